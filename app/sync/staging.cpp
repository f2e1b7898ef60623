#include "app/sync/staging.h"

#include "app/base/files.h"
#include "app/sync/file_failure.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace creditdesk::sync {
namespace {
using base::Code;
using namespace Qt::StringLiterals;

constexpr int kWholeTries = 2; // from the platform: the first, and one retry after a wrong hash

const QString kSetName = u"set.json"_s;

bool isHash(const QCryptographicHash &hash, const QString &expected)
{
    return QString::fromLatin1(hash.result().toHex()) == expected;
}

/// The growing file with the hash of everything in it.
class PartialFile
{
public:
    PartialFile(const QString &path, qint64 limit) : m_file(path), m_limit(limit) {}

    /// Opens for appending and takes what is there into the hash; too long a file is emptied.
    base::Done open()
    {
        if (!m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
            return tl::unexpected(fileFailure(m_file));
        if (m_file.size() > m_limit && !m_file.resize(0))
            return tl::unexpected(fileFailure(m_file));
        if (!m_hash.addData(&m_file))
            return tl::unexpected(fileFailure(m_file));
        return {};
    }
    [[nodiscard]] qint64 size() const { return m_file.size(); }
    [[nodiscard]] bool append(std::span<const char> bytes)
    {
        const auto length = static_cast<qsizetype>(bytes.size());
        if (m_file.write(bytes.data(), length) != length)
            return false;
        m_hash.addData(QByteArrayView(bytes.data(), length));
        return true;
    }
    [[nodiscard]] const QCryptographicHash &hash() const { return m_hash; }
    [[nodiscard]] QFile &file() { return m_file; }

private:
    QFile m_file;
    qint64 m_limit;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

bool hasHash(const QString &path, const QString &expected)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) && isHash(hash, expected);
}

} // namespace

QString Staging::checkedPath(const platform::SegmentReference &segment) const
{
    return m_directory.filePath(segment.district + u'-' + segment.sha256 + u".seg"_s);
}

QString Staging::partialPath(const platform::SegmentReference &segment) const
{
    return m_directory.filePath(segment.district + u'-' + segment.sha256 + u".part"_s);
}

base::Done Staging::prepare(const Manifest &manifest)
{
    if (!m_directory.mkpath(u"."_s))
        return base::fail(Code::ReadOnly, u"the staging folder cannot be made"_s);
    const QByteArray set = QJsonDocument(QJsonObject{{u"epoch"_s, manifest.position.epoch},
                                                     {u"generation"_s, manifest.generation},
                                                     {u"key_id"_s, manifest.keyId}})
                               .toJson(QJsonDocument::Compact);
    QFile mark(m_directory.filePath(kSetName));
    const bool sameSet = mark.open(QIODevice::ReadOnly) && mark.readAll() == set;
    mark.close();
    const QStringList names = m_directory.entryList(QDir::Files | QDir::Hidden);
    for (const QString &name : names) {
        if (!sameSet || (name != kSetName && !manifest.position.districts.contains(name.section(u'-', 0, 0))))
            m_directory.remove(name);
    }
    return sameSet ? base::Done() : base::replaceFile(mark.fileName(), set);
}

qint64 Staging::bytesHere(const platform::SegmentReference &segment) const
{
    if (QFileInfo::exists(checkedPath(segment)))
        return segment.bytes;
    const QFileInfo partial(partialPath(segment));
    return partial.exists() && partial.size() <= segment.bytes ? partial.size() : 0;
}

base::Result<bool> Staging::fetch(const platform::SegmentReference &segment, SegmentSource &source,
                                  const base::CancelToken &cancel, const Pulse &pulse)
{
    PartialFile part(partialPath(segment), segment.bytes);
    TRY_DONE(part.open());
    while (part.size() < segment.bytes) {
        const qint64 before = part.size();
        bool written = true;
        const base::Done done = source.read(segment, before, [&](std::span<const char> bytes) {
            if (cancel.isCancelled())
                return false;
            written = part.append(bytes);
            if (written)
                pulse(static_cast<qint64>(bytes.size()));
            return written;
        });
        if (!written)
            return tl::unexpected(fileFailure(part.file()));
        if (cancel.isCancelled())
            return base::fail(Code::Cancelled, u"while fetching a segment"_s);
        if (done || part.size() > before)
            source.line().progressed(); // a break in the middle is resumed at once
        else
            TRY_DONE(source.line().tryAgain(done.error()));
    }
    return isHash(part.hash(), segment.sha256);
}

base::Result<QString> Staging::obtain(const platform::SegmentReference &segment, SegmentSource &source,
                                      const base::CancelToken &cancel, const Pulse &pulse)
{
    const QString path = checkedPath(segment);
    if (QFileInfo::exists(path)) {
        if (hasHash(path, segment.sha256))
            return path;
        QFile::remove(path); // the disk lost something since
        pulse(-segment.bytes);
    }
    for (int tries = 0; tries < kWholeTries;) {
        source.begin();
        TRY_ASSIGN(const bool good, fetch(segment, source, cancel, pulse));
        if (good) {
            if (!QFile::rename(partialPath(segment), path))
                return base::fail(Code::InputOutput, u"a checked segment cannot be renamed"_s);
            return path;
        }
        QFile::remove(partialPath(segment));
        pulse(-segment.bytes);
        if (!source.rejectCache())
            ++tries;
    }
    return base::fail(Code::HashMismatch, u"segment %1 does not have the hash of its part"_s.arg(segment.sha256.left(16)));
}

void Staging::clear()
{
    m_directory.removeRecursively();
}

} // namespace creditdesk::sync
