#include "ui/supervision/rule_text.h"

#include "models/items/visible_text.h"
#include "ui/shell/record_words.h"
#include "ui/supervision/class_text.h"
#include "ui/theme/language.h"
#include "ui/widgets/format.h"

#include <algorithm>

namespace creditdesk::ui {
namespace {

QString comma()
{
    return speaksChinese() ? QStringLiteral("\u3001") : QStringLiteral(", ");
}

using items::Tone;
using items::TreeRow;

const QString kBetween = QStringLiteral(" · ");

const domain::ClassInput *inputOf(const domain::ClassRuleSet &rules, const QString &id)
{
    const auto found =
        std::find_if(rules.inputs.cbegin(), rules.inputs.cend(), [&id](const auto &one) { return one.id == id; });
    return found == rules.inputs.cend() ? nullptr : &*found;
}

domain::ClassUnit unitOf(const domain::ClassRuleSet &rules, const QString &id)
{
    const domain::ClassInput *input = inputOf(rules, id);
    return input ? input->unit : domain::ClassUnit::Count;
}

TreeRow leaf(const QString &key, const QString &words, const QString &effect, const QString &basis = {})
{
    return {{key, {{words}, {effect}, {items::visibleText(basis), Tone::Muted}}}, {}, false};
}

TreeRow group(const QString &key, const QString &title, QList<TreeRow> below)
{
    TreeRow row{{key, {{Format::counted(title, static_cast<int>(below.size()))}}}, {}, true};
    row.below = std::move(below);
    return row;
}

} // namespace

QList<items::Column> RuleText::columns()
{
    return {{tr("Rule")}, {tr("Effect")}, {tr("Basis")}};
}

QList<TreeRow> RuleText::rows(const domain::ClassRuleSet &rules, const domain::Catalogue &catalogue)
{
    QList<TreeRow> rows{facts(rules), grades(rules), lines(rules, catalogue)};
    if (!rules.caps.isEmpty())
        rows.append(caps(rules, catalogue));
    if (!rules.exclusions.isEmpty())
        rows.append(exclusions(rules, catalogue));
    return rows;
}

TreeRow RuleText::facts(const domain::ClassRuleSet &rules)
{
    const QString until = rules.effectiveTo.isValid() ? Format::date(rules.effectiveTo) : tr("further notice");
    QList<TreeRow> below{
        leaf(QStringLiteral("scale"), tr("Scale"), ClassText::scale(rules.scale)),
        leaf(QStringLiteral("owner"), tr("Department"), ClassText::pick(rules.owner)),
        leaf(QStringLiteral("purpose"), tr("Purpose"), ClassText::pick(rules.purpose)),
        leaf(QStringLiteral("days"), tr("In force"), tr("from %1 until %2").arg(Format::date(rules.effectiveFrom), until)),
        leaf(QStringLiteral("basis"), tr("Basis"), items::visibleText(rules.basis)),
        leaf(QStringLiteral("start"), tr("Base points"), Format::number(rules.basePoints)),
        leaf(QStringLiteral("objection"), tr("Records under objection"),
             rules.objectionCounts ? tr("count meanwhile, with a remark") : tr("do not count meanwhile")),
        leaf(QStringLiteral("digest"), tr("SHA-256 of the text"), QString::fromLatin1(rules.digest))};
    TreeRow row{{QStringLiteral("facts"),
                 {{tr("%1, version %2").arg(items::visibleText(rules.id), items::visibleText(rules.version))}}},
                {},
                true};
    row.below = std::move(below);
    return row;
}

TreeRow RuleText::grades(const domain::ClassRuleSet &rules)
{
    QList<TreeRow> below;
    for (const domain::ClassGrade &grade : rules.grades) {
        const QString from = grade.atLeast ? tr("from %1 points").arg(Format::number(*grade.atLeast)) : tr("below");
        below.append(leaf(QStringLiteral("grade:") + grade.id, ClassText::grade(rules.grades, grade.id), from));
    }
    return group(QStringLiteral("grades"), tr("Grades"), std::move(below));
}

TreeRow RuleText::inputRow(const QString &id, const QString &under, const domain::ClassRuleSet &rules,
                           const domain::Catalogue &catalogue)
{
    const domain::ClassInput *found = inputOf(rules, id);
    const QString path = under + QLatin1Char('/') + id;
    if (!found)
        return leaf(path, items::visibleText(id), {});
    TreeRow row = leaf(path, ClassText::pick(found->words), input(*found, rules, catalogue));
    for (const QString &part : found->of)
        row.below.append(inputRow(part, path, rules, catalogue));
    return row;
}

TreeRow RuleText::lines(const domain::ClassRuleSet &rules, const domain::Catalogue &catalogue)
{
    QList<TreeRow> below;
    for (const domain::ClassLine &line : rules.lines) {
        TreeRow row = leaf(QStringLiteral("line:") + line.id, ClassText::pick(line.words),
                           ClassText::rule(line, unitOf(rules, line.input)), line.basis);
        row.below = {inputRow(line.input, line.id, rules, catalogue)};
        below.append(std::move(row));
    }
    return group(QStringLiteral("lines"), tr("Lines"), std::move(below));
}

TreeRow RuleText::caps(const domain::ClassRuleSet &rules, const domain::Catalogue &catalogue)
{
    QList<TreeRow> below;
    for (const domain::ClassCap &cap : rules.caps) {
        TreeRow row =
            leaf(QStringLiteral("cap:") + cap.id, ClassText::pick(cap.words),
                 tr("%1: %2", "condition, effect")
                     .arg(ClassText::condition(cap.when, unitOf(rules, cap.input)), ClassText::cap(cap.grade, cap.atBest)),
                 cap.basis);
        row.below = {inputRow(cap.input, cap.id, rules, catalogue)};
        below.append(std::move(row));
    }
    return group(QStringLiteral("caps"), tr("Caps"), std::move(below));
}

TreeRow RuleText::exclusions(const domain::ClassRuleSet &rules, const domain::Catalogue &catalogue)
{
    QList<TreeRow> below;
    for (const domain::ClassExclusion &exclusion : rules.exclusions) {
        TreeRow row = leaf(QStringLiteral("exclusion:") + exclusion.id, ClassText::pick(exclusion.words),
                           tr("%1: %2", "condition, effect")
                               .arg(ClassText::condition(exclusion.when, unitOf(rules, exclusion.input)), tr("not classed")),
                           exclusion.basis);
        row.below = {inputRow(exclusion.input, exclusion.id, rules, catalogue)};
        below.append(std::move(row));
    }
    return group(QStringLiteral("exclusions"), tr("Exclusions"), std::move(below));
}

QString RuleText::records(const domain::ClassSelector &selector, const domain::Catalogue &catalogue)
{
    QStringList kinds;
    for (const QString &kind : selector.kinds)
        kinds.append(RecordWords::kindName(kind, catalogue));
    QStringList parts{kinds.join(comma())};
    const auto severity = [](const QString &id) {
        return id == QStringLiteral("minor")     ? tr("minor")
               : id == QStringLiteral("general") ? tr("general", "severity")
               : id == QStringLiteral("severe")  ? tr("severe")
                                                 : tr("no severity stated");
    };
    QStringList severities;
    for (const QString &id : selector.severities)
        severities.append(severity(id));
    if (!severities.isEmpty())
        parts.append(tr("severity %1").arg(severities.join(comma())));
    QStringList procedures;
    for (const QString &id : selector.procedures)
        procedures.append(id == QStringLiteral("summary")   ? tr("summary procedure")
                          : id == QStringLiteral("general") ? tr("general procedure")
                                                            : tr("no procedure stated"));
    if (!procedures.isEmpty())
        parts.append(procedures.join(comma()));
    if (!selector.field.isEmpty()) {
        const QString field = ClassText::field(selector.kinds.value(0), selector.field, catalogue);
        const QString values = items::visibleText(selector.values.join(comma()));
        parts.append((selector.valuesExclude ? tr("%1 is none of: %2") : tr("%1 is one of: %2")).arg(field, values));
    }
    if (selector.withinMonths > 0)
        parts.append((selector.withinOf == domain::ClassDate::ActEnded
                          ? tr("within %n month(s) of the end of the act", nullptr, selector.withinMonths)
                          : tr("within %n month(s) of the decision", nullptr, selector.withinMonths)));
    return parts.join(kBetween);
}

QString RuleText::input(const domain::ClassInput &input, const domain::ClassRuleSet &rules, const domain::Catalogue &catalogue)
{
    QStringList of;
    for (const QString &id : input.of) {
        const domain::ClassInput *part = inputOf(rules, id);
        of.append(part ? ClassText::pick(part->words) : items::visibleText(id));
    }
    QStringList values;
    for (const QString &value : input.values)
        values.append(ClassText::memberValue(input.member, value, catalogue));
    switch (input.measure) {
    case domain::ClassMeasure::RecordCount:
        return tr("Number of records: %1").arg(records(input.records, catalogue));
    case domain::ClassMeasure::FieldSum:
        return tr("Sum of %1 over: %2")
            .arg(ClassText::field(input.records.kinds.value(0), input.field, catalogue), records(input.records, catalogue));
    case domain::ClassMeasure::DaysSinceNewest:
        return tr("Days since the newest of: %1").arg(records(input.records, catalogue));
    case domain::ClassMeasure::YearsSinceFounded:
        return tr("Full years since the organisation was founded");
    case domain::ClassMeasure::MemberIn:
        return tr("%1 is one of: %2").arg(ClassText::memberName(input.member), values.join(comma()));
    case domain::ClassMeasure::Total:
        return tr("Sum of: %1").arg(of.join(comma()));
    case domain::ClassMeasure::Largest:
        break;
    }
    return tr("The largest of: %1").arg(of.join(comma()));
}

items::Cell RuleText::state(const services::RuleDraft &draft)
{
    if (draft.state == QStringLiteral("proposed"))
        return {tr("proposed"), Tone::Notice};
    if (draft.state == QStringLiteral("adopted"))
        return {tr("adopted"), Tone::Ok};
    if (draft.state == QStringLiteral("withdrawn"))
        return {tr("withdrawn"), Tone::Muted};
    return {draft.backTested ? tr("draft, back-tested") : tr("draft")};
}

QString RuleText::story(const services::RuleDraft &draft)
{
    QStringList parts{tr("Made by %1 at %2.").arg(items::visibleText(draft.madeBy), Format::time(draft.madeAt))};
    if (!draft.proposedBy.isEmpty())
        parts.append(tr("Proposed by %1 at %2.").arg(items::visibleText(draft.proposedBy), Format::time(draft.proposedAt)));
    if (!draft.agreedBy.isEmpty())
        parts.append(tr("Agreed by %1 at %2.").arg(items::visibleText(draft.agreedBy), Format::time(draft.agreedAt)));
    if (!draft.withdrawnBy.isEmpty())
        parts.append(tr("Withdrawn by %1 at %2.").arg(items::visibleText(draft.withdrawnBy), Format::time(draft.withdrawnAt)));
    if (draft.state == QStringLiteral("draft"))
        parts.append(draft.backTested ? tr("Next: propose it.") : tr("Next: a back-test of exactly this text."));
    else if (draft.state == QStringLiteral("proposed"))
        parts.append(tr("Next: a second person agrees. Until then the one in force stays."));
    return parts.join(QLatin1Char(' '));
}

items::Cell RuleText::standing(const services::RuleSetLine &set)
{
    return set.inForce ? items::Cell{tr("in force"), Tone::Ok} : items::Cell{tr("not in force"), Tone::Muted};
}

QString RuleText::story(const services::RuleSetLine &set)
{
    const QString from = set.to.isValid() ? tr("From %1 until %2.").arg(Format::date(set.from), Format::date(set.to))
                                          : tr("From %1, open.").arg(Format::date(set.from));
    const QString by = set.adoptedBy.isEmpty() ? tr("It came with the program.")
                                               : tr("Adopted here by %1.").arg(items::visibleText(set.adoptedBy));
    return from + QLatin1Char(' ') + by;
}

} // namespace creditdesk::ui
