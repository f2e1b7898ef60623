// The program as a function: reads its options, makes the city, serves until told to stop.
#pragma once

#include <QStringList>

namespace creditdesk::sandbox {

/// Exit status: 0 ended as asked, 1 could not start, 2 usage or a bad --with or --faults file.
[[nodiscard]] int runProgram(const QStringList &arguments);

} // namespace creditdesk::sandbox
