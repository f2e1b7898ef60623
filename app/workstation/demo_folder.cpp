#include "app/workstation/demo_folder.h"

#include "app/base/files.h"
#include "app/base/private_folder.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

namespace creditdesk::workstation {

using base::Code;

namespace {

constexpr QLatin1String kPart("demonstration");                 // below the home: what is not the workstation's
constexpr QLatin1String kLock("creditdesk-demonstration.lock"); // also the mark of a folder that is ours to clear
constexpr QLatin1String kState("ready.json");
constexpr qint64 kLargestState = 1 << 16;

QStringList entries(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

base::Done removeEntry(const QString &path)
{
    const QFileInfo info(path);
    const bool gone = info.isDir() && !info.isSymLink() ? QDir(path).removeRecursively() : QFile::remove(path);
    if (!gone)
        return base::fail(Code::ReadOnly, QStringLiteral("%1 cannot be removed").arg(info.fileName()));
    return {};
}

} // namespace

QString DemoFolder::standardHome()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/creditdesk-demonstration");
}

QString DemoFolder::part(const QString &name) const
{
    return m_home + QLatin1Char('/') + kPart + QLatin1Char('/') + name;
}

QString DemoFolder::platform() const
{
    return part(QStringLiteral("platform"));
}

base::Result<DemoFolder> DemoFolder::open(const Wish &wish)
{
    DemoFolder folder;
    folder.m_subjects = wish.subjects;
    const base::Done taken = folder.take(wish.home.isEmpty() ? standardHome() : wish.home);
    if (!taken && taken.error().code == Code::Locked && wish.home.isEmpty()) {
        folder.m_begin = Begin::Aside;
        folder.m_aside = std::make_unique<QTemporaryDir>();
        if (!folder.m_aside->isValid())
            return base::fail(Code::ReadOnly, QStringLiteral("no temporary directory can be made"));
        TRY_DONE(folder.take(folder.m_aside->filePath(QStringLiteral("home"))));
        return folder;
    }
    if (!taken)
        return tl::unexpected(taken.error());
    if (!wish.fresh)
        TRY_DONE(folder.readState());
    if (folder.m_begin != Begin::Again)
        TRY_DONE(folder.clear());
    return folder;
}

/// Makes the folder or knows it for one of ours, and locks it. What is not ours is not touched.
base::Done DemoFolder::take(const QString &home)
{
    m_home = home;
    const QStringList there = entries(home);
    const bool ours = QFileInfo(part(kLock)).isFile() || (there == QStringList(kPart) && entries(part({})).isEmpty());
    if (!there.isEmpty() && !ours)
        return base::fail(Code::AlreadyEnrolled, QStringLiteral("the data directory is not a demonstration's"));
    TRY_DONE(base::makePrivateFolder(home));
    TRY_DONE(base::makePrivateFolder(home + QLatin1Char('/') + kPart));
    auto lock = base::FileLock::tryFile(part(kLock));
    if (!lock)
        return tl::unexpected(lock.error());
    m_lock.emplace(std::move(*lock));
    return {};
}

base::Done DemoFolder::readState()
{
    if (!QFileInfo::exists(part(kState)))
        return {};
    TRY_ASSIGN(const QByteArray bytes, base::readFile(part(kState), kLargestState));
    const QJsonObject state = QJsonDocument::fromJson(bytes).object();
    const qint64 port = state.value(QStringLiteral("port")).toInteger();
    if (port < 1 || port > 65535)
        return {}; // as if it had not become ready
    m_port = static_cast<quint16>(port);
    m_subjects = state.value(QStringLiteral("subjects")).toInteger();
    m_begin = Begin::Again;
    return {};
}

/// Everything but the lock, which this process holds. The mark that it was ready goes first: a cleared half is never gone on
/// with.
base::Done DemoFolder::clear() const
{
    TRY_DONE(base::removeFile(part(kState)));
    for (const QString &name : entries(m_home)) {
        if (name != kPart)
            TRY_DONE(removeEntry(m_home + QLatin1Char('/') + name));
    }
    for (const QString &name : entries(part({}))) {
        if (name != kLock)
            TRY_DONE(removeEntry(part(name)));
    }
    return {};
}

base::Done DemoFolder::setReady(quint16 port)
{
    m_port = port;
    const QJsonObject state{{QStringLiteral("port"), port}, {QStringLiteral("subjects"), m_subjects}};
    return base::replaceFile(part(kState), QJsonDocument(state).toJson());
}

} // namespace creditdesk::workstation
