// How organisations and people of the city are called, and where they are.
#include "app/sandbox/city/organisations.h"

namespace creditdesk::sandbox::city {

void Organisations::throwPerson(Dice &dice, Phrase &out) const
{
    out.add(dice.pick(*m_texts.surnames));
    if (dice.chance(4))
        return out.add(dice.pick(*m_texts.rareGiven));
    out.add(dice.pick(*m_texts.given));
    if (dice.chance(780))
        out.add(dice.pick(*m_texts.given));
}

void Organisations::throwBrand(Dice &dice, Phrase &out) const
{
    const std::uint64_t form = dice.below(1000);
    if (form < 6) {
        out.add(dice.pick(*m_texts.rare));
        return out.add(dice.pick(*m_texts.second));
    }
    if (form < 40) {
        out.add(dice.pick(form < 26 ? *m_texts.latin : *m_texts.numbers));
        return out.add(dice.pick(*m_texts.first));
    }
    out.add(dice.pick(*m_texts.first));
    const std::vector<Piece> &rest = form < 190 ? *m_texts.third : *m_texts.second;
    out.add(dice.pick(rest));
    if (form < 520)
        out.add(dice.pick(rest));
}

void Organisations::throwCompany(Dice &dice, const District &district, const Sector &sector, Phrase &out) const
{
    const Piece &form = m_words.forms[m_formWheel.turn(dice)];
    const Piece &trade = sector.trades.empty() ? m_texts.trade : dice.pick(sector.trades);
    const std::uint64_t shape = dice.below(1000);
    if (shape < 160 || (shape >= 330 && shape < 345)) { // named after the place, which is how 张江 or 虹桥 come into names
        out.add(m_texts.shanghai);
        out.add(dice.pick(district.places));
    } else if (shape >= 300 && shape < 330) {
        out.add(m_texts.city);
        out.add(district.name);
    } else if (shape >= 345) {
        out.add(m_texts.shanghai);
    }
    if (shape >= 330 && shape < 345)
        out.add(m_texts.park);
    throwBrand(dice, out);
    if (shape >= 160 && shape < 240)
        out.add(m_texts.shanghaiInBrackets);
    out.add(trade);
    if (shape >= 240 && shape < 300)
        out.add(m_texts.shanghaiInBrackets);
    if (shape >= 330 && shape < 345) { // long ones: two trades and a scheme of the place
        out.add(dice.pick(m_words.sectors[8].trades));
        out.add(m_texts.development);
    }
    out.add(form);
}

void Organisations::throwName(Dice &dice, std::size_t kind, const District &district, const Sector &sector, Phrase &out) const
{
    if (kind == Enterprise)
        return throwCompany(dice, district, sector, out);
    const Piece &town = dice.pick(*m_texts.towns);
    if (kind == Cooperative) {
        out.add(m_texts.shanghai);
        out.add(town);
        throwBrand(dice, out);
        out.add(dice.pick(*m_texts.cooperatives));
        return out.add(m_texts.cooperative);
    }
    if (kind == Foundation) {
        out.add(m_texts.shanghai);
        throwBrand(dice, out);
        return out.add(dice.pick(*m_texts.foundations));
    }
    out.add(m_texts.city);
    out.add(district.name);
    if (kind == SelfEmployed) {
        if (dice.chance(500))
            out.add(town);
        if (dice.chance(300))
            throwPerson(dice, out);
        else
            throwBrand(dice, out);
        return out.add(dice.pick(*m_texts.shops));
    }
    if (kind == PrivateNonEnterprise) {
        throwBrand(dice, out);
        return out.add(dice.pick(*m_texts.privates));
    }
    out.add(town);
    out.add(dice.pick(kind == Institution ? *m_texts.institutions : kind == SocialGroup ? *m_texts.socials : *m_texts.organs));
}

void Organisations::throwAddress(Dice &dice, const District &district, Phrase &out) const
{
    out.add(m_texts.city);
    out.add(district.name);
    out.add(dice.pick(district.streets));
    out.add(dice.between(1, 3999));
    out.add(m_texts.street);
    if (dice.chance(700)) {
        out.add(dice.between(1, 38));
        out.add(m_texts.building);
    }
    if (!dice.chance(800))
        return;
    out.add(dice.between(1, 32));
    if (dice.chance(300))
        out.add(m_texts.floor);
    out.add(dice.between(10, 99));
    out.add(m_texts.room);
}

} // namespace creditdesk::sandbox::city
