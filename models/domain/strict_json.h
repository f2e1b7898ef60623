// Strict reading of one JSON object: every member must be of the stated type, and finish() refuses members that nobody
// asked for, so that a misspelt key in a data file is an error and not a silent default. The first error wins and is kept
// in the string that all readers of one file share; values read after an error are empty. Not thread-safe.
#pragma once

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <memory>

namespace creditdesk::domain {

class StrictObject
{
public:
    /// The object at the top of `json`; `name` stands at the start of every error.
    static StrictObject parse(const QByteArray &json, const QString &name);

    [[nodiscard]] QString text(const QString &key);         ///< must be there and not be empty
    [[nodiscard]] QString optionalText(const QString &key); ///< may be missing or empty
    [[nodiscard]] int integer(const QString &key);          ///< must be a whole number
    [[nodiscard]] bool flag(const QString &key);            ///< must be there
    [[nodiscard]] bool optionalFlag(const QString &key);    ///< false if missing
    [[nodiscard]] QDate date(const QString &key);           ///< YYYY-MM-DD
    [[nodiscard]] QDate optionalDate(const QString &key);   ///< invalid if missing or empty
    [[nodiscard]] QStringList texts(const QString &key);    ///< list of non-empty texts; must be there, may be empty
    [[nodiscard]] QList<StrictObject> objects(const QString &key);
    /// A long list with a line a row: for each row a list of texts, one for each of `columns`. Texts may be empty.
    [[nodiscard]] QList<QStringList> rows(const QString &key, const QStringList &columns);
    /// Call when every member has been asked for.
    void finish();

    void fail(const QString &what);
    [[nodiscard]] bool ok() const { return m_error->isEmpty(); }
    [[nodiscard]] QString error() const { return *m_error; }

private:
    StrictObject(QJsonObject object, QString path, std::shared_ptr<QString> error);
    QJsonValue member(const QString &key);

    QJsonObject m_object;
    QString m_path;
    QSet<QString> m_asked;
    std::shared_ptr<QString> m_error;
};

} // namespace creditdesk::domain
