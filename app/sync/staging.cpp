#include "app/sync/staging.h"

#include "app/sync/file_failure.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace creditdesk::sync {
namespace {
using base::Code;
using namespace Qt::StringLiterals;

constexpr int kWholeTries = 2; // the first, and one retry after a wrong hash

bool isHash(const QCryptographicHash &hash, const QString &expected)
{
    return QString::fromLatin1(hash.result().toHex()) == expected;
}

/// A break in the middle is worth resuming at once; a platform that is busy, gone or refuses is not.
bool isBreak(Code code)
{
    return code == Code::Unreachable || code == Code::TimedOut;
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
    return m_directory.filePath(segment.sha256 + u".gz"_s);
}

QString Staging::partialPath(const platform::SegmentReference &segment) const
{
    return m_directory.filePath(segment.sha256 + u".part"_s);
}

base::Done Staging::prepare(const QList<platform::SegmentReference> &segments)
{
    if (!m_directory.mkpath(u"."_s))
        return base::fail(Code::ReadOnly, u"the staging folder cannot be made"_s);
    QSet<QString> needed;
    for (const platform::SegmentReference &segment : segments)
        needed << segment.sha256;
    const QStringList names = m_directory.entryList(QDir::Files | QDir::Hidden);
    for (const QString &name : names) {
        if (!needed.contains(name.section(u'.', 0, 0)))
            m_directory.remove(name);
    }
    return {};
}

qint64 Staging::bytesHere(const platform::SegmentReference &segment) const
{
    if (QFileInfo::exists(checkedPath(segment)))
        return segment.bytes;
    const QFileInfo partial(partialPath(segment));
    return partial.exists() && partial.size() <= segment.bytes ? partial.size() : 0;
}

base::Result<bool> Staging::fetch(const platform::SegmentReference &segment, platform::Client &client,
                                  const base::CancelToken &cancel, const Pulse &pulse)
{
    PartialFile part(partialPath(segment), segment.bytes);
    TRY_DONE(part.open());
    while (part.size() < segment.bytes) {
        const qint64 before = part.size();
        bool written = true;
        const base::Done done = client.segment(segment, before, [&](std::span<const char> bytes) {
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
        const bool resumable = !done && isBreak(done.error().code) && part.size() > before;
        if (!done && !resumable)
            return tl::unexpected(done.error());
    }
    return isHash(part.hash(), segment.sha256);
}

base::Result<QString> Staging::obtain(const platform::SegmentReference &segment, platform::Client &client,
                                      const base::CancelToken &cancel, const Pulse &pulse)
{
    const QString path = checkedPath(segment);
    if (QFileInfo::exists(path)) {
        if (hasHash(path, segment.sha256))
            return path;
        QFile::remove(path); // the disk lost something since
        pulse(-segment.bytes);
    }
    for (int tries = 0; tries < kWholeTries; ++tries) {
        TRY_ASSIGN(const bool good, fetch(segment, client, cancel, pulse));
        if (good) {
            if (!QFile::rename(partialPath(segment), path))
                return base::fail(Code::InputOutput, u"a checked segment cannot be renamed"_s);
            return path;
        }
        QFile::remove(partialPath(segment));
        pulse(-segment.bytes);
    }
    return base::fail(Code::HashMismatch, u"segment %1 does not have the hash of the manifest"_s.arg(segment.sha256.left(16)));
}

void Staging::clear()
{
    m_directory.removeRecursively();
}

} // namespace creditdesk::sync
