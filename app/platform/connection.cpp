#include "app/platform/connection.h"

#include <Poco/Exception.h>
#include <Poco/Net/HTTPSClientSession.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/SecureStreamSocket.h>
#include <Poco/Net/SocketAddress.h>
#include <Poco/Net/SocketImpl.h>

#include <utility>

namespace creditdesk::platform {

void Breaker::begin()
{
    const std::scoped_lock guard(m_mutex);
    m_active = true;
    m_tripped = false;
}

void Breaker::end()
{
    const std::scoped_lock guard(m_mutex);
    m_active = false;
}

void Breaker::watch(poco_socket_t socket)
{
    const std::scoped_lock guard(m_mutex);
    m_socket = socket;
}

void Breaker::forget()
{
    watch(POCO_INVALID_SOCKET);
}

void Breaker::trip()
{
    // Under the lock: the socket cannot be closed, and its number not be given to another file, meanwhile.
    const std::scoped_lock guard(m_mutex);
    if (!m_active)
        return;
    m_tripped = true;
    static constexpr int kBothDirections = 2; // SHUT_RDWR, SD_BOTH
    if (m_socket != POCO_INVALID_SOCKET)
        ::shutdown(m_socket, kBothDirections);
}

bool Breaker::tripped() const
{
    const std::scoped_lock guard(m_mutex);
    return m_tripped;
}

namespace {

constexpr int kNeverByItself = 365 * 24 * 3600; // the caller decides when a connection is too old

/// What both kinds do around Poco's own reconnect().
template <typename Base> class Watched : public Base
{
public:
    template <typename... Arguments>
    Watched(const Target &target, Breaker &breaker, Arguments &&...arguments)
        : Base(target.host, target.port, std::forward<Arguments>(arguments)...), m_target(target), m_breaker(breaker)
    {
        this->setKeepAlive(true);
        this->setKeepAliveTimeout(Poco::Timespan(kNeverByItself, 0));
    }
    ~Watched() override { m_breaker.forget(); }
    Watched(const Watched &) = delete;
    Watched &operator=(const Watched &) = delete;

    void open()
    {
        m_opening = true;
        this->reconnect();
        m_opening = false;
    }

protected:
    void demandOpening() const
    {
        if (!m_opening) // Poco would send the request a second time on a connection of its own choice
            throw Poco::Net::ConnectionResetException("the connection broke while sending");
    }
    void watch(Poco::Net::StreamSocket &socket)
    {
        m_breaker.watch(socket.impl()->sockfd());
        if (m_breaker.tripped())
            throw Poco::Net::ConnectionAbortedException("interrupted");
    }
    void setTimeouts(Poco::Net::StreamSocket &socket, const Poco::Timespan &timeout)
    {
        socket.setReceiveTimeout(timeout);
        socket.setSendTimeout(timeout);
    }
    const Target m_target;

private:
    Breaker &m_breaker;
    bool m_opening = false;
};

class SecureConnection final : public Watched<Poco::Net::HTTPSClientSession>
{
public:
    SecureConnection(const Target &target, Breaker &breaker) : Watched(target, breaker, target.tls) {}

protected:
    void connect(const Poco::Net::SocketAddress &address) override
    {
        demandOpening();
        Poco::Net::SecureStreamSocket secure(socket());
        secure.setLazyHandshake(true);
        secure.setPeerHostName(getHost());
        secure.connect(address, m_target.connectTimeout);
        watch(secure);
        setTimeouts(secure, m_target.connectTimeout);
        if (secure.completeHandshake() <= 0)
            throw Poco::TimeoutException("TLS handshake");
        setTimeouts(secure, m_target.answerTimeout);
        secure.setNoDelay(true);
    }
};

class PlainConnection final : public Watched<Poco::Net::HTTPClientSession>
{
public:
    PlainConnection(const Target &target, Breaker &breaker) : Watched(target, breaker) {}

protected:
    void connect(const Poco::Net::SocketAddress &address) override
    {
        demandOpening();
        Poco::Net::StreamSocket &plain = socket();
        plain.connect(address, m_target.connectTimeout);
        watch(plain);
        setTimeouts(plain, m_target.answerTimeout);
        plain.setNoDelay(true);
    }
};

template <typename Kind> std::unique_ptr<Poco::Net::HTTPClientSession> opened(const Target &target, Breaker &breaker)
{
    auto connection = std::make_unique<Kind>(target, breaker);
    connection->open();
    return connection;
}

} // namespace

std::unique_ptr<Poco::Net::HTTPClientSession> openConnection(const Target &target, Breaker &breaker)
{
    return target.tls ? opened<SecureConnection>(target, breaker) : opened<PlainConnection>(target, breaker);
}

} // namespace creditdesk::platform
