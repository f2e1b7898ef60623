#include "tests/bench/statistics.h"

#include <algorithm>
#include <cmath>

namespace creditdesk::bench {

double Timings::percentile(double share) const
{
    if (m_all.empty())
        return 0;
    std::vector<double> sorted = m_all;
    std::sort(sorted.begin(), sorted.end());
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(sorted.size())));
    return sorted[std::clamp<std::size_t>(rank, 1, sorted.size()) - 1];
}

QJsonObject Timings::summary() const
{
    return {{QStringLiteral("n"), static_cast<qint64>(m_all.size())},
            {QStringLiteral("p50"), rounded(percentile(0.5))},
            {QStringLiteral("p95"), rounded(percentile(0.95))},
            {QStringLiteral("p99"), rounded(percentile(0.99))},
            {QStringLiteral("max"), rounded(percentile(1))}};
}

double rounded(double figure)
{
    return std::round(figure * 1000) / 1000;
}

} // namespace creditdesk::bench
