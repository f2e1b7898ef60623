#include "app/sandbox/city/record_text.h"

#include "app/sandbox/city/codes.h"

#include <cmath>

namespace creditdesk::sandbox::city {
namespace {

constexpr std::int64_t kCentsPerTenThousand = 1'000'000;

std::string withFraction(std::int64_t value, std::int64_t unit, int places)
{
    std::string text = std::to_string(value / unit);
    std::string fraction = std::to_string(value % unit);
    fraction.insert(0, static_cast<std::size_t>(places) - fraction.size(), '0');
    while (!fraction.empty() && fraction.back() == '0')
        fraction.pop_back();
    return fraction.empty() ? text : text + "." + fraction;
}

/// Small amounts often, large ones seldom: even on a logarithmic scale.
std::int64_t skewed(Dice &dice, double least, double most)
{
    const double throwValue = static_cast<double>(dice.below(1'000'000)) / 1e6;
    return static_cast<std::int64_t>(least * std::pow(most / least, throwValue));
}

/// A person's number where a field asks for one: born 1890, so that it is nobody's.
std::string identityOf(const RecordFacts &facts)
{
    static constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const std::uint64_t hash = mix(static_cast<std::uint64_t>(facts.index) + 77);
    const auto month = static_cast<int>(hash % 12);
    const auto day = static_cast<int>(hash / 12 % static_cast<std::uint64_t>(kDays[month])) + 1;
    const auto sequence = static_cast<int>(hash / 5000 % 999) + 1;
    const auto padded = [](int value, std::size_t width) {
        std::string text = std::to_string(value);
        return std::string(width - std::min(width, text.size()), '0') + text;
    };
    return identityNumber(facts.subject->district + "1890" + padded(month + 1, 2) + padded(day, 2) + padded(sequence, 3));
}

std::string digits(Dice &dice, int width)
{
    std::string text;
    for (int i = 0; i < width; ++i)
        text += static_cast<char>('0' + dice.below(10));
    return text;
}

bool isSelfEmployed(const RecordFacts &facts)
{
    return facts.subject->kind == "self_employed";
}

bool isSocial(const RecordFacts &facts)
{
    const std::string &kind = facts.subject->kind;
    return kind == "social_group" || kind == "private_non_enterprise" || kind == "foundation";
}

std::string aboutSubject(const TemplatePart &part, const RecordFacts &facts)
{
    const OrganisationRow &subject = *facts.subject;
    switch (part.hole) {
    case Hole::Subject:
        return subject.name;
    case Hole::Code:
        return subject.code;
    case Hole::OrganisationCode:
        return subject.code.substr(8, 9);
    case Hole::Legal:
        return subject.legalRepresentative;
    case Hole::Registration:
        return subject.registrationNo;
    case Hole::TaxNumber:
        return subject.registrationNo.empty() ? std::string() : subject.district + subject.code.substr(8, 9);
    case Hole::InstitutionNumber:
        return subject.kind == "institution" ? "131" + subject.code.substr(8, 9) : std::string();
    case Hole::SocialNumber:
        return isSocial(facts) ? "沪民社证字第" + subject.code.substr(12, 4) + "号" : std::string();
    case Hole::PartyType:
        return isSelfEmployed(facts) ? "个体工商户" : "法人及非法人组织";
    case Hole::IdType:
        return isSelfEmployed(facts) ? "" : "身份证";
    case Hole::IdNumber:
        return isSelfEmployed(facts) ? std::string() : identityOf(facts);
    case Hole::OwnIdType:
        return isSelfEmployed(facts) ? "身份证" : "";
    case Hole::OwnIdNumber:
        return isSelfEmployed(facts) ? identityOf(facts) : std::string();
    case Hole::Address:
        return subject.address;
    case Hole::Scope:
        return subject.scope.substr(0, subject.scope.find("；"));
    case Hole::Founded:
        return subject.founded;
    default:
        return {};
    }
}

std::string aboutMoney(const TemplatePart &part, const RecordFacts &facts)
{
    switch (part.hole) {
    case Hole::Fine:
        return tenThousands(facts.fine);
    case Hole::FineYuan:
        return yuan(facts.fine);
    case Hole::Gain:
        return tenThousands(facts.gain);
    case Hole::GainYuan:
        return yuan(facts.gain);
    case Hole::Small:
        return tenThousands(facts.small);
    case Hole::SmallYuan:
        return yuan(facts.small);
    case Hole::Amount:
        return tenThousands(facts.amount);
    case Hole::AmountYuan:
        return yuan(facts.amount);
    case Hole::Paid:
        return tenThousands(facts.paid);
    case Hole::Unpaid:
        return tenThousands(facts.amount - facts.paid);
    default:
        return aboutSubject(part, facts);
    }
}

std::string valueOf(const TemplatePart &part, const RecordFacts &facts, Dice &dice)
{
    switch (part.hole) {
    case Hole::Decided:
        return facts.row->decided;
    case Hole::ActBegan:
        return dateText(facts.actBegan);
    case Hole::ActEnded:
        return dateText(facts.actEnded);
    case Hole::From:
        return facts.row->publishedFrom;
    case Hole::Until:
        return facts.row->publishedUntil;
    case Hole::Unit:
        return facts.unit->name;
    case Hole::UnitCode:
        return facts.unit->code;
    case Hole::UnitShort:
        return facts.unit->shortName;
    case Hole::CourtNumber:
        return "01" + facts.unit->area.substr(4, 2);
    case Hole::Year:
        return std::to_string(facts.decided.year());
    case Hole::YearBefore:
        return std::to_string(facts.decided.year() - 1);
    case Hole::YearNext:
        return std::to_string(facts.decided.year() + 1);
    case Hole::Years:
        return dateText(facts.decided.addYears(part.first).addDays(-1));
    case Hole::Valid:
        return facts.decided.addYears(part.first) > facts.today ? "有效" : "无效";
    case Hole::Later:
        return dateText(facts.decided.addDays(part.first));
    case Hole::Earlier:
        return dateText(facts.decided.addDays(-part.first));
    case Hole::Number:
        return std::to_string(dice.between(part.first, part.second));
    case Hole::Serial:
        return digits(dice, part.first);
    case Hole::Pick:
        return dice.pick(*part.choices);
    default:
        return aboutMoney(part, facts);
    }
}

} // namespace

std::string tenThousands(std::int64_t cents)
{
    return withFraction(cents, kCentsPerTenThousand, 6);
}

std::string yuan(std::int64_t cents)
{
    return withFraction(cents, 100, 2);
}

std::string dateText(QDate date)
{
    if (!date.isValid())
        return {};
    int year = 0;
    int month = 0;
    int day = 0;
    date.getDate(&year, &month, &day); // not toString(): millions of dates are written
    std::string text = "0000-00-00";
    const auto put = [&](std::size_t end, int value) {
        for (; value > 0; value /= 10)
            text[end--] = static_cast<char>('0' + value % 10);
    };
    put(3, year);
    put(6, month);
    put(9, day);
    return text;
}

void throwAmounts(RecordFacts &facts, Dice &dice)
{
    facts.fine = skewed(dice, 10, 20'000) * 10'000; // 1 000 to 2 000 000 yuan, whole hundreds
    facts.gain = skewed(dice, 5'000, 30'000'000);
    facts.small = skewed(dice, 5'000, 300'000);
    facts.amount = skewed(dice, 500'000, 800'000'000);
    facts.paid = facts.amount * dice.between(5, 80) / 100;
}

std::string fill(const TextTemplate &text, const RecordFacts &facts, Dice &dice)
{
    if (text.size() == 1 && text.front().literal.empty())
        return valueOf(text.front(), facts, dice);
    std::string out;
    for (const TemplatePart &part : text) {
        out += part.literal;
        if (part.hole != Hole::None)
            out += valueOf(part, facts, dice);
    }
    return out;
}

} // namespace creditdesk::sandbox::city
