// Which files a mirror is made of, and which generation is in use.
#pragma once

#include "app/base/failure.h"
#include "app/store/files.h"

#include <QString>

#include <optional>

namespace creditdesk::store {

inline constexpr std::int64_t kMirrorVersion = 5;       ///< PRAGMA user_version of both files, and of mirror.json
inline constexpr std::int64_t kOldestMirrorVersion = 4; ///< gets what it lacks when it is opened; older ones are loaded anew

struct GenerationFiles {
    QString folder;
    [[nodiscard]] QString organisations() const { return folder + QStringLiteral("/organisations.db"); }
    [[nodiscard]] QString records() const { return folder + QStringLiteral("/records.db"); }
    [[nodiscard]] QString figures() const { return folder + QStringLiteral("/figures.db"); } ///< not there until built
    [[nodiscard]] QString newFigures() const { return folder + QStringLiteral("/figures.new"); }
    [[nodiscard]] QString figuresBuild() const
    {
        return folder + QStringLiteral("/figures-build");
    } ///< held by who builds them
    [[nodiscard]] QString useMark() const { return folder + QStringLiteral("/in-use"); }
};

[[nodiscard]] GenerationFiles filesOf(const QString &home, qint64 generation);
/// Number of the generation that mirror.json names; NotFound if there is no mirror.json. TooNew, Damaged.
[[nodiscard]] base::Result<qint64> generationInUse(const QString &home);
/// Names another generation, atomically and durably; its builder's mark is shared from then on.
[[nodiscard]] base::Done switchTo(const QString &home, qint64 generation, const UseMark &mark);

/// A generation with the mark of the one process that may write or remove it.
struct NewGeneration {
    qint64 number = 0;
    UseMark mark;
};
/// Makes the folder of a generation that was never there before. ReadOnly, NoSpace; InputOutput names what is in the way.
[[nodiscard]] base::Result<NewGeneration> makeNextGeneration(const QString &home);
/// Removes every generation that mirror.json does not name and nobody reads or builds. Without mirror.json only leftovers of
/// builds go, because there is nothing else.
void removeUnused(const QString &home);

} // namespace creditdesk::store
