// The bottom edge: the four facts that decide whether the screen can be trusted, who works here, and the lock.
#pragma once

#include "app/services/workstation.h"

#include <QFrame>

class QAction;
class QLabel;

namespace creditdesk::ui {

class PlainLabel;

class StatusStrip : public QFrame
{
    Q_OBJECT
public:
    explicit StatusStrip(QAction *lock, QWidget *parent = nullptr);
    void setConnection(const services::ConnectionView &view);
    void setStatus(const services::Status &status, const QDateTime &now);
    void setOperator(const QString &name, const QString &role);

private:
    QLabel *m_dot;
    PlainLabel *m_connection;
    PlainLabel *m_asOf;
    PlainLabel *m_waiting;
    PlainLabel *m_conflicts;
    PlainLabel *m_operator;
};

} // namespace creditdesk::ui
