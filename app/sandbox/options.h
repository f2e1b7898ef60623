// The command line of creditdesk-sandbox (design, section 9).
#pragma once

#include "app/base/failure.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>

namespace creditdesk::sandbox {

struct Options {
    QString stateDirectory; ///< empty: a fresh temporary one, removed at the end
    std::optional<qint64> subjects, seed;
    std::optional<double> recordsPerSubject;
    std::optional<QDate> date;
    quint16 port = 0; ///< 0: a free one
    QString faultsFile, withFile, recordFile;
    int warnings = 0; ///< that the platform has sent by itself
    qint64 codeValiditySeconds = 24 * 3600;
    bool digest = false;
    QStringList districts; ///< of the digest; empty: all
    bool untilEof = false;
};

/// Nothing, with the text to print in `message`, if the program shall end at once: after --help or --version (`exitCode`
/// 0) or for a usage error (2).
[[nodiscard]] std::optional<Options> readOptions(const QStringList &arguments, QString &message, int &exitCode);

} // namespace creditdesk::sandbox
