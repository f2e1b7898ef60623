// A TLS server that sends exactly the bytes a test gives it, right or wrong, and keeps what it was asked. One connection at
// a time, one reply per request, in order; when the replies are used up it closes.
#pragma once

#include "tests/unit/platform/test_authority.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <atomic>
#include <functional>
#include <mutex>
#include <thread>

struct ssl_ctx_st;
struct ssl_st;

namespace creditdesk::test {

struct Reply {
    enum class Then {
        KeepOpen, ///< wait for the next request on this connection
        Close,    ///< in good order
        Reset,    ///< TCP reset
        Hold,     ///< send nothing more, wait until the other side goes
    };
    QByteArray bytes = {};
    Then then = Then::KeepOpen;
    std::function<void()> onRequest = {}; ///< called when the request is here, before the reply
};

class RawServer
{
public:
    enum class Kind {
        Tls,
        Tls11Only,
        Plain,
        Http,
        NeverHandshakes
    }; ///< Plain: no TLS where TLS is expected; Http: a server without TLS
    /// `clientCa`: if given, a client certificate of that authority is required.
    RawServer(const Leaf &identity, QList<Reply> replies, Kind kind = Kind::Tls, const QByteArray &clientCa = {});
    ~RawServer();
    RawServer(const RawServer &) = delete;
    RawServer &operator=(const RawServer &) = delete;

    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] QString url(const QString &host = QStringLiteral("127.0.0.1")) const;
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] QList<QByteArray> requests() const;

private:
    void run();
    void serve(int socket);
    void answer(int socket, ssl_st *tls);
    [[nodiscard]] bool readRequest(int socket, ssl_st *tls);
    [[nodiscard]] Reply nextReply();

    ssl_ctx_st *m_context = nullptr;
    Kind m_kind;
    int m_listener = -1;
    int m_port = 0;
    std::atomic_int m_current = -1;
    std::atomic_bool m_stopping = false;
    std::atomic_int m_connections = 0;
    mutable std::mutex m_mutex;
    QList<Reply> m_replies;
    QList<QByteArray> m_requests;
    std::thread m_thread;
};

/// A reply with a right Content-Length.
[[nodiscard]] QByteArray httpReply(int status, const QByteArray &type, const QByteArray &body,
                                   const QByteArray &moreHeaders = {});

} // namespace creditdesk::test
