#include "app/report/payload.h"

#include "app/base/base45.h"

#include <QCborStreamReader>
#include <QCborStreamWriter>

namespace creditdesk::report {

namespace {

constexpr QLatin1String kPrefix{"CDR1:"};
constexpr qint64 kAlgorithm = 1;   // COSE header parameter
constexpr qint64 kKeyId = 4;       // COSE header parameter
constexpr qint64 kEs256 = -7;      // COSE algorithm
constexpr quint64 kCoseSign1 = 18; // CBOR tag

enum Claim : qint64 { Number = 1, SubjectCode = 2, IssuedAt = 3, ContentSha256 = 4 };

template <typename Write> QByteArray cbor(Write &&write)
{
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    write(writer);
    return bytes;
}

QByteArray protectedHeader()
{
    return cbor([](QCborStreamWriter &w) {
        w.startMap(1);
        w.append(kAlgorithm);
        w.append(kEs256);
        w.endMap();
    });
}

QByteArray claims(const Payload &p)
{
    return cbor([&p](QCborStreamWriter &w) {
        w.startMap(4);
        w.append(qint64{Number});
        w.append(QStringView(p.number));
        w.append(qint64{SubjectCode});
        w.append(QStringView(p.subjectCode));
        w.append(qint64{IssuedAt});
        w.append(p.issuedAt);
        w.append(qint64{ContentSha256});
        w.append(p.contentSha256);
        w.endMap();
    });
}

QByteArray coseSign1(const SignedPayload &p)
{
    return cbor([&p](QCborStreamWriter &w) {
        w.append(QCborTag(kCoseSign1));
        w.startArray(4);
        w.append(protectedHeader());
        w.startMap(1);
        w.append(kKeyId);
        w.append(p.keyId);
        w.endMap();
        w.append(claims(p.payload));
        w.append(p.signature);
        w.endArray();
    });
}

/// Reads on as long as everything is of the kind expected; afterwards ok() tells.
class Expect
{
public:
    explicit Expect(const QByteArray &bytes) : m_reader(bytes) {}

    [[nodiscard]] bool ok() const { return m_ok; }

    void tag(quint64 value)
    {
        if (check(m_reader.isTag() && m_reader.toTag() == QCborTag(value)))
            m_reader.next();
    }
    void enter(QCborStreamReader::Type type, quint64 length)
    {
        if (check(m_reader.type() == type && m_reader.isLengthKnown() && m_reader.length() == length))
            check(m_reader.enterContainer());
    }
    void leave()
    {
        if (m_ok)
            check(m_reader.leaveContainer());
    }
    void key(qint64 value) { check(integer() == value); }
    qint64 integer()
    {
        if (!check(m_reader.isInteger() && (m_reader.isUnsignedInteger() || m_reader.isNegativeInteger())))
            return 0;
        const qint64 value = m_reader.toInteger();
        m_reader.next();
        return value;
    }
    QByteArray bytes()
    {
        QByteArray all;
        if (check(m_reader.isByteArray()))
            readChunks(all, [this] { return m_reader.readByteArray(); });
        return all;
    }
    QString text()
    {
        QString all;
        if (check(m_reader.isString()))
            readChunks(all, [this] { return m_reader.readString(); });
        return all;
    }

private:
    bool check(bool fine)
    {
        m_ok = m_ok && fine && m_reader.lastError() == QCborError::NoError;
        return m_ok;
    }
    template <typename T, typename Read> void readChunks(T &all, Read &&read)
    {
        auto chunk = read();
        for (; chunk.status == QCborStreamReader::Ok; chunk = read())
            all += chunk.data;
        check(chunk.status == QCborStreamReader::EndOfString);
    }

    QCborStreamReader m_reader;
    bool m_ok = true;
};

std::optional<Payload> readClaims(const QByteArray &bytes)
{
    Expect expect(bytes);
    Payload payload;
    expect.enter(QCborStreamReader::Map, 4);
    expect.key(Number);
    payload.number = expect.text();
    expect.key(SubjectCode);
    payload.subjectCode = expect.text();
    expect.key(IssuedAt);
    payload.issuedAt = expect.integer();
    expect.key(ContentSha256);
    payload.contentSha256 = expect.bytes();
    return expect.ok() ? std::optional(payload) : std::nullopt;
}

} // namespace

QByteArray toBeSigned(const Payload &payload)
{
    return cbor([&payload](QCborStreamWriter &w) {
        w.startArray(4);
        w.append(QLatin1String("Signature1"));
        w.append(protectedHeader());
        w.append(QByteArray());
        w.append(claims(payload));
        w.endArray();
    });
}

QString qrTextOf(const SignedPayload &payload)
{
    return kPrefix + QString::fromLatin1(base::toBase45(coseSign1(payload)));
}

std::optional<SignedPayload> readQrText(const QString &text)
{
    if (text.size() > kLongestQrText || !text.startsWith(kPrefix))
        return std::nullopt;
    const auto cose = base::fromBase45(text.sliced(kPrefix.size()).toLatin1());
    if (!cose)
        return std::nullopt;
    Expect expect(*cose);
    SignedPayload read;
    expect.tag(kCoseSign1);
    expect.enter(QCborStreamReader::Array, 4);
    const QByteArray header = expect.bytes();
    expect.enter(QCborStreamReader::Map, 1);
    expect.key(kKeyId);
    read.keyId = expect.bytes();
    expect.leave();
    const auto payload = readClaims(expect.bytes());
    read.signature = expect.bytes();
    if (!expect.ok() || !payload)
        return std::nullopt;
    read.payload = *payload;
    // Whatever was passed over above, the header too, has to be just so.
    if (read.signature.size() != 64 || read.payload.contentSha256.size() != 32 || qrTextOf(read) != text)
        return std::nullopt;
    return read;
}

} // namespace creditdesk::report
