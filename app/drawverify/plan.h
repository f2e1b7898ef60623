// The parts of a plan and of a list of officers that decide a draw, as the transcript holds them.
#pragma once

#include "app/drawverify/json.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace creditdesk::drawverify {

struct ClassRule {
    long long ppm = 0; ///< ratio in millionths
    bool atLeastOne = false;
};

struct Plan {
    std::map<std::string, ClassRule> classes;
    std::map<std::string, std::string> items; ///< id -> qualification, may be empty
    std::set<std::string> outcomes;
    std::size_t strataParts = 1; ///< texts between slashes in a stratum's id
    std::size_t officersPerTarget = 1;
    long long reservePpm = 0;
    std::string from, to; ///< YYYY-MM-DD

    /// Throws Finding PlanContent or Member.
    [[nodiscard]] static Plan of(const Value &value);
    [[nodiscard]] long long quota(const std::string &stratum, long long size) const;
    [[nodiscard]] long long reserves(long long quota, long long size) const;
};

struct Officer {
    std::string id;
    std::set<std::string> qualifications, districts;
    long long most = 0;
};

struct Officers {
    std::vector<Officer> all;                               ///< by id
    std::set<std::pair<std::string, std::string>> recusals; ///< officer, subject

    [[nodiscard]] static Officers of(const Value &value);
};

struct Target {
    std::string code, district, stratum, ticket;
    long long rank = 0;
    std::vector<std::string> items, officers;
};

/// Sends officers by the published rule; keeps their loads.
class Desk
{
public:
    Desk() = default;
    Desk(const Plan &plan, const Officers &officers, const std::string &seed);
    /// Empty if nobody is left.
    [[nodiscard]] std::vector<std::string> send(const Target &target);
    void release(const Target &target);

private:
    [[nodiscard]] std::vector<const Officer *> order(const Target &target) const;

    const Plan *m_plan = nullptr;
    const Officers *m_officers = nullptr;
    std::string m_key;
    std::map<std::string, long long> m_loads;
};

} // namespace creditdesk::drawverify
