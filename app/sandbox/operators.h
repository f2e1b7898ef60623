// The demo operators: one a role, invented people, passwords that the ready line prints.
#pragma once

#include <QList>
#include <QString>

namespace creditdesk::sandbox {

struct Operator {
    QString id, password, role, name;
};

[[nodiscard]] const QList<Operator> &demoOperators();
[[nodiscard]] const Operator *findOperator(const QString &id);

} // namespace creditdesk::sandbox
