#include "app/words/sync_facts.h"

#include "app/words/failure_words.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>

namespace creditdesk::words {
namespace {

constexpr qint64 kDay = 86'400;

QString count(const char *text, qint64 number)
{
    return QCoreApplication::translate("Format", text, nullptr, static_cast<int>(number));
}

QString figure(qint64 number)
{
    return QLocale().toString(number);
}

QString percent(qint64 part, qint64 whole)
{
    return QLocale().toString(whole > 0 ? 100.0 * static_cast<double>(part) / static_cast<double>(whole) : 0.0, 'f', 1);
}

} // namespace

QString duration(qint64 seconds)
{
    const char *const perDay = QT_TRANSLATE_N_NOOP("Format", "%n day(s)");
    const char *const perHour = QT_TRANSLATE_N_NOOP("Format", "%n hour(s)");
    const char *const perMinute = QT_TRANSLATE_N_NOOP("Format", "%n minute(s)");
    const char *const perSecond = QT_TRANSLATE_N_NOOP("Format", "%n second(s)");
    if (seconds <= 0)
        return QCoreApplication::translate("Format", "less than a second");
    if (seconds >= kDay) // how far a clock is off: minutes no longer matter
        return count(perDay, seconds / kDay) + u' ' + count(perHour, seconds % kDay / 3'600);
    if (seconds < 60)
        return count(perSecond, seconds);
    return count(perMinute, seconds / 60) + u' ' + count(perSecond, seconds % 60);
}

QString massChange(const sync::MassChange &change)
{
    const QString now =
        QCoreApplication::translate("SyncWords", "%1 of %2 organisations (%3 %) and %4 of %5 records (%6 %) would go from this "
                                                 "window. Above %7 % it asks first.")
            .arg(figure(change.deletedSubjects), figure(change.subjects), percent(change.deletedSubjects, change.subjects),
                 figure(change.deletedRecords), figure(change.records), percent(change.deletedRecords, change.records),
                 QString::number(change.limitPercent));
    if (change.earlierSubjects + change.earlierRecords == 0)
        return now;
    const qint64 subjects = change.earlierSubjects;
    const qint64 records = change.earlierRecords;
    return QCoreApplication::translate("SyncWords",
                                       "%1 With the %2 organisations and %3 records that went within the last %4 hours "
                                       "it is %5 % and %6 %.")
        .arg(now, figure(subjects), figure(records), QString::number(change.windowHours),
             percent(change.deletedSubjects + subjects, change.subjects + subjects),
             percent(change.deletedRecords + records, change.records + records));
}

QString refusal(const QString &kept)
{
    static const QRegularExpression form(QStringLiteral("^status \\d+, code ([a-z_]+)(?:: (.*))?$"));
    const auto match = form.match(kept);
    if (!match.hasMatch())
        return kept;
    static const QHash<QString, const char *> meanings{
        {QStringLiteral("content_invalid"), QT_TRANSLATE_NOOP("OutboxWords", "it finds something wrong in what was sent")},
        {QStringLiteral("idempotency_conflict"), QT_TRANSLATE_NOOP("OutboxWords", "it holds something else under the same key")},
        {QStringLiteral("not_found"), QT_TRANSLATE_NOOP("OutboxWords", "it does not know what this is about")},
        {QStringLiteral("precondition_failed"), QT_TRANSLATE_NOOP("OutboxWords", "what it holds has changed meanwhile")},
        {QStringLiteral("too_large"), QT_TRANSLATE_NOOP("OutboxWords", "it is too large")},
    };
    const QString code = match.captured(1);
    const QString meaning = QCoreApplication::translate(
        "OutboxWords", meanings.value(code, QT_TRANSLATE_NOOP("OutboxWords", "it does not accept this")));
    return match.captured(2).isEmpty()
               ? QCoreApplication::translate("OutboxWords", "%1 (%2)").arg(meaning, code)
               : QCoreApplication::translate("OutboxWords", "%1: %2 (%3)").arg(meaning, match.captured(2), code);
}

QString clockOffset(qint64 offsetMs)
{
    const qint64 seconds = qAbs(offsetMs) / 1'000;
    if (seconds < 2) // they tell whole seconds
        return QCoreApplication::translate("ConnectionWords", "This clock agrees with the platform's.");
    return (offsetMs > 0 ? QCoreApplication::translate("ConnectionWords", "This clock is %1 behind the platform's.")
                         : QCoreApplication::translate("ConnectionWords", "This clock is %1 ahead of the platform's."))
        .arg(duration(seconds));
}

QString waiting(const sync::Progress &progress)
{
    if (!progress.waitsUntil.isValid())
        return {};
    const QString clock = progress.waitsUntil.toOffsetFromUtc(base::kLegalOffsetSeconds).toString(QStringLiteral("HH:mm:ss"));
    return QCoreApplication::translate("SyncWords", "%1: it is asked again at %2")
        .arg(failureWhat(QString::fromLatin1(base::classOf(progress.waitsBecause).name)), clock);
}

} // namespace creditdesk::words
