#include "app/store/mirror/layout.h"

#include "app/base/canonical_json.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace creditdesk::store {
namespace {

using base::Code;
using base::fail;

QString prefix()
{
    return QStringLiteral("mirror-");
}

QString pointer(const QString &home)
{
    return home + QStringLiteral("/mirror.json");
}

QList<qint64> generations(const QString &home)
{
    QList<qint64> found;
    const QStringList folders = QDir(home).entryList({prefix() + u'*'}, QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &folder : folders) {
        bool isNumber = false;
        const qint64 generation = folder.mid(prefix().size()).toLongLong(&isNumber);
        if (isNumber)
            found.append(generation);
    }
    return found;
}

} // namespace

GenerationFiles filesOf(const QString &home, qint64 generation)
{
    return {home + u'/' + prefix() + QString::number(generation)};
}

base::Result<qint64> generationInUse(const QString &home)
{
    QFile file(pointer(home));
    if (!file.exists())
        return fail(Code::NotFound, QStringLiteral("no mirror has been loaded yet"));
    if (!file.open(QIODevice::ReadOnly))
        return fail(Code::InputOutput, QStringLiteral("mirror.json cannot be read"));
    const QJsonObject content = QJsonDocument::fromJson(file.readAll()).object();
    const qint64 version = content.value(QStringLiteral("version")).toInteger();
    if (version > kMirrorVersion)
        return fail(Code::TooNew, QStringLiteral("mirror.json of version %1").arg(version));
    const qint64 generation = content.value(QStringLiteral("generation")).toInteger();
    if (version < 1 || generation < 1)
        return fail(Code::Damaged, QStringLiteral("mirror.json"));
    if (version < kMirrorVersion) // rebuildable, so it is loaded anew instead of migrated
        return fail(Code::NotFound, QStringLiteral("the mirror was made by an earlier version of this program"));
    return generation;
}

base::Done switchTo(const QString &home, qint64 generation)
{
    const QJsonObject content{{QStringLiteral("version"), static_cast<qint64>(kMirrorVersion)},
                              {QStringLiteral("generation"), generation}};
    return replaceFile(pointer(home), base::canonicalJson(content));
}

base::Result<qint64> makeNextGeneration(const QString &home)
{
    TRY_DONE(makeFolder(home));
    TRY_DONE(probeFolder(home));
    const QList<qint64> present = generations(home);
    qint64 next = generationInUse(home).value_or(0) + 1;
    for (const qint64 generation : present)
        next = std::max(next, generation + 1);
    if (!QDir().mkdir(filesOf(home, next).folder)) // somebody else began one at the same moment
        return fail(Code::Locked, QStringLiteral("a generation cannot be begun"));
    return next;
}

void removeUnused(const QString &home)
{
    const base::Result<qint64> inUse = generationInUse(home);
    if (!inUse && inUse.error().code != Code::NotFound)
        return; // what cannot be read may name any of them
    const QList<qint64> present = generations(home);
    for (const qint64 generation : present) {
        const GenerationFiles files = filesOf(home, generation);
        if (inUse && generation == *inUse)
            continue;
        if (const auto alone = UseMark::take(files.useMark(), UseMark::Kind::Exclusive))
            QDir(files.folder).removeRecursively();
    }
}

} // namespace creditdesk::store
