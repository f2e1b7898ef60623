// Everything an endpoint may need, made once at start.
#pragma once

#include "app/sandbox/authority.h"
#include "app/sandbox/exchange.h"
#include "app/sandbox/faults.h"
#include "app/sandbox/persons.h"
#include "app/sandbox/platform_clock.h"
#include "app/sandbox/script.h"
#include "app/sandbox/segment_keys.h"
#include "app/sandbox/server_identity.h"
#include "app/sandbox/sessions.h"
#include "app/sandbox/state.h"
#include "app/sandbox/window_state.h"
#include "app/sandbox/world.h"

#include <functional>
#include <memory>

namespace creditdesk::sandbox {

struct Platform {
    PlatformClock &clock;
    base::Random &random;
    std::unique_ptr<State> state;
    std::unique_ptr<WindowState> windows;
    std::unique_ptr<Script> script;
    Persons persons;
    std::unique_ptr<Authority> authority;
    SegmentKeys segmentKeys;
    Worlds worlds;
    std::unique_ptr<Sessions> sessions;
    std::unique_ptr<Faults> faults;
    QByteArray contract;     ///< openapi.yaml
    QByteArray controlToken; ///< for POST /sandbox/control
    ServerIdentity serverIdentity;
};

/// Who is calling; filled by the router as far as the endpoint demands it.
struct Caller {
    Enrolment enrolment;
    Session session;
};

using Handler = std::function<Response(Platform &, const Request &, const Caller &)>;

} // namespace creditdesk::sandbox
