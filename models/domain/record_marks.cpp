#include "models/domain/record_marks.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace creditdesk::domain {
namespace {

constexpr std::uint16_t kForEver = std::numeric_limits<std::uint16_t>::max();
constexpr int kNever = std::numeric_limits<int>::max();
const QString kPublishKey = QStringLiteral("dual.publish");

QDate epoch()
{
    return {2000, 1, 1};
}

int dayNumber(QDate day)
{
    return static_cast<int>(epoch().daysTo(day));
}

/// Days since 2000-01-01 of "YYYY-MM-DD" (proleptic Gregorian); nothing if it is not of that form.
std::optional<int> dayNumber(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return {};
    const auto number = [text](std::size_t at, std::size_t digits) {
        int out = 0;
        for (const char c : text.substr(at, digits)) {
            if (c < '0' || c > '9')
                return -1;
            out = out * 10 + (c - '0');
        }
        return out;
    };
    const int year = number(0, 4), month = number(5, 2), day = number(8, 2);
    if (year < 0 || month < 1 || month > 12 || day < 1 || day > 31)
        return {};
    // Years run from March here, so that the leap day is the last of its year.
    const int shifted = month > 2 ? year : year - 1;
    const int fromMarch = month > 2 ? month - 3 : month + 9;
    constexpr int kMarchOfYear0To2000 = 730'425;
    return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + (153 * fromMarch + 2) / 5 + day - 1 -
           kMarchOfYear0To2000;
}

/// What the state field of one kind may say, as bytes of canonical JSON.
struct OutcomeScan {
    struct Value {
        std::string bytes;
        std::uint8_t outcome = 0;
    };
    std::string key; ///< "CODE":"
    std::boyer_moore_horspool_searcher<std::string::const_iterator> searcher;
    std::vector<Value> values;
    std::uint8_t none, other;

    /// The searcher points into `key`, so this is made in place and stays there.
    OutcomeScan(const OutcomeField &field, const QStringList &outcomes)
        : key('"' + field.field.toStdString() + "\":\""),
          searcher(key.cbegin(), key.cend()),
          none(0),
          other(static_cast<std::uint8_t>(outcomes.indexOf(QStringLiteral("other"))))
    {
        for (const OutcomeField::Value &value : field.values) {
            values.push_back({value.value.toStdString() + (value.prefix ? "" : "\""),
                              static_cast<std::uint8_t>(outcomes.indexOf(value.outcome))});
        }
    }
    OutcomeScan(const OutcomeScan &) = delete;
    OutcomeScan &operator=(const OutcomeScan &) = delete;

    [[nodiscard]] std::uint8_t of(std::string_view fields) const
    {
        // A quote within a value is escaped, so the key with its quotes can only be the member's name.
        const auto found = std::search(fields.begin(), fields.end(), searcher);
        if (found == fields.end())
            return none;
        const std::string_view rest = fields.substr(static_cast<std::size_t>(found - fields.begin()) + key.size());
        if (rest.starts_with('"'))
            return none;
        const auto value =
            std::find_if(values.begin(), values.end(), [rest](const Value &one) { return rest.starts_with(one.bytes); });
        return value == values.end() ? other : value->outcome;
    }
};

} // namespace

struct RecordMarker::Tables {
    enum class Duty : std::uint8_t { None, Licence, Penalty };
    struct Kind {
        Duty duty = Duty::None;
        std::unique_ptr<const OutcomeScan> scan;
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };

    const Catalogue &catalogue;
    const CaseDays cases;
    QDate on;
    int today;
    QStringList notices, outcomes;
    QString identity;
    std::unordered_map<std::string, Kind, Hash, std::equal_to<>> kinds;
    std::vector<int> due; ///< of a decision on day first + i
    int first = 0;
    std::uint8_t none, onTime, late, overdue, pending;

    Tables(const Catalogue &source, QDate day);
    void setDueDays();
    [[nodiscard]] int dueOf(int decided) const
    {
        const auto place = static_cast<std::size_t>(decided - first);
        if (decided >= first && place < due.size())
            return due[place];
        const QDate day = epoch().addDays(decided);
        return dayNumber(catalogue.calendar().add(day, workingDays(day)).date);
    }
    [[nodiscard]] int workingDays(QDate decided) const { return catalogue.ruleSetFor(decided).integers.value(kPublishKey); }
    [[nodiscard]] const Kind *kindOf(const RecordRow &record) const
    {
        const auto found = kinds.find(record.kind);
        return found == kinds.end() ? nullptr : &found->second;
    }
    [[nodiscard]] std::uint8_t noticeOf(Duty duty, const RecordRow &record, int &changesAfter) const;
};

RecordMarker::Tables::Tables(const Catalogue &source, QDate day)
    : catalogue(source), cases(source, day), on(day), today(dayNumber(day))
{
    const Plan &plan = source.plan();
    for (const PlanTerm &term : plan.notices())
        notices.append(term.id);
    for (const PlanTerm &term : plan.outcomes())
        outcomes.append(term.id);
    const auto place = [this](const char *id) { return static_cast<std::uint8_t>(notices.indexOf(QLatin1String(id))); };
    none = place("none");
    onTime = place("on_time");
    late = place("late");
    overdue = place("overdue");
    pending = place("pending");
    kinds["licence"].duty = Duty::Licence;
    kinds["penalty"].duty = Duty::Penalty;
    for (const OutcomeField &field : plan.outcomeFields())
        kinds[field.kind.toStdString()].scan = std::make_unique<const OutcomeScan>(field, outcomes);
    identity = QStringLiteral("calendar ") + source.calendar().version();
    for (const RuleSet &rules : source.ruleSets())
        identity += QStringLiteral("; %1 %2 wd").arg(rules.id).arg(rules.integers.value(kPublishKey));
    for (const OutcomeField &field : plan.outcomeFields()) {
        identity += u';' + field.kind;
        for (const OutcomeField::Value &value : field.values)
            identity += u' ' + value.value + (value.prefix ? QStringLiteral("*=") : QStringLiteral("=")) + value.outcome;
    }
    identity += cases.identity();
    setDueDays();
}

/// One walk over the days: the n-th working day after a day is found in the list of working days. The rule set is looked up
/// for each day, as it may change on any.
void RecordMarker::Tables::setDueDays()
{
    const QDate begin = std::min(QDate(2005, 1, 1), on), end = on.addYears(1);
    first = dayNumber(begin);
    std::vector<int> working, before; // before[i]: working days up to and with day first + i
    int most = 0;
    for (const RuleSet &rules : catalogue.ruleSets())
        most = std::max(most, rules.integers.value(kPublishKey));
    const auto count = static_cast<std::size_t>(begin.daysTo(end));
    for (QDate day = begin; before.size() < count || working.size() < static_cast<std::size_t>(before[count - 1] + most);
         day = day.addDays(1)) {
        if (catalogue.calendar().isWorkingDay(day))
            working.push_back(dayNumber(day));
        before.push_back(static_cast<int>(working.size()));
    }
    due.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const int days = workingDays(begin.addDays(static_cast<qint64>(i)));
        due.push_back(days == 0 ? first + static_cast<int>(i) : working[static_cast<std::size_t>(before[i] + days - 1)]);
    }
}

std::uint8_t RecordMarker::Tables::noticeOf(Duty duty, const RecordRow &record, int &changesAfter) const
{
    changesAfter = kNever;
    const std::optional<int> decided = dayNumber(record.decided);
    if (duty == Duty::None || !decided)
        return none;
    const int dueDay = dueOf(*decided);
    const std::optional<int> published = dayNumber(record.publishedFrom);
    if (published && *published <= today)
        return *published <= dueDay ? onTime : late;
    const bool notPublic = duty == Duty::Penalty && (record.procedure == "summary" || record.severity == "minor");
    if (published) // still to come
        changesAfter = *published - 1;
    if (notPublic || record.state == "revoked")
        return none;
    if (today <= dueDay)
        changesAfter = std::min(changesAfter, dueDay);
    return today <= dueDay ? pending : overdue;
}

RecordMarker::RecordMarker(const Catalogue &catalogue, QDate on) : m_tables(std::make_unique<const Tables>(catalogue, on)) {}

RecordMarker::~RecordMarker() = default;
RecordMarker::RecordMarker(RecordMarker &&) noexcept = default;
RecordMarker &RecordMarker::operator=(RecordMarker &&) noexcept = default;

const QStringList &RecordMarker::notices() const
{
    return m_tables->notices;
}

const QStringList &RecordMarker::outcomes() const
{
    return m_tables->outcomes;
}

QDate RecordMarker::day() const
{
    return m_tables->on;
}

QString RecordMarker::identity() const
{
    return m_tables->identity;
}

RecordMark RecordMarker::mark(const RecordRow &record) const
{
    RecordMark mark;
    if (record.objection)
        mark.objection = m_tables->cases.mark(CaseKind::Objection, record.objectionSince);
    if (!record.repairSince.empty())
        mark.repair = m_tables->cases.mark(CaseKind::Repair, record.repairSince);
    if (const Tables::Kind *kind = m_tables->kindOf(record); kind != nullptr) {
        int changesAfter = 0;
        mark.notice = m_tables->noticeOf(kind->duty, record, changesAfter);
        mark.outcome = kind->scan == nullptr ? std::uint8_t{0} : kind->scan->of(record.fields);
    }
    return mark;
}

std::uint16_t RecordMarker::stableUntil(const RecordRow &record) const
{
    std::uint16_t until = kForEver;
    if (record.objection)
        until = m_tables->cases.stableUntil(CaseKind::Objection, record.objectionSince);
    if (!record.repairSince.empty())
        until = std::min(until, m_tables->cases.stableUntil(CaseKind::Repair, record.repairSince));
    const Tables::Kind *kind = m_tables->kindOf(record);
    if (kind == nullptr)
        return until;
    int changesAfter = 0;
    (void)m_tables->noticeOf(kind->duty, record, changesAfter);
    return changesAfter >= kForEver ? until : std::min(until, static_cast<std::uint16_t>(std::max(changesAfter, 0)));
}

CaseDue RecordMarker::caseDue(CaseKind kind, QDate since) const
{
    return m_tables->cases.due(kind, since);
}

DueDay RecordMarker::dueDay(QDate decided) const
{
    const RuleSet &rules = m_tables->catalogue.ruleSetFor(decided);
    DueDay out;
    out.workingDays = rules.integers.value(kPublishKey);
    out.result = m_tables->catalogue.calendar().add(decided, out.workingDays);
    out.ruleSet = rules.id;
    out.basis = rules.bases.value(kPublishKey);
    return out;
}

} // namespace creditdesk::domain
