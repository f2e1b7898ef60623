// Texts of rules and plans that a person hands in: read, and their faults said with line and reason.
#pragma once

#include "app/ctl/commands.h"
#include "models/domain/classification_rules.h"

#include <QByteArray>
#include <QList>

namespace creditdesk::ctl {

/// A file of at most 4 MiB, without the mark that some editors put before a text.
[[nodiscard]] base::Result<QByteArray> readRuleText(const QString &path);
/// Every fault on stderr and, with --json, in the document; the exit status of `code`.
int faulty(const Run &run, base::Code code, const QList<domain::ClassFault> &faults, const QString &file);

} // namespace creditdesk::ctl
