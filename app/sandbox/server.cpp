#include "app/sandbox/server.h"

#include "app/sandbox/router.h"

#include <QElapsedTimer>
#include <QUrl>

#include <Poco/Event.h>
#include <Poco/Net/Context.h>
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPRequestHandlerFactory.h>
#include <Poco/Net/HTTPServer.h>
#include <Poco/Net/HTTPServerParams.h>
#include <Poco/Net/HTTPServerRequestImpl.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <Poco/Net/SSLManager.h>
#include <Poco/Net/SecureServerSocket.h>
#include <Poco/Net/SecureStreamSocket.h>
#include <Poco/StreamCopier.h>
#include <Poco/ThreadPool.h>

namespace creditdesk::sandbox {
namespace {

namespace Net = Poco::Net;

constexpr int kThreads = 32;
constexpr int kQueue = 128;
constexpr qint64 kLargestBody = 1 << 20;

/// What the request threads share; outlives them.
struct Shared {
    Platform &platform;
    HarRecorder &har;
    QByteArray url;
    Poco::Event stopping{Poco::Event::EVENT_MANUALRESET};
};

QByteArray deviceSerialOf(Net::HTTPServerRequest &request)
{
    auto *secure = dynamic_cast<Net::HTTPServerRequestImpl *>(&request);
    if (secure == nullptr)
        return {};
    Net::SecureStreamSocket socket(secure->socket());
    return socket.havePeerCertificate() ? serialOf(const_cast<X509 *>(socket.peerCertificate().certificate())) : QByteArray();
}

Request readRequest(Net::HTTPServerRequest &poco)
{
    Request request;
    request.method = QByteArray::fromStdString(poco.getMethod());
    request.target = QByteArray::fromStdString(poco.getURI());
    const QUrl url = QUrl::fromEncoded(request.target);
    request.path = url.path(QUrl::FullyDecoded);
    request.query = QUrlQuery(url.query(QUrl::FullyEncoded));
    for (const auto &[name, value] : poco)
        request.headers.append({QByteArray::fromStdString(name), QByteArray::fromStdString(value)});
    std::string body;
    Poco::StreamCopier::copyToString(poco.stream(), body);
    request.body = QByteArray::fromStdString(body);
    request.deviceSerial = deviceSerialOf(poco);
    return request;
}

/// Breaks the connection without TLS's own end and with a reset, so that the peer cannot mistake it for an orderly end.
void resetConnection(Net::HTTPServerRequest &request)
{
    if (auto *direct = dynamic_cast<Net::HTTPServerRequestImpl *>(&request)) {
        direct->response().setKeepAlive(false);
        Net::SecureStreamSocket socket(direct->socket());
        socket.setLinger(true, 0);
        socket.abort();
    }
}

void sendRaw(Net::HTTPServerRequest &request, const QByteArray &bytes)
{
    if (auto *direct = dynamic_cast<Net::HTTPServerRequestImpl *>(&request)) {
        Net::SecureStreamSocket socket(direct->socket());
        socket.sendBytes(bytes.constData(), static_cast<int>(bytes.size()));
    }
}

class ExchangeHandler final : public Net::HTTPRequestHandler
{
public:
    explicit ExchangeHandler(Shared &shared) : m_shared(shared) {}
    void handleRequest(Net::HTTPServerRequest &pocoRequest, Net::HTTPServerResponse &pocoResponse) override;

private:
    /// How an answer goes out; what differs from its body is a fault.
    struct Delivery {
        qint64 bytes = -1;     ///< of the body that are sent; -1: all
        qint64 announced = -1; ///< Content-Length; -1: that of the body
        bool breaks = false;   ///< the connection ends with a reset
    };
    static Delivery deliveryOf(const Response &response, const std::optional<Fault> &fault);
    void deliver(const Response &response, const Delivery &delivery, Net::HTTPServerRequest &pocoRequest,
                 Net::HTTPServerResponse &pocoResponse);
    Shared &m_shared;
};

void ExchangeHandler::handleRequest(Net::HTTPServerRequest &pocoRequest, Net::HTTPServerResponse &pocoResponse)
{
    const QDateTime startedAt = m_shared.platform.clock.now();
    QElapsedTimer timer;
    timer.start();
    if (pocoRequest.getContentLength64() > kLargestBody) {
        pocoResponse.setKeepAlive(false);
        deliver(problem(413, QStringLiteral("too_large"), QStringLiteral("the body is too long")), {}, pocoRequest,
                pocoResponse);
        return;
    }
    Request request = readRequest(pocoRequest);
    const std::optional<Fault> fault = m_shared.platform.faults->next(request);
    const QString action = fault ? fault->action : QString();
    const bool undone =
        action == QLatin1String("status") || action == QLatin1String("cursor_gone") || action == QLatin1String("reset");
    if (fault)
        misdirect(request, *fault);
    Response response = undone ? Response() : route(m_shared.platform, request);
    if (action == QLatin1String("deliver_twice"))
        response = route(m_shared.platform, request);
    if (fault)
        distort(response, *fault);
    if (action == QLatin1String("delay"))
        m_shared.stopping.tryWait(fault->details.value(QLatin1String("milliseconds")).toInt(1000));
    const bool lost = action.startsWith(QLatin1String("reset"));
    if (m_shared.har.isOpen() && !request.path.startsWith(QLatin1String("/sandbox/"))) // control is not part of the contract
        m_shared.har.add(m_shared.url, request, lost ? Response{0, {}, {}} : response, // no answer is status 0 in HAR
                         {startedAt, timer.elapsed(), action});
    if (action == QLatin1String("reset_in_head"))
        sendRaw(pocoRequest, "HTTP/1.1 200 OK\r\nContent-Type: appl");
    if (lost)
        return resetConnection(pocoRequest);
    deliver(response, deliveryOf(response, fault), pocoRequest, pocoResponse);
}

ExchangeHandler::Delivery ExchangeHandler::deliveryOf(const Response &response, const std::optional<Fault> &fault)
{
    const qint64 size = response.body.size();
    if (fault && fault->action == QLatin1String("truncate"))
        return {std::min(size, fault->details.value(QLatin1String("bytes")).toInteger(size / 2)), size, true};
    if (fault && fault->action == QLatin1String("wrong_length"))
        return {size, std::max<qint64>(0, size + fault->details.value(QLatin1String("bytes")).toInteger(10)), true};
    return {};
}

void ExchangeHandler::deliver(const Response &response, const Delivery &delivery, Net::HTTPServerRequest &pocoRequest,
                              Net::HTTPServerResponse &pocoResponse)
{
    pocoResponse.setDate(Poco::Timestamp::fromEpochTime(m_shared.platform.clock.now().toSecsSinceEpoch()));
    pocoResponse.setStatusAndReason(static_cast<Net::HTTPResponse::HTTPStatus>(response.status));
    for (const auto &[name, value] : response.headers)
        pocoResponse.set(name.toStdString(), value.toStdString());
    if (response.status == 304) {
        pocoResponse.send();
        return;
    }
    if (delivery.breaks)
        pocoResponse.setKeepAlive(false);
    const qint64 announced = delivery.announced < 0 ? response.body.size() : delivery.announced;
    const qint64 size = delivery.bytes < 0 ? response.body.size() : delivery.bytes;
    pocoResponse.setContentLength64(announced);
    std::ostream &out = pocoResponse.send();
    out.write(response.body.constData(), std::min(size, announced));
    out.flush();
    if (size > announced) // the stream gives no more than was announced
        sendRaw(pocoRequest, response.body.mid(announced, size - announced));
    if (delivery.breaks)
        resetConnection(pocoRequest);
}

class HandlerFactory final : public Net::HTTPRequestHandlerFactory
{
public:
    explicit HandlerFactory(Shared &shared) : m_shared(shared) {}
    Net::HTTPRequestHandler *createRequestHandler(const Net::HTTPServerRequest &) override
    {
        return new ExchangeHandler(m_shared);
    }

private:
    Shared &m_shared;
};

Net::Context::Ptr makeContext(const Authority::ServerFiles &files, const QString &caPath)
{
    Net::Context::Params params;
    params.certificateFile = files.certificate.toStdString();
    params.privateKeyFile = files.key.toStdString();
    params.caLocation = caPath.toStdString();
    params.verificationMode = Net::Context::VERIFY_RELAXED; // asked for, verified if given; endpoints demand it themselves
    params.loadDefaultCAs = false;
    Net::Context::Ptr context(new Net::Context(Net::Context::TLS_SERVER_USE, params));
    context->requireMinimumProtocol(Net::Context::PROTO_TLSV1_2);
    context->enableSessionCache(true, "creditdesk-sandbox");
    return context;
}

} // namespace

struct Server::Impl {
    std::unique_ptr<Shared> shared;
    std::unique_ptr<Poco::ThreadPool> threads;
    std::unique_ptr<Net::HTTPServer> server;
};

Server::Server() : m(std::make_unique<Impl>()) {}

Server::~Server()
{
    if (m->server) {
        m->shared->stopping.set();
        m->server->stopAll(true);
        m->threads->joinAll();
    }
    m->server.reset();
    Net::uninitializeSSL();
}

base::Result<std::unique_ptr<Server>> Server::start(Platform &platform, HarRecorder &har, quint16 port)
{
    std::unique_ptr<Server> server(new Server);
    Net::initializeSSL();
    TRY_ASSIGN(const Authority::ServerFiles files, platform.authority->serverFiles(platform.faults->serverCertificate()));
    try {
        const Net::Context::Ptr context = makeContext(files, platform.authority->caPath());
        TRY_DONE(platform.serverIdentity.use(files.certificate, files.key));
        platform.serverIdentity.serve(context->sslContext());
        Net::SSLManager::instance().initializeServer(nullptr, nullptr, context);
        Net::SecureServerSocket socket(context);
        socket.bind(Net::SocketAddress("127.0.0.1", port), true, false); // never share a port with another city
        socket.listen(kQueue);
        Net::HTTPServerParams::Ptr params(new Net::HTTPServerParams);
        params->setMaxThreads(kThreads);
        params->setMaxQueued(kQueue);
        params->setKeepAlive(true);
        server->m->shared =
            std::make_unique<Shared>(platform, har, "https://127.0.0.1:" + QByteArray::number(socket.address().port()));
        server->m->threads = std::make_unique<Poco::ThreadPool>(2, kThreads);
        server->m->server =
            std::make_unique<Net::HTTPServer>(new HandlerFactory(*server->m->shared), *server->m->threads, socket, params);
        server->m->server->start();
    } catch (const Poco::Exception &error) {
        return base::fail(base::Code::Unreachable, QString::fromStdString(error.displayText()));
    }
    return server;
}

QByteArray Server::url() const
{
    return m->shared->url;
}

} // namespace creditdesk::sandbox
