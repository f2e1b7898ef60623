// What every measure of creditdesk-bench takes and gives. A measure states one value and one baseline in the same unit: the
// baseline is the bare library doing the same work in the same run, so that the ratio means the same on every machine.
#pragma once

#include "app/base/failure.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace creditdesk::bench {

struct Options {
    std::optional<int> subjects; ///< --subjects; each measure has a default of its own
    QString scratch;             ///< an empty folder that is removed at the end
    QString programs;            ///< folder of creditdesk, creditdeskctl and creditdesk-sandbox
};

struct Measurement {
    double value = 0;
    QString unit;
    double baseline = 0; ///< same unit
    QJsonObject details; ///< what value and baseline are, and the figures behind them
};

using Outcome = base::Result<Measurement>;

Outcome measureSearch(const Options &options);
Outcome measureReport(const Options &options);
Outcome measureStartup(const Options &options);
Outcome measureUnlock(const Options &options);
Outcome measureRawLoad(const Options &options);
Outcome measureSync(const Options &options);
Outcome measureDelta(const Options &options);
Outcome measureIssue(const Options &options);
Outcome measureBatch(const Options &options);
Outcome measureDashboard(const Options &options);
Outcome measureClassify(const Options &options);
Outcome measureWarnings(const Options &options);
Outcome measureMeasures(const Options &options);
Outcome measureDraw(const Options &options);

inline constexpr int kCitySubjects = 200'000; ///< default of the measures over a whole city

} // namespace creditdesk::bench
