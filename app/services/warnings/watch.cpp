// Watch lists: for one published matter, with a reason and an end; organisations known here alone.
#include "app/services/watch.h"

#include "app/services/reception/csv_text.h"
#include "app/services/reception/window_data.h"
#include "app/services/warnings/warnings_house.h"
#include "app/services/warnings/watch_house.h"

#include "models/domain/disclosure.h"
#include "models/domain/identifiers.h"

#include <QSet>

namespace creditdesk::services {
using namespace Qt::StringLiterals;

using base::Code;
using base::fail;

Watch::Watch(std::unique_ptr<Impl> impl) : m(std::move(impl)) {}
Watch::~Watch() = default;

base::Result<std::unique_ptr<Watch>> Watch::make(Workstation::Impl &house)
{
    TRY_ASSIGN(const WarningLimits limits, warningLimits());
    TRY_ASSIGN(WindowData window, WindowData::compiledIn());
    return std::unique_ptr<Watch>(
        new Watch(std::make_unique<Impl>(house, limits.longestWatchMonths, std::move(window.limits))));
}

QList<domain::Application> Watch::matters() const
{
    QList<domain::Application> out;
    const QDate today = m->house.clock.today();
    for (const domain::Application &one : m->house.catalogue.plan().applications()) {
        if (one.organisations && one.inForce(today) && one.publishedOn.isValid() && one.publishedOn <= today)
            out.append(one);
    }
    return out;
}

QDate Watch::latestEnd() const
{
    return domain::addMonths(m->house.clock.today(), m->longestMonths);
}

base::Result<QList<store::WatchList>> Watch::lists(bool withEnded)
{
    TRY_ASSIGN(const Means who, m->seen({}));
    return store::WatchBook(*who.ledger).lists(withEnded, m->house.clock.today());
}

base::Result<store::WatchList> Watch::list(qint64 id)
{
    TRY_ASSIGN(const Means who, m->seen(QString::number(id)));
    return store::WatchBook(*who.ledger).list(id);
}

base::Result<QList<store::WatchItem>> Watch::items(qint64 list, bool withRemoved)
{
    TRY_ASSIGN(const Means who, m->seen(QString::number(list)));
    return store::WatchBook(*who.ledger).items(list, withRemoved);
}

base::Result<QList<store::WatchedBy>> Watch::watchedBy(const QString &code)
{
    const QString normalised = domain::normaliseIdentifier(code);
    TRY_ASSIGN(const Means who, m->seen(domain::readCreditCode(normalised).valid ? normalised : QString()));
    return store::WatchBook(*who.ledger).watchedBy(normalised);
}

base::Result<Means> Watch::Impl::seen(const QString &object) const
{
    const QString permission = u"watch.view"_s;
    TRY_ASSIGN(Means who, house.require(permission, object));
    TRY_DONE(house.record(who, house.entry(who.session, permission, object)));
    return who;
}

base::Result<store::WatchList> Watch::make(const NewWatchList &asked)
{
    const QString permission = u"watch.edit"_s;
    TRY_ASSIGN(const Means who, m->house.require(permission));
    const QDate today = m->house.clock.today();
    if (asked.name.trimmed().isEmpty() || asked.name.size() > 100)
        return fail(Code::InvalidInput, u"a watch list has a name"_s, u"name"_s);
    if (asked.reason.trimmed().isEmpty())
        return fail(Code::InvalidInput, u"a watch list has a reason"_s, u"reason"_s);
    if (!asked.endsOn.isValid() || asked.endsOn < today || asked.endsOn > latestEnd())
        return fail(Code::InvalidInput, u"a watch list ends from today to %1"_s.arg(latestEnd().toString(Qt::ISODate)),
                    u"ends_on"_s);
    const QList<domain::Application> known = matters();
    if (std::ranges::none_of(known, [&](const domain::Application &one) { return one.code == asked.matter; }))
        return m->house.refuse(
            who, permission, asked.matter,
            base::Failure(Code::RefusedByRule, u"no published matter in force about organisations"_s, u"matter"_s));
    store::WatchList list;
    list.name = withoutNumbers(asked.name.trimmed());
    list.matter = asked.matter;
    list.caseNumber = withoutNumbers(asked.caseNumber.trimmed());
    list.reason = withoutNumbers(asked.reason.trimmed());
    list.madeBy = who.session.operatorId;
    list.madeAt = m->house.clock.now();
    list.endsOn = asked.endsOn;
    store::AuditEntry line = m->house.entry(who.session, permission, {}, list.matter);
    line.action = u"watch.make"_s;
    line.detail = {{u"ends_on"_s, list.endsOn.toString(Qt::ISODate)}, {u"reason"_s, list.reason}};
    TRY_DONE(who.ledger->write(line, [&](store::LedgerTransaction &transaction) -> base::Done {
        TRY_ASSIGN(list.id, store::WatchEntries(transaction).make(list));
        transaction.annotate(u"list"_s, list.id);
        return {};
    }));
    return list;
}

base::Done Watch::end(qint64 list)
{
    const QString permission = u"watch.edit"_s;
    TRY_ASSIGN(const Means who, m->house.require(permission, QString::number(list)));
    store::AuditEntry line = m->house.entry(who.session, permission, QString::number(list));
    line.action = u"watch.end"_s;
    return who.ledger->write(line, [&](store::LedgerTransaction &transaction) -> base::Done {
        return store::WatchEntries(transaction).end(list, who.session.operatorId, m->house.clock.now());
    });
}

/// The organisation that is meant, or why there is none. What is not one leaves no trace: not even the answer repeats it.
base::Result<WatchLine> Watch::Impl::judge(const Means &who, const Wanted &wanted, QSet<QString> &seen,
                                           store::WatchItem &item) const
{
    WatchLine out;
    out.line = wanted.line;
    const QString text = domain::normaliseIdentifier(wanted.code);
    if (text.isEmpty()) {
        out.result = u"empty"_s;
        return out;
    }
    const domain::IdentifierReading code = domain::readCreditCode(text);
    if (!code.valid) {
        const bool person = domain::readIdentityNumber(text, house.clock.today()).valid;
        out.result = person ? u"identity_number"_s : u"not_a_code"_s;
        return out;
    }
    out.code = code.normalised;
    if (seen.contains(out.code)) {
        out.result = u"twice"_s;
        return out;
    }
    seen.insert(out.code);
    const auto file = who.mirror->subject(out.code);
    if (!file && file.error().code != Code::NotFound)
        return tl::unexpected(file.error());
    if (!file) {
        out.result = u"unknown"_s;
        return out;
    }
    out.name = file->organisation.name;
    if (!wanted.name.isEmpty() && wanted.name != out.name) {
        out.result = u"name_differs"_s;
        return out;
    }
    out.result = u"added"_s;
    item.serial = file->organisation.serial;
    item.code = out.code;
    item.name = out.name;
    return out;
}

base::Result<QList<WatchLine>> Watch::Impl::addAll(qint64 list, const QList<Wanted> &wanted, const QString &how)
{
    const QString permission = u"watch.edit"_s;
    TRY_ASSIGN(const Means who, house.require(permission, QString::number(list)));
    if (!who.mirror)
        return noMirror(who);
    TRY_ASSIGN(const store::WatchList into, store::WatchBook(*who.ledger).list(list));
    if (!into.watchesOn(house.clock.today()))
        return fail(Code::Conflict, u"this watch list has ended"_s, u"watch_ended"_s);
    QList<WatchLine> lines;
    QList<store::WatchItem> items; // of `lines`, by index
    QSet<QString> seen;
    for (const Wanted &one : wanted) {
        store::WatchItem item;
        TRY_ASSIGN(const WatchLine line, judge(who, one, seen, item));
        item.list = list;
        item.addedBy = who.session.operatorId;
        item.addedAt = house.clock.now();
        item.how = how;
        lines.append(line);
        items.append(item);
    }
    store::AuditEntry entry = house.entry(who.session, permission, QString::number(list), into.matter);
    entry.action = u"watch.add"_s;
    TRY_DONE(who.ledger->write(entry, [&](store::LedgerTransaction &transaction) -> base::Done {
        store::WatchEntries entries(transaction);
        qint64 added = 0;
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (lines.at(i).result != u"added"_s)
                continue;
            TRY_ASSIGN(const bool fresh, entries.add(items.at(i)));
            if (!fresh)
                lines[i].result = u"present"_s;
            added += fresh ? 1 : 0;
        }
        transaction.annotate(u"added"_s, added);
        transaction.annotate(u"lines"_s, lines.size());
        return {};
    }));
    return lines;
}

base::Result<QList<WatchLine>> Watch::add(qint64 list, const QStringList &codes, const QString &how)
{
    QList<Impl::Wanted> wanted;
    for (const QString &code : codes)
        wanted.append({0, code, {}});
    return m->addAll(list, wanted, how == u"search"_s ? how : u"hand"_s);
}

base::Result<QList<WatchLine>> Watch::addFile(qint64 list, const QByteArray &csv)
{
    if (csv.size() > m->window.largestBatchBytes)
        return fail(Code::InvalidInput, u"file_too_large"_s, u"csv"_s);
    TRY_ASSIGN(const QString text, decodeCsv(csv));
    TRY_ASSIGN(const QList<CsvRow> rows, readCsv(text));
    if (rows.isEmpty())
        return fail(Code::InvalidInput, u"file_empty"_s, u"csv"_s);
    if (rows.size() - 1 > m->window.largestBatchLines)
        return fail(Code::InvalidInput, u"too_many_lines"_s, u"csv"_s);
    const auto column = [&](const QStringList &names) {
        const QStringList &head = rows.first().cells;
        for (qsizetype i = 0; i < head.size(); ++i) {
            if (names.contains(head.at(i).trimmed(), Qt::CaseInsensitive))
                return i;
        }
        return qsizetype{-1};
    };
    const qsizetype code = column(m->window.batchCodeColumns), name = column(m->window.batchNameColumns);
    if (code < 0)
        return fail(Code::InvalidInput, u"column_missing"_s, u"code"_s);
    QList<Impl::Wanted> wanted;
    for (qsizetype i = 1; i < rows.size(); ++i)
        wanted.append(
            {rows.at(i).line, rows.at(i).cells.value(code), name < 0 ? QString() : rows.at(i).cells.value(name).trimmed()});
    return m->addAll(list, wanted, u"file"_s);
}

base::Done Watch::remove(qint64 list, const QStringList &codes)
{
    const QString permission = u"watch.edit"_s;
    TRY_ASSIGN(const Means who, m->house.require(permission, QString::number(list)));
    store::AuditEntry line = m->house.entry(who.session, permission, QString::number(list));
    line.action = u"watch.remove"_s;
    line.detail = {{u"codes"_s, codes.size()}};
    return who.ledger->write(line, [&](store::LedgerTransaction &transaction) -> base::Done {
        for (const QString &code : codes)
            TRY_DONE(store::WatchEntries(transaction)
                         .remove(list, domain::normaliseIdentifier(code), who.session.operatorId, m->house.clock.now()));
        return {};
    });
}

} // namespace creditdesk::services
