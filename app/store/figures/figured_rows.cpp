#include "app/store/figures/figured_rows.h"

#include "app/store/database/statement.h"
#include "app/store/mirror/organisation_table.h"
#include "app/store/mirror/record_table.h"

#include <QSet>

namespace creditdesk::store {
namespace {

using base::Code;
using base::fail;

tl::unexpected<base::Failure> moved()
{
    return fail(Code::Conflict, QStringLiteral("a subject has changed since the figures were made"),
                QStringLiteral("figure_rows"));
}

bool isTouched(Connection &connection, qint64 since, const QSet<qint64> &serials)
{
    Statement touched(connection, "SELECT serial FROM touched WHERE sequence > ?1");
    touched.bind(1, since);
    while (touched.step()) {
        if (serials.contains(touched.integer(0)))
            return true;
    }
    return false;
}

constexpr char kHead[] = "SELECT code, name, district, sector, kind, status, risk_class FROM organisation WHERE serial = ?1";

FiguredOrganisation headOf(Statement &head, qint64 serial)
{
    FiguredOrganisation out;
    head.reset();
    if (!head.bind(1, serial).step())
        throw DatabaseError(Code::Damaged, "the figures name a subject that is not there");
    out.serial = serial;
    out.code = head.string(0);
    out.name = head.string(1);
    out.district = head.string(2);
    out.sector = head.string(3);
    out.kind = head.string(4);
    out.status = head.string(5);
    out.platformClass = head.text(6).empty() ? QString::fromLatin1(kNone) : head.string(6);
    return out;
}

} // namespace

base::Result<QList<FiguredOrganisation>> figuredOrganisations(Connection &organisations, Connection &records,
                                                              const FigureBook &book, const QList<qint64> &serials)
{
    const Transaction snapshot(organisations, Transaction::Kind::Snapshot);
    const QSet<qint64> asked(serials.begin(), serials.end());
    if (isTouched(organisations, book.facts().sequence, asked) || isTouched(records, book.facts().sequence, asked))
        return moved();
    QList<FiguredOrganisation> rows;
    Statement head(organisations, kHead, true);
    for (const qint64 serial : serials) {
        const auto row = book.find(serial);
        if (!row)
            return fail(Code::InvalidInput, QStringLiteral("these figures know no such subject"));
        FiguredOrganisation &out = rows.emplace_back(headOf(head, serial));
        out.classes = row->classes(book.codes());
        out.records = row->records();
    }
    return rows;
}

base::Result<QList<FiguredRecord>> figuredRecords(Connection &organisations, Connection &records, const FigureBook &book,
                                                  const QList<RecordPlace> &places)
{
    const Transaction snapshot(organisations, Transaction::Kind::Snapshot);
    const Transaction recordSnapshot(records, Transaction::Kind::Snapshot);
    QSet<qint64> asked;
    for (const RecordPlace &place : places)
        asked.insert(place.serial);
    if (isTouched(organisations, book.facts().sequence, asked) || isTouched(records, book.facts().sequence, asked))
        return moved();
    QList<FiguredRecord> rows;
    FiguredOrganisation subject;
    Statement head(organisations, kHead, true);
    Statement at = recordRows(records, "WHERE serial = ?1 ORDER BY kind, decided, id LIMIT 1 OFFSET ?2");
    for (const RecordPlace &place : places) {
        const auto row = book.find(place.serial);
        if (!row || place.position < 0 || place.position >= row->records())
            return fail(Code::InvalidInput, QStringLiteral("these figures know no such record"));
        if (subject.serial != place.serial)
            subject = headOf(head, place.serial);
        at.reset();
        if (!at.bind(1, place.serial).bind(2, place.position).step())
            throw DatabaseError(Code::Damaged, "the figures name a record that is not there");
        FiguredRecord &out = rows.emplace_back();
        out.place = place;
        out.record = recordFrom(at);
        out.organisation = subject.name;
        out.district = subject.district;
        out.notice = row->code(book.codes(), place.position, recordPlace::Notice);
        out.outcome = row->code(book.codes(), place.position, recordPlace::Outcome);
    }
    return rows;
}

} // namespace creditdesk::store
