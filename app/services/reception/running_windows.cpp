#include "app/services/reception/running_windows.h"

#include "app/base/private_folder.h"

#include <QFile>

namespace creditdesk::services {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPlaces = 64; ///< windows of one home at a time
constexpr qint64 kLongestName = 200;
constexpr auto kAt = '@'_L1; ///< between name and place

bool write(const QString &path, const QByteArray &name)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(name) == name.size() && file.flush();
}

} // namespace

QString RunningWindows::file(int place) const
{
    return m_home + u"/windows/"_s + QString::number(place);
}

QString RunningWindows::self()
{
    const std::lock_guard lock(m_mutex);
    if (!m_self.isEmpty())
        return m_self;
    m_self = m_name;
    const bool folder = base::makePrivateFolder(m_home + u"/windows"_s).has_value();
    for (int place = 0; folder && place < kPlaces; ++place) {
        auto taken = base::FileLock::tryFile(file(place));
        if (!taken && taken.error().code == base::Code::Locked)
            continue; // another window's
        const QString named = m_name + kAt + QString::number(place);
        if (!taken || !write(file(place), named.toLatin1()))
            break;
        m_lock = std::move(*taken);
        m_self = named;
        break;
    }
    return m_self;
}

bool RunningWindows::ended(const QString &holder)
{
    const qsizetype at = holder.lastIndexOf(kAt);
    bool numbered = false;
    const int place = holder.mid(at + 1).toInt(&numbered);
    if (at < 0 || !numbered || place < 0 || place >= kPlaces || holder == self())
        return false;
    QFile named(file(place));
    if (!named.exists())
        return true; // the home was put back from a copy: whoever held this is not here
    if (!named.open(QIODevice::ReadOnly))
        return false;
    if (named.read(kLongestName) != holder.toLatin1())
        return true; // somebody else has come to its place
    const auto held = base::FileLock::isHeld(file(place));
    return held && !*held;
}

} // namespace creditdesk::services
