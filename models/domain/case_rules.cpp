#include "models/domain/case_rules.h"

#include "models/domain/case_rule_reader.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

namespace {

template <typename Row> const Row *find(const QList<Row> &rows, const QString &id)
{
    const auto at = std::ranges::find_if(rows, [&id](const Row &row) { return row.id == id; });
    return at == rows.end() ? nullptr : &*at;
}

bool overlap(const CaseRuleSet &one, const CaseRuleSet &other)
{
    const bool before = one.effectiveTo.isValid() && one.effectiveTo < other.effectiveFrom;
    const bool after = other.effectiveTo.isValid() && other.effectiveTo < one.effectiveFrom;
    return one.kind == other.kind && !before && !after;
}

} // namespace

bool CaseRuleSet::inForce(QDate on) const
{
    return on >= effectiveFrom && (!effectiveTo.isValid() || on <= effectiveTo);
}
const CaseState *CaseRuleSet::state(const QString &wanted) const
{
    return find(states, wanted);
}
const CaseEventRule *CaseRuleSet::event(const QString &wanted) const
{
    return find(events, wanted);
}
const CaseLimitRule *CaseRuleSet::limit(const QString &wanted) const
{
    return find(limits, wanted);
}
const CasePaper *CaseRuleSet::paper(const QString &wanted) const
{
    return find(papers, wanted);
}

std::variant<CaseRuleSet, QList<ClassFault>> loadCaseRuleSet(const QByteArray &json, const QString &source,
                                                             const Catalogue &catalogue)
{
    const auto parsed = parsePlaced(json);
    if (const auto *fault = std::get_if<ClassFault>(&parsed))
        return QList<ClassFault>{*fault};
    const PlacedValue &value = std::get<PlacedValue>(parsed);
    if (value.type != PlacedValue::Type::Object)
        return QList<ClassFault>{{value.line, value.column, {}, u"wrong_type"_s, u"a rule set is an object"_s}};
    QList<ClassFault> faults;
    CaseRuleSet out = CaseRuleReader(PlacedObject(&value, {}, &faults), catalogue).read();
    out.source = source;
    if (faults.isEmpty())
        return out;
    std::ranges::stable_sort(faults, [](const ClassFault &one, const ClassFault &other) {
        return std::pair(one.line, one.column) < std::pair(other.line, other.column);
    });
    return faults;
}

std::optional<CaseRules> CaseRules::load(const QString &folder, const Catalogue &catalogue, QString *why)
{
    const auto refuse = [why](const QString &words) {
        if (why != nullptr)
            *why = words;
        return std::nullopt;
    };
    CaseRules out;
    const QDir shelf(folder);
    for (const QString &name : shelf.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(shelf.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return refuse(name + u": "_s + file.errorString());
        auto read = loadCaseRuleSet(file.readAll(), name, catalogue);
        if (const auto *faults = std::get_if<QList<ClassFault>>(&read))
            return refuse(faultText(faults->constFirst(), name));
        CaseRuleSet set = std::get<CaseRuleSet>(std::move(read));
        for (const CaseRuleSet &other : std::as_const(out.m_sets)) {
            if (other.id == set.id || overlap(set, other))
                return refuse(u"%1: overlaps %2 [overlap]"_s.arg(name, other.source));
        }
        out.m_sets.append(std::move(set));
    }
    if (out.m_sets.isEmpty())
        return refuse(folder + u": no rule set of cases"_s);
    return out;
}

const CaseRuleSet *CaseRules::byId(const QString &id) const
{
    return find(m_sets, id);
}

const CaseRuleSet *CaseRules::inForce(const QString &kind, QDate on) const
{
    const auto at = std::ranges::find_if(m_sets, [&](const CaseRuleSet &set) { return set.kind == kind && set.inForce(on); });
    return at == m_sets.end() ? nullptr : &*at;
}

QStringList CaseRules::kinds() const
{
    QStringList out;
    for (const CaseRuleSet &set : m_sets) {
        if (!out.contains(set.kind))
            out.append(set.kind);
    }
    return out;
}

} // namespace creditdesk::domain
