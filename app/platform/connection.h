// Poco's HTTP sessions with three changes: the TLS handshake is finished and timed before anything is sent, the session never
// reconnects or re-sends on its own, and its socket can be shut down from another thread.
#pragma once

#include <Poco/Net/Context.h>
#include <Poco/Net/HTTPClientSession.h>
#include <Poco/Net/SocketDefs.h>
#include <Poco/Timespan.h>

#include <memory>
#include <mutex>
#include <string>

namespace creditdesk::platform {

/// The one thing two threads share: which socket to shut down, and whether somebody asked for it.
class Breaker
{
public:
    void begin();                     ///< an exchange starts: forget earlier requests
    void end();                       ///< it is over
    void watch(poco_socket_t socket); ///< from now on this socket is the one to break
    void forget();                    ///< before the socket is closed
    void trip();                      ///< any thread
    [[nodiscard]] bool tripped() const;

private:
    mutable std::mutex m_mutex;
    poco_socket_t m_socket = POCO_INVALID_SOCKET;
    bool m_active = false;
    bool m_tripped = false;
};

struct Target {
    std::string host;
    Poco::UInt16 port = 0;
    Poco::Net::Context::Ptr tls; ///< null: plain HTTP
    Poco::Timespan connectTimeout;
    Poco::Timespan answerTimeout;
};

/// TCP and, unless the target is plain, TLS. Throws Poco exceptions; TimeoutException if the handshake is not finished in time.
/// `breaker` must outlive the session.
[[nodiscard]] std::unique_ptr<Poco::Net::HTTPClientSession> openConnection(const Target &target, Breaker &breaker);

} // namespace creditdesk::platform
