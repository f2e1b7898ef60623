#include "tests/gui/warning_steps.h"

#include "tests/gui/city_lines.h"
#include "tests/gui/keyboard.h"
#include "tests/gui/window_steps.h"
#include "tests/support/dictated_rows.h"
#include "ui/sync/sync_controller.h"
#include "ui/warnings/inbox_panel.h"
#include "ui/warnings/warning_life.h"
#include "ui/warnings/warnings_page.h"
#include "ui/watch/watch_page.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

namespace creditdesk::test {

using namespace Qt::StringLiterals;
QString firmCode()
{
    return creditCode(u"91310115MA1H0WARN"_s);
}

QString firmName()
{
    return u"上海虚构预警贸易有限公司"_s;
}

static DictatedFirm firm()
{
    return {900'001, firmCode(), firmName()};
}

QJsonObject firmChange()
{
    return firm().change();
}

QJsonObject recordChange(const QString &id, const QString &kind, QDate decided, const QJsonObject &fields,
                         const QString &severity)
{
    return firm().record(id, kind, decided, fields, severity);
}

bool dictate(const JobWindow &job, const QJsonArray &changes)
{
    return job.control(QJsonDocument(QJsonObject{{u"action"_s, u"dictate_changes"_s}, {u"changes"_s, changes}})
                           .toJson(QJsonDocument::Compact));
}

void syncAndWait(const JobWindow &job)
{
    QTRY_VERIFY_WITH_TIMEOUT(job.quiet(), 30'000);
    QSignalSpy done(job.window().warnings(), &ui::WarningLife::evaluated);
    job.window().findChild<ui::SyncController *>()->start(false);
    QTRY_VERIFY_WITH_TIMEOUT(!done.isEmpty(), 60'000);
    QTRY_VERIFY_WITH_TIMEOUT(job.quiet(), 30'000);
}

void openInbox(const JobWindow &job, const QString &role)
{
    signInAs(job, role);
    press(Qt::Key_1, Qt::AltModifier);
    QTRY_VERIFY(warningsPage(job));
    QTRY_VERIFY_WITH_TIMEOUT(job.quiet(), 30'000);
}

ui::WarningsPage *warningsPage(const JobWindow &job)
{
    return job.find<ui::WarningsPage>();
}

ui::WatchPage *watchPage(const JobWindow &job)
{
    return job.find<ui::WatchPage>();
}

qint64 warningOf(const JobWindow &job, const QString &rule)
{
    store::WarningFilter filter;
    filter.subject = firmCode();
    filter.states = {u"open"_s, u"taken"_s, u"snoozed"_s, u"dismissed"_s, u"closed"_s};
    const auto page = job.house().warnings().list(filter);
    for (const store::Warning &one : page ? page->lines : QList<store::Warning>()) {
        if (one.rule == rule)
            return one.id;
    }
    return 0;
}

} // namespace creditdesk::test
