// A client that trusts one test authority, with short time limits.
#pragma once

#include "app/platform/client.h"
#include "tests/support/fixed_clock.h"
#include "tests/unit/platform/raw_server.h"

namespace creditdesk::test {
using namespace Qt::StringLiterals;

inline const QDateTime kTestNow(QDate(2027, 1, 1), QTime(12, 0), Qt::UTC);

inline platform::Endpoint endpointOf(const QString &url, const QByteArray &caPem)
{
    platform::Endpoint endpoint;
    endpoint.url = url;
    endpoint.caPem = caPem;
    endpoint.connectTimeoutMs = 3'000;
    endpoint.answerTimeoutMs = 3'000;
    return endpoint;
}

inline base::Secret secretOf(const QByteArray &bytes)
{
    return base::Secret::copyOf(std::as_bytes(std::span(bytes.constData(), std::size_t(bytes.size()))));
}

inline QByteArray healthReply()
{
    return httpReply(200, "application/json", "{\"server_time\":\"2027-01-01T12:00:00Z\",\"epoch\":\"e\",\"version\":\"1\"}");
}

template <typename T> QByteArray nameOf(const base::Result<T> &result)
{
    return result ? QByteArray("done") : result.error().name().toLatin1() + " (" + result.error().detail.toUtf8() + ")";
}

} // namespace creditdesk::test

/// Compares the code of a failed Result and shows the detail if it is another.
#define COMPARE_CODE(result, expected)                                                                                 \
    do {                                                                                                               \
        const auto &compared_ = (result);                                                                              \
        QVERIFY2(!compared_ && compared_.error().code == (expected), creditdesk::test::nameOf(compared_).constData()); \
    } while (false)
