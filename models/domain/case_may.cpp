// Whether somebody may add an event to a case as they know it.
#include "models/domain/case_view.h"

#include <QJsonArray>

#include <algorithm>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

namespace {

using Refusal = std::optional<CaseRefusal>;

Refusal no(const QString &rule, const QStringList &what = {}, const QString &basis = {})
{
    return CaseRefusal{rule, what, basis};
}

bool isEmpty(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull() || (value.isString() && value.toString().trimmed().isEmpty()) ||
           (value.isArray() && value.toArray().isEmpty()) || (value.isObject() && value.toObject().isEmpty());
}

/// Parts that one person may not take both: `rule` and what they have done already.
QStringList clashes(const CaseView &view, const QString &who, const CaseEventRule &rule, const CaseRuleSet &rules)
{
    QStringList out;
    const auto took = [&](const QString &part) { return view.parts.value(part).contains(who); };
    for (const QString &part : rule.apartFrom) {
        if (took(part))
            out.append(part);
    }
    for (const CaseEventRule &other : rules.events) {
        if (!rule.part.isEmpty() && other.apartFrom.contains(rule.part) && took(other.part) && !out.contains(other.part))
            out.append(other.part);
    }
    return out;
}

Refusal mayWrite(const CaseView &view, const CaseEvent &event, const QStringList &permissions)
{
    if (!permissions.contains(u"case.note"_s))
        return no(u"permission"_s);
    if (event.body.value("values"_L1).toObject().isEmpty())
        return no(u"needs"_s, {u"values"_s});
    for (const CaseConflict &conflict : view.conflicts) {
        if (!conflict.field.isEmpty() && event.body.value("values"_L1).toObject().contains(conflict.field))
            return no(u"conflict_open"_s, {conflict.field}); // it would choose without saying so
    }
    return {};
}

Refusal mayResolve(const CaseView &view, const CaseEvent &event, const QStringList &permissions)
{
    const QString step = event.body.value("step"_L1).toString();
    const QStringList fields = event.body.value("values"_L1).toObject().keys();
    const bool decides = permissions.contains(u"case.decide"_s);
    if (!decides && (!step.isEmpty() || !permissions.contains(u"case.handle"_s)))
        return no(u"permission"_s);
    if (isEmpty(event.body.value("reasons"_L1)))
        return no(u"needs"_s, {u"reasons"_s});
    const auto known = [&](const QString &field) {
        return std::ranges::any_of(view.conflicts, [&](const CaseConflict &one) { return one.field == field; });
    };
    for (const QString &field : fields) {
        if (field.isEmpty() || !known(field))
            return no(u"no_conflict"_s, {field});
    }
    const auto offered = [&](const CaseConflict &one) {
        return one.field.isEmpty() && std::ranges::any_of(one.sides, [&](const CaseSide &side) { return side.event == step; });
    };
    if (!step.isEmpty() && std::ranges::none_of(view.conflicts, offered))
        return no(u"no_conflict"_s, {step});
    return step.isEmpty() && fields.isEmpty() ? no(u"needs"_s, {u"values"_s, u"step"_s}) : std::nullopt;
}

Refusal mayUndo(const CaseView &view, const CaseEvent &event)
{
    const QString target = event.body.value("event"_L1).toString();
    if (!view.order.contains(target) || view.undone.contains(target))
        return no(u"nothing_to_undo"_s, {target});
    return {};
}

Refusal mayStep(const CaseView &view, const CaseEvent &event, const CaseEventRule &rule, const CaseRuleSet &rules,
                const QStringList &permissions)
{
    const bool opening = rule.id == rules.opening;
    if (!opening && !rule.from.isEmpty() && !rule.from.contains(view.state))
        return no(u"out_of_order"_s, {view.state}, rule.basis);
    if (rule.voice != CaseVoice::Platform && !permissions.contains(rule.permission))
        return no(u"permission"_s, {rule.permission}, rule.basis);
    if (const QStringList parts = clashes(view, event.operatorId, rule, rules); !parts.isEmpty())
        return no(u"same_person"_s, parts, rule.basis);
    const bool forked = std::ranges::any_of(view.conflicts, [](const CaseConflict &one) { return one.field.isEmpty(); });
    if (forked && !rule.to.isEmpty())
        return no(u"conflict_open"_s, {}, rule.basis);
    QStringList there = view.papers;
    for (const QJsonValue &paper : event.body.value("papers"_L1).toArray())
        there.append(paper.toString());
    QStringList lacking;
    std::ranges::copy_if(rule.papers, std::back_inserter(lacking), [&](const QString &one) { return !there.contains(one); });
    const bool any =
        rule.anyPaper.isEmpty() || std::ranges::any_of(rule.anyPaper, [&](const QString &one) { return there.contains(one); });
    if (!any)
        lacking += rule.anyPaper;
    if (!lacking.isEmpty())
        return no(u"papers"_s, lacking, rule.basis);
    std::ranges::copy_if(rule.needs, std::back_inserter(lacking),
                         [&](const QString &one) { return isEmpty(event.body.value(one)); });
    return lacking.isEmpty() ? std::nullopt : no(u"needs"_s, lacking, rule.basis);
}

} // namespace

std::optional<CaseRefusal> mayAdd(const CaseView &view, const CaseEvent &event, const CaseRuleSet &rules,
                                  const QStringList &permissions)
{
    const CaseEventRule *rule = rules.event(event.type);
    const bool common = event.type == QLatin1String(caseEvent::kWrite) || event.type == QLatin1String(caseEvent::kResolve) ||
                        event.type == QLatin1String(caseEvent::kUndo);
    if (rule == nullptr && !common)
        return no(u"unknown_event"_s, {event.type});
    if (event.type == rules.opening && !view.state.isEmpty())
        return no(u"opened_already"_s);
    if (event.type != rules.opening && view.state.isEmpty())
        return no(u"not_opened"_s);
    const CaseState *state = rules.state(view.state);
    if (state != nullptr && !state->open)
        return no(u"archived"_s, {view.state});
    if (rule != nullptr)
        return mayStep(view, event, *rule, rules, permissions);
    if (event.type == QLatin1String(caseEvent::kWrite))
        return mayWrite(view, event, permissions);
    return event.type == QLatin1String(caseEvent::kResolve) ? mayResolve(view, event, permissions) : mayUndo(view, event);
}

} // namespace creditdesk::domain
