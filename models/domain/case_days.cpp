#include "models/domain/case_days.h"

#include "models/domain/class_days.h"

#include <algorithm>
#include <limits>

namespace creditdesk::domain {
namespace {

constexpr std::uint16_t kForEver = std::numeric_limits<std::uint16_t>::max();
const QString kTransfer = QStringLiteral("obj.transfer");
const QString kSourceDecides = QStringLiteral("obj.source_decide");
const QString kRepairDecided = QStringLiteral("repair.decide");
const QString kSoon = QStringLiteral("due.soon");

QStringList keysOf(CaseKind kind)
{
    return kind == CaseKind::Objection ? QStringList{kTransfer, kSourceDecides} : QStringList{kRepairDecided};
}

int limitOf(const RuleSet &rules, CaseKind kind)
{
    int days = 0;
    for (const QString &key : keysOf(kind))
        days += rules.integers.value(key);
    return days;
}

/// Days for which spans are kept: whoever waits longer is late, whoever comes later is rare.
constexpr int kDaysBack = 200;
constexpr int kDaysOn = 30;

} // namespace

CaseDays::CaseDays(const Catalogue &catalogue, QDate on)
    : m_catalogue(catalogue), m_on(on), m_today(days::of(on)), m_first(days::of(on.addDays(-kDaysBack)))
{
    for (const CaseKind kind : {CaseKind::Objection, CaseKind::Repair}) {
        for (QDate since = on.addDays(-kDaysBack); since <= on.addDays(kDaysOn); since = since.addDays(1))
            m_spans[static_cast<std::size_t>(kind)].push_back(counted(kind, since));
    }
}

CaseDays::Span CaseDays::counted(CaseKind kind, QDate since) const
{
    const RuleSet &rules = m_catalogue.ruleSetFor(since);
    const int limit = limitOf(rules, kind);
    const Calendar &calendar = m_catalogue.calendar();
    const QDate due = calendar.add(since, limit).date;
    // On the working day before the last "due.soon" ones that many are left: it is the first that is "soon".
    QDate later = due;
    for (int left = rules.integers.value(kSoon) + 1; left > 0; later = later.addDays(-1))
        left -= calendar.isWorkingDay(later) ? 1 : 0;
    return {days::of(later), days::of(due)};
}

CaseDays::Span CaseDays::spanOf(CaseKind kind, std::int32_t since) const
{
    const std::vector<Span> &spans = m_spans[static_cast<std::size_t>(kind)];
    const auto place = static_cast<std::int64_t>(since) - m_first;
    if (place >= 0 && place < static_cast<std::int64_t>(spans.size()))
        return spans[static_cast<std::size_t>(place)];
    return counted(kind, days::toDate(since));
}

DueMark CaseDays::mark(CaseKind kind, std::string_view since) const
{
    const Day day = days::parse(since);
    if (day == kNoDay)
        return DueMark::Unstated;
    const Span span = spanOf(kind, day);
    return m_today > span.due ? DueMark::Late : m_today > span.later ? DueMark::Soon : DueMark::Later;
}

std::uint16_t CaseDays::stableUntil(CaseKind kind, std::string_view since) const
{
    const Day day = days::parse(since);
    if (day == kNoDay)
        return kForEver;
    const Span span = spanOf(kind, day);
    if (m_today > span.due)
        return kForEver;
    const std::int32_t until = m_today > span.later ? span.due : span.later;
    return static_cast<std::uint16_t>(std::clamp(until, 0, static_cast<std::int32_t>(kForEver)));
}

CaseDue CaseDays::due(CaseKind kind, QDate since) const
{
    CaseDue out;
    if (!since.isValid())
        return out;
    const RuleSet &rules = m_catalogue.ruleSetFor(since);
    out.workingDays = limitOf(rules, kind);
    out.result = m_catalogue.calendar().add(since, out.workingDays);
    out.ruleSet = rules.id;
    out.basis = rules.bases.value(keysOf(kind).constLast());
    const bool over = m_on > out.result.date;
    for (QDate day = over ? out.result.date : m_on; day < (over ? m_on : out.result.date);) {
        day = day.addDays(1);
        if (m_catalogue.calendar().isWorkingDay(day))
            out.workingDaysLeft += over ? -1 : 1;
    }
    return out;
}

QString CaseDays::identity() const
{
    QString identity;
    for (const RuleSet &rules : m_catalogue.ruleSets())
        identity += QStringLiteral("; cases %1 %2 %3 %4")
                        .arg(rules.id)
                        .arg(limitOf(rules, CaseKind::Objection))
                        .arg(limitOf(rules, CaseKind::Repair))
                        .arg(rules.integers.value(kSoon));
    return identity;
}

} // namespace creditdesk::domain
