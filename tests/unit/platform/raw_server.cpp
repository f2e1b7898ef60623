#include "tests/unit/platform/raw_server.h"

#include <openssl/ssl.h>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>

namespace creditdesk::test {
namespace {

ssl_ctx_st *makeContext(const Leaf &identity, RawServer::Kind kind, const QByteArray &clientCa)
{
    SSL_CTX *context = SSL_CTX_new(TLS_server_method());
    const std::unique_ptr<BIO, void (*)(BIO *)> certificate(
        BIO_new_mem_buf(identity.certificatePem.constData(), int(identity.certificatePem.size())), BIO_free_all);
    const std::unique_ptr<BIO, void (*)(BIO *)> key(BIO_new_mem_buf(identity.keyPem.constData(), int(identity.keyPem.size())),
                                                    BIO_free_all);
    X509 *x509 = PEM_read_bio_X509(certificate.get(), nullptr, nullptr, nullptr);
    EVP_PKEY *privateKey = PEM_read_bio_PrivateKey(key.get(), nullptr, nullptr, nullptr);
    SSL_CTX_use_certificate(context, x509);
    SSL_CTX_use_PrivateKey(context, privateKey);
    X509_free(x509);
    EVP_PKEY_free(privateKey);
    if (kind == RawServer::Kind::Tls11Only) {
        SSL_CTX_set_security_level(context, 0);
        SSL_CTX_set_min_proto_version(context, TLS1_1_VERSION);
        SSL_CTX_set_max_proto_version(context, TLS1_1_VERSION);
    }
    if (!clientCa.isEmpty()) {
        const std::unique_ptr<BIO, void (*)(BIO *)> ca(BIO_new_mem_buf(clientCa.constData(), int(clientCa.size())),
                                                       BIO_free_all);
        X509 *authority = PEM_read_bio_X509(ca.get(), nullptr, nullptr, nullptr);
        X509_STORE_add_cert(SSL_CTX_get_cert_store(context), authority);
        X509_free(authority);
        X509_VERIFY_PARAM_set_flags(SSL_CTX_get0_param(context), X509_V_FLAG_NO_CHECK_TIME);
        SSL_CTX_set_verify(context, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
    }
    return context;
}

long receive(int socket, ssl_st *tls, char *to, std::size_t room)
{
    return tls != nullptr ? SSL_read(tls, to, int(room)) : ::recv(socket, to, room, 0);
}

void sendAll(int socket, ssl_st *tls, const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    if (tls != nullptr)
        SSL_write(tls, bytes.constData(), int(bytes.size()));
    else
        (void)::send(socket, bytes.constData(), std::size_t(bytes.size()), MSG_NOSIGNAL);
}

void waitForTheOtherSide(int socket)
{
    std::array<char, 256> ignored;
    while (::recv(socket, ignored.data(), ignored.size(), 0) > 0) {
    }
}

} // namespace

RawServer::RawServer(const Leaf &identity, QList<Reply> replies, Kind kind, const QByteArray &clientCa)
    : m_context(makeContext(identity, kind, clientCa)), m_kind(kind), m_replies(std::move(replies))
{
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    ::bind(m_listener, reinterpret_cast<sockaddr *>(&address), sizeof(address));
    ::listen(m_listener, 8);
    socklen_t length = sizeof(address);
    ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &length);
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { run(); });
}

RawServer::~RawServer()
{
    m_stopping = true;
    ::shutdown(m_listener, SHUT_RDWR);
    if (const int current = m_current; current >= 0)
        ::shutdown(current, SHUT_RDWR);
    m_thread.join();
    ::close(m_listener);
    SSL_CTX_free(m_context);
}

QString RawServer::url(const QString &host) const
{
    return QStringLiteral("%1://%2:%3")
        .arg(m_kind == Kind::Http ? QStringLiteral("http") : QStringLiteral("https"), host)
        .arg(m_port);
}

QList<QByteArray> RawServer::requests() const
{
    const std::scoped_lock guard(m_mutex);
    return m_requests;
}

void RawServer::run()
{
    while (!m_stopping) {
        const int socket = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (socket < 0)
            return;
        ++m_connections;
        m_current = socket;
        if (!m_stopping)
            serve(socket);
        m_current = -1;
        ::close(socket);
    }
}

void RawServer::serve(int socket)
{
    if (m_kind == Kind::NeverHandshakes)
        return waitForTheOtherSide(socket);
    if (m_kind == Kind::Http)
        return answer(socket, nullptr);
    if (m_kind == Kind::Plain) { // speaks first: a TLS greeting holds no empty line that would end a request
        sendAll(socket, nullptr, nextReply().bytes);
        return waitForTheOtherSide(socket);
    }
    ssl_st *tls = SSL_new(m_context);
    SSL_set_fd(tls, socket);
    if (SSL_accept(tls) == 1)
        answer(socket, tls);
    SSL_free(tls);
}

void RawServer::answer(int socket, ssl_st *tls)
{
    while (readRequest(socket, tls)) {
        const Reply reply = nextReply();
        if (reply.onRequest)
            reply.onRequest();
        sendAll(socket, tls, reply.bytes);
        switch (reply.then) {
        case Reply::Then::KeepOpen:
            continue;
        case Reply::Then::Hold:
            return waitForTheOtherSide(socket);
        case Reply::Then::Reset: {
            const linger hard{1, 0};
            ::setsockopt(socket, SOL_SOCKET, SO_LINGER, &hard, sizeof(hard));
            return;
        }
        case Reply::Then::Close:
            if (tls != nullptr)
                SSL_shutdown(tls);
            return;
        }
    }
}

bool RawServer::readRequest(int socket, ssl_st *tls)
{
    QByteArray request;
    qsizetype expected = -1;
    std::array<char, 4096> buffer;
    while (expected < 0 || request.size() < expected) {
        const long count = receive(socket, tls, buffer.data(), buffer.size());
        if (count <= 0)
            return false;
        request.append(buffer.data(), count);
        const qsizetype head = request.indexOf("\r\n\r\n");
        if (expected < 0 && head >= 0) {
            const qsizetype at = request.indexOf("Content-Length: ");
            const auto body = at < 0 ? 0 : request.mid(at + 16, request.indexOf('\r', at) - at - 16).toLongLong();
            expected = head + 4 + body;
        }
    }
    const std::scoped_lock guard(m_mutex);
    m_requests.append(request);
    return true;
}

Reply RawServer::nextReply()
{
    const std::scoped_lock guard(m_mutex);
    if (m_replies.isEmpty())
        return {{}, Reply::Then::Close, {}};
    return m_replies.takeFirst();
}

QByteArray httpReply(int status, const QByteArray &type, const QByteArray &body, const QByteArray &moreHeaders)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Type: " + type +
           "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\nConnection: Keep-Alive\r\n" + moreHeaders + "\r\n" +
           body;
}

} // namespace creditdesk::test
