// enrol, settings, mirror, audit, calendar: the workstation itself.
#include "app/base/concern.h"
#include "app/base/files.h"
#include "app/ctl/commands.h"
#include "app/ctl/given_files.h"
#include "app/words/terminal_words.h"

#include <QJsonArray>

namespace creditdesk::ctl {

using base::Code;

int enrol(const Run &run)
{
    const Arguments &a = run.arguments;
    if (!a.has(QStringLiteral("platform")) || !a.has(QStringLiteral("ca")) || !a.has(QStringLiteral("code")))
        return run.output.failed({Code::InvalidInput, QStringLiteral("enrol needs --platform URL --ca FILE --code CODE")});
    const auto ca = readGiven(a.value(QStringLiteral("ca")), 1 << 20);
    if (!ca)
        return run.output.failed(ca.error());
    const QString terminal = a.value(QStringLiteral("terminal"), QSysInfo::machineHostName());
    const base::Done done =
        run.workstation.enrol(a.value(QStringLiteral("platform")), *ca, a.value(QStringLiteral("code")), terminal);
    if (!done)
        return run.output.failed(done.error());
    if (a.has(QStringLiteral("district-cache"))) {
        if (const base::Done set = run.workstation.setDistrictCache(a.value(QStringLiteral("district-cache"))); !set)
            return run.output.failed(set.error());
    }
    sayOpenHome(run);
    const auto state = run.workstation.status();
    if (!state)
        return run.output.failed(state.error());
    run.output.document(QJsonDocument(QJsonObject{{QStringLiteral("workstation"), state->workstation},
                                                  {QStringLiteral("hall"), state->hall},
                                                  {QStringLiteral("terminal"), state->terminal},
                                                  {QStringLiteral("district"), state->district}}));
    return Done;
}

int settings(const Run &run)
{
    if (run.arguments.has(QStringLiteral("district-cache"))) {
        const QString given = run.arguments.value(QStringLiteral("district-cache"));
        const QString url = given == QStringLiteral("none") ? QString() : given;
        if (const base::Done set = run.workstation.setDistrictCache(url); !set)
            return run.output.failed(set.error());
        if (url.isEmpty())
            run.output.message(words::TerminalWords::districtCacheCleared());
    }
    const auto cache = run.workstation.districtCache();
    if (!cache)
        return run.output.failed(cache.error());
    run.output.document(QJsonDocument(QJsonObject{{QStringLiteral("district_cache"), *cache}}));
    return Done;
}

int mirror(const Run &run)
{
    const QString &what = run.arguments.words.first();
    if (what == QStringLiteral("digest")) {
        const auto digest = run.workstation.mirrorDigest();
        if (!digest)
            return run.output.failed(digest.error());
        const QString hex = QString::fromLatin1(digest->toHex());
        if (run.output.json())
            run.output.document(QJsonDocument(QJsonObject{{QStringLiteral("digest"), hex}}));
        run.output.line(hex);
        return Done;
    }
    if (what == QStringLiteral("check")) {
        const base::Done done = run.workstation.mirrorCheck();
        if (!done)
            return run.output.failed(done.error());
        run.output.document(QJsonDocument(QJsonObject{{QStringLiteral("ok"), true}}));
        return Done;
    }
    return run.output.failed({Code::InvalidInput, QStringLiteral("usage: mirror digest|check")});
}

namespace {

QJsonObject entryJson(const store::AuditEntry &entry)
{
    return {{QStringLiteral("sequence"), entry.sequence},
            {QStringLiteral("at"), entry.at.toUTC().toString(Qt::ISODateWithMs)},
            {QStringLiteral("operator"), entry.operatorId},
            {QStringLiteral("role"), entry.role},
            {QStringLiteral("action"), entry.action},
            {QStringLiteral("permission"), entry.permission},
            {QStringLiteral("subject"), entry.subject},
            {QStringLiteral("basis"), entry.basis},
            {QStringLiteral("outcome"), entry.outcome},
            {QStringLiteral("detail"), entry.detail},
            {QStringLiteral("hash"), QString::fromLatin1(entry.hash.toHex())}};
}

int auditExport(const Run &run)
{
    QByteArray lines; // NDJSON, one entry a line
    constexpr int kPage = 1'000;
    for (qint64 from = 1;;) {
        const auto page = run.workstation.auditEntries(from, kPage);
        if (!page)
            return run.output.failed(page.error());
        for (const store::AuditEntry &entry : *page)
            lines += QJsonDocument(entryJson(entry)).toJson(QJsonDocument::Compact) + '\n';
        if (page->size() < kPage)
            break;
        from = page->last().sequence + 1;
    }
    const QString out = run.arguments.value(QStringLiteral("out"));
    if (out.isEmpty()) {
        run.output.raw(lines);
        return Done;
    }
    const base::Done written = base::replaceFile(out, lines);
    return written ? int(Done) : run.output.failed(unwritable(out, base::about(base::kAboutGivenTarget, written.error())));
}

} // namespace

int audit(const Run &run)
{
    const QString &what = run.arguments.words.first();
    if (what == QStringLiteral("export"))
        return auditExport(run);
    if (what != QStringLiteral("verify"))
        return run.output.failed({Code::InvalidInput, QStringLiteral("usage: audit verify|export")});
    const auto head = run.workstation.auditVerify();
    if (!head)
        return run.output.failed(head.error());
    run.output.document(QJsonDocument(QJsonObject{{QStringLiteral("valid"), true},
                                                  {QStringLiteral("entries"), head->entries},
                                                  {QStringLiteral("head"), QString::fromLatin1(head->hash.toHex())}}));
    return Done;
}

int calendar(const Run &run)
{
    static constexpr const char *kKinds[] = {"working", "weekend", "holiday", "adjusted_working", "statutory_uncovered"};
    const QDate start = dayOf(run.arguments.words.at(1));
    bool number = false;
    const int days = run.arguments.value(QStringLiteral("working-days")).toInt(&number);
    if (run.arguments.words.first() != QStringLiteral("add") || !start.isValid() || !number || days < 0 || days > 10'000)
        return run.output.failed({Code::InvalidInput, QStringLiteral("usage: calendar add DATE --working-days N")});
    const domain::Calendar &days_ = run.workstation.catalogue().calendar();
    const domain::WorkingDayResult result = days_.add(start, days);
    QJsonObject document{{QStringLiteral("date"), result.date.toString(Qt::ISODate)},
                         {QStringLiteral("provisional"), result.provisional},
                         {QStringLiteral("calendar"), days_.version()}};
    if (run.arguments.has(QStringLiteral("explain"))) {
        QJsonArray steps;
        for (const domain::DayStep &step : result.steps) {
            steps.append(QJsonObject{{QStringLiteral("date"), step.date.toString(Qt::ISODate)},
                                     {QStringLiteral("kind"), QLatin1String(kKinds[static_cast<std::size_t>(step.kind)])},
                                     {QStringLiteral("counted"), step.counted},
                                     {QStringLiteral("number"), step.number},
                                     {QStringLiteral("provisional"), step.provisional}});
        }
        document.insert(QStringLiteral("days"), steps);
    }
    run.output.document(QJsonDocument(document));
    return Done;
}

} // namespace creditdesk::ctl
