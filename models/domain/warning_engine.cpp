#include "models/domain/warning_engine.h"

#include "models/domain/warning_tables.h"

#include <QCryptographicHash>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

WarningEngine::WarningEngine(const WarningRules &rules, const Catalogue &catalogue, const ClassRules &classes, QDate day)
    : m(std::make_unique<const WarningTables>(rules, catalogue, classes, day))
{
}

WarningEngine::~WarningEngine() = default;

QDate WarningEngine::day() const
{
    return m->day;
}

const QList<WarningRule> &WarningEngine::rules() const
{
    return m->rules;
}

void WarningEngine::evaluate(const OrganisationRow &organisation, std::span<const RecordRow> records,
                             const WarningContext &context, std::vector<WarningFinding> &found) const
{
    for (std::size_t i = 0; i < m->compiled.size(); ++i) {
        const CompiledWarning &rule = m->compiled[i];
        if ((rule.rule->watchedOnly && !context.watched) || !rule.admits(organisation))
            continue;
        WarningPass{*m, rule, static_cast<int>(i), organisation, records, context, found}.run();
    }
}

QByteArray WarningEngine::key(const QString &rule, std::string_view subject, std::string_view fact, QDate event)
{
    QByteArray text = rule.toUtf8();
    text.append('|').append(subject.data(), static_cast<qsizetype>(subject.size()));
    text.append('|').append(fact.data(), static_cast<qsizetype>(fact.size()));
    text.append('|').append(event.toString(Qt::ISODate).toLatin1());
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).first(16);
}

QByteArray WarningEngine::key(const WarningFinding &finding, std::string_view subject) const
{
    return key(m->rules.at(finding.rule).id, subject, finding.fact, finding.byDay ? finding.event : QDate());
}

} // namespace creditdesk::domain
