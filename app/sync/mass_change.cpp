#include "app/sync/mass_change.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace creditdesk::sync {
namespace {
using base::Code;
using namespace Qt::StringLiterals;

/// `earlier` went already: it was part of the whole then.
bool exceeds(qint64 part, qint64 whole, qint64 earlier, int percent)
{
    return part > 0 && (part + earlier) * 100 > (whole + earlier) * percent;
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
                              {u"earlier_subjects"_s, change.earlierSubjects},
                              {u"earlier_records"_s, change.earlierRecords},
                              {u"window_hours"_s, change.windowHours},
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
    change.earlierSubjects = numbers.value(u"earlier_subjects"_s).toInteger();
    change.earlierRecords = numbers.value(u"earlier_records"_s).toInteger();
    change.windowHours = numbers.value(u"window_hours"_s).toInt();
    change.sequence = numbers.value(u"sequence"_s).toInteger();
    return change;
}

MassChangeGuard::MassChangeGuard(int limitPercent, qint64 subjects, qint64 records, const std::optional<MassChange> &accepted,
                                 qint64 known, EarlierLoss earlier, int windowHours)
    : m_limitPercent(limitPercent),
      m_subjects(subjects),
      m_records(records),
      m_known(known),
      m_earlier(earlier),
      m_windowHours(earlier == EarlierLoss() ? 0 : windowHours),
      m_accepted(accepted && !accepted->newGeneration ? accepted : std::nullopt)
{
}

bool MassChangeGuard::isTooMuch(qint64 deletedSubjects, qint64 deletedRecords, const EarlierLoss &earlier) const
{
    return exceeds(deletedSubjects, m_subjects, earlier.subjects, m_limitPercent) ||
           exceeds(deletedRecords, m_records, earlier.records, m_limitPercent);
}

qint64 MassChangeGuard::coveredOf(const QHash<quint64, qint64> &gone) const
{
    if (!m_accepted)
        return 0;
    return std::count_if(gone.begin(), gone.end(), [this](qint64 deletedAt) { return deletedAt <= m_accepted->sequence; });
}

bool MassChangeGuard::isAsAccepted() const
{
    return m_accepted && coveredOf(m_gone) <= m_accepted->deletedSubjects &&
           coveredOf(m_goneRecords) <= m_accepted->deletedRecords;
}

EarlierLoss MassChangeGuard::lossAfter(qint64 sequence) const
{
    if (isAsAccepted())
        sequence = std::max(sequence, m_accepted->sequence);
    const auto after = [sequence](const QHash<quint64, qint64> &gone) {
        return std::count_if(gone.begin(), gone.end(), [sequence](qint64 deletedAt) { return deletedAt > sequence; });
    };
    return {after(m_gone), after(m_goneRecords)};
}

base::Done MassChangeGuard::judge(qint64 sequence) const
{
    const EarlierLoss all{m_gone.size(), m_goneRecords.size()};
    const EarlierLoss rest = lossAfter(0); // of all of them, or of what was not agreed to
    const bool tooMuch = isTooMuch(rest.subjects, rest.records, isAsAccepted() ? EarlierLoss() : m_earlier);
    if (!tooMuch)
        return {};
    return tl::unexpected(massChangeFailure({.deletedSubjects = all.subjects,
                                             .subjects = m_subjects,
                                             .deletedRecords = all.records,
                                             .records = m_records,
                                             .limitPercent = m_limitPercent,
                                             .sequence = sequence,
                                             .earlierSubjects = m_earlier.subjects,
                                             .earlierRecords = m_earlier.records,
                                             .windowHours = m_windowHours}));
}

base::Done judgeGeneration(MassChange change, const std::optional<MassChange> &accepted)
{
    change.newGeneration = true;
    const bool tooMuch = exceeds(change.deletedSubjects, change.subjects, change.earlierSubjects, change.limitPercent) ||
                         exceeds(change.deletedRecords, change.records, change.earlierRecords, change.limitPercent);
    const bool agreed = accepted && accepted->newGeneration && accepted->sequence == change.sequence &&
                        change.deletedSubjects <= accepted->deletedSubjects &&
                        change.deletedRecords <= accepted->deletedRecords;
    if (!tooMuch || agreed)
        return {};
    return tl::unexpected(massChangeFailure(change));
}

} // namespace creditdesk::sync
