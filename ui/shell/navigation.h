// The left edge: where this role may go, with a count only where work waits.
#pragma once

#include <QFrame>
#include <QHash>
#include <QString>

class QAction;
class QPushButton;
class QVBoxLayout;

namespace creditdesk::ui {

class Navigation : public QFrame
{
    Q_OBJECT
public:
    explicit Navigation(QWidget *parent = nullptr);
    /// One entry for `action`, id = its object name.
    void addEntry(QAction *action);
    void addSeparator();
    void finish(); ///< everything stands at the top from here on
    void setCurrent(const QString &id);
    void setAllowed(const QString &id, bool allowed);
    void setCount(const QString &id, qint64 count);

private:
    struct Entry {
        QAction *action = nullptr;
        QPushButton *button = nullptr;
        qint64 count = 0;
    };
    void label(const Entry &entry);

    QVBoxLayout *m_column;
    QHash<QString, Entry> m_entries;
};

} // namespace creditdesk::ui
