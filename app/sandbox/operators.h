// The demo operators: one a role and a clerk of one district only, invented people, passwords that the ready line prints.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace creditdesk::sandbox {

struct Operator {
    QString id, password, role, name;
    QStringList districts; ///< empty: all of the city
    QString organ{};       ///< whom an officer works for, as the application list names it; empty: the hall itself
};

[[nodiscard]] const QList<Operator> &demoOperators();
[[nodiscard]] const Operator *findOperator(const QString &id);

} // namespace creditdesk::sandbox
