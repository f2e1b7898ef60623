// The little of DER (X.690) that our one form of CMS needs: writing tag, length, value, and walking over such triples.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <initializer_list>
#include <optional>

namespace creditdesk::report::der {

enum Tag : quint8 {
    Integer = 0x02,
    OctetString = 0x04,
    Oid = 0x06,
    UtcTime = 0x17,
    GeneralizedTime = 0x18,
    Sequence = 0x30,
    Set = 0x31,
    Context0 = 0xA0,
};

[[nodiscard]] QByteArray wrap(quint8 tag, const QByteArray &content);
[[nodiscard]] QByteArray wrap(quint8 tag, std::initializer_list<QByteArray> parts);

/// One triple inside a byte string: the whole of it and its content.
struct Element {
    quint8 tag = 0;
    QByteArrayView whole;
    QByteArrayView content;
};

/// Reads triples one after the other. Only lengths in their shortest form, below 2^32, inside the bytes given.
class Reader
{
public:
    explicit Reader(QByteArrayView bytes) : m_rest(bytes) {}
    [[nodiscard]] std::optional<Element> next();
    /// The next triple, if it has this tag.
    [[nodiscard]] std::optional<Element> next(quint8 tag);
    [[nodiscard]] bool atEnd() const { return m_rest.isEmpty(); }

private:
    QByteArrayView m_rest;
};

} // namespace creditdesk::report::der
