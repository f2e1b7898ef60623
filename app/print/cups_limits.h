// How long a call may wait for the print system.
#pragma once

#include "app/print/printer.h"

namespace creditdesk::print {

struct CupsLimits {
    int connectMs = 3'000; ///< until it takes the connection
    int answerMs = 15'000; ///< until the next byte of an answer, or until it takes the next part of the document
};

[[nodiscard]] std::unique_ptr<Printer> cupsPrinter(const QString &server, const CupsLimits &limits);

} // namespace creditdesk::print
