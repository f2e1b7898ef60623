// The natural persons of the sandbox: a world of its own (words/persons.json), apart from the city. Nothing of it is in a
// segment, a change or the digest; the only way to it is a look-up with document type, number and name.
#pragma once

#include "app/base/failure.h"

#include <QByteArray>
#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace creditdesk::sandbox {

struct Person {
    QString documentType, number, name;
    QDate born;
    QString note;
    QJsonArray records; ///< schema Record without `subject`, which is another at every look-up
    QJsonArray queries; ///< schema QueryEvent: looks from before the sandbox began
    int freeReportsUsed = 0;
    /// Names the person in the state directory; tells nobody who it is.
    [[nodiscard]] QString key() const;
};

/// Immutable.
class Persons
{
public:
    /// `json` as in words/persons.json, its days counted from `date`. Damaged.
    static base::Result<Persons> make(const QByteArray &json, QDate date);
    /// Null unless all three belong together, to the letter.
    [[nodiscard]] const Person *find(const QString &documentType, const QString &number, const QString &name) const;
    [[nodiscard]] const std::vector<Person> &all() const { return m_persons; }
    [[nodiscard]] QJsonArray stores() const { return m_stores; }

private:
    std::vector<Person> m_persons;
    QJsonArray m_stores;
};

} // namespace creditdesk::sandbox
