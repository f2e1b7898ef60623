// What this window did in its hall, from its own register of queries.
#include "app/services/supervision/supervision_house.h"
#include "app/store/window_book.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <map>

namespace creditdesk::services {

using base::Code;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPage = 1'000;
const QString kHallKey = u"supervision.hall"_s;

struct Tallies {
    std::map<QString, HallOperation::Line> lines;
    void note(const QString &code, const store::RegisterEntry &entry)
    {
        HallOperation::Line &line = lines[code];
        line.code = code;
        ++line.visits;
        line.reports += entry.result == u"issued"_s || entry.result == u"no_record"_s ? 1 : 0;
        line.refusals += entry.result == u"refused"_s ? 1 : 0;
    }
    [[nodiscard]] QList<HallOperation::Line> list() const
    {
        QList<HallOperation::Line> all;
        for (const auto &[code, line] : lines)
            all.append(line);
        return all;
    }
};

base::Done eachEntry(const store::Ledger &ledger, store::RegisterFilter filter,
                     const std::function<void(const store::RegisterEntry &)> &use)
{
    filter.limit = kPage;
    for (;;) {
        TRY_ASSIGN(const QList<store::RegisterEntry> page, store::WindowBook(ledger).entries(filter));
        for (const store::RegisterEntry &entry : page)
            use(entry);
        if (page.size() < kPage)
            return {};
        filter.beforeId = page.last().id;
    }
}

/// The kept answer, as far as it lies within the days.
base::Result<std::optional<HallOperation::Others>> othersOf(const store::Ledger &ledger, QDate from, QDate until)
{
    TRY_ASSIGN(const std::optional<QByteArray> text, ledger.value(kHallKey));
    if (!text)
        return std::optional<HallOperation::Others>();
    const QJsonObject kept = QJsonDocument::fromJson(*text).object();
    HallOperation::Others others;
    others.asOf = QDateTime::fromString(kept.value("as_of"_L1).toString(), Qt::ISODateWithMs);
    std::map<QString, HallOperation::Line> hours, windows;
    const auto add = [](HallOperation::Line &line, const QString &code, qint64 reports, qint64 refusals) {
        line.code = code;
        line.visits += reports + refusals;
        line.reports += reports;
        line.refusals += refusals;
    };
    const QJsonArray lines = kept.value("lines"_L1).toArray();
    for (const auto &one : lines) {
        const QDate day = QDate::fromString(one[1].toString(), Qt::ISODate);
        if (!day.isValid() || day < from || day > until)
            continue;
        const QString window = one[0].toString(), hour = u"%1"_s.arg(one[2].toInt(), 2, 10, QChar(u'0'));
        const qint64 reports = one[3].toInteger(), refusals = one[4].toInteger();
        add(hours[hour], hour, reports, refusals);
        add(windows[window], window, reports, refusals);
    }
    for (const auto &[code, line] : hours)
        others.byHour.append(line);
    for (const auto &[code, line] : windows)
        others.byWindow.append(line);
    return std::optional(others);
}

} // namespace

base::Result<HallOperation> Supervision::hall(const QDate &from, const QDate &until)
{
    const QString permission = u"supervision.view"_s;
    TRY_ASSIGN(const Means who, m->house.require(permission));
    if (!from.isValid() || !until.isValid() || from > until)
        return base::fail(Code::InvalidInput, u"days"_s, u"days"_s);
    store::AuditEntry line = m->house.entry(who.session, permission);
    line.action = u"supervision.hall"_s;
    line.detail = {{u"from"_s, from.toString(Qt::ISODate)}, {u"until"_s, until.toString(Qt::ISODate)}};
    TRY_DONE(m->house.record(who, line));
    QString window;
    {
        const std::lock_guard lock(m->house.vaultMutex);
        window = m->house.vault->enrolment().terminal;
    }
    HallOperation hall;
    Tallies hours, days, windows;
    store::RegisterFilter filter;
    filter.from = from;
    filter.until = until;
    TRY_DONE(eachEntry(*who.ledger, filter, [&](const store::RegisterEntry &entry) {
        const QDateTime legal = entry.at.toOffsetFromUtc(base::kLegalOffsetSeconds);
        hours.note(legal.toString(u"HH"_s), entry);
        days.note(legal.date().toString(Qt::ISODate), entry);
        windows.note(window, entry);
        ++hall.visits;
        hall.sheets += entry.sheets;
    }));
    for (const HallOperation::Line &one : windows.list()) {
        hall.reports += one.reports;
        hall.refusals += one.refusals;
    }
    hall.others = hall.visits - hall.reports - hall.refusals;
    hall.byHour = hours.list();
    hall.byDay = days.list();
    hall.byWindow = windows.list();
    hall.window = window;
    TRY_ASSIGN(hall.elsewhere, othersOf(*who.ledger, from, until));
    return hall;
}

base::Result<HallOperation::Others> Supervision::refreshHall(const QDate &from, const QDate &until)
{
    const QString permission = u"supervision.view"_s;
    TRY_ASSIGN(const Means who, m->house.require(permission));
    TRY_ASSIGN(const platform::HallAnswer answer, m->house.signedInCall<platform::HallAnswer>([&](platform::Client &client) {
        return client.hallOperation(from, until);
    }));
    QJsonArray lines;
    for (const platform::HallAnswer::Line &line : answer.lines) {
        if (!line.own) // of this window its own register knows more
            lines.append(QJsonArray{line.terminal, line.day.toString(Qt::ISODate), line.hour, line.reports, line.refusals});
    }
    const QJsonObject kept{{u"as_of"_s, answer.asOf.toString(Qt::ISODateWithMs)}, {u"lines"_s, lines}};
    TRY_DONE(who.ledger->keep(kHallKey, QJsonDocument(kept).toJson(QJsonDocument::Compact)));
    TRY_ASSIGN(const std::optional<HallOperation::Others> others, othersOf(*who.ledger, from, until));
    return others.value_or(HallOperation::Others());
}

} // namespace creditdesk::services
