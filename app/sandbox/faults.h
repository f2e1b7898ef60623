// Faults on request. The file (--faults) or the control call "set_faults" gives a JSON list of objects:
//   {"method": "GET", "path": "/v1/segments/", "nth": 2, "action": "truncate"}
// `method` (any if absent) and `path` (a prefix; any if absent) select requests; `nth` hits the nth of them only, `every`
// each k-th, neither: all. Calls of /sandbox/ are neither hit nor counted: through them a fault is taken back. What `action`
// does:
//   status {status, code, retry_after}    answers with this problem and leaves the request undone; `code` is the contract's
//                                         for that status if absent, Retry-After is 1 with 429 and 503
//   reset                                 breaks the connection without an answer
//   reset_after                           does the request, then breaks the connection: the answer is lost
//   reset_in_head                         does the request, then breaks the connection in the middle of the answer's head
//   truncate {bytes}                      announces the whole length, sends `bytes` (half if absent) and closes
//   wrong_length {bytes}                  announces `bytes` more than there are (10 if absent; negative: fewer, and sends the
//                                         rest nevertheless), then closes
//   deliver_twice                         the request is processed twice, as if it had been sent again; the second answer goes out
//   repeat_page                           of the change feed: gives the page before the one asked for
//   skip_page                             of the change feed: gives the page after the one asked for
//   delay {milliseconds}                  answers later
//   html                                  answers 200 with a page, as a captive portal does
//   wrong_hash                            changes one byte in the middle of the body
//   bad_manifest_signature                changes the payload of the signed manifest, or of a signed part
//   cursor_gone                           410 for a change cursor
//   epoch {value}                         the platform gives another epoch in manifest, health and changes
// For the whole life of the server, without selectors:
//   expired_server_certificate, other_host_certificate, other_ca
#pragma once

#include "app/base/failure.h"
#include "app/sandbox/authority.h"
#include "app/sandbox/exchange.h"

#include <QByteArray>
#include <QJsonArray>

#include <mutex>
#include <optional>

namespace creditdesk::sandbox {

struct Fault {
    QString method, path, action;
    int nth = 0, every = 0;
    QJsonObject details;
    int seen = 0; ///< matching requests so far
};

/// Thread-safe.
class Faults
{
public:
    /// InvalidInput names the entry that is wrong.
    base::Done set(const QByteArray &json);
    base::Done set(const QJsonArray &list);
    /// Counts the request against every entry and returns the first that hits.
    [[nodiscard]] std::optional<Fault> next(const Request &request);
    [[nodiscard]] ServerCertificate serverCertificate() const;

private:
    mutable std::mutex m_mutex;
    QList<Fault> m_faults;
};

/// Another page of the change feed than the one asked for: repeat_page, skip_page.
void misdirect(Request &request, const Fault &fault);
/// Distorts the answer in the ways that need no connection: status, html, wrong_hash, bad_manifest_signature, epoch.
void distort(Response &response, const Fault &fault);

} // namespace creditdesk::sandbox
