#include "models/domain/placed_json.h"

#include <algorithm>
#include <string_view>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

namespace {

constexpr int kDeepest = 32;

/// Reads UTF-8 by hand, because QJsonDocument keeps no places. Every function returns false after noting the fault.
class Parser
{
public:
    explicit Parser(const QByteArray &json) : m_text(json.constData(), static_cast<std::size_t>(json.size())) {}

    std::variant<PlacedValue, ClassFault> run()
    {
        PlacedValue top;
        if (!QByteArrayView(m_text.data(), static_cast<qsizetype>(m_text.size())).isValidUtf8())
            fail(u"is not UTF-8"_s);
        else if (value(top, 0)) {
            space();
            if (m_at != m_text.size())
                fail(u"something follows the end of the value"_s);
        }
        if (m_fault)
            return *m_fault;
        return top;
    }

private:
    bool fail(const QString &words, const QString &reason = u"syntax"_s)
    {
        if (!m_fault)
            m_fault = ClassFault{m_line, column(), {}, reason, words};
        return false;
    }
    [[nodiscard]] int column() const
    {
        // Characters, not bytes: continuation bytes do not count.
        const std::string_view line = m_text.substr(m_lineStart, m_at - m_lineStart);
        return 1 + static_cast<int>(std::count_if(line.begin(), line.end(), [](char c) { return (c & 0xC0) != 0x80; }));
    }
    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    void space()
    {
        for (; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            if (c == '\n') {
                ++m_line;
                m_lineStart = m_at + 1;
            } else if (c != ' ' && c != '\t' && c != '\r') {
                return;
            }
        }
    }
    bool take(char wanted)
    {
        space();
        if (peek() != wanted)
            return false;
        ++m_at;
        return true;
    }

    bool value(PlacedValue &out, int depth)
    {
        space();
        out.line = m_line;
        out.column = column();
        if (depth > kDeepest)
            return fail(u"too many levels"_s);
        switch (peek()) {
        case '{':
            return object(out, depth);
        case '[':
            return list(out, depth);
        case '"':
            out.type = PlacedValue::Type::Text;
            return string(out.text);
        default:
            return word(out) || number(out);
        }
    }

    bool word(PlacedValue &out)
    {
        const auto is = [this](std::string_view what) { return m_text.substr(m_at, what.size()) == what; };
        const std::string_view found = is("true") ? "true" : is("false") ? "false" : is("null") ? "null" : "";
        m_at += found.size();
        out.flag = found == "true";
        out.type = found.empty() || found == "null" ? PlacedValue::Type::Null : PlacedValue::Type::Flag;
        return !found.empty();
    }

    std::size_t digits()
    {
        const std::size_t from = m_at;
        while (peek() >= '0' && peek() <= '9')
            ++m_at;
        return m_at - from;
    }

    bool number(PlacedValue &out)
    {
        const std::size_t from = m_at;
        m_at += peek() == '-' ? 1 : 0;
        const bool zero = peek() == '0';
        const std::size_t whole = digits();
        if (whole == 0 || (zero && whole > 1))
            return fail(u"a value was expected"_s);
        if (peek() == '.') {
            ++m_at;
            if (digits() == 0)
                return fail(u"digits were expected"_s);
        }
        if (peek() == 'e' || peek() == 'E')
            return fail(u"numbers are written without exponent"_s);
        out.type = PlacedValue::Type::Number;
        out.text = QString::fromLatin1(m_text.data() + from, static_cast<qsizetype>(m_at - from));
        return true;
    }

    bool string(QString &out)
    {
        ++m_at;
        for (std::size_t from = m_at; m_at < m_text.size(); from = m_at) {
            while (m_at < m_text.size() && m_text[m_at] != '"' && m_text[m_at] != '\\' &&
                   static_cast<unsigned char>(m_text[m_at]) >= 0x20)
                ++m_at;
            out += QString::fromUtf8(m_text.data() + from, static_cast<qsizetype>(m_at - from));
            if (peek() == '"') {
                ++m_at;
                return true;
            }
            if (peek() != '\\' || !escape(out))
                return fail(u"a text does not end on its line"_s);
        }
        return fail(u"a text does not end"_s);
    }

    bool escape(QString &out)
    {
        static constexpr std::string_view kFrom = "\"\\/bfnrt";
        static constexpr std::string_view kTo = "\"\\/\b\f\n\r\t";
        ++m_at;
        const char c = peek();
        ++m_at;
        if (const std::size_t found = kFrom.find(c); found != std::string_view::npos && c != '\0') {
            out += QLatin1Char(kTo[found]);
            return true;
        }
        bool ok = c == 'u' && m_at + 4 <= m_text.size();
        const ushort unit = ok ? QByteArray(m_text.data() + m_at, 4).toUShort(&ok, 16) : ushort(0);
        m_at += ok ? 4 : 0;
        if (ok)
            out += QChar(unit);
        return ok || fail(u"unknown escape"_s);
    }

    bool list(PlacedValue &out, int depth)
    {
        out.type = PlacedValue::Type::List;
        ++m_at;
        if (take(']'))
            return true;
        do {
            PlacedValue item;
            if (!value(item, depth + 1))
                return false;
            out.items.append(std::move(item));
        } while (take(','));
        return take(']') || fail(u"\",\" or \"]\" was expected"_s);
    }

    bool object(PlacedValue &out, int depth)
    {
        out.type = PlacedValue::Type::Object;
        ++m_at;
        if (take('}'))
            return true;
        do {
            space();
            PlacedValue::Member member{{}, m_line, column(), {}};
            if (peek() != '"')
                return fail(u"a member's name was expected"_s);
            if (!string(member.key))
                return false;
            if (out.member(member.key) != nullptr)
                return fail(u"\"%1\" stands twice in one object"_s.arg(member.key), u"duplicate_member"_s);
            if (!take(':'))
                return fail(u"\":\" was expected"_s);
            if (!value(member.value, depth + 1))
                return false;
            out.members.append(std::move(member));
        } while (take(','));
        return take('}') || fail(u"\",\" or \"}\" was expected"_s);
    }

    std::string_view m_text;
    std::size_t m_at = 0, m_lineStart = 0;
    int m_line = 1;
    std::optional<ClassFault> m_fault;
};

} // namespace

const PlacedValue *PlacedValue::member(const QString &key) const
{
    const auto found = std::find_if(members.begin(), members.end(), [&key](const Member &one) { return one.key == key; });
    return found == members.end() ? nullptr : &found->value;
}

std::variant<PlacedValue, ClassFault> parsePlaced(const QByteArray &json)
{
    return Parser(json).run();
}

std::optional<qint64> decimalUnits(const QString &text, qint64 scale)
{
    constexpr qsizetype kMostDigits = 12;
    const bool negative = text.startsWith(u'-');
    const QStringList parts = text.mid(negative ? 1 : 0).split(u'.');
    qint64 out = 0;
    const auto take = [&out](const QString &digits) {
        return std::all_of(digits.begin(), digits.end(), [&out](QChar c) {
            out = out * 10 + c.unicode() - u'0';
            return c >= u'0' && c <= u'9';
        });
    };
    QString places = parts.size() == 2 ? parts.at(1) : QString();
    const bool formed = parts.size() <= 2 && !parts.first().isEmpty() && parts.first().size() <= kMostDigits &&
                        (parts.size() == 1 || !places.isEmpty());
    for (qint64 left = scale; left > 1; left /= 10)
        places += u'0';
    qsizetype wanted = 0;
    for (qint64 left = scale; left > 1; left /= 10)
        ++wanted;
    const QString beyond = places.mid(wanted);
    if (!formed || beyond.count(u'0') != beyond.size() || !take(parts.first()) || !take(places.left(wanted)))
        return {};
    return negative ? -out : out;
}

} // namespace creditdesk::domain
