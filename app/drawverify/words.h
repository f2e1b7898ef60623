// What the program says, in the language that the environment asks for.
#pragma once

#include "app/drawverify/finding.h"
#include "app/drawverify/transcript.h"

#include <string>

namespace creditdesk::drawverify {

class Words
{
public:
    explicit Words(bool chinese) : m_chinese(chinese) {}
    /// LC_ALL, LC_MESSAGES, LANG: Chinese if the first that is set says so.
    [[nodiscard]] static Words ofEnvironment();

    [[nodiscard]] std::string usage() const;
    [[nodiscard]] std::string badUsage(const std::string &argument) const;
    [[nodiscard]] std::string unreadable(const Unreadable &what) const;
    [[nodiscard]] std::string finding(const Finding &finding, const std::string &transcript, const std::string &pool) const;
    /// `poolRounds`: rounds that the given pool belongs to; empty if none was given.
    [[nodiscard]] std::string right(const Judged &judged, const std::vector<std::size_t> &poolRounds,
                                    bool certificateGiven) const;

private:
    [[nodiscard]] const char *pick(const char *english, const char *chinese) const { return m_chinese ? chinese : english; }
    bool m_chinese;
};

} // namespace creditdesk::drawverify
