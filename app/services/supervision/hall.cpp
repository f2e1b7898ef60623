// What this window did in its hall, from its own register of queries.
#include "app/services/supervision/supervision_house.h"
#include "app/store/window_book.h"

#include <map>

namespace creditdesk::services {

using base::Code;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPage = 1'000;

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
    return hall;
}

} // namespace creditdesk::services
