// One kept-alive HTTPS connection to the platform (or, where the endpoint allows it, HTTP to a cache) and one exchange at a
// time over it. Poco's exceptions end here. Redirects are never followed. Not part of the public face of this layer: see
// client.h.
#pragma once

#include "app/base/clock.h"
#include "app/base/failure.h"
#include "app/platform/client.h"

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace creditdesk::platform {

struct Request {
    std::string method = "GET";
    std::string target; ///< path and query, encoded
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body; ///< wiped by the session after sending
    bool hasBody = false;
    /// May be sent again if a kept-alive connection turns out to be dead. Others get a connection of their own.
    bool idempotent = true;
    qint64 maxBodyBytes = 0; ///< a longer answer is BrokenAnswer
    /// Request and answer are about a natural person: the connection is its own and closed behind it, its buffers are wiped.
    bool personal = false;
    bool boundedInTime = true; ///< the whole answer within answerTimeoutMs; otherwise only each wait for bytes
};

struct AnswerHead {
    int status = 0;
    std::string contentType;
    std::string retryAfter;
    std::string contentRange;
    qint64 contentLength = -1; ///< -1: not stated (chunked)
};

/// Takes the head before any body byte; a failure ends the exchange and closes the connection.
using HeadSink = std::function<base::Done(const AnswerHead &)>;
/// Takes body bytes as they come; false stops (Cancelled).
using BodySink = std::function<bool(std::span<const char>)>;

class Session
{
public:
    Session(Endpoint endpoint, const base::Clock &clock);
    ~Session();
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    void useIdentity(ClientIdentity identity);
    /// Any thread; breaks the exchange under way, which answers Cancelled. Without one it does nothing.
    void interrupt();
    /// Sends and receives. Unreachable, TimedOut, Tls..., BrokenAnswer (framing, size), Cancelled.
    base::Done exchange(Request request, const HeadSink &head, const BodySink &body);

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace creditdesk::platform
