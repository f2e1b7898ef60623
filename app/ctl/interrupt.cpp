#include "app/ctl/interrupt.h"

#include <csignal>

namespace creditdesk::ctl {

base::CancelToken &interruptToken()
{
    static base::CancelToken token;
    return token;
}

namespace {

extern "C" void onInterrupt(int)
{
    interruptToken().cancel(); // an atomic store: allowed in a signal handler
}

} // namespace

void catchInterrupts()
{
    interruptToken(); // made before the handler can run
    std::signal(SIGINT, onInterrupt);
    std::signal(SIGTERM, onInterrupt);
}

} // namespace creditdesk::ctl
