#include "app/platform/connection.h"

#include <Poco/Exception.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/SecureStreamSocket.h>
#include <Poco/Net/SocketAddress.h>
#include <Poco/Net/SocketImpl.h>

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

Connection::Connection(const std::string &host, Poco::UInt16 port, const Poco::Net::Context::Ptr &context, Breaker &breaker,
                       Poco::Timespan connectTimeout, Poco::Timespan answerTimeout)
    : HTTPSClientSession(host, port, context),
      m_breaker(breaker),
      m_connectTimeout(connectTimeout),
      m_answerTimeout(answerTimeout)
{
    setKeepAlive(true);
    static constexpr int kNeverByItself = 365 * 24 * 3600; // the caller decides when a connection is too old
    setKeepAliveTimeout(Poco::Timespan(kNeverByItself, 0));
}

Connection::~Connection()
{
    m_breaker.forget();
}

void Connection::open()
{
    m_opening = true;
    try {
        reconnect();
    } catch (...) {
        m_opening = false;
        throw;
    }
    m_opening = false;
}

void Connection::connect(const Poco::Net::SocketAddress &address)
{
    if (!m_opening) // Poco would send the request a second time on a connection of its own choice
        throw Poco::Net::ConnectionResetException("the connection broke while sending");
    Poco::Net::SecureStreamSocket secure(socket());
    secure.setLazyHandshake(true);
    secure.setPeerHostName(getHost());
    secure.connect(address, m_connectTimeout);
    m_breaker.watch(secure.impl()->sockfd());
    if (m_breaker.tripped())
        throw Poco::Net::ConnectionAbortedException("interrupted");
    secure.setReceiveTimeout(m_connectTimeout);
    secure.setSendTimeout(m_connectTimeout);
    if (secure.completeHandshake() <= 0)
        throw Poco::TimeoutException("TLS handshake");
    secure.setReceiveTimeout(m_answerTimeout);
    secure.setSendTimeout(m_answerTimeout);
    secure.setNoDelay(true);
}

} // namespace creditdesk::platform
