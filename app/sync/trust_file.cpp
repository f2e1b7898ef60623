#include "app/sync/trust_file.h"

#include "app/platform/json_values.h"
#include "app/sync/file_failure.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace creditdesk::sync {
namespace {
using base::Code;
using namespace Qt::StringLiterals;

constexpr int kFormat = 1;
constexpr qint64 kLongestFile = 64LL * 1024 * 1024;

QString pathIn(const QString &home)
{
    return QDir(home).filePath(u"trust.json"_s);
}

/// An array of texts; nothing if one entry is something else.
std::optional<QStringList> texts(const QJsonArray &array)
{
    QStringList out;
    for (const auto &entry : array) {
        if (!entry.isString())
            return {};
        out.append(entry.toString());
    }
    return out;
}

} // namespace

base::Result<TrustFile> readTrust(const QString &home)
{
    QFile file(pathIn(home));
    if (!file.exists())
        return base::fail(Code::NotFound, u"no trust list has been fetched yet"_s);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(fileFailure(file));
    const QJsonObject object = QJsonDocument::fromJson(file.read(kLongestFile)).object();
    platform::ObjectReader reader(object);
    const qint64 format = reader.integer(u"format"_s);
    if (reader.fault().isEmpty() && format > kFormat)
        return base::fail(Code::TooNew, u"trust.json of format %1"_s.arg(format));
    TrustFile trust;
    trust.caPem = reader.filledText(u"ca"_s).toLatin1();
    trust.crlPem = reader.text(u"crl"_s).toLatin1();
    trust.asOf = reader.instant(u"as_of"_s);
    const auto signers = texts(reader.array(u"signers"_s));
    const auto voided = texts(reader.array(u"voided"_s));
    if (!reader.fault().isEmpty() || format != kFormat || !signers || !voided)
        return base::fail(Code::Damaged, u"trust.json cannot be read: %1"_s.arg(reader.fault()));
    for (const QString &pem : *signers)
        trust.signersPem.append(pem.toLatin1());
    trust.voidedReports = *voided;
    return trust;
}

base::Done writeTrust(const QString &home, const TrustFile &trust)
{
    QJsonArray signers;
    for (const QByteArray &pem : trust.signersPem)
        signers.append(QString::fromLatin1(pem));
    const QJsonObject object{{u"format"_s, kFormat},
                             {u"ca"_s, QString::fromLatin1(trust.caPem)},
                             {u"signers"_s, signers},
                             {u"crl"_s, QString::fromLatin1(trust.crlPem)},
                             {u"voided"_s, QJsonArray::fromStringList(trust.voidedReports)},
                             {u"as_of"_s, trust.asOf.toUTC().toString(Qt::ISODate)}};
    QSaveFile file(pathIn(home));
    if (!file.open(QIODevice::WriteOnly))
        return tl::unexpected(fileFailure(file));
    file.write(QJsonDocument(object).toJson());
    if (!file.commit())
        return tl::unexpected(fileFailure(file));
    return {};
}

} // namespace creditdesk::sync
