#include "app/store/warnings/warning_rows.h"

#include "app/store/database/connection.h"
#include "app/store/database/time_text.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace creditdesk::store {
using namespace Qt::StringLiterals;

QString dayText(QDate day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

QDate dayFrom(const QString &text)
{
    return QDate::fromString(text, Qt::ISODate);
}

Warning warningFrom(const Statement &row)
{
    Warning out;
    int column = 0;
    out.id = row.integer(column++);
    for (QString *text : {&out.rule, &out.version, &out.kind})
        *text = row.string(column++);
    out.level = static_cast<domain::WarningLevel>(row.integer(column++));
    out.serial = row.integer(column++);
    for (QString *text : {&out.subject, &out.subjectName, &out.district})
        *text = row.string(column++);
    out.event = dayFrom(row.string(column++));
    out.firstEvent = dayFrom(row.string(column++));
    out.raisedAt = timeFrom(row.string(column++));
    out.changedAt = timeFrom(row.string(column++));
    out.due = dayFrom(row.string(column++));
    out.dueProvisional = row.integer(column++) != 0;
    out.count = static_cast<int>(row.integer(column++));
    out.state = row.string(column++);
    out.until = dayFrom(row.string(column++));
    out.owner = row.string(column++);
    out.proposedBy = row.string(column++);
    out.groundGone = dayFrom(row.string(column++));
    out.watched = row.integer(column++) != 0;
    out.revision = row.integer(column);
    return out;
}

std::optional<Warning> readWarning(Connection &connection, qint64 id)
{
    Statement row(connection, (std::string("SELECT ") + kWarningColumns + " FROM warning WHERE id = ?1").c_str());
    row.bind(1, id);
    return row.step() ? std::optional(warningFrom(row)) : std::nullopt;
}

QList<WarningFact> readFacts(Connection &connection, qint64 warning)
{
    Statement rows(connection,
                   "SELECT warning, rule, version, level, record, record_kind, unit, unit_code, event, due, value, "
                   "title, text, link, holds, changed, known_before, raised_at FROM warning_fact WHERE warning = ?1 "
                   "ORDER BY event DESC, id DESC");
    rows.bind(1, warning);
    QList<WarningFact> out;
    while (rows.step()) {
        WarningFact fact;
        int column = 0;
        fact.warning = rows.integer(column++);
        fact.rule = rows.string(column++);
        fact.version = rows.string(column++);
        fact.level = static_cast<domain::WarningLevel>(rows.integer(column++));
        for (QString *text : {&fact.record, &fact.recordKind, &fact.unit, &fact.unitCode})
            *text = rows.string(column++);
        fact.event = dayFrom(rows.string(column++));
        fact.due = dayFrom(rows.string(column++));
        for (QString *text : {&fact.value, &fact.title, &fact.text, &fact.link})
            *text = rows.string(column++);
        fact.holds = rows.integer(column++) != 0;
        fact.changed = rows.integer(column++) != 0;
        fact.knownBefore = timeFrom(rows.string(column++));
        fact.raisedAt = timeFrom(rows.string(column));
        out.append(fact);
    }
    return out;
}

QList<WarningAct> readCourse(Connection &connection, qint64 warning)
{
    Statement rows(connection, "SELECT id, warning, at, operator, act, note, until, target, undoes FROM warning_act WHERE "
                               "warning = ?1 ORDER BY id");
    rows.bind(1, warning);
    QList<WarningAct> out;
    QSet<qint64> undone;
    while (rows.step()) {
        out.append({rows.integer(0), rows.integer(1), timeFrom(rows.string(2)), rows.string(3), rows.string(4), rows.string(5),
                    dayFrom(rows.string(6)), rows.string(7), false});
        if (rows.integer(8) != 0)
            undone.insert(rows.integer(8));
    }
    for (WarningAct &act : out)
        act.undone = undone.contains(act.id);
    return out;
}

std::optional<ActToUndo> readLastAct(Connection &connection, qint64 warning)
{
    // What the rules did to its state (it came back, it was raised anew) stands above what a person did before.
    Statement row(
        connection,
        "SELECT id, warning, at, operator, act, note, until, target, before FROM warning_act a WHERE warning = ?1 AND "
        "before <> '' AND undoes = 0 AND NOT EXISTS (SELECT 1 FROM warning_act u WHERE u.warning = ?1 AND "
        "u.undoes = a.id) ORDER BY id DESC LIMIT 1");
    row.bind(1, warning);
    if (!row.step() || row.string(3).isEmpty())
        return {};
    ActToUndo out;
    out.act = {row.integer(0), row.integer(1),         timeFrom(row.string(2)), row.string(3), row.string(4),
               row.string(5),  dayFrom(row.string(6)), row.string(7),           false};
    const QJsonObject before = QJsonDocument::fromJson(row.string(8).toUtf8()).object();
    out.state = before.value(u"state").toString();
    out.owner = before.value(u"owner").toString();
    out.proposedBy = before.value(u"proposed_by").toString();
    out.until = dayFrom(before.value(u"until").toString());
    return out;
}

void writeAct(Connection &connection, const WarningAct &act, const QString &before, qint64 undoes)
{
    Statement insert(connection, "INSERT INTO warning_act (warning, at, operator, act, note, until, target, undoes, before) "
                                 "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
    insert.bind(1, act.warning).bindCopy(2, timeText(act.at)).bindCopy(3, act.operatorId).bindCopy(4, act.act);
    insert.bindCopy(5, act.note).bindCopy(6, dayText(act.until)).bindCopy(7, act.to).bind(8, undoes).bindCopy(9, before).run();
}

} // namespace creditdesk::store
