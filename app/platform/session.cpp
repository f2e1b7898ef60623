#include "app/platform/session.h"

#include "app/platform/connection.h"
#include "app/platform/problem.h"
#include "app/platform/tls.h"

#include <Poco/Exception.h>
#include <Poco/Net/HTTPBufferAllocator.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/SSLException.h>
#include <Poco/URI.h>

#include <openssl/crypto.h>
#include <openssl/err.h>

#include <array>
#include <istream>

namespace creditdesk::platform {
namespace {
using base::Code;
using namespace Qt::StringLiterals;

constexpr qint64 kIdleBeforeNewConnectionMs = 8'000; // servers close idle connections; below the usual limits

/// How far an exchange got; decides what an exception means and whether sending again is safe.
enum class Stage { Connecting, Sending, Waiting, Receiving };

QString wordsOf(const Poco::Exception &error)
{
    return QString::fromStdString(error.displayText()).left(200);
}

base::Failure tlsFailure(const Poco::Exception &error)
{
    const QString words = wordsOf(error);
    // An alert about our own certificate: the platform no longer takes this workstation.
    for (const char *alert : {"alert certificate", "alert unknown ca", "alert bad certificate", "alert access denied"}) {
        if (words.contains(QLatin1StringView(alert)))
            return {Code::Forbidden, u"the platform refuses the device certificate: "_s + words};
    }
    return {Code::Unreachable, u"TLS: "_s + words};
}

/// Call only inside a catch block.
base::Failure failureOfException(Stage stage)
{
    try {
        throw;
    } catch (const Poco::TimeoutException &) {
        if (stage == Stage::Connecting)
            return {Code::Unreachable, u"no connection in time"_s};
        return {Code::TimedOut, u"no answer in time"_s};
    } catch (const Poco::Net::NoMessageException &) {
        return {Code::Unreachable, u"the connection was closed before an answer came"_s};
    } catch (const Poco::Net::MessageException &error) {
        return {Code::BrokenAnswer, wordsOf(error)};
    } catch (const Poco::Net::HTTPException &error) {
        return {Code::BrokenAnswer, wordsOf(error)};
    } catch (const Poco::Net::SSLException &error) {
        return tlsFailure(error);
    } catch (const Poco::Exception &error) {
        return {Code::Unreachable, wordsOf(error)};
    } catch (const std::exception &error) {
        return {Code::Unreachable, QString::fromUtf8(error.what()).left(200)};
    }
}

AnswerHead headOf(const Poco::Net::HTTPResponse &response)
{
    AnswerHead head;
    head.status = static_cast<int>(response.getStatus());
    head.contentType = response.getContentType();
    head.retryAfter = response.get("Retry-After", "");
    head.contentRange = response.get("Content-Range", "");
    if (response.hasContentLength())
        head.contentLength = static_cast<qint64>(response.getContentLength64());
    return head;
}

} // namespace

struct Session::Impl {
    Endpoint endpoint;
    const base::Clock &clock;
    ClientIdentity identity;
    bool hasIdentity = false;
    Target target;    ///< read from the endpoint at the first exchange
    std::string path; ///< before the contract's own, without a slash at its end
    bool prepared = false;
    TlsVerdict verdict;
    Breaker breaker;
    std::unique_ptr<Poco::Net::HTTPClientSession> connection;
    qint64 lastUse = 0;
    Stage stage = Stage::Connecting;
    bool answerBegan = false;
    qint64 deadline = 0; ///< by the monotonic clock, for answers bounded in time

    Impl(Endpoint e, const base::Clock &c) : endpoint(std::move(e)), clock(c) {}

    void close()
    {
        breaker.forget();
        connection.reset();
    }

    base::Done prepare()
    {
        if (prepared)
            return {};
        bool plain = false;
        try {
            const Poco::URI uri(endpoint.url.toStdString());
            plain = endpoint.mayBePlain && uri.getScheme() == "http";
            if ((uri.getScheme() != "https" && !plain) || uri.getHost().empty() || !uri.getUserInfo().empty())
                return base::fail(Code::InvalidInput, u"the platform's address must be https://HOST[:PORT]"_s);
            target.host = uri.getHost();
            target.port = uri.getPort();
            path = uri.getPathEtc();
        } catch (const Poco::Exception &) {
            return base::fail(Code::InvalidInput, u"the platform's address cannot be read"_s);
        }
        while (path.ends_with('/'))
            path.pop_back();
        target.connectTimeout = Poco::Timespan(endpoint.connectTimeoutMs * 1000LL);
        target.answerTimeout = Poco::Timespan(endpoint.answerTimeoutMs * 1000LL);
        if (!plain) {
            TRY_ASSIGN(target.tls, makeTlsContext(endpoint.caPem, target.host, hasIdentity ? &identity : nullptr, &verdict));
        }
        prepared = true;
        return {};
    }

    void connect()
    {
        stage = Stage::Connecting;
        verdict = {};
        if (target.tls)
            judgeAt(*target.tls, static_cast<std::time_t>(clock.now().toSecsSinceEpoch()));
        ERR_clear_error(); // a left-over would be taken for this connection's failure
        connection = openConnection(target, breaker);
    }

    void send(const Request &request)
    {
        stage = Stage::Sending;
        Poco::Net::HTTPRequest message(request.method, path + request.target, Poco::Net::HTTPMessage::HTTP_1_1);
        for (const auto &[name, value] : request.headers)
            message.set(name, value);
        if (request.hasBody) {
            message.setContentType("application/json");
            message.setContentLength64(static_cast<Poco::Int64>(request.body.size()));
        }
        std::ostream &out = connection->sendRequest(message);
        out.exceptions(std::ios::badbit); // otherwise the stream swallows what went wrong
        out.write(request.body.data(), static_cast<std::streamsize>(request.body.size()));
        out.flush();
    }

    base::Done receive(const Request &request, const HeadSink &onHead, const BodySink &onBody)
    {
        stage = Stage::Waiting;
        Poco::Net::HTTPResponse response;
        std::istream &in = connection->receiveResponse(response);
        stage = Stage::Receiving;
        answerBegan = true;
        const AnswerHead head = headOf(response);
        if (head.contentLength < 0 && !response.getChunkedTransferEncoding())
            return base::fail(Code::BrokenAnswer, u"an answer that states no length"_s);
        if (head.contentLength > request.maxBodyBytes)
            return base::fail(Code::BrokenAnswer, u"an answer of %1 bytes is too long"_s.arg(head.contentLength));
        TRY_DONE(onHead(head));
        TRY_ASSIGN(const qint64 total, readBody(in, request, onBody));
        if (head.contentLength >= 0 && total != head.contentLength)
            return base::fail(Code::Unreachable,
                              u"the answer broke off after %1 of %2 bytes"_s.arg(total).arg(head.contentLength));
        if (!response.getKeepAlive())
            close();
        return {};
    }

    base::Result<qint64> readBody(std::istream &in, const Request &request, const BodySink &onBody)
    {
        std::array<char, 16'384> buffer;
        qint64 total = 0;
        in.exceptions(std::ios::badbit);
        // Waits for the next bytes, then takes what has come: a server that trickles does not hold us beyond the deadline.
        while (in.peek() != std::istream::traits_type::eof()) {
            const auto count = static_cast<qint64>(in.readsome(buffer.data(), static_cast<std::streamsize>(buffer.size())));
            total += count;
            if (total > request.maxBodyBytes)
                return base::fail(Code::BrokenAnswer, u"the answer is longer than %1 bytes"_s.arg(request.maxBodyBytes));
            if (count > 0 && !onBody({buffer.data(), static_cast<std::size_t>(count)}))
                return base::fail(Code::Cancelled, u"stopped by the receiver"_s);
            if (breaker.tripped())
                return base::fail(Code::Cancelled, u"interrupted"_s);
            if (request.boundedInTime && clock.monotonicMs() > deadline)
                return base::fail(Code::TimedOut, u"the answer took too long"_s);
        }
        OPENSSL_cleanse(buffer.data(), buffer.size()); // an answer may carry a token or a key
        return total;
    }

    /// One try. `reused` tells the caller whether it ran on a kept-alive connection.
    base::Done attempt(const Request &request, const HeadSink &onHead, const BodySink &onBody, bool &reused)
    {
        answerBegan = false;
        const bool fresh = !connection || !request.idempotent || request.personal ||
                           clock.monotonicMs() - lastUse > kIdleBeforeNewConnectionMs;
        reused = !fresh;
        base::Done done;
        try {
            if (fresh) {
                close();
                connect();
            }
            deadline = clock.monotonicMs() + endpoint.answerTimeoutMs;
            send(request);
            done = receive(request, onHead, onBody);
        } catch (...) {
            done = tl::unexpected(failureOfException(stage));
        }
        lastUse = clock.monotonicMs();
        if (!done)
            close(); // whatever is left of the answer must not be read as the next one's beginning
        if (!done && breaker.tripped())
            return base::fail(Code::Cancelled, u"interrupted"_s);
        if (!done && stage == Stage::Connecting) {
            if (const auto finding = verdict.failure())
                return tl::unexpected(*finding);
        }
        return done;
    }
};

void wipeWireBuffers()
{
    using Poco::Net::HTTPBufferAllocator;
    static constexpr std::streamsize kSize = HTTPBufferAllocator::BUFFER_SIZE;
    std::array<char *, 64> taken{}; // far more than the lanes of a program ever hold at one time
    for (char *&buffer : taken) {
        buffer = HTTPBufferAllocator::allocate(kSize);
        OPENSSL_cleanse(buffer, static_cast<std::size_t>(kSize));
    }
    for (char *buffer : taken)
        HTTPBufferAllocator::deallocate(buffer, kSize);
}

Session::Session(Endpoint endpoint, const base::Clock &clock) : m(std::make_unique<Impl>(std::move(endpoint), clock)) {}

Session::~Session() = default;

void Session::useIdentity(ClientIdentity identity)
{
    m->close();
    m->target.tls = nullptr;
    m->prepared = false;
    m->identity = std::move(identity);
    m->hasIdentity = true;
}

void Session::interrupt()
{
    m->breaker.trip();
}

base::Done Session::exchange(Request request, const HeadSink &head, const BodySink &body)
{
    m->breaker.begin();
    base::Done done = m->prepare();
    if (done) {
        bool reused = false;
        done = m->attempt(request, head, body, reused);
        const bool stale = !done && reused && !m->answerBegan && done.error().code == Code::Unreachable;
        if (stale)
            done = m->attempt(request, head, body, reused);
    }
    OPENSSL_cleanse(request.body.data(), request.body.size());
    for (auto &[name, value] : request.headers)
        OPENSSL_cleanse(value.data(), value.size());
    if (request.personal) {
        m->close();
        wipeWireBuffers();
    }
    m->breaker.end();
    return done;
}

} // namespace creditdesk::platform
