#include "app/base/user_files.h"

#include "app/base/concern.h"
#include "app/base/files.h"

#include <QFileInfo>

#include <array>
#include <sys/stat.h>
#include <utility>

namespace creditdesk::base {
namespace {

constexpr mode_t kOwnerAlone = S_IRWXG | S_IRWXO;

mode_t maskNow() noexcept
{
    const mode_t mask = ::umask(kOwnerAlone);
    ::umask(mask);
    return mask;
}

/// Read before main(), while there is one thread: a mask can only be read by setting it.
const mode_t kMaskAtStart = maskNow();

QFileDevice::Permissions permissionsForUser()
{
    static constexpr std::array<std::pair<mode_t, QFileDevice::Permission>, 6> kBits{{{S_IRUSR, QFileDevice::ReadOwner},
                                                                                      {S_IWUSR, QFileDevice::WriteOwner},
                                                                                      {S_IRGRP, QFileDevice::ReadGroup},
                                                                                      {S_IWGRP, QFileDevice::WriteGroup},
                                                                                      {S_IROTH, QFileDevice::ReadOther},
                                                                                      {S_IWOTH, QFileDevice::WriteOther}}};
    QFileDevice::Permissions permissions;
    for (const auto &[bit, permission] : kBits) {
        if ((kMaskAtStart & bit) == 0)
            permissions |= permission;
    }
    return permissions;
}

} // namespace

void keepOwnFilesPrivate() noexcept
{
    ::umask(kOwnerAlone);
}

Result<Replacement> replaceForUser(const QString &path)
{
    const QFileInfo target(path);
    if (target.isSymLink() || (target.exists() && !target.isFile()))
        return fail(Code::InvalidInput, QStringLiteral("the target is not an ordinary file"));
    auto begun = Replacement::begin(path, permissionsForUser());
    if (!begun)
        return tl::unexpected(about(kAboutGivenTarget, std::move(begun).error()));
    return begun;
}

Done saveForUser(const QString &path, const QByteArray &bytes)
{
    const QFileInfo target(path);
    if (target.isSymLink() || (target.exists() && !target.isFile()))
        return fail(Code::InvalidInput, QStringLiteral("the target is not an ordinary file"));
    if (Done written = replaceFile(path, bytes, permissionsForUser()); !written)
        return tl::unexpected(about(kAboutGivenTarget, std::move(written).error()));
    return {};
}

} // namespace creditdesk::base
