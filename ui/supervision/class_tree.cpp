#include "ui/supervision/class_tree.h"

#include "models/items/visible_text.h"
#include "ui/supervision/class_text.h"
#include "ui/widgets/format.h"

#include <algorithm>

namespace creditdesk::ui {
namespace {

using items::Cell;
using items::Tone;
using items::TreeRow;

const QString kBetween = QStringLiteral(" · ");

template <typename List> auto *byId(const List &list, const QString &id)
{
    const auto found = std::find_if(list.cbegin(), list.cend(), [&id](const auto &one) { return one.id == id; });
    return found == list.cend() ? nullptr : &*found;
}

const domain::ClassRecordUse *useOf(const QList<domain::ClassRecordUse> &uses, const QString &record)
{
    const auto found = std::find_if(uses.cbegin(), uses.cend(), [&record](const auto &one) { return one.record == record; });
    return found == uses.cend() ? nullptr : &*found;
}

/// A cell of the what-if: emphasised where it is another one.
Cell then(const QString &now, const QString &changed)
{
    return {changed, now == changed ? Tone::Muted : Tone::Notice};
}

TreeRow group(const QString &key, const QString &title, QList<TreeRow> below, bool open)
{
    TreeRow row;
    row.row = {key, {{Format::counted(title, static_cast<int>(below.size()))}}};
    row.below = std::move(below);
    row.open = open;
    return row;
}

} // namespace

ClassTree::ClassTree(const domain::ClassRuleSet &rules, const domain::Catalogue &catalogue, const domain::ClassExplanation &now,
                     const domain::ClassExplanation *then, const QStringList &closed)
    : m_rules(rules), m_catalogue(catalogue), m_now(now), m_then(then), m_closed(closed)
{
}

QList<items::Column> ClassTree::columns()
{
    return {{tr("What made the class")}, {tr("Value"), true},       {tr("Value then"), true},
            {tr("Points"), true},        {tr("Points then"), true}, {tr("Why")}};
}

QString ClassTree::recordOf(const QString &key)
{
    if (!key.startsWith(QStringLiteral("record:")))
        return {};
    return key.mid(7, key.lastIndexOf(QLatin1Char('@')) - 7);
}

domain::ClassUnit ClassTree::unitOf(const QString &input) const
{
    const domain::ClassInput *known = byId(m_rules.inputs, input);
    return known ? known->unit : domain::ClassUnit::Count;
}

bool ClassTree::applies(int line) const
{
    const domain::ClassLineExplained &now = m_now.lines.at(line);
    if (now.contribution != 0)
        return true;
    const domain::ClassLineExplained *later = m_then ? byId(m_then->lines, now.id) : nullptr;
    return later && later->contribution != 0;
}

Cell ClassTree::valueThen(const QString &input) const
{
    const domain::ClassInputExplained *now = m_now.input(input);
    const domain::ClassInputExplained *later = m_then ? m_then->input(input) : nullptr;
    if (!now || !later)
        return {};
    return then(ClassText::value(now->value, now->unit), ClassText::value(later->value, later->unit));
}

QList<TreeRow> ClassTree::rows() const
{
    QList<TreeRow> rows{base()};
    QList<TreeRow> idle;
    for (int i = 0; i < m_now.lines.size(); ++i)
        (applies(i) ? rows : idle).append(line(i));
    for (const domain::ClassLineExplained &one : m_then ? m_then->lines : QList<domain::ClassLineExplained>()) {
        if (!byId(m_now.lines, one.id) && one.applies)
            rows.append(onlyThen(one));
    }
    rows.append(sum());
    for (int i = 0; i < m_now.caps.size(); ++i) {
        const domain::ClassCapExplained *later = m_then ? byId(m_then->caps, m_now.caps.at(i).id) : nullptr;
        (m_now.caps.at(i).applies || (later && later->applies) ? rows : idle).append(cap(i));
    }
    for (int i = 0; i < m_now.exclusions.size(); ++i) {
        const domain::ClassExclusionExplained *later = m_then ? byId(m_then->exclusions, m_now.exclusions.at(i).id) : nullptr;
        (m_now.exclusions.at(i).applies || (later && later->applies) ? rows : idle).append(exclusion(i));
    }
    if (!idle.isEmpty())
        rows.append(group(QStringLiteral("idle"), tr("Does not apply"), std::move(idle), false));
    return rows;
}

TreeRow ClassTree::base() const
{
    const QString points = Format::number(m_now.basePoints);
    const Cell later = m_then ? then(points, Format::number(m_then->basePoints)) : Cell{};
    return {{QStringLiteral("base"), {{tr("Base points")}, {}, {}, {points}, later, {}}}, {}, false};
}

TreeRow ClassTree::sum() const
{
    const QString now = Format::number(m_now.outcome.points);
    const Cell later = m_then ? then(now, Format::number(m_then->outcome.points)) : Cell{};
    const QString byPoints = tr("by points alone: %1").arg(items::visibleText(m_now.gradeByPoints));
    return {{QStringLiteral("sum"), {{tr("Points together")}, {}, {}, {now}, later, {byPoints}}}, {}, false};
}

TreeRow ClassTree::line(int index) const
{
    const domain::ClassLineExplained &now = m_now.lines.at(index);
    const domain::ClassLineExplained *later = m_then ? byId(m_then->lines, now.id) : nullptr;
    const domain::ClassUnit unit = unitOf(now.input);
    const domain::ClassLine *rule = byId(m_rules.lines, now.id);
    const QString points = ClassText::points(now.contribution);
    TreeRow row;
    row.row = {QStringLiteral("line:") + now.id,
               {{ClassText::pick(now.words)},
                {ClassText::value(now.value, unit)},
                valueThen(now.input),
                {points},
                later ? then(points, ClassText::points(later->contribution)) : Cell{},
                {rule ? ClassText::rule(*rule, unit) : ClassText::condition(now.when, unit)}}};
    row.below = {input(now.input, now.id)};
    row.open = applies(index);
    return row;
}

/// A line of the rule set of another day.
TreeRow ClassTree::onlyThen(const domain::ClassLineExplained &line) const
{
    const QString none(QChar(0x2014));
    const domain::ClassInputExplained *input = m_then->input(line.input);
    const QString value = input ? ClassText::value(line.value, input->unit) : QString();
    return {{QStringLiteral("line:") + line.id,
             {{ClassText::pick(line.words)},
              {none, Tone::Muted},
              {value, Tone::Notice},
              {none, Tone::Muted},
              {ClassText::points(line.contribution), Tone::Notice},
              {tr("a line of the rule set of that day")}}},
            {},
            false};
}

TreeRow ClassTree::cap(int index) const
{
    const domain::ClassCapExplained &now = m_now.caps.at(index);
    const domain::ClassCapExplained *later = m_then ? byId(m_then->caps, now.id) : nullptr;
    const auto effect = [&now](bool applies, bool decided) {
        return !applies ? tr("no") : (decided ? ClassText::cap(now.grade, now.atBest) : tr("holds already"));
    };
    const QString points = effect(now.applies, now.decided);
    TreeRow row;
    const QString condition = ClassText::condition(now.when, unitOf(now.input));
    row.row = {QStringLiteral("cap:") + now.id,
               {{ClassText::pick(now.words)},
                {ClassText::value(now.value, unitOf(now.input))},
                valueThen(now.input),
                {points},
                later ? then(points, effect(later->applies, later->decided)) : Cell{},
                {tr("%1: %2", "condition, effect").arg(condition, ClassText::cap(now.grade, now.atBest))}}};
    row.below = {input(now.input, now.id)};
    row.open = now.applies;
    return row;
}

TreeRow ClassTree::exclusion(int index) const
{
    const domain::ClassExclusionExplained &now = m_now.exclusions.at(index);
    const domain::ClassExclusionExplained *later = m_then ? byId(m_then->exclusions, now.id) : nullptr;
    const auto effect = [](bool applies) { return applies ? tr("not classed") : tr("no"); };
    const QString condition = ClassText::condition(now.when, unitOf(now.input));
    TreeRow row;
    row.row = {QStringLiteral("exclusion:") + now.id,
               {{ClassText::pick(now.words)},
                {ClassText::value(now.value, unitOf(now.input))},
                valueThen(now.input),
                {effect(now.applies)},
                later ? then(effect(now.applies), effect(later->applies)) : Cell{},
                {tr("%1: %2", "condition, effect").arg(condition, tr("not classed"))}}};
    row.below = {input(now.input, now.id)};
    row.open = now.applies;
    return row;
}

TreeRow ClassTree::input(const QString &id, const QString &under) const
{
    const domain::ClassInputExplained *now = m_now.input(id);
    if (!now)
        return {{QStringLiteral("input:") + id + QLatin1Char('@') + under, {{items::visibleText(id)}}}, {}, false};
    const domain::ClassInputExplained *later = m_then ? m_then->input(id) : nullptr;
    const QString path = under + QLatin1Char('/') + id;
    TreeRow row;
    row.row = {QStringLiteral("input:") + path,
               {{ClassText::pick(now->words)}, {ClassText::value(now->value, now->unit)}, valueThen(id)}};
    if (!now->member.isEmpty())
        row.row.cells += {Cell{}, Cell{}, Cell{ClassText::member(now->member, now->memberText, m_catalogue)}};
    else if (now->of.isEmpty() && now->records.isEmpty())
        row.row.cells += {Cell{}, Cell{}, Cell{tr("no such record"), Tone::Muted}};
    for (const QString &part : now->of)
        row.below.append(input(part, path));
    for (const domain::ClassRecordUse &use : now->records)
        row.below.append(record(use, later ? useOf(later->records, use.record) : nullptr, false, path));
    for (const domain::ClassRecordUse &use : later ? later->records : QList<domain::ClassRecordUse>()) {
        if (!useOf(now->records, use.record))
            row.below.append(record(use, &use, true, path));
    }
    row.open = true;
    return row;
}

TreeRow ClassTree::record(const domain::ClassRecordUse &use, const domain::ClassRecordUse *later, bool added,
                          const QString &under) const
{
    const domain::ClassUnit unit = unitOf(under.section(QLatin1Char('/'), -1));
    const bool closed = m_closed.contains(use.record); // what it adds is what it says
    const auto amount = [unit, closed](const domain::ClassRecordUse *one) {
        return one && one->counts && !closed
                   ? ClassText::value(one->amount, unit == domain::ClassUnit::Money ? unit : domain::ClassUnit::Count)
                   : QString(QChar(0x2014));
    };
    const QString now = amount(added ? nullptr : &use);
    Cell why = ClassText::counting(use, m_catalogue);
    if (added)
        why = {tr("only then: %1").arg(why.text), Tone::Notice};
    else if (m_then && !later)
        why = {tr("then no longer here"), Tone::Notice};
    else if (later && ClassText::counting(*later, m_catalogue).text != why.text)
        why = {tr("then %1").arg(ClassText::counting(*later, m_catalogue).text), Tone::Notice};
    if (closed)
        why.text += kBetween + tr("not public, needs a matter");
    TreeRow row;
    row.row = {QStringLiteral("record:") + use.record + QLatin1Char('@') + under,
               {{ClassText::record(use.kind, use.unit, use.date, m_catalogue), use.counts || added ? Tone::Plain : Tone::Muted},
                {now},
                m_then ? then(now, amount(later)) : Cell{},
                {},
                {},
                why}};
    return row;
}

QString ClassTree::sentence(const QString &key) const
{
    const QString id = key.section(QLatin1Char(':'), 1);
    const auto basis = [](const QString &text) { return text.isEmpty() ? QString() : kBetween + items::visibleText(text); };
    if (key.startsWith(QStringLiteral("line:"))) {
        const domain::ClassLineExplained *line = byId(m_now.lines, id);
        return line ? ClassText::pick(line->words) + basis(line->basis) : QString();
    }
    if (key.startsWith(QStringLiteral("cap:"))) {
        const domain::ClassCapExplained *cap = byId(m_now.caps, id);
        return cap ? ClassText::pick(cap->words) + basis(cap->basis) : QString();
    }
    if (key.startsWith(QStringLiteral("exclusion:"))) {
        const domain::ClassExclusionExplained *exclusion = byId(m_now.exclusions, id);
        return exclusion ? ClassText::pick(exclusion->words) + basis(exclusion->basis) : QString();
    }
    const QString record = recordOf(key);
    const QString inputId = key.section(QLatin1Char('/'), -1);
    const domain::ClassRecordUse *use = nullptr;
    for (const domain::ClassExplanation *one : {&m_now, m_then}) {
        const domain::ClassInputExplained *input = one && !record.isEmpty() && !use ? one->input(inputId) : nullptr;
        use = input ? useOf(input->records, record) : use;
    }
    if (!use)
        return {};
    return ClassText::record(use->kind, use->unit, use->date, m_catalogue) + kBetween +
           ClassText::counting(*use, m_catalogue).text + basis(ClassText::reasonBasis(use->reason, m_catalogue));
}

} // namespace creditdesk::ui
