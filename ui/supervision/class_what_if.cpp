#include "ui/supervision/class_what_if.h"

#include <QJsonDocument>

namespace creditdesk::ui {

void ClassWhatIf::add(const QJsonArray &changes)
{
    if (changes.isEmpty())
        return;
    remember();
    for (const QJsonValue &change : changes)
        m_changes.append(change);
}

void ClassWhatIf::removeAt(qsizetype index)
{
    if (index < 0 || index >= m_changes.size())
        return;
    remember();
    m_changes.removeAt(index);
}

void ClassWhatIf::setDay(QDate on)
{
    if (on == m_on)
        return;
    remember();
    m_on = on;
}

void ClassWhatIf::replace(const QJsonObject &list)
{
    remember();
    m_changes = list.value(QLatin1String("changes")).toArray();
    m_on = QDate::fromString(list.value(QLatin1String("on")).toString(), Qt::ISODate);
}

void ClassWhatIf::reset()
{
    if (empty())
        return;
    remember();
    m_changes = {};
    m_on = {};
}

void ClassWhatIf::undo()
{
    if (m_before.isEmpty())
        return;
    const State last = m_before.takeLast();
    m_changes = last.changes;
    m_on = last.on;
}

QByteArray ClassWhatIf::json() const
{
    QJsonObject list{{QStringLiteral("changes"), m_changes}};
    if (m_on.isValid())
        list.insert(QStringLiteral("on"), m_on.toString(Qt::ISODate));
    return QJsonDocument(list).toJson(QJsonDocument::Indented);
}

} // namespace creditdesk::ui
