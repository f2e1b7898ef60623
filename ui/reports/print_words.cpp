#include "ui/reports/print_words.h"

#include "app/store/file_copy.h"
#include "models/items/visible_text.h"
#include "ui/theme/language.h"
#include "ui/widgets/format.h"

#include <QHash>

#include <algorithm>

namespace creditdesk::ui {
namespace {

/// IPP keywords carry how bad it is at their end.
QString withoutSeverity(QString keyword)
{
    for (const char *end : {"-error", "-warning", "-report"}) {
        if (keyword.endsWith(QLatin1StringView(end)))
            keyword.chop(static_cast<qsizetype>(qstrlen(end)));
    }
    return keyword;
}

} // namespace

QList<items::Column> PrintWords::columns()
{
    return {{tr("Copy"), true}, {tr("When")},         {tr("Printer")},
            {tr("State")},      {tr("Sheets"), true}, {tr("Reason of the reprint")}};
}

QList<items::Row> PrintWords::rows(const QList<store::PrintRecord> &prints)
{
    QList<items::Row> rows;
    for (auto print = prints.crbegin(); print != prints.crend(); ++print) {
        rows.append({QString::number(print->id),
                     {{Format::number(print->copy)},
                      {Format::time(print->at)},
                      {store::isFileCopy(*print) ? tr("into a file") : items::visibleText(print->printer)},
                      state(*print),
                      {print->sheets > 0 ? Format::number(print->sheets) : QString(QChar(0x2014))},
                      {items::visibleText(print->reason)}}});
    }
    return rows;
}

items::Cell PrintWords::state(const store::PrintRecord &print)
{
    static const QHash<QString, std::pair<const char *, items::Tone>> kStates = {
        {QStringLiteral("queued"), {QT_TR_NOOP("waiting"), items::Tone::Notice}},
        {QStringLiteral("printing"), {QT_TR_NOOP("printing"), items::Tone::Notice}},
        {QStringLiteral("printed"), {QT_TR_NOOP("printed"), items::Tone::Ok}},
        {QStringLiteral("failed"), {QT_TR_NOOP("not printed"), items::Tone::Danger}},
        {QStringLiteral("cancelled"), {QT_TR_NOOP("cancelled"), items::Tone::Muted}},
    };
    if (store::isFileCopy(print) && print.state == QStringLiteral("unknown"))
        return {tr("handed out"), items::Tone::Plain}; // there is no tray to look at
    const auto [words, tone] = kStates.value(print.state, {QT_TR_NOOP("unknown: look at the tray"), items::Tone::Warn});
    const QString why = print.state == QStringLiteral("printed") ? QString() : reasons(print.stateReason);
    return {why.isEmpty() ? tr(words) : tr("%1 (%2)", "state (reasons)").arg(tr(words), why), tone};
}

QString PrintWords::reasons(const QString &stateReason)
{
    static const QHash<QString, const char *> kWords = {
        {QStringLiteral("media-empty"), QT_TR_NOOP("out of paper")},
        {QStringLiteral("media-needed"), QT_TR_NOOP("out of paper")},
        {QStringLiteral("media-low"), QT_TR_NOOP("little paper left")},
        {QStringLiteral("media-jam"), QT_TR_NOOP("paper jam")},
        {QStringLiteral("offline"), QT_TR_NOOP("printer offline")},
        {QStringLiteral("shutdown"), QT_TR_NOOP("printer switched off")},
        {QStringLiteral("paused"), QT_TR_NOOP("printer stopped")},
        {QStringLiteral("printer-stopped"), QT_TR_NOOP("printer stopped")},
        {QStringLiteral("toner-empty"), QT_TR_NOOP("out of toner")},
        {QStringLiteral("marker-supply-empty"), QT_TR_NOOP("out of toner")},
        {QStringLiteral("cover-open"), QT_TR_NOOP("a cover is open")},
        {QStringLiteral("door-open"), QT_TR_NOOP("a cover is open")},
        {QStringLiteral("connecting-to-device"), QT_TR_NOOP("the printer does not answer")},
        {QStringLiteral("job-canceled-by-user"), QT_TR_NOOP("cancelled here")},
        {QStringLiteral("aborted-by-system"), QT_TR_NOOP("given up by the print system")},
        {QStringLiteral("job-printing"), ""},
        {QStringLiteral("processing-to-stop-point"), ""},
        {QStringLiteral("none"), ""},
    };
    QStringList said;
    QStringList rest;
    for (const QString &token : stateReason.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const char *words = kWords.value(withoutSeverity(token), nullptr);
        if (!words)
            rest.append(token);
        else if (*words != '\0' && !said.contains(tr(words)))
            said.append(tr(words));
    }
    if (!rest.isEmpty())
        said.append(items::visibleText(rest.join(QLatin1Char(' ')))); // the print system's own words
    return said.join(speaksChinese() ? QStringLiteral("\uff0c") : QStringLiteral(", "));
}

bool PrintWords::isOpen(const store::PrintRecord &print)
{
    return print.state == QStringLiteral("queued") || print.state == QStringLiteral("printing") ||
           (print.state == QStringLiteral("unknown") && !print.jobId.isEmpty());
}

} // namespace creditdesk::ui
