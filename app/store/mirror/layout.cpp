#include "app/store/mirror/layout.h"

#include "app/base/canonical_json.h"
#include "app/base/file_lock.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <vector>

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

constexpr qint64 kHighestGeneration = 1'000'000'000'000; // beyond any that is ever reached; no name overflows a number

/// Numbers whose name is taken: by folders, which are ours, or by whatever else `what` admits.
QList<qint64> generations(const QString &home, QDir::Filters what)
{
    QList<qint64> found;
    const QStringList names = QDir(home).entryList({prefix() + u'*'}, what | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        bool isNumber = false;
        const qint64 generation = name.mid(prefix().size()).toLongLong(&isNumber);
        if (isNumber && generation > 0 && generation < kHighestGeneration)
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
    if (version < kOldestMirrorVersion) // rebuildable, so it is loaded anew instead of migrated
        return fail(Code::NotFound, QStringLiteral("the mirror was made by an earlier version of this program"));
    return generation;
}

base::Done switchTo(const QString &home, qint64 generation, const UseMark &mark)
{
    TRY_ASSIGN(const base::FileLock alone, base::FileLock::waitForFolder(home));
    if (!mark.share()) // from here on others may read it
        return fail(Code::Locked, QStringLiteral("the new generation is in use"));
    const QJsonObject content{{QStringLiteral("version"), static_cast<qint64>(kMirrorVersion)},
                              {QStringLiteral("generation"), generation}};
    return replaceFile(pointer(home), base::canonicalJson(content));
}

base::Result<NewGeneration> makeNextGeneration(const QString &home)
{
    TRY_DONE(makeFolder(home));
    TRY_DONE(probeFolder(home));
    TRY_ASSIGN(const base::FileLock alone, base::FileLock::waitForFolder(home));
    // A file of that name is nobody's mirror and nothing to be removed: its number is passed over.
    const QList<qint64> present = generations(home, QDir::AllEntries | QDir::System | QDir::Hidden);
    qint64 next = generationInUse(home).value_or(0) + 1;
    for (const qint64 generation : present)
        next = std::max(next, generation + 1);
    const GenerationFiles files = filesOf(home, next);
    if (!QDir().mkdir(files.folder))
        return fail(Code::InputOutput, QStringLiteral("%1%2 cannot be made in the data directory").arg(prefix()).arg(next));
    auto mark = UseMark::take(files.useMark(), UseMark::Kind::Exclusive);
    if (!mark) {
        QDir().rmdir(files.folder);
        return fail(Code::InputOutput, QStringLiteral("%1%2 cannot be marked as in use").arg(prefix()).arg(next));
    }
    return NewGeneration{next, *std::move(mark)};
}

void removeUnused(const QString &home)
{
    std::vector<NewGeneration> unused;
    {
        // Meanwhile nobody begins another generation or switches to one: a folder without a mark is a leftover indeed.
        const auto alone = base::FileLock::waitForFolder(home);
        const base::Result<qint64> inUse = generationInUse(home);
        if (!alone || (!inUse && inUse.error().code != Code::NotFound))
            return; // what cannot be read may name any of them
        const QList<qint64> present = generations(home, QDir::Dirs);
        for (const qint64 generation : present) {
            if (inUse && generation == *inUse)
                continue;
            if (auto mark = UseMark::take(filesOf(home, generation).useMark(), UseMark::Kind::Exclusive))
                unused.push_back({generation, *std::move(mark)});
        }
    }
    for (const NewGeneration &one : unused)
        QDir(filesOf(home, one.number).folder).removeRecursively();
}

} // namespace creditdesk::store
