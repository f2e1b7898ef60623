#include "models/domain/classification.h"

#include "models/domain/classification_core.h"
#include "models/domain/flat_fields.h"
#include "models/domain/subject_rows.h"

#include <algorithm>
#include <array>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

namespace {

QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

ClassOutcome outcomeOf(const core::Run &run)
{
    ClassOutcome out;
    out.grade = run.conclusion.excluded ? -1 : run.conclusion.grade;
    out.points = run.conclusion.points;
    if (run.changes <= ClassOutcome::kNever)
        out.stableUntil = static_cast<std::uint16_t>(std::max(0, run.changes - 1));
    return out;
}

QString reasonId(UseReason reason)
{
    static const std::array<QString, 10> kIds{
        QString(),   u"repaired"_s, u"revoked"_s,   u"query_ended"_s,     u"window_ended"_s,
        u"future"_s, u"no_date"_s,  u"no_amount"_s, u"objection_waits"_s, u"objection_counts"_s};
    return kIds[static_cast<std::size_t>(reason)];
}

UseReason reasonOn(const RecordReading &record, const RecordUse &use, Day on)
{
    if (use.never != UseReason::None)
        return use.never;
    if (on < use.start)
        return UseReason::Future;
    if (on > use.end)
        return use.queryEnds ? UseReason::QueryEnded : UseReason::WindowEnded;
    return record.row->objection ? UseReason::ObjectionCounts : UseReason::None;
}

class Collector final : public core::Listener
{
public:
    Collector(const CompiledClass &rules, Day on) : m_rules(rules), m_on(on), m_uses(rules.inputs.size()) {}

    void record(int input, const RecordReading &record, const RecordUse &use) override
    {
        ClassRecordUse one;
        one.record = toText(record.row->id);
        one.kind = toText(record.row->kind);
        one.unit = toText(record.row->sourceUnit);
        one.date = days::toDate(record.decided);
        one.counts = use.counts(m_on);
        one.reason = reasonId(reasonOn(record, use, m_on));
        const CompiledInput &compiled = m_rules.inputs[static_cast<std::size_t>(input)];
        const std::string &field = compiled.sumField.empty() ? compiled.field : compiled.sumField;
        if (!field.empty())
            one.value = toText(fieldText(record.row->fields, field, m_scratch).value_or(std::string_view()));
        one.amount = use.amount;
        one.until = use.never == UseReason::None ? days::toDate(use.end) : QDate();
        m_uses[static_cast<std::size_t>(input)].append(one);
    }

    QList<ClassRecordUse> take(std::size_t input)
    {
        QList<ClassRecordUse> &out = m_uses[input];
        std::sort(out.begin(), out.end(), [](const ClassRecordUse &a, const ClassRecordUse &b) {
            return a.date != b.date ? a.date > b.date : a.record < b.record;
        });
        return std::move(out);
    }

private:
    const CompiledClass &m_rules;
    Day m_on;
    std::vector<QList<ClassRecordUse>> m_uses;
    std::string m_scratch;
};

ClassInputExplained explainInput(const CompiledClass &rules, std::size_t index, const core::Run &run,
                                 const OrganisationRow &organisation)
{
    const ClassInput &input = rules.rules.inputs.at(static_cast<qsizetype>(index));
    ClassInputExplained out{input.id, input.words, input.unit, run.values[index], {}, input.member, {}, input.of};
    if (input.measure == ClassMeasure::MemberIn)
        out.memberText = toText(organisation.*rules.inputs[index].member);
    if (input.measure == ClassMeasure::YearsSinceFounded) {
        out.member = u"founded"_s;
        out.memberText = toText(organisation.founded);
    }
    return out;
}

void explainTerms(const CompiledClass &rules, const core::Run &run, ClassExplanation &out)
{
    const auto valueOf = [&run](const CompiledCondition &when) { return run.values[static_cast<std::size_t>(when.input)]; };
    for (std::size_t i = 0; i < rules.lines.size(); ++i) {
        const ClassLine &line = rules.rules.lines.at(static_cast<qsizetype>(i));
        const std::optional<qint64> value = valueOf(rules.lines[i].when);
        out.lines.append({line.id, line.words, line.basis, line.input, value, line.when, line.when.holds(value),
                          rules.lines[i].contribution(value)});
    }
    int grade = run.conclusion.byPoints;
    for (const bool atBest : {false, true}) {
        for (std::size_t i = 0; i < rules.caps.size(); ++i) {
            const ClassCap &cap = rules.rules.caps.at(static_cast<qsizetype>(i));
            if (cap.atBest != atBest)
                continue;
            const std::optional<qint64> value = valueOf(rules.caps[i].when);
            const bool applies = cap.when.holds(value);
            const int moved = !applies ? grade
                              : atBest ? std::max(grade, rules.caps[i].grade)
                                       : std::min(grade, rules.caps[i].grade);
            out.caps.append(
                {cap.id, cap.words, cap.basis, cap.input, value, cap.when, cap.grade, atBest, applies, moved != grade});
            grade = moved;
        }
    }
    for (std::size_t i = 0; i < rules.exclusions.size(); ++i) {
        const ClassExclusion &one = rules.rules.exclusions.at(static_cast<qsizetype>(i));
        const std::optional<qint64> value = valueOf(rules.exclusions[i]);
        out.exclusions.append({one.id, one.words, one.basis, one.input, value, one.when, one.when.holds(value)});
    }
}

} // namespace

QDate ClassOutcome::stableUntilDay() const
{
    return stableUntil == kNever ? QDate() : days::toDate(stableUntil);
}

const ClassInputExplained *ClassExplanation::input(const QString &id) const
{
    const auto found =
        std::find_if(inputs.begin(), inputs.end(), [&id](const ClassInputExplained &one) { return one.id == id; });
    return found == inputs.end() ? nullptr : &*found;
}

Classifier::Classifier(const ClassRuleSet &rules, const Catalogue &catalogue)
    : m_compiled(CompiledClass::compile(rules, catalogue))
{
}

const ClassRuleSet &Classifier::rules() const
{
    return m_compiled->rules;
}

ClassOutcome Classifier::classify(const OrganisationRow &organisation, std::span<const RecordRow> records, QDate on) const
{
    return outcomeOf(core::run(*m_compiled, organisation, records, days::of(on), nullptr));
}

ClassOutcome Classifier::classify(const Organisation &organisation, const QList<Record> &records, QDate on) const
{
    const SubjectRows rows(organisation, records);
    return classify(rows.organisation(), rows.records(), on);
}

ClassExplanation Classifier::explain(const OrganisationRow &organisation, std::span<const RecordRow> records, QDate on) const
{
    Collector collector(*m_compiled, days::of(on));
    const core::Run run = core::run(*m_compiled, organisation, records, days::of(on), &collector);
    const ClassRuleSet &rules = m_compiled->rules;
    ClassExplanation out;
    out.ruleSet = rules.id;
    out.scale = rules.scale;
    out.on = on;
    out.outcome = outcomeOf(run);
    out.grade = out.outcome.excluded() ? QString() : rules.grades.at(out.outcome.grade).id;
    out.gradeByPoints = rules.grades.at(run.conclusion.byPoints).id;
    out.basePoints = rules.basePoints;
    for (std::size_t i = 0; i < m_compiled->inputs.size(); ++i) {
        out.inputs.append(explainInput(*m_compiled, i, run, organisation));
        out.inputs.last().records = collector.take(i);
    }
    explainTerms(*m_compiled, run, out);
    out.thresholds = rules.grades;
    return out;
}

ClassExplanation Classifier::explain(const Organisation &organisation, const QList<Record> &records, QDate on) const
{
    const SubjectRows rows(organisation, records);
    return explain(rows.organisation(), rows.records(), on);
}

} // namespace creditdesk::domain
