// The command line of creditdeskctl: `creditdeskctl [global options] COMMAND [words and options]`. Global options may stand
// anywhere. What is not known is a usage error, never ignored.
#pragma once

#include "app/base/failure.h"

#include <QDate>
#include <QHash>
#include <QString>
#include <QStringList>

namespace creditdesk::ctl {

struct Arguments {
    QString command;
    QStringList words;              ///< positional words after the command
    QHash<QString, QString> values; ///< option without dashes -> value ("" for a switch)

    [[nodiscard]] bool has(const QString &option) const { return values.contains(option); }
    [[nodiscard]] QString value(const QString &option, const QString &otherwise = {}) const
    {
        return values.value(option, otherwise);
    }
};

/// YYYY-MM-DD and nothing else; invalid otherwise.
[[nodiscard]] QDate dayOf(const QString &text);
/// The day of an option, YYYY-MM-DD; invalid if it is not given, InvalidInput if it is no day.
[[nodiscard]] base::Result<QDate> dateOption(const Arguments &arguments, const QString &option);

/// InvalidInput says what is wrong in one sentence.
[[nodiscard]] base::Result<Arguments> parseArguments(const QStringList &arguments);
[[nodiscard]] QString usageText();

} // namespace creditdesk::ctl
