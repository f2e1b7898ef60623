// How organisations and people of the city are called.
#include "app/sandbox/city/organisations.h"

namespace creditdesk::sandbox::city {

std::string Organisations::person(Dice &dice) const
{
    std::string text = dice.pick(m_words.list("surnames"));
    if (dice.chance(4))
        return text + dice.pick(m_words.list("rare_given"));
    text += dice.pick(m_words.list("given"));
    return dice.chance(780) ? text + dice.pick(m_words.list("given")) : text;
}

std::string Organisations::brand(Dice &dice) const
{
    const auto &first = m_words.list("syllables_first");
    const auto &second = m_words.list("syllables_second");
    const auto &third = m_words.list("syllables_third");
    const std::uint64_t form = dice.below(1000);
    if (form < 6)
        return dice.pick(m_words.list("rare")) + dice.pick(second);
    if (form < 26)
        return dice.pick(m_words.list("latin")) + dice.pick(first);
    if (form < 40)
        return dice.pick(m_words.list("numbers")) + dice.pick(first);
    if (form < 190)
        return dice.pick(first) + dice.pick(third) + dice.pick(third);
    if (form < 520)
        return dice.pick(first) + dice.pick(second) + dice.pick(second);
    return dice.pick(first) + dice.pick(second);
}

std::string Organisations::companyName(Dice &dice, const District &district, const Sector &sector) const
{
    std::vector<int> weights;
    weights.reserve(m_words.forms.size());
    for (const CompanyForm &form : m_words.forms)
        weights.push_back(form.weight);
    const std::string &form = m_words.forms[weighted(dice, weights)].text;
    const std::string trade = sector.trades.empty() ? std::string("实业") : dice.pick(sector.trades);
    const std::string own = brand(dice);
    const std::uint64_t shape = dice.below(1000);
    if (shape < 160) // named after the place, which is how 张江 or 虹桥 come into names
        return "上海" + dice.pick(district.places) + own + trade + form;
    if (shape < 240)
        return own + "（上海）" + trade + form;
    if (shape < 300)
        return own + trade + "（上海）" + form;
    if (shape < 330)
        return "上海市" + district.name + own + trade + form;
    if (shape < 345) // long ones: two trades and a scheme of the place
        return "上海" + dice.pick(district.places) + "高科技园区" + own + trade + dice.pick(m_words.sectors[8].trades) +
               "产业发展" + form;
    return "上海" + own + trade + form;
}

std::string Organisations::name(Dice &dice, const std::string &kind, const District &district, const Sector &sector) const
{
    const std::string &town = dice.pick(m_words.list("towns"));
    const std::string place = "上海市" + district.name;
    if (kind == "enterprise")
        return companyName(dice, district, sector);
    if (kind == "self_employed") {
        const std::string owner = dice.chance(300) ? person(dice) : brand(dice);
        return place + (dice.chance(500) ? town : std::string()) + owner + dice.pick(m_words.list("shop_words"));
    }
    if (kind == "cooperative")
        return "上海" + town + brand(dice) + dice.pick(m_words.list("coop_words")) + "专业合作社";
    if (kind == "institution")
        return place + town + dice.pick(m_words.list("institution_words"));
    if (kind == "social_group")
        return place + town + dice.pick(m_words.list("social_words"));
    if (kind == "private_non_enterprise")
        return place + brand(dice) + dice.pick(m_words.list("private_words"));
    if (kind == "foundation")
        return "上海" + brand(dice) + dice.pick(m_words.list("foundation_words"));
    return place + town + dice.pick(m_words.list("organ_words"));
}

} // namespace creditdesk::sandbox::city
