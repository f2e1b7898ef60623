#include "app/store/measure_book.h"

#include "app/base/canonical_json.h"
#include "app/store/database/statement.h"
#include "app/store/database/time_text.h"
#include "app/store/ledger/ledger_impl.h"
#include "app/store/ledger/transaction.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace creditdesk::store {
namespace {

using base::Code;
using base::fail;
using namespace Qt::StringLiterals;

constexpr char kColumns[] =
    "SELECT id, number, subject, subject_name, measure, list, zh, en, nature, organ, matter, case_number, "
    "basis, reasons, officer, officer_name, state, review_reason, from_day, until_day, at, "
    "review_since, review_grounds, grounds FROM measure_use ";

QString dayText(QDate day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

QJsonValue groundsJson(const QList<MeasureUse::Ground> &grounds)
{
    QJsonArray out;
    for (const MeasureUse::Ground &one : grounds)
        out.append(QJsonObject{{u"record"_s, one.record},
                               {u"kind"_s, one.kind},
                               {u"unit"_s, one.unit},
                               {u"input"_s, one.input},
                               {u"date"_s, dayText(one.date)}});
    return out;
}

QList<MeasureUse::Ground> groundsFrom(const QString &text)
{
    QList<MeasureUse::Ground> out;
    const QJsonArray rows = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const auto &value : rows) {
        const QJsonObject row = value.toObject();
        out.append({row.value(u"record"_s).toString(), row.value(u"kind"_s).toString(), row.value(u"unit"_s).toString(),
                    row.value(u"input"_s).toString(), QDate::fromString(row.value(u"date"_s).toString(), Qt::ISODate)});
    }
    return out;
}

MeasureUse useFrom(const Statement &row)
{
    MeasureUse out;
    int column = 0;
    out.id = row.integer(column++);
    for (QString *text : {&out.number, &out.subject, &out.subjectName, &out.measure, &out.list, &out.zh, &out.en, &out.nature,
                          &out.organ, &out.matter, &out.caseNumber, &out.basis, &out.reasons, &out.officer, &out.officerName,
                          &out.state, &out.reviewReason})
        *text = row.string(column++);
    out.from = QDate::fromString(row.string(column++), Qt::ISODate);
    out.until = QDate::fromString(row.string(column++), Qt::ISODate);
    out.at = timeFrom(row.string(column++));
    out.reviewSince = timeFrom(row.string(column++));
    out.reviewGrounds = row.string(column++).split(u' ', Qt::SkipEmptyParts);
    out.grounds = groundsFrom(row.string(column));
    return out;
}

QList<MeasureUse> read(Statement &rows)
{
    QList<MeasureUse> out;
    while (rows.step())
        out.append(useFrom(rows));
    return out;
}

/// ?1 .. ?6 of every filter; an empty text filters nothing.
constexpr char kMatches[] = "(?1 = '' OR subject = ?1) AND (?2 = '' OR measure = ?2) AND (?3 = '' OR state = ?3) AND "
                            "(?4 = '' OR matter = ?4) AND (?5 = '' OR organ = ?5) AND (?6 = '' OR instr(number, ?6) > 0 OR "
                            "instr(subject_name, ?6) > 0 OR instr(subject, ?6) = 1) ";

void bindFilter(Statement &rows, const MeasureUseFilter &filter)
{
    int index = 0;
    for (const QString &text :
         {filter.subject, filter.measure, filter.state, filter.matter, filter.organ, filter.text.trimmed()})
        rows.bindCopy(++index, text);
}

std::optional<MeasureUse> readOne(Connection &connection, const QString &number)
{
    Statement row(connection, (std::string(kColumns) + "WHERE number = ?1").c_str());
    row.bindCopy(1, number);
    return row.step() ? std::optional(useFrom(row)) : std::nullopt;
}

QList<MeasureEvent> readEvents(Connection &connection, qint64 use)
{
    Statement rows(connection, "SELECT at, operator, operator_name, organ, act, result, text FROM measure_event WHERE use = ?1 "
                               "ORDER BY id");
    rows.bind(1, use);
    QList<MeasureEvent> out;
    while (rows.step())
        out.append({timeFrom(rows.string(0)), rows.string(1), rows.string(2), rows.string(3), rows.string(4), rows.string(5),
                    rows.string(6)});
    return out;
}

bool exists(Connection &connection, const char *sql, const QStringList &texts)
{
    Statement row(connection, sql);
    for (int i = 0; i < texts.size(); ++i)
        row.bindCopy(i + 1, texts.at(i));
    return row.step();
}

} // namespace

base::Result<QList<MeasureUse>> MeasureBook::uses(const MeasureUseFilter &filter) const
{
    return m_ledger.m->read("measures", [&](Connection &c) -> base::Result<QList<MeasureUse>> {
        Statement rows(
            c, (std::string(kColumns) + "WHERE " + kMatches + "AND (?7 = 0 OR id < ?7) ORDER BY id DESC LIMIT ?8").c_str());
        bindFilter(rows, filter);
        rows.bind(7, filter.beforeId).bind(8, filter.limit);
        return read(rows);
    });
}

base::Result<qint64> MeasureBook::count(const MeasureUseFilter &filter) const
{
    return m_ledger.m->read("count measures", [&](Connection &c) -> base::Result<qint64> {
        Statement rows(c, (std::string("SELECT count(*) FROM measure_use WHERE ") + kMatches).c_str());
        bindFilter(rows, filter);
        rows.step();
        return qint64{rows.integer(0)};
    });
}

base::Result<MeasureUse> MeasureBook::use(const QString &number) const
{
    return m_ledger.m->read("measure", [&](Connection &c) -> base::Result<MeasureUse> {
        std::optional<MeasureUse> found = readOne(c, number);
        if (!found)
            return fail(Code::NotFound, u"no measure has this number"_s);
        found->events = readEvents(c, found->id);
        return *found;
    });
}

base::Result<QList<MeasureUse>> MeasureBook::standing(const QString &subject) const
{
    return m_ledger.m->read("measures that stand", [&](Connection &c) -> base::Result<QList<MeasureUse>> {
        Statement rows(
            c, (std::string(kColumns) + "WHERE state IN ('in_force', 'review') AND (?1 = '' OR subject = ?1) ORDER BY id")
                   .c_str());
        rows.bindCopy(1, subject);
        return read(rows);
    });
}

base::Result<QByteArray> MeasureBook::notice(const QString &number) const
{
    return m_ledger.m->read("notice", [&](Connection &c) -> base::Result<QByteArray> {
        Statement row(c, "SELECT n.pdf, n.sha256 FROM measure_notice n JOIN measure_use u ON u.id = n.use WHERE u.number = ?1");
        row.bindCopy(1, number);
        if (!row.step())
            return fail(Code::NotFound, u"no measure has this number"_s);
        const QByteArray pdf = row.blob(0);
        if (QCryptographicHash::hash(pdf, QCryptographicHash::Sha256) != row.blob(1))
            return fail(Code::HashMismatch, u"the notice is not what was kept"_s);
        return pdf;
    });
}

base::Result<qint64> MeasureBook::lastId() const
{
    return m_ledger.m->read("last measure", [](Connection &c) -> base::Result<qint64> {
        Statement row(c, "SELECT coalesce(max(id), 0) FROM measure_use");
        row.step();
        return qint64{row.integer(0)};
    });
}

base::Result<qint64> MeasureEntries::add(const MeasureUse &use, const QByteArray &notice)
{
    auto &m = m_transaction.m;
    return m.change("add measure", [&]() -> base::Result<qint64> {
        if (exists(m.connection, "SELECT 1 FROM measure_use WHERE number = ?1", {use.number}))
            return fail(Code::Conflict, u"this number is taken"_s, u"number"_s);
        if (exists(m.connection,
                   "SELECT 1 FROM measure_use WHERE subject = ?1 AND measure = ?2 AND matter = ?3 AND case_number = ?4 AND "
                   "state IN ('in_force', 'review')",
                   {use.subject, use.measure, use.matter, use.caseNumber}))
            return fail(Code::Conflict, u"it stands on the subject in this case already"_s, u"standing"_s);
        Statement insert(
            m.connection,
            "INSERT INTO measure_use (number, subject, subject_name, measure, list, zh, en, nature, organ, matter, "
            "case_number, basis, reasons, officer, officer_name, from_day, until_day, at, state, grounds) VALUES "
            "(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20) "
            "RETURNING id");
        int index = 0;
        for (const QString &text : {use.number,
                                    use.subject,
                                    use.subjectName,
                                    use.measure,
                                    use.list,
                                    use.zh,
                                    use.en,
                                    use.nature,
                                    use.organ,
                                    use.matter,
                                    use.caseNumber,
                                    use.basis,
                                    use.reasons,
                                    use.officer,
                                    use.officerName,
                                    dayText(use.from),
                                    dayText(use.until),
                                    timeText(use.at),
                                    use.state,
                                    QString::fromUtf8(base::canonicalJson(groundsJson(use.grounds)))})
            insert.bindCopy(++index, text);
        insert.step();
        const qint64 id = insert.integer(0);
        const QByteArray hash = QCryptographicHash::hash(notice, QCryptographicHash::Sha256);
        Statement paper(m.connection, "INSERT INTO measure_notice (use, sha256, pdf) VALUES (?1, ?2, ?3)");
        paper.bind(1, id).bindBlob(2, hash).bindBlob(3, notice).run();
        return id;
    });
}

base::Done MeasureEntries::addEvent(const QString &number, const MeasureEvent &event)
{
    auto &m = m_transaction.m;
    return m.change("note on a measure", [&]() -> base::Done {
        Statement insert(m.connection, "INSERT INTO measure_event (use, at, operator, operator_name, organ, act, result, text) "
                                       "SELECT id, ?2, ?3, ?4, ?5, ?6, ?7, ?8 FROM measure_use WHERE number = ?1");
        int index = 0;
        for (const QString &text : {number, timeText(event.at), event.operatorId, event.operatorName, event.organ, event.act,
                                    event.result, event.text})
            insert.bindCopy(++index, text);
        if (insert.run() == 0)
            return fail(Code::NotFound, u"no measure has this number"_s);
        return {};
    });
}

base::Done MeasureEntries::change(const MeasureUse &use, const QString &before)
{
    auto &m = m_transaction.m;
    return m.change("change a measure", [&]() -> base::Done {
        Statement update(m.connection,
                         "UPDATE measure_use SET state = ?3, review_reason = ?4, review_grounds = ?5, review_since = ?6, "
                         "grounds = ?7 WHERE number = ?1 AND state = ?2");
        int index = 0;
        for (const QString &text : {use.number, before, use.state, use.reviewReason, use.reviewGrounds.join(u' '),
                                    use.reviewSince.isValid() ? timeText(use.reviewSince) : QString(),
                                    QString::fromUtf8(base::canonicalJson(groundsJson(use.grounds)))})
            update.bindCopy(++index, text);
        if (update.run() == 0)
            return fail(Code::Conflict, u"its state has changed meanwhile"_s);
        return {};
    });
}

} // namespace creditdesk::store
