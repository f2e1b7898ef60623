#include "app/sync/staging.h"

#include "app/base/files.h"
#include "app/sync/file_failure.h"
#include "app/sync/sha256.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

namespace creditdesk::sync {
namespace {
using base::Code;
using namespace Qt::StringLiterals;

constexpr int kWholeTries = 2; // from the platform: the first, and one retry after a wrong hash

const QString kSetName = u"set.json"_s;

/// Takes what the file holds from where it stands.
bool addFile(Sha256 &hash, QFile &file)
{
    static constexpr qint64 kPiece = 256LL * 1024;
    QByteArray piece(kPiece, Qt::Uninitialized);
    qint64 count = 0;
    while ((count = file.read(piece.data(), kPiece)) > 0)
        hash.add({piece.constData(), static_cast<std::size_t>(count)});
    return count == 0;
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
        if (!addFile(m_hash, m_file))
            return tl::unexpected(fileFailure(m_file));
        return {};
    }
    [[nodiscard]] qint64 size() const { return m_file.size(); }
    /// Past Qt, which takes a disk that fills up in the middle of a write for a failure without a reason.
    base::Done append(std::span<const char> bytes)
    {
        for (std::size_t done = 0; done < bytes.size();) {
            const ssize_t wrote = ::write(m_file.handle(), bytes.data() + done, bytes.size() - done);
            if (wrote < 0 && errno != EINTR)
                return tl::unexpected(fileFailure(errno));
            done += wrote > 0 ? static_cast<std::size_t>(wrote) : 0;
        }
        m_hash.add(bytes);
        return {};
    }
    [[nodiscard]] bool hasHash(const QString &expected) { return m_hash.finish() == expected; }

private:
    QFile m_file;
    qint64 m_limit;
    Sha256 m_hash;
};

bool hasHash(const QString &path, const QString &expected)
{
    QFile file(path);
    Sha256 hash;
    return file.open(QIODevice::ReadOnly) && addFile(hash, file) && hash.finish() == expected;
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

base::Done Staging::makeFolder()
{
    const QString path = m_directory.path();
    const QFileInfo there(path);
    if (there.isDir())
        return {};
    if (there.exists() || there.isSymLink()) {
        int number = 1;
        while (QFileInfo::exists(path + u".aside-%1"_s.arg(number)))
            ++number;
        if (!QFile::rename(path, path + u".aside-%1"_s.arg(number)))
            return base::fail(Code::InputOutput, u"staging in the data directory is not a folder: move it away"_s);
    }
    return ::mkdir(QFile::encodeName(path).constData(), 0700) == 0 ? base::Done() : tl::unexpected(fileFailure(errno));
}

base::Done Staging::prepare(const Manifest &manifest)
{
    TRY_DONE(makeFolder());
    const QByteArray set = QJsonDocument(QJsonObject{{u"epoch"_s, manifest.position.epoch},
                                                     {u"generation"_s, manifest.generation},
                                                     {u"key_id"_s, manifest.keyId}})
                               .toJson(QJsonDocument::Compact);
    QFile mark(m_directory.filePath(kSetName));
    const bool sameSet = mark.open(QIODevice::ReadOnly) && mark.readAll() == set;
    mark.close();
    const QStringList folders = m_directory.entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot | QDir::NoSymLinks);
    for (const QString &name : folders) // none of ours, and in the way of a segment of that name
        QDir(m_directory.filePath(name)).removeRecursively();
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
        base::Done written;
        const base::Done done = source.read(segment, before, [&](std::span<const char> bytes) {
            if (cancel.isCancelled())
                return false;
            written = part.append(bytes);
            if (written)
                pulse(static_cast<qint64>(bytes.size()));
            return written.has_value();
        });
        if (!written)
            return tl::unexpected(written.error());
        if (cancel.isCancelled())
            return base::fail(Code::Cancelled, u"while fetching a segment"_s);
        if (done || part.size() > before)
            source.line().progressed(); // a break in the middle is resumed at once
        else
            TRY_DONE(source.line().tryAgain(done.error()));
    }
    return part.hasHash(segment.sha256);
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
