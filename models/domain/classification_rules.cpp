#include "models/domain/classification_rules.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

namespace {

QString dayText(QDate day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : u"..."_s;
}

void checkNeighbours(const ClassRuleSet &first, const ClassRuleSet &second, QList<ClassConflict> &out)
{
    const QDate until = first.effectiveTo;
    if (!until.isValid() || until >= second.effectiveFrom) {
        QDate end = second.effectiveTo;
        if (until.isValid() && (!end.isValid() || until < end))
            end = until;
        out.append({first.scale, first.id, second.id, u"overlap"_s, second.effectiveFrom, end,
                    u"%1 and %2 of scale %3 are both in force from %4 to %5"_s.arg(
                        first.id, second.id, first.scale, dayText(second.effectiveFrom), dayText(end))});
    } else if (until.addDays(1) < second.effectiveFrom) {
        out.append({first.scale, first.id, second.id, u"gap"_s, until.addDays(1), second.effectiveFrom.addDays(-1),
                    u"scale %1 has no rule set from %2 to %3"_s.arg(first.scale, dayText(until.addDays(1)),
                                                                    dayText(second.effectiveFrom.addDays(-1)))});
    }
}

QList<ClassRuleSet> sorted(QList<ClassRuleSet> sets)
{
    std::sort(sets.begin(), sets.end(), [](const ClassRuleSet &a, const ClassRuleSet &b) {
        return std::tie(a.scale, a.effectiveFrom, a.id) < std::tie(b.scale, b.effectiveFrom, b.id);
    });
    return sets;
}

} // namespace

QString faultText(const ClassFault &fault, const QString &source)
{
    return u"%1:%2:%3: %4: %5 [%6]"_s.arg(source).arg(fault.line).arg(fault.column).arg(fault.path, fault.words, fault.reason);
}

bool ClassCondition::holds(std::optional<qint64> value) const
{
    return value && (!atLeast || *value >= *atLeast) && (!lessThan || *value < *lessThan);
}

QStringList ClassRuleSet::gradeIds() const
{
    QStringList out;
    for (const ClassGrade &grade : grades)
        out.append(grade.id);
    return out;
}

int ClassRuleSet::gradeIndex(const QString &grade) const
{
    return static_cast<int>(gradeIds().indexOf(grade));
}

bool ClassRuleSet::inForce(QDate on) const
{
    return effectiveFrom <= on && (!effectiveTo.isValid() || on <= effectiveTo);
}

QList<ClassConflict> checkTogether(const QList<ClassRuleSet> &sets)
{
    QList<ClassConflict> out;
    const QList<ClassRuleSet> ordered = sorted(sets);
    QSet<QString> ids;
    for (const ClassRuleSet &set : ordered) {
        if (ids.contains(set.id))
            out.append({set.scale, set.id, set.id, u"same_id"_s, set.effectiveFrom, set.effectiveTo,
                        u"the id %1 stands twice"_s.arg(set.id)});
        ids.insert(set.id);
    }
    for (qsizetype i = 1; i < ordered.size(); ++i) {
        if (ordered.at(i - 1).scale == ordered.at(i).scale)
            checkNeighbours(ordered.at(i - 1), ordered.at(i), out);
    }
    return out;
}

QStringList ClassRules::scales() const
{
    QStringList out;
    for (const ClassRuleSet &set : m_sets) {
        if (!out.contains(set.scale))
            out.append(set.scale);
    }
    return out;
}

const ClassRuleSet *ClassRules::inForce(const QString &scale, QDate on) const
{
    const auto found = std::find_if(m_sets.begin(), m_sets.end(),
                                    [&scale, on](const ClassRuleSet &set) { return set.scale == scale && set.inForce(on); });
    return found == m_sets.end() ? nullptr : &*found;
}

const ClassRuleSet *ClassRules::byId(const QString &id) const
{
    const auto found = std::find_if(m_sets.begin(), m_sets.end(), [&id](const ClassRuleSet &set) { return set.id == id; });
    return found == m_sets.end() ? nullptr : &*found;
}

std::variant<ClassRules, QList<ClassConflict>> ClassRules::of(QList<ClassRuleSet> sets)
{
    if (QList<ClassConflict> conflicts = checkTogether(sets); !conflicts.isEmpty())
        return conflicts;
    ClassRules out;
    out.m_sets = sorted(std::move(sets));
    return out;
}

std::variant<ClassRules, QList<ClassConflict>> ClassRules::with(const ClassRuleSet &adopted) const
{
    QList<ClassRuleSet> sets;
    for (ClassRuleSet set : m_sets) {
        if (set.id == adopted.id)
            continue;
        if (set.scale == adopted.scale && !set.effectiveTo.isValid() && set.effectiveFrom < adopted.effectiveFrom)
            set.effectiveTo = adopted.effectiveFrom.addDays(-1);
        sets.append(set);
    }
    sets.append(adopted);
    return of(std::move(sets));
}

} // namespace creditdesk::domain
