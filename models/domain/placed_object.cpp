#include "models/domain/placed_json.h"

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

PlacedObject::PlacedObject(const PlacedValue *value, QString path, QList<ClassFault> *faults)
    : m_value(value), m_path(std::move(path)), m_faults(faults)
{
}

void PlacedObject::fault(const QString &key, const QString &reason, const QString &words, int item)
{
    const PlacedValue *at = m_value->member(key);
    QString path = key.isEmpty() ? m_path : m_path.isEmpty() ? key : m_path + u'.' + key;
    if (at != nullptr && item >= 0 && item < at->items.size()) {
        at = &at->items.at(item);
        path += u"[%1]"_s.arg(item);
    }
    const PlacedValue &place = at == nullptr ? *m_value : *at;
    m_faults->append({place.line, place.column, path, reason, words});
}

bool PlacedObject::has(const QString &key)
{
    m_asked.insert(key);
    return m_value->member(key) != nullptr;
}

const PlacedValue *PlacedObject::typed(const QString &key, PlacedValue::Type type, bool needed, const QString &what)
{
    m_asked.insert(key);
    const PlacedValue *value = m_value->member(key);
    if (value == nullptr) {
        if (needed)
            fault(key, u"member_missing"_s, u"\"%1\" is missing"_s.arg(key));
        return nullptr;
    }
    if (value->type == type)
        return value;
    fault(key, u"wrong_type"_s, u"\"%1\" must be %2"_s.arg(key, what));
    return nullptr;
}

QString PlacedObject::text(const QString &key)
{
    const PlacedValue *value = typed(key, PlacedValue::Type::Text, true, u"a text"_s);
    if (value != nullptr && value->text.trimmed().isEmpty())
        fault(key, u"empty_text"_s, u"\"%1\" must not be empty"_s.arg(key));
    return value == nullptr ? QString() : value->text;
}

QString PlacedObject::optionalText(const QString &key)
{
    const PlacedValue *value = typed(key, PlacedValue::Type::Text, false, u"a text"_s);
    return value == nullptr ? QString() : value->text;
}

QString PlacedObject::anyText(const QString &key)
{
    const PlacedValue *value = typed(key, PlacedValue::Type::Text, true, u"a text"_s);
    return value == nullptr ? QString() : value->text;
}

std::optional<qint64> PlacedObject::optionalDecimal(const QString &key, qint64 scale)
{
    const PlacedValue *value = typed(key, PlacedValue::Type::Number, false, u"a number"_s);
    if (value == nullptr)
        return {};
    const std::optional<qint64> out = decimalUnits(value->text, scale);
    if (!out)
        fault(key, u"bad_number"_s,
              u"\"%1\" must be a number of at most 12 digits%2"_s.arg(key, scale == 1 ? u", whole"_s : QString()));
    return out;
}

std::optional<int> PlacedObject::optionalInteger(const QString &key)
{
    constexpr qint64 kLargest = 1'000'000;
    const std::optional<qint64> out = optionalDecimal(key, 1);
    if (!out)
        return {};
    if (*out > kLargest || *out < -kLargest) {
        fault(key, u"bad_number"_s, u"\"%1\" is larger than %2"_s.arg(key).arg(kLargest));
        return {};
    }
    return static_cast<int>(*out);
}

int PlacedObject::integer(const QString &key)
{
    if (m_value->member(key) == nullptr)
        (void)typed(key, PlacedValue::Type::Number, true, {});
    return optionalInteger(key).value_or(0);
}

bool PlacedObject::optionalFlag(const QString &key, bool otherwise)
{
    const PlacedValue *value = typed(key, PlacedValue::Type::Flag, false, u"true or false"_s);
    return value == nullptr ? otherwise : value->flag;
}

QDate PlacedObject::date(const QString &key, bool mayBeEmpty)
{
    const PlacedValue *value = typed(key, PlacedValue::Type::Text, true, u"a date YYYY-MM-DD"_s);
    if (value == nullptr || (mayBeEmpty && value->text.isEmpty()))
        return {};
    const QDate out = QDate::fromString(value->text, u"yyyy-MM-dd"_s);
    if (!out.isValid())
        fault(key, u"bad_date"_s, u"\"%1\" must be a date YYYY-MM-DD"_s.arg(key));
    return out;
}

QStringList PlacedObject::texts(const QString &key, bool needed)
{
    const PlacedValue *value = typed(key, PlacedValue::Type::List, needed, u"a list"_s);
    QStringList out;
    if (value == nullptr)
        return out;
    for (qsizetype i = 0; i < value->items.size(); ++i) {
        const PlacedValue &item = value->items.at(i);
        if (item.type != PlacedValue::Type::Text || item.text.isEmpty())
            fault(key, u"wrong_type"_s, u"\"%1\" must hold texts that are not empty"_s.arg(key), static_cast<int>(i));
        else if (out.contains(item.text))
            fault(key, u"duplicate_item"_s, u"\"%1\" stands twice"_s.arg(item.text), static_cast<int>(i));
        out.append(item.text);
    }
    if (out.isEmpty())
        fault(key, u"empty_list"_s, u"\"%1\" must not be empty"_s.arg(key));
    return out;
}

QStringList PlacedObject::anyTexts(const QString &key)
{
    const PlacedValue *value = has(key) ? m_value->member(key) : nullptr;
    const bool none = value == nullptr || (value->type == PlacedValue::Type::List && value->items.isEmpty());
    return none ? QStringList() : texts(key, false);
}

ClassWords PlacedObject::words(const QString &key)
{
    if (typed(key, PlacedValue::Type::Object, true, u"an object"_s) == nullptr)
        return {};
    PlacedObject object(m_value->member(key), m_path.isEmpty() ? key : m_path + u'.' + key, m_faults);
    ClassWords out{object.text(u"zh"_s), object.text(u"en"_s)};
    object.finish();
    return out;
}

QList<PlacedObject> PlacedObject::objects(const QString &key, bool needed)
{
    const PlacedValue *value = typed(key, PlacedValue::Type::List, needed, u"a list"_s);
    QList<PlacedObject> out;
    if (value == nullptr)
        return out;
    for (qsizetype i = 0; i < value->items.size(); ++i) {
        const PlacedValue &item = value->items.at(i);
        if (item.type == PlacedValue::Type::Object)
            out.append(PlacedObject(&item, u"%1%2[%3]"_s.arg(m_path.isEmpty() ? m_path : m_path + u'.', key).arg(i), m_faults));
        else
            fault(key, u"wrong_type"_s, u"\"%1\" must hold objects"_s.arg(key), static_cast<int>(i));
    }
    if (needed && value->items.isEmpty())
        fault(key, u"empty_list"_s, u"\"%1\" must not be empty"_s.arg(key));
    return out;
}

PlacedObject PlacedObject::object(const QString &key)
{
    static const PlacedValue kEmpty{PlacedValue::Type::Object, 0, 0, {}, false, {}, {}};
    const PlacedValue *value = typed(key, PlacedValue::Type::Object, true, u"an object"_s);
    return {value == nullptr ? &kEmpty : value, m_path.isEmpty() ? key : m_path + u'.' + key, m_faults};
}

QList<std::pair<QString, QString>> PlacedObject::textMembers(const QString &key)
{
    const PlacedValue *value = typed(key, PlacedValue::Type::Object, false, u"an object"_s);
    QList<std::pair<QString, QString>> out;
    if (value == nullptr)
        return out;
    for (const PlacedValue::Member &member : value->members) {
        if (member.value.type != PlacedValue::Type::Text)
            fault(key, u"wrong_type"_s, u"\"%1\" must be a text"_s.arg(member.key));
        out.append({member.key, member.value.text});
    }
    return out;
}

void PlacedObject::finish()
{
    for (const PlacedValue::Member &member : m_value->members) {
        if (!m_asked.contains(member.key)) {
            m_faults->append({member.line, member.column, m_path.isEmpty() ? member.key : m_path + u'.' + member.key,
                              u"unknown_member"_s, u"\"%1\" is not a known member"_s.arg(member.key)});
        }
    }
}

} // namespace creditdesk::domain
