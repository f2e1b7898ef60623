// A hash that people compare: what it is of, its digits in groups, and a button that copies it whole.
#pragma once

#include <QByteArray>
#include <QWidget>

class QAction;

namespace creditdesk::ui {

class PlainLabel;

class HashLine : public QWidget
{
    Q_OBJECT
public:
    /// `copy`: id of the action that copies it.
    HashLine(const QString &label, const QString &copy, QWidget *parent = nullptr);
    void setHash(const QByteArray &hash); ///< hexadecimal; empty: hidden
    [[nodiscard]] PlainLabel *value() const { return m_value; }

private:
    QByteArray m_hash;
    QAction *m_copy;
    PlainLabel *m_value;
};

} // namespace creditdesk::ui
