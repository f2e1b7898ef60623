// A signed-in window for measures of the clerk's work: the services in this process, the platform in another.
#pragma once

#include "app/base/clock.h"
#include "app/services/reception.h"
#include "tests/bench/measure.h"
#include "tests/bench/programs.h"

#include <memory>

namespace creditdesk::bench {

class WindowDesk
{
public:
    WindowDesk(const Options &options) : m_demo(options.programs, options.scratch) {}
    /// A city of `subjects` organisations, mirrored, with `more` as further arguments of the sandbox; the demo clerk signed in.
    base::Done open(int subjects, const QStringList &more = {});
    [[nodiscard]] services::Workstation &house() { return *m_house; }
    /// Codes of organisations here, at most `most`.
    base::Result<QStringList> codes(int most);
    /// An agent's request for the organisation's report, papers declared.
    [[nodiscard]] static domain::VisitForm agentsRequest(const QString &code);

private:
    DemoWorkstation m_demo;
    base::SystemClock m_clock;
    base::SystemRandom m_random;
    std::unique_ptr<services::Workstation> m_house;
};

/// Resident size of this process, MiB; 0 where the system does not tell.
[[nodiscard]] double residentMib();

} // namespace creditdesk::bench
