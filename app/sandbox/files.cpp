#include "app/sandbox/files.h"

#include <QFile>
#include <QSaveFile>

namespace creditdesk::sandbox {

using base::Code;
using base::fail;

base::Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Code::InputOutput, QStringLiteral("cannot read %1: %2").arg(path, file.errorString()));
    return file.readAll();
}

base::Done writeFile(const QString &path, const QByteArray &content, FilePrivacy privacy)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(Code::InputOutput, QStringLiteral("cannot write %1: %2").arg(path, file.errorString()));
    if (privacy == FilePrivacy::OwnerOnly)
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(content);
    if (!file.commit())
        return fail(Code::InputOutput, QStringLiteral("cannot write %1: %2").arg(path, file.errorString()));
    return {};
}

} // namespace creditdesk::sandbox
