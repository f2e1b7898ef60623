#include "tests/gui/warning_steps.h"

#include "tests/gui/city_lines.h"
#include "tests/gui/keyboard.h"
#include "tests/gui/window_steps.h"
#include "ui/sync/sync_controller.h"
#include "ui/warnings/inbox_panel.h"
#include "ui/warnings/warning_life.h"
#include "ui/warnings/warnings_page.h"
#include "ui/watch/watch_page.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

namespace creditdesk::test {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kSerial = 900'001;

QJsonObject upsert(const QString &kind, const QJsonObject &row)
{
    return {{u"op"_s, u"upsert"_s}, {u"kind"_s, kind}, {kind, row}};
}

} // namespace

QString firmCode()
{
    return creditCode(u"91310115MA1H0WARN"_s);
}

QString firmName()
{
    return u"上海虚构预警贸易有限公司"_s;
}

QJsonObject firmChange()
{
    return upsert(u"organisation"_s, {{u"serial"_s, kSerial},
                                      {u"code"_s, firmCode()},
                                      {u"name"_s, firmName()},
                                      {u"registration_no"_s, u""_s},
                                      {u"district"_s, u"310115"_s},
                                      {u"sector"_s, u"F"_s},
                                      {u"kind"_s, u"enterprise"_s},
                                      {u"legal_representative"_s, u"甲某"_s},
                                      {u"founded"_s, u"2015-05-05"_s},
                                      {u"status"_s, u"active"_s},
                                      {u"address"_s, u""_s},
                                      {u"capital"_s, u""_s},
                                      {u"scope"_s, u""_s},
                                      {u"registrar"_s, u""_s},
                                      {u"risk_class"_s, u""_s},
                                      {u"revision"_s, 1}});
}

QJsonObject recordChange(const QString &id, const QString &kind, QDate decided, const QJsonObject &fields,
                         const QString &severity)
{
    return upsert(u"record"_s, {{u"serial"_s, kSerial},
                                {u"id"_s, id},
                                {u"subject"_s, firmCode()},
                                {u"kind"_s, kind},
                                {u"source_unit"_s, u"虚构局"_s},
                                {u"source_unit_code"_s, u"U1"_s},
                                {u"decided"_s, decided.toString(Qt::ISODate)},
                                {u"act_ended"_s, u""_s},
                                {u"published_from"_s, decided.toString(Qt::ISODate)},
                                {u"published_until"_s, u""_s},
                                {u"severity"_s, severity},
                                {u"procedure"_s, u"general"_s},
                                {u"state"_s, u"normal"_s},
                                {u"state_since"_s, u""_s},
                                {u"objection"_s, false},
                                {u"fields"_s, fields},
                                {u"revision"_s, 1}});
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
