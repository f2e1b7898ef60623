#include "app/print/ipp_link.h"

#include "app/base/concern.h"

#include <algorithm>

namespace creditdesk::print {

namespace {

const QString kSystem = QString::fromLatin1(base::kAboutPrintSystem);

// No answer in time: give the call up.
int giveUp(http_t *, void *)
{
    return 0;
}

// libcups would ask for a password at the terminal; the workstation has none to give.
const char *noPassword(const char *, http_t *, const char *, const char *, void *)
{
    return nullptr;
}

struct Address {
    QByteArray host;
    int port = 0;
};

Address addressOf(const QString &server)
{
    if (server.isEmpty())
        return {QByteArray(cupsServer()), ippPort()};
    const QByteArray text = server.toUtf8();
    const qsizetype colon = text.lastIndexOf(':');
    const bool path = text.startsWith('/');
    const bool bareIpv6 = !text.endsWith(']') && text.count(':') > 1 && !text.contains("]:");
    if (path || colon < 0 || bareIpv6 || text.endsWith(']'))
        return {text, IPP_PORT};
    return {text.left(colon), text.mid(colon + 1).toInt()};
}

} // namespace

base::Result<IppLink> IppLink::open(const QString &server, const CupsLimits &limits)
{
    cupsSetPasswordCB2(noPassword, nullptr);
    const Address address = addressOf(server);
    Http http(httpConnect2(address.host.constData(), address.port, nullptr, AF_UNSPEC, cupsEncryption(), 1, limits.connectMs,
                           nullptr));
    if (!http)
        return base::fail(base::Code::Unreachable, QStringLiteral("no print system there"), kSystem);
    httpSetTimeout(http.get(), limits.answerMs / 1000.0, giveUp, nullptr);
    return IppLink(std::move(http), limits);
}

bool IppLink::sendDocument(const QByteArray &document)
{
    constexpr qsizetype part = 64 * 1024;
    for (qsizetype at = 0; at < document.size(); at += part) {
        const auto size = static_cast<size_t>(std::min(part, document.size() - at));
        if (cupsWriteRequestData(m_http.get(), document.constData() + at, size) != HTTP_STATUS_CONTINUE)
            return false;
    }
    return true;
}

base::Result<Answer> IppLink::ask(ipp_t *request, const QByteArray &resource, const QByteArray *document)
{
    const Ipp owned(request);
    const size_t length = ippLength(request) + static_cast<size_t>(document ? document->size() : 0);
    const http_status_t status = cupsSendRequest(m_http.get(), request, resource.constData(), length);
    if (status == HTTP_STATUS_CONTINUE && document)
        (void)sendDocument(*document); // a refusal in the middle is read as the answer below
    Answer answer;
    answer.ipp.reset(status == HTTP_STATUS_CONTINUE || status == HTTP_STATUS_OK
                         ? cupsGetResponse(m_http.get(), resource.constData())
                         : nullptr);
    answer.status = answer.ipp ? ippGetStatusCode(answer.ipp.get()) : cupsLastError();
    answer.words = QByteArray(ippErrorString(answer.status));
    if (answer.ipp)
        return answer;
    const int error = httpError(m_http.get());
    if (error == EWOULDBLOCK || error == ETIMEDOUT || error == EAGAIN || answer.status == IPP_STATUS_ERROR_TIMEOUT)
        return base::fail(base::Code::TimedOut, QStringLiteral("the print system did not answer in time"), kSystem);
    if (answer.status == IPP_STATUS_ERROR_FORBIDDEN || answer.status == IPP_STATUS_ERROR_NOT_AUTHENTICATED ||
        answer.status == IPP_STATUS_ERROR_NOT_AUTHORIZED || answer.status == IPP_STATUS_ERROR_CUPS_AUTHENTICATION_CANCELED ||
        answer.status == IPP_STATUS_ERROR_NOT_FOUND)
        return answer; // refused by HTTP, before IPP
    return base::fail(base::Code::Unreachable,
                      QStringLiteral("the print system gave no answer: %1").arg(QString::fromUtf8(answer.words)), kSystem);
}

ipp_t *requestFor(ipp_op_t operation, const QByteArray &queue)
{
    ipp_t *request = ippNewRequest(operation);
    if (!queue.isEmpty()) {
        char uri[HTTP_MAX_URI];
        httpAssembleURIf(HTTP_URI_CODING_ALL, uri, sizeof(uri), "ipp", nullptr, "localhost", 0, "/printers/%s",
                         queue.constData());
        ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr, uri);
    }
    ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr, cupsUser());
    return request;
}

void addWanted(ipp_t *request, std::initializer_list<const char *> names)
{
    ippAddStrings(request, IPP_TAG_OPERATION, IPP_CONST_TAG(IPP_TAG_KEYWORD), "requested-attributes",
                  static_cast<int>(names.size()), nullptr, names.begin());
}

QStringList textsOf(ipp_t *ipp, const char *name)
{
    QStringList texts;
    ipp_attribute_t *attribute = ippFindAttribute(ipp, name, IPP_TAG_ZERO);
    for (int i = 0; i < ippGetCount(attribute); ++i) {
        const QString text = QString::fromUtf8(ippGetString(attribute, i, nullptr));
        if (!text.isEmpty() && text != QLatin1StringView("none"))
            texts.append(text);
    }
    return texts;
}

QString textOf(ipp_t *ipp, const char *name)
{
    return textsOf(ipp, name).value(0);
}

int numberOf(ipp_t *ipp, const char *name, int otherwise)
{
    ipp_attribute_t *attribute = ippFindAttribute(ipp, name, IPP_TAG_ZERO);
    const ipp_tag_t tag = ippGetValueTag(attribute);
    if (tag == IPP_TAG_BOOLEAN)
        return ippGetBoolean(attribute, 0);
    return tag == IPP_TAG_INTEGER || tag == IPP_TAG_ENUM ? ippGetInteger(attribute, 0) : otherwise;
}

base::Failure refusalOf(const Answer &answer)
{
    const QString words = QStringLiteral("the print system refused: %1").arg(QString::fromUtf8(answer.words));
    const QString printer = QString::fromLatin1(base::kAboutPrinter);
    switch (answer.status) {
    case IPP_STATUS_ERROR_NOT_FOUND:
    case IPP_STATUS_ERROR_GONE:
        return {base::Code::NotFound, words, printer};
    case IPP_STATUS_ERROR_FORBIDDEN:
    case IPP_STATUS_ERROR_NOT_AUTHENTICATED:
    case IPP_STATUS_ERROR_NOT_AUTHORIZED:
    case IPP_STATUS_ERROR_CUPS_AUTHENTICATION_CANCELED:
        return {base::Code::Forbidden, words, printer};
    case IPP_STATUS_ERROR_BUSY:
    case IPP_STATUS_ERROR_TEMPORARY:
    case IPP_STATUS_ERROR_SERVICE_UNAVAILABLE:
        return {base::Code::Busy, words, printer};
    case IPP_STATUS_ERROR_NOT_POSSIBLE:
        return {base::Code::Conflict, words, printer};
    case IPP_STATUS_ERROR_NOT_ACCEPTING_JOBS:
        return {base::Code::Rejected, words, printer};
    default:
        return {answer.status >= IPP_STATUS_ERROR_INTERNAL ? base::Code::ServerFault : base::Code::Rejected, words, printer};
    }
}

} // namespace creditdesk::print
