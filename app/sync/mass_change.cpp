#include "app/sync/mass_change.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace creditdesk::sync {
namespace {
using base::Code;
using namespace Qt::StringLiterals;

bool exceeds(qint64 part, qint64 whole, int percent)
{
    return part > 0 && part * 100 > whole * percent;
}

} // namespace

base::Failure massChangeFailure(const MassChange &change)
{
    const QJsonObject numbers{{u"new_generation"_s, change.newGeneration},
                              {u"deleted_subjects"_s, change.deletedSubjects},
                              {u"subjects"_s, change.subjects},
                              {u"deleted_records"_s, change.deletedRecords},
                              {u"records"_s, change.records},
                              {u"limit_percent"_s, change.limitPercent},
                              {u"sequence"_s, change.sequence}};
    return {Code::RefusedByRule, QString::fromUtf8(QJsonDocument(numbers).toJson(QJsonDocument::Compact)),
            QString::fromLatin1(kMassChangeRule)};
}

std::optional<MassChange> massChangeOf(const base::Failure &failure)
{
    const QJsonObject numbers = QJsonDocument::fromJson(failure.detail.toUtf8()).object();
    if (failure.code != Code::RefusedByRule || failure.rule != QLatin1StringView(kMassChangeRule) || numbers.isEmpty())
        return std::nullopt;
    MassChange change;
    change.newGeneration = numbers.value(u"new_generation"_s).toBool();
    change.deletedSubjects = numbers.value(u"deleted_subjects"_s).toInteger();
    change.subjects = numbers.value(u"subjects"_s).toInteger();
    change.deletedRecords = numbers.value(u"deleted_records"_s).toInteger();
    change.records = numbers.value(u"records"_s).toInteger();
    change.limitPercent = numbers.value(u"limit_percent"_s).toInt();
    change.sequence = numbers.value(u"sequence"_s).toInteger();
    return change;
}

MassChangeGuard::MassChangeGuard(int limitPercent, qint64 subjects, qint64 records, const std::optional<MassChange> &accepted,
                                 qint64 known)
    : m_limitPercent(limitPercent),
      m_subjects(subjects),
      m_records(records),
      m_known(known),
      m_accepted(accepted && !accepted->newGeneration ? accepted : std::nullopt)
{
}

bool MassChangeGuard::isTooMuch(qint64 deletedSubjects, qint64 deletedRecords) const
{
    return exceeds(deletedSubjects, m_subjects, m_limitPercent) || exceeds(deletedRecords, m_records, m_limitPercent);
}

qint64 MassChangeGuard::coveredOf(const QHash<quint64, qint64> &gone) const
{
    if (!m_accepted)
        return 0;
    return std::count_if(gone.begin(), gone.end(), [this](qint64 deletedAt) { return deletedAt <= m_accepted->sequence; });
}

base::Done MassChangeGuard::judge(qint64 sequence) const
{
    const qint64 subjects = coveredOf(m_gone);
    const qint64 records = coveredOf(m_goneRecords);
    const bool asAccepted = m_accepted && subjects <= m_accepted->deletedSubjects && records <= m_accepted->deletedRecords;
    const bool tooMuch = asAccepted ? isTooMuch(m_gone.size() - subjects, m_goneRecords.size() - records)
                                    : isTooMuch(m_gone.size(), m_goneRecords.size());
    if (!tooMuch)
        return {};
    return tl::unexpected(massChangeFailure({.deletedSubjects = m_gone.size(),
                                             .subjects = m_subjects,
                                             .deletedRecords = m_goneRecords.size(),
                                             .records = m_records,
                                             .limitPercent = m_limitPercent,
                                             .sequence = sequence}));
}

base::Done judgeGeneration(MassChange change, const std::optional<MassChange> &accepted)
{
    change.newGeneration = true;
    const bool tooMuch = exceeds(change.deletedSubjects, change.subjects, change.limitPercent) ||
                         exceeds(change.deletedRecords, change.records, change.limitPercent);
    const bool agreed = accepted && accepted->newGeneration && accepted->sequence == change.sequence &&
                        change.deletedSubjects <= accepted->deletedSubjects &&
                        change.deletedRecords <= accepted->deletedRecords;
    if (!tooMuch || agreed)
        return {};
    return tl::unexpected(massChangeFailure(change));
}

} // namespace creditdesk::sync
