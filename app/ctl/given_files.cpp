#include "app/ctl/given_files.h"

#include "app/base/concern.h"
#include "app/base/files.h"

#include <QFileInfo>
#include <QTemporaryFile>

namespace creditdesk::ctl {

using base::Code;
using namespace Qt::StringLiterals;

namespace {

base::Failure named(const char *concern, const QString &path, base::Failure failure)
{
    failure.detail = path + u": "_s + failure.detail;
    return base::about(concern, std::move(failure));
}

} // namespace

base::Failure unreadable(const QString &path, base::Failure failure)
{
    return named(base::kAboutGivenFile, path, std::move(failure));
}

base::Failure unwritable(const QString &path, base::Failure failure)
{
    return base::isAbout(failure, base::kAboutGivenTarget) ? named(base::kAboutGivenTarget, path, std::move(failure)) : failure;
}

base::Result<QByteArray> readGiven(const QString &path, qint64 maxBytes)
{
    auto bytes = base::readFile(path, maxBytes);
    if (!bytes)
        return tl::unexpected(unreadable(path, bytes.error()));
    return bytes;
}

base::Done mayWriteInto(const QString &folder)
{
    if (!QFileInfo(folder).isDir())
        return tl::unexpected(named(base::kAboutGivenTarget, folder, {Code::NotFound, u"no such folder"_s}));
    QTemporaryFile probe(folder + u"/.creditdesk-XXXXXX"_s);
    if (!probe.open())
        return tl::unexpected(named(base::kAboutGivenTarget, folder, {Code::ReadOnly, probe.errorString()}));
    return {};
}

base::Done mayWriteTo(const QString &path)
{
    static constexpr qsizetype kLongestName = 255; // of a file, in bytes
    const QFileInfo target(path);
    if (path.isEmpty() || target.isSymLink() || (target.exists() && !target.isFile()) || path.endsWith(u'/') ||
        target.fileName().toUtf8().size() > kLongestName)
        return base::fail(Code::InvalidInput, u"%1: not the name of an ordinary file"_s.arg(path));
    const base::Done folder = mayWriteInto(target.absolutePath());
    if (!folder)
        return tl::unexpected(named(base::kAboutGivenTarget, path, {folder.error().code, u"its folder cannot take it"_s}));
    return {};
}

} // namespace creditdesk::ctl
