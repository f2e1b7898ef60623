// Figures of repeated timings, in milliseconds.
#pragma once

#include <QJsonObject>

#include <chrono>
#include <vector>

namespace creditdesk::bench {

class Stopwatch
{
public:
    [[nodiscard]] double milliseconds() const
    {
        return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - m_start).count();
    }

private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

class Timings
{
public:
    void add(double milliseconds) { m_all.push_back(milliseconds); }
    void add(const Timings &others) { m_all.insert(m_all.end(), others.m_all.begin(), others.m_all.end()); }
    [[nodiscard]] bool isEmpty() const { return m_all.empty(); }
    /// Nearest rank: the smallest timing that at least `share` of all do not exceed. 0 if there are none.
    [[nodiscard]] double percentile(double share) const;
    [[nodiscard]] double median() const { return percentile(0.5); }
    /// {"n", "p50", "p95", "p99", "max"}
    [[nodiscard]] QJsonObject summary() const;

private:
    std::vector<double> m_all;
};

/// Three decimals: finer figures are noise.
[[nodiscard]] double rounded(double figure);

} // namespace creditdesk::bench
