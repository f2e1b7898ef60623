#include "app/sandbox/script.h"

#include <QDate>
#include <QJsonDocument>

namespace creditdesk::sandbox {

base::Result<std::unique_ptr<Script>> Script::open(const QDir &directory)
{
    std::unique_ptr<Script> script(new Script);
    script->m_journal.setFileName(directory.filePath(QStringLiteral("script.ndjson")));
    if (!script->m_journal.open(QIODevice::ReadWrite))
        return base::fail(base::Code::InputOutput, QStringLiteral("script.ndjson: %1").arg(script->m_journal.errorString()));
    while (!script->m_journal.atEnd()) {
        const QByteArray line = script->m_journal.readLine();
        if (line.endsWith('\n')) // a last line torn by a crash was never answered
            script->take(QJsonDocument::fromJson(line).object());
    }
    return script;
}

void Script::take(const QJsonObject &line)
{
    if (line.contains(QLatin1String("change")))
        m_changes.append(line.value(QLatin1String("change")).toObject());
    else if (line.contains(QLatin1String("warning")))
        m_warnings.append(line.value(QLatin1String("warning")).toObject());
}

base::Done Script::append(const char *kind, const QJsonObject &content)
{
    const QJsonObject line{{QLatin1String(kind), content}};
    const QByteArray text = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    if (m_journal.write(text) != text.size() || !m_journal.flush())
        return base::fail(base::Code::InputOutput, QStringLiteral("script.ndjson: %1").arg(m_journal.errorString()));
    take(line);
    return {};
}

QString Script::districtOf(const QString &code) const
{
    const std::scoped_lock guard(m_mutex);
    QString district;
    for (const QJsonObject &change : m_changes) {
        const QJsonObject row = change.value(QLatin1String("organisation")).toObject();
        if (row.value(QLatin1String("code")).toString() == code)
            district = row.value(QLatin1String("district")).toString();
    }
    return district;
}

bool Script::hasChanges() const
{
    const std::scoped_lock guard(m_mutex);
    return !m_changes.isEmpty();
}

qint64 Script::lastSequence(qint64 last) const
{
    const std::scoped_lock guard(m_mutex);
    return m_changes.isEmpty() ? last : m_changes.last().value(QLatin1String("sequence")).toInteger();
}

base::Result<qint64> Script::addChanges(const QList<QJsonObject> &changes, qint64 last)
{
    const std::scoped_lock guard(m_mutex);
    qint64 sequence = m_changes.isEmpty() ? last : m_changes.last().value(QLatin1String("sequence")).toInteger();
    for (QJsonObject change : changes) {
        const QString op = change.value(QLatin1String("op")).toString(), kind = change.value(QLatin1String("kind")).toString();
        const bool known = (op == QLatin1String("upsert") || op == QLatin1String("delete")) &&
                           (kind == QLatin1String("organisation") || kind == QLatin1String("record"));
        const bool whole = op == QLatin1String("upsert") ? change.value(kind).isObject()
                                                         : change.value(QLatin1String("serial")).toInteger() > 0 &&
                                                               (kind == QLatin1String("organisation") ||
                                                                !change.value(QLatin1String("id")).toString().isEmpty());
        if (!known || !whole)
            return base::fail(base::Code::InvalidInput, QStringLiteral("not a change of the contract"));
        change.insert(QStringLiteral("sequence"), ++sequence);
        if (op == QLatin1String("upsert")) {
            QJsonObject row = change.value(kind).toObject();
            row.insert(QStringLiteral("revision"), sequence);
            change.insert(kind, row);
        }
        TRY_DONE(append("change", change));
    }
    return sequence;
}

QList<QJsonObject> Script::changesAfter(qint64 since, qint64 limit) const
{
    const std::scoped_lock guard(m_mutex);
    QList<QJsonObject> out;
    for (const QJsonObject &change : m_changes) {
        if (out.size() < limit && change.value(QLatin1String("sequence")).toInteger() > since)
            out.append(change);
    }
    return out;
}

base::Result<QJsonObject> Script::sendWarning(QJsonObject warning)
{
    const std::scoped_lock guard(m_mutex);
    for (const char *name : {"subject", "category", "occurred", "title", "source_unit"}) {
        if (warning.value(QLatin1String(name)).toString().isEmpty())
            return base::fail(base::Code::InvalidInput, QStringLiteral("\"%1\" is missing").arg(QLatin1String(name)));
    }
    if (!QDate::fromString(warning.value(QLatin1String("occurred")).toString(), Qt::ISODate).isValid())
        return base::fail(base::Code::InvalidInput, QStringLiteral("\"occurred\" is no day"));
    const qint64 sequence = m_warnings.isEmpty() ? 1 : m_warnings.last().value(QLatin1String("sequence")).toInteger() + 1;
    QJsonObject sent{
        {QStringLiteral("sequence"), sequence},
        {QStringLiteral("id"), warning.value(QLatin1String("id")).toString(QStringLiteral("SW-%1").arg(sequence))}};
    for (const char *name : {"subject", "category", "occurred", "title", "text", "source_unit", "source_unit_code"})
        sent.insert(QLatin1String(name), warning.value(QLatin1String(name)).toString());
    TRY_DONE(append("warning", sent));
    return sent;
}

QList<QJsonObject> Script::warningsAfter(qint64 since) const
{
    const std::scoped_lock guard(m_mutex);
    QList<QJsonObject> out;
    for (const QJsonObject &warning : m_warnings) {
        if (warning.value(QLatin1String("sequence")).toInteger() > since)
            out.append(warning);
    }
    return out;
}

} // namespace creditdesk::sandbox
