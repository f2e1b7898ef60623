// One connection to the print system and what is asked over it. A link is made for each call and given up after it: the print
// system drops idle connections, and a link that broke must not spoil the next call. The thread of the caller.
#pragma once

#include "app/base/failure.h"
#include "app/print/cups_limits.h"

#include <QByteArray>
#include <QStringList>

#include <cups/cups.h>

#include <memory>

namespace creditdesk::print {

struct HttpClose {
    void operator()(http_t *http) const { httpClose(http); }
};
struct IppDelete {
    void operator()(ipp_t *ipp) const { ippDelete(ipp); }
};
using Http = std::unique_ptr<http_t, HttpClose>;
using Ipp = std::unique_ptr<ipp_t, IppDelete>; ///< an answer

struct Answer {
    ipp_status_t status = IPP_STATUS_OK;
    QByteArray words; ///< the print system's own, without personal data
    Ipp ipp;
    [[nodiscard]] bool ok() const { return status <= IPP_STATUS_OK_CONFLICTING; }
};

class IppLink
{
public:
    /// `server`: socket path or host:port; empty: the system's own.
    static base::Result<IppLink> open(const QString &server, const CupsLimits &limits);

    /// Sends `request` (taken over) and, if there is any, `document` after it. A refusal is an Answer; a Failure says that
    /// there was none: Unreachable or TimedOut, about the print system. Whether the request was obeyed is then not known.
    base::Result<Answer> ask(ipp_t *request, const QByteArray &resource, const QByteArray *document = nullptr);

private:
    IppLink(Http http, const CupsLimits &limits) : m_http(std::move(http)), m_limits(limits) {}
    bool sendDocument(const QByteArray &document);

    Http m_http;
    CupsLimits m_limits;
};

/// Request about one queue: printer-uri and the asking user's name are in it.
[[nodiscard]] ipp_t *requestFor(ipp_op_t operation, const QByteArray &queue);
void addWanted(ipp_t *request, std::initializer_list<const char *> names);
/// All values of a text or keyword attribute, without "none".
[[nodiscard]] QStringList textsOf(ipp_t *ipp, const char *name);
[[nodiscard]] QString textOf(ipp_t *ipp, const char *name);
[[nodiscard]] int numberOf(ipp_t *ipp, const char *name, int otherwise = 0);
/// What a refusal means to the caller, about the printer: NotFound, Rejected, Forbidden, Busy, Conflict or ServerFault.
[[nodiscard]] base::Failure refusalOf(const Answer &answer);

} // namespace creditdesk::print
