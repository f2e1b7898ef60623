// Poco's HTTPS session with three changes: the handshake is finished and timed before anything is sent, the session never
// reconnects or re-sends on its own, and its socket can be shut down from another thread.
#pragma once

#include <Poco/Net/Context.h>
#include <Poco/Net/HTTPSClientSession.h>
#include <Poco/Net/SocketDefs.h>
#include <Poco/Timespan.h>

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

class Connection final : public Poco::Net::HTTPSClientSession
{
public:
    Connection(const std::string &host, Poco::UInt16 port, const Poco::Net::Context::Ptr &context, Breaker &breaker,
               Poco::Timespan connectTimeout, Poco::Timespan answerTimeout);
    ~Connection() override;

    /// TCP and TLS. Throws Poco exceptions; TimeoutException if the handshake is not finished in time.
    void open();

protected:
    void connect(const Poco::Net::SocketAddress &address) override;

private:
    Breaker &m_breaker;
    Poco::Timespan m_connectTimeout;
    Poco::Timespan m_answerTimeout;
    bool m_opening = false;
};

} // namespace creditdesk::platform
