#include "app/report/der.h"

namespace creditdesk::report::der {

namespace {

QByteArray lengthOctets(qsizetype length)
{
    if (length < 0x80)
        return QByteArray(1, static_cast<char>(length));
    QByteArray octets;
    for (; length > 0; length >>= 8)
        octets.prepend(static_cast<char>(length & 0xFF));
    return octets.prepend(static_cast<char>(0x80 | octets.size()));
}

} // namespace

QByteArray wrap(quint8 tag, const QByteArray &content)
{
    return QByteArray(1, static_cast<char>(tag)) + lengthOctets(content.size()) + content;
}

QByteArray wrap(quint8 tag, std::initializer_list<QByteArray> parts)
{
    QByteArray content;
    for (const QByteArray &part : parts)
        content += part;
    return wrap(tag, content);
}

std::optional<Element> Reader::next()
{
    if (m_rest.size() < 2)
        return std::nullopt;
    const auto octet = [this](qsizetype i) { return static_cast<quint8>(m_rest[i]); };
    qsizetype length = octet(1);
    qsizetype header = 2;
    if (length >= 0x80) {
        const qsizetype octets = length & 0x7F;
        if (octets < 1 || octets > 4 || m_rest.size() < 2 + octets || octet(2) == 0)
            return std::nullopt;
        length = 0;
        for (qsizetype i = 0; i < octets; ++i)
            length = (length << 8) | octet(2 + i);
        if (length < 0x80)
            return std::nullopt;
        header += octets;
    }
    if (length > m_rest.size() - header)
        return std::nullopt;
    const Element element{octet(0), m_rest.first(header + length), m_rest.sliced(header, length)};
    m_rest = m_rest.sliced(header + length);
    return element;
}

std::optional<Element> Reader::next(quint8 tag)
{
    std::optional<Element> element = next();
    return element && element->tag == tag ? element : std::nullopt;
}

} // namespace creditdesk::report::der
