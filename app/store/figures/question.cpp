#include "app/store/figures/question.h"

#include <array>
#include <map>

namespace creditdesk::store {
namespace {

using base::Code;
using base::fail;
using Of = AxisPlace::Of;

const std::map<QString, AxisPlace> &fixedAxes()
{
    static const std::map<QString, AxisPlace> axes{
        {domain::axis::district, {Of::Organisations, organisationPlace::District}},
        {domain::axis::sector, {Of::Organisations, organisationPlace::Sector}},
        {domain::axis::subjectKind, {Of::Organisations, organisationPlace::Kind}},
        {domain::axis::status, {Of::Organisations, organisationPlace::Status}},
        {domain::axis::platformClass, {Of::Organisations, organisationPlace::PlatformClass}},
        {domain::axis::recordKind, {Of::Records, recordPlace::Kind}},
        {domain::axis::severity, {Of::Records, recordPlace::Severity}},
        {domain::axis::state, {Of::Records, recordPlace::State}},
        {domain::axis::unit, {Of::Records, recordPlace::Unit}},
        {domain::axis::notice, {Of::Records, recordPlace::Notice}},
        {domain::axis::outcome, {Of::Records, recordPlace::Outcome}},
        {domain::axis::objection, {Of::Records, recordPlace::Objection}},
        {domain::axis::objectionDue, {Of::Records, recordPlace::ObjectionDue}},
        {domain::axis::repairDue, {Of::Records, recordPlace::RepairDue}},
        {domain::axis::year, {Of::Days, 0}},
    };
    return axes;
}

const CodeList &listOf(const FigureBook &book, AxisPlace axis)
{
    return (axis.of == Of::Organisations ? book.codes().organisationAxes : book.codes().recordAxes)[axis.place];
}

/// Known beforehand, so listed whether it occurs or not.
bool isClosed(AxisPlace axis)
{
    if (axis.of == Of::Organisations)
        return axis.place >= organisationPlace::Classes;
    return axis.place >= recordPlace::Notice; // and all that follow it
}

/// Years that packed days fall into; the first is no year.
constexpr int kYearBefore = 1899;
constexpr std::size_t kYears = 181;

const std::vector<std::uint8_t> &yearOfDay()
{
    static const std::vector<std::uint8_t> years = [] {
        std::vector<std::uint8_t> all(kPackedDays);
        for (std::size_t day = 1; day < kPackedDays; ++day)
            all[day] = static_cast<std::uint8_t>(unpackDay(static_cast<PackedDay>(day)).year() - kYearBefore);
        return all;
    }();
    return years;
}

std::vector<QString> textsOf(const FigureBook &book, AxisPlace axis)
{
    std::vector<QString> texts;
    if (axis.of == Of::Days) {
        texts.push_back(QString::fromLatin1(kNone));
        for (std::size_t year = 1; year < kYears; ++year)
            texts.push_back(QString::number(kYearBefore + static_cast<int>(year)));
        return texts;
    }
    const CodeList &list = listOf(book, axis);
    for (std::size_t code = 0; code < list.size(); ++code)
        texts.push_back(QString::fromStdString(list.text(code)));
    return texts;
}

std::vector<bool> occurring(const FigureBook &book, AxisPlace axis, std::size_t codes)
{
    if (axis.of != Of::Days)
        return isClosed(axis) ? std::vector<bool>(codes, true) : book.occurring(axis.of == Of::Records, axis.place);
    std::vector<bool> occurs(codes, false);
    for (std::size_t day = 0; day < kPackedDays; ++day) {
        if (book.tally().decidedOn[day] != 0)
            occurs[yearOfDay()[day]] = true;
    }
    return occurs;
}

void restrictDays(std::vector<std::uint8_t> &days, const auto &admits)
{
    if (days.empty())
        days.assign(kPackedDays, 1);
    for (std::size_t day = 0; day < kPackedDays; ++day)
        days[day] = days[day] != 0 && admits(static_cast<PackedDay>(day)) ? 1 : 0;
}

Restriction restrictionTo(const FigureBook &book, AxisPlace axis, const QStringList &chosen)
{
    const CodeList &list = listOf(book, axis);
    Restriction restriction{axis, std::vector<std::uint8_t>(list.size())};
    for (const QString &code : chosen) {
        if (const auto known = list.find(code.toStdString()))
            restriction.wanted[*known] = 1;
    }
    return restriction;
}

void restrictProfiles(std::vector<std::uint8_t> &admitted, const Profiles &profiles, const Restriction &restriction)
{
    const AxisCode *code = profiles.all().data() + restriction.axis.place;
    for (std::uint8_t &one : admitted) {
        one &= restriction.wanted[*code];
        code += profiles.width();
    }
}

/// Nothing: the book has no such axis.
std::optional<AxisPlace> axisPlace(const FigureBook &book, const QString &axis)
{
    if (const auto fixed = fixedAxes().find(axis); fixed != fixedAxes().end())
        return fixed->second;
    std::size_t place = organisationPlace::Classes;
    for (const domain::Scale &scale : book.facts().scales) {
        if (axis == domain::axis::classOf(scale.id))
            return AxisPlace{Of::Organisations, place};
        if (axis == domain::axis::classBeforeOf(scale.id))
            return AxisPlace{Of::Organisations, place + 1};
        place += 2;
    }
    return {};
}

tl::unexpected<base::Failure> noSuchAxis(const QString &axis)
{
    return fail(Code::InvalidInput, QStringLiteral("there is no axis \"%1\"").arg(axis), axis);
}

} // namespace

base::Result<Narrowed> narrowedBy(const FigureBook &book, const domain::FigureFilter &filter)
{
    Narrowed narrowed;
    for (auto one = filter.chosen.constBegin(); one != filter.chosen.constEnd(); ++one) {
        const std::optional<AxisPlace> axis = axisPlace(book, one.key());
        if (!axis)
            return noSuchAxis(one.key());
        (axis->of == Of::Organisations ? narrowed.everyOrganisation : narrowed.everyRecord) = false;
        if (axis->of != Of::Days) {
            narrowed.restrictions.push_back(restrictionTo(book, *axis, one.value()));
            continue;
        }
        std::array<bool, kYears> wanted{};
        const std::vector<QString> years = textsOf(book, *axis);
        for (std::size_t year = 0; year < kYears; ++year)
            wanted[year] = one->contains(years[year]);
        restrictDays(narrowed.days, [&](PackedDay day) { return wanted[yearOfDay()[day]]; });
    }
    if (filter.decidedFrom.isValid() || filter.decidedUntil.isValid()) {
        narrowed.everyRecord = false;
        const PackedDay from = filter.decidedFrom.isValid() ? packDay(filter.decidedFrom) : 1;
        const PackedDay until = filter.decidedUntil.isValid() ? packDay(filter.decidedUntil) : PackedDay(kPackedDays - 1);
        restrictDays(narrowed.days, [&](PackedDay day) { return day >= from && day <= until; });
    }
    return narrowed;
}

Admitted admit(Narrowed narrowed, const Profiles &organisations, const Profiles &records)
{
    Admitted admitted{std::vector<std::uint8_t>(organisations.size(), 1), std::vector<std::uint8_t>(records.size(), 1),
                      std::move(narrowed.days), narrowed.everyOrganisation, narrowed.everyRecord};
    for (const Restriction &restriction : narrowed.restrictions) {
        if (restriction.axis.of == Of::Organisations)
            restrictProfiles(admitted.organisations, organisations, restriction);
        else
            restrictProfiles(admitted.records, records, restriction);
    }
    return admitted;
}

base::Result<Admitted> admittedBy(const FigureBook &book, const domain::FigureFilter &filter)
{
    TRY_ASSIGN(Narrowed narrowed, narrowedBy(book, filter));
    return admit(std::move(narrowed), book.codes().organisations, book.codes().records);
}

base::Result<AxisCodes> codesOf(const FigureBook &book, const QString &axis, const domain::FigureFilter &filter)
{
    const std::optional<AxisPlace> place = axisPlace(book, axis);
    if (!place)
        return noSuchAxis(axis);
    AxisCodes out{*place, {}, {}};
    const std::vector<QString> texts = textsOf(book, *place);
    const std::vector<bool> occurs = occurring(book, *place, texts.size());
    const auto chosen = filter.chosen.constFind(axis);
    std::map<QString, std::int32_t> ranks;
    for (std::size_t code = 0; code < texts.size(); ++code) {
        if (occurs[code] && (chosen == filter.chosen.constEnd() || chosen->contains(texts[code])))
            ranks.emplace(texts[code], 0);
    }
    for (auto &[text, rank] : ranks) {
        rank = static_cast<std::int32_t>(out.codes.size());
        out.codes.append(text);
    }
    std::vector<std::int32_t> rankOf;
    for (const QString &text : texts) {
        const auto rank = ranks.find(text);
        rankOf.push_back(rank == ranks.end() ? -1 : rank->second);
    }
    if (place->of != Of::Days) {
        out.rankOf = std::move(rankOf);
        return out;
    }
    for (const std::uint8_t year : yearOfDay())
        out.rankOf.push_back(rankOf[year]);
    return out;
}

} // namespace creditdesk::store
