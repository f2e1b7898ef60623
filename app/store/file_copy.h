// A paper that was handed out as a file counts among its copies: no queue has it, and what becomes of it is not known here.
#pragma once

#include "app/store/window_book.h"

namespace creditdesk::store {

/// In PrintRecord::printer, where a queue has its name.
[[nodiscard]] inline QString filePrinter()
{
    return QStringLiteral("file");
}

[[nodiscard]] inline bool isFileCopy(const PrintRecord &print)
{
    return print.printer == filePrinter();
}

/// The issued file itself: the first copy.
[[nodiscard]] inline PrintRecord issuedFile(const QString &report, const QString &operatorId, const QDateTime &at)
{
    PrintRecord file;
    file.report = report;
    file.copy = 1;
    file.printer = filePrinter();
    file.state = QStringLiteral("unknown");
    file.operatorId = operatorId;
    file.at = at;
    file.stateAt = at;
    return file;
}

} // namespace creditdesk::store
