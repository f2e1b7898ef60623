// A what-if under way: changes to a copy of one subject and a day to class it
// for, as a list of changes (models/domain/classification_changes.h). Nothing
// of it is stored. Each step can be undone. UI thread.
#pragma once

#include <QByteArray>
#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>

namespace creditdesk::ui {

class ClassWhatIf
{
public:
    [[nodiscard]] bool empty() const { return m_changes.isEmpty() && !m_on.isValid(); }
    [[nodiscard]] const QJsonArray &changes() const { return m_changes; }
    [[nodiscard]] QDate on() const { return m_on; } ///< invalid: today
    [[nodiscard]] bool canUndo() const { return !m_before.isEmpty(); }

    void add(const QJsonArray &changes);
    void removeAt(qsizetype index);
    void setDay(QDate on);
    void replace(const QJsonObject &list); ///< a whole list of changes: from a
                                           ///< file, or the way out
    void reset();                          ///< can be undone
    void undo();

    [[nodiscard]] QByteArray json() const;

private:
    struct State {
        QJsonArray changes;
        QDate on;
    };
    void remember() { m_before.append({m_changes, m_on}); }

    QJsonArray m_changes;
    QDate m_on;
    QList<State> m_before;
};

} // namespace creditdesk::ui
