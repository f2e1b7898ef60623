// JSON read with the place of every value, so that whoever writes a rule set by hand is told the line of each mistake; and
// strict reading on top of it, which collects all mistakes instead of stopping at the first. Not thread-safe.
#pragma once

#include "models/domain/classification_rules.h"

#include <QList>
#include <QSet>
#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace creditdesk::domain {

struct PlacedValue {
    enum class Type : quint8 { Null, Flag, Number, Text, List, Object };
    struct Member;

    Type type = Type::Null;
    int line = 0, column = 0; ///< of its first character, from 1
    QString text;             ///< of a text; of a number as it is written
    bool flag = false;
    QList<PlacedValue> items;
    QList<Member> members; ///< in the order of the text, each key once

    [[nodiscard]] const PlacedValue *member(const QString &key) const;
};

struct PlacedValue::Member {
    QString key;
    int line = 0, column = 0;
    PlacedValue value;
};

/// The whole text as one value (RFC 8259; no key twice in one object, at most 32 levels), or the one fault that stopped it.
[[nodiscard]] std::variant<PlacedValue, ClassFault> parsePlaced(const QByteArray &json);

/// A decimal number as whole units of 1/`scale` (a power of ten); nothing if it is none or has more places.
[[nodiscard]] std::optional<qint64> decimalUnits(const QString &text, qint64 scale);

/// Strict reading of one object. A member that is wrong is noted in `faults` and reads as empty.
class PlacedObject
{
public:
    PlacedObject(const PlacedValue *value, QString path, QList<ClassFault> *faults);

    [[nodiscard]] bool has(const QString &key);             ///< is there; marks it as asked for
    [[nodiscard]] QString text(const QString &key);         ///< must be there and not be empty
    [[nodiscard]] QString optionalText(const QString &key); ///< may be missing
    [[nodiscard]] QString anyText(const QString &key);      ///< must be there, may be empty
    [[nodiscard]] int integer(const QString &key);
    [[nodiscard]] std::optional<int> optionalInteger(const QString &key);
    [[nodiscard]] std::optional<qint64> optionalDecimal(const QString &key, qint64 scale);
    [[nodiscard]] bool optionalFlag(const QString &key, bool otherwise);
    [[nodiscard]] QDate date(const QString &key, bool mayBeEmpty);
    [[nodiscard]] QStringList texts(const QString &key, bool needed); ///< not empty if needed
    [[nodiscard]] QStringList anyTexts(const QString &key); ///< may be missing or empty
    [[nodiscard]] ClassWords words(const QString &key);               ///< {"zh": , "en": }
    [[nodiscard]] QList<PlacedObject> objects(const QString &key, bool needed);
    [[nodiscard]] PlacedObject object(const QString &key);
    [[nodiscard]] QList<std::pair<QString, QString>> textMembers(const QString &key); ///< an object of texts

    /// Notes a fault at a member, at one of a list member's items, or (empty key, or a member that is not there) at this
    /// object.
    void fault(const QString &key, const QString &reason, const QString &words, int item = -1);
    void finish(); ///< members that nobody asked for are faults

private:
    const PlacedValue *typed(const QString &key, PlacedValue::Type type, bool needed, const QString &what);

    const PlacedValue *m_value;
    QString m_path;
    QList<ClassFault> *m_faults;
    QSet<QString> m_asked;
};

} // namespace creditdesk::domain
