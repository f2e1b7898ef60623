// One round of a draw, from its plan to its results: each step is checked against those before it.
#pragma once

#include "app/drawverify/crypto.h"
#include "app/drawverify/plan.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace creditdesk::drawverify {

struct Stratum {
    std::string id;
    long long size = 0, quota = 0, reserves = 0;
};

/// Whether `text` is a time "YYYY-MM-DDTHH:MM:SSZ"; such texts compare as the times do.
[[nodiscard]] bool isTime(const std::string &text);
[[nodiscard]] bool isDate(const std::string &text);

class Round
{
public:
    enum class Phase { Planned, Committed, ValueKnown, Drawn };

    /// From the body of planned or redrawn, written at `time`.
    Round(const Value &body, int number, std::string draw, const std::string &time);
    void commit(const Value &body, const std::string &time);
    void publicValue(const Value &body, const std::string &time);
    void drawn(const Value &body);
    void substituted(const Value &body);
    void result(const Value &body);

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] const Plan &plan() const { return *m_plan; }
    [[nodiscard]] const std::string &poolHash() const { return m_poolHash; }
    [[nodiscard]] long long poolSize() const { return m_poolSize; }
    [[nodiscard]] const std::map<std::string, long long> &leftOut() const { return m_leftOut; }
    [[nodiscard]] const std::vector<Stratum> &strata() const { return m_strata; }
    [[nodiscard]] const std::string &seed() const { return m_seed; }
    [[nodiscard]] bool wasDrawn() const { return !m_seed.empty(); }
    /// As drawn: targets, then reserves, of one stratum by rank.
    [[nodiscard]] std::vector<Target> drawnOf(const std::string &stratum) const;
    [[nodiscard]] std::size_t targets() const { return m_targets.size(); }
    [[nodiscard]] std::size_t line() const { return m_line; }
    void setLine(std::size_t line) { m_line = line; } ///< of the entry that holds the roster

private:
    void need(Phase phase) const;
    void readStrata(const Value &pool);
    [[nodiscard]] Target readTarget(const Value &value, bool reserve) const;
    void checkStratum(const Stratum &stratum, const std::vector<Target> &drawn) const;

    Phase m_phase = Phase::Planned;
    int m_number;
    std::string m_draw, m_planHash, m_officersHash, m_poolHash, m_commitment, m_secretHash, m_source, m_notBefore, m_value,
        m_seed;
    std::unique_ptr<Plan> m_plan; // both stay where they are
    std::unique_ptr<Officers> m_officers;
    long long m_poolSize = 0;
    std::map<std::string, long long> m_leftOut;
    std::vector<Stratum> m_strata;
    std::vector<Target> m_drawn;               ///< as drawn, reserves last
    std::vector<Target> m_targets, m_reserves; ///< as they stand
    std::set<std::string> m_visited;
    Desk m_desk;
    std::size_t m_line = 0;
};

} // namespace creditdesk::drawverify
