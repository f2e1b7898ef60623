// The mirror's load without a network, in one process: the rows of a city from files into tables, indexes, search and
// summaries, by the bare libraries. It is the baseline of `sync`; its own baseline is inflating and parsing the same rows and
// keeping none.
#include "tests/bench/bare_load.h"
#include "tests/bench/measure.h"

namespace creditdesk::bench {

Outcome measureRawLoad(const Options &options)
{
    TRY_ASSIGN(const CityFiles files,
               writeCity(options.subjects.value_or(kCitySubjects), options.scratch + QStringLiteral("/rows")));
    TRY_ASSIGN(const double parsed, parseOnly(files));
    TRY_ASSIGN(const LoadTimes times, loadBare(files, options.scratch));
    const qint64 rows = files.subjects + files.recordRows;
    return Measurement{times.seconds * 1000,
                       QStringLiteral("ms"),
                       parsed * 1000,
                       {{QStringLiteral("value_is"), QStringLiteral("rows from files into a working mirror, bare libraries")},
                        {QStringLiteral("baseline_is"), QStringLiteral("inflating and parsing the same files by two threads")},
                        {QStringLiteral("subjects"), files.subjects},
                        {QStringLiteral("records"), files.recordRows},
                        {QStringLiteral("bytes"), files.bytes},
                        {QStringLiteral("us_per_row"), times.seconds * 1e6 / static_cast<double>(rows)},
                        {QStringLiteral("organisation_seconds"), times.organisationSeconds},
                        {QStringLiteral("record_seconds"), times.recordSeconds}}};
}

} // namespace creditdesk::bench
