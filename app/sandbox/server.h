// The HTTPS server on 127.0.0.1: Poco's exchange with a workstation turned into Request and Response, with faults and the HAR
// in between. TLS >= 1.2; a client certificate may be absent, but if shown it must chain to our authority.
#pragma once

#include "app/base/failure.h"
#include "app/sandbox/har.h"
#include "app/sandbox/platform.h"

#include <memory>

namespace creditdesk::sandbox {

class Server
{
public:
    /// Listens at once. `port` 0: a free one. Unreachable if the port is taken.
    static base::Result<std::unique_ptr<Server>> start(Platform &platform, HarRecorder &har, quint16 port);
    ~Server(); ///< stops, and waits for requests under way
    [[nodiscard]] QByteArray url() const;

private:
    Server();
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace creditdesk::sandbox
