#include "ui/audit/audit_words.h"

#include "models/items/visible_text.h"
#include "ui/widgets/format.h"

#include <QHash>

namespace creditdesk::ui {

QList<items::Column> AuditWords::columns()
{
    return {{tr("No."), true}, {tr("Time")},    {tr("Operator"), false, true}, {tr("Action")}, {tr("Subject"), false, true},
            {tr("Basis")},     {tr("Outcome")}, {tr("Hash"), false, true}};
}

QString AuditWords::action(const QString &id)
{
    static const QHash<QString, const char *> kWords{
        {QStringLiteral("sign_in"), QT_TR_NOOP("Signed in")},
        {QStringLiteral("sign_out"), QT_TR_NOOP("Signed out")},
        {QStringLiteral("subject.search"), QT_TR_NOOP("Searched")},
        {QStringLiteral("subject.open"), QT_TR_NOOP("Opened a file")},
        {QStringLiteral("report.issue"), QT_TR_NOOP("Issued a report")},
        {QStringLiteral("report.list"), QT_TR_NOOP("Looked at reports")},
        {QStringLiteral("report.open"), QT_TR_NOOP("Opened a report")},
        {QStringLiteral("report.print"), QT_TR_NOOP("Printed a report")},
        {QStringLiteral("report.save"), QT_TR_NOOP("Saved a report")},
        {QStringLiteral("report.verify"), QT_TR_NOOP("Verified a report")},
        {QStringLiteral("report.send"), QT_TR_NOOP("Sent a report's registration")},
        {QStringLiteral("sync.start"), QT_TR_NOOP("Began to synchronise")},
        {QStringLiteral("sync.run"), QT_TR_NOOP("Synchronised")},
        {QStringLiteral("sync.pull"), QT_TR_NOOP("Synchronised")},
        {QStringLiteral("sync.push"), QT_TR_NOOP("Sent what waited")},
        {QStringLiteral("mirror.digest"), QT_TR_NOOP("Checked the data")},
        {QStringLiteral("audit.verify"), QT_TR_NOOP("Verified the chain")},
        {QStringLiteral("audit.read"), QT_TR_NOOP("Read the audit")},
        {QStringLiteral("workstation.enrol"), QT_TR_NOOP("Enrolled the workstation")},
    };
    const char *words = kWords.value(id, nullptr);
    return words ? tr(words) : items::visibleText(id);
}

QString AuditWords::basis(const QString &text)
{
    return text == QStringLiteral("walk_in") ? tr("Visit at the window") : items::visibleText(text);
}

items::Cell AuditWords::outcome(const QString &id)
{
    if (id == QStringLiteral("done"))
        return {tr("Done"), items::Tone::Ok};
    if (id == QStringLiteral("refused"))
        return {tr("Refused"), items::Tone::Warn};
    if (id == QStringLiteral("failed"))
        return {tr("Failed"), items::Tone::Danger};
    return {items::visibleText(id)};
}

items::Row AuditWords::row(const store::AuditEntry &entry)
{
    return {QString::number(entry.sequence),
            {{Format::number(entry.sequence)},
             {Format::time(entry.at)},
             {items::visibleText(entry.operatorId)},
             {action(entry.action)},
             {items::visibleText(entry.subject)},
             {basis(entry.basis)},
             outcome(entry.outcome),
             {QString::fromLatin1(entry.hash.toHex().left(12)), items::Tone::Muted}}};
}

} // namespace creditdesk::ui
