#include "app/platform/problem.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <Poco/DateTime.h>
#include <Poco/DateTimeFormat.h>
#include <Poco/DateTimeParser.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string>

namespace creditdesk::platform {
namespace {
using base::Code;
using namespace Qt::StringLiterals;

struct Meaning {
    QLatin1StringView code;
    Code meaning;
};

constexpr std::array kMeanings{
    Meaning{"enrolment_code_unknown"_L1, Code::CodeWrong},
    Meaning{"enrolment_code_expired"_L1, Code::CodeExpired},
    Meaning{"enrolment_code_used"_L1, Code::CodeUsed},
    Meaning{"certificate_request_invalid"_L1, Code::Rejected},
    Meaning{"client_certificate_required"_L1, Code::NotEnrolled},
    Meaning{"credentials_wrong"_L1, Code::WrongPassword},
    Meaning{"operator_locked"_L1, Code::LockedOut},
    Meaning{"token_missing"_L1, Code::SignInNeeded},
    Meaning{"token_expired"_L1, Code::SignInNeeded},
    Meaning{"forbidden"_L1, Code::Forbidden},
    Meaning{"not_found"_L1, Code::NotFound},
    Meaning{"cursor_gone"_L1, Code::Gone},
    Meaning{"idempotency_conflict"_L1, Code::Conflict},
    Meaning{"content_invalid"_L1, Code::Rejected},
    Meaning{"rate_limited"_L1, Code::Busy},
    Meaning{"internal"_L1, Code::ServerFault},
    Meaning{"not_ready"_L1, Code::Busy},
    Meaning{"precondition_failed"_L1, Code::Conflict},
    Meaning{"too_large"_L1, Code::Rejected},
};

std::optional<Code> meaningOf(const QString &code)
{
    const auto found = std::find_if(kMeanings.begin(), kMeanings.end(), [&](const Meaning &m) { return code == m.code; });
    if (found == kMeanings.end())
        return {};
    return found->meaning;
}

/// For a problem whose code this version does not know.
Code byStatus(int status)
{
    switch (status) {
    case 401:
        return Code::SignInNeeded;
    case 403:
        return Code::Forbidden;
    case 404:
        return Code::NotFound;
    case 409:
    case 412:
        return Code::Conflict;
    case 410:
        return Code::Gone;
    case 423:
        return Code::LockedOut;
    case 429:
    case 503:
        return Code::Busy;
    default:
        break;
    }
    if (status >= 500)
        return Code::ServerFault;
    return status >= 400 ? Code::Rejected : Code::BrokenAnswer;
}

/// The platform's own words are kept only where they explain what is wrong with what we sent; elsewhere they add nothing.
QString words(Code code, const QJsonObject &problem)
{
    if (code != Code::Rejected && code != Code::Conflict)
        return {};
    QString detail = problem.value(u"detail"_s).toString();
    detail.truncate(300);
    return detail.isEmpty() ? detail : u": "_s + detail;
}

base::Failure fromProblem(int status, const QJsonObject &problem, qint64 after)
{
    const QString id = problem.value(u"code"_s).toString();
    const auto known = meaningOf(id);
    Code code = known.value_or(byStatus(status));
    if (status >= 500)
        code = byStatus(status); // a server in trouble decides nothing about our data
    return {code, u"status %1, code %2%3"_s.arg(QString::number(status), id.left(64), words(code, problem)), {}, after};
}

} // namespace

bool isMediaType(std::string_view contentType, std::string_view expected)
{
    std::string_view type = contentType.substr(0, contentType.find(';'));
    while (!type.empty() && (type.back() == ' ' || type.back() == '\t'))
        type.remove_suffix(1);
    return std::equal(type.begin(), type.end(), expected.begin(), expected.end(),
                      [](unsigned char a, unsigned char b) { return std::tolower(a) == std::tolower(b); });
}

qint64 retryAfterSeconds(std::string_view header, const QDateTime &now)
{
    static constexpr qint64 kLongest = 86'400;
    if (header.empty())
        return 0;
    const QByteArray text(header.data(), static_cast<qsizetype>(header.size()));
    bool isNumber = false;
    qint64 seconds = text.trimmed().toLongLong(&isNumber);
    if (!isNumber) {
        Poco::DateTime when;
        int zone = 0;
        if (!Poco::DateTimeParser::tryParse(Poco::DateTimeFormat::HTTP_FORMAT, std::string(header), when, zone))
            return 0;
        seconds = when.timestamp().epochTime() - now.toSecsSinceEpoch();
    }
    return std::clamp<qint64>(seconds, 0, kLongest);
}

base::Failure failureOf(int status, std::string_view contentType, const QByteArray &body, std::string_view retryAfter,
                        const QDateTime &now)
{
    const qint64 after = retryAfterSeconds(retryAfter, now);
    if (status >= 400 && isMediaType(contentType, "application/problem+json")) {
        const QJsonDocument document = QJsonDocument::fromJson(body);
        if (document.isObject())
            return fromProblem(status, document.object(), after);
    }
    const QString detail = u"status %1 without a problem document"_s.arg(status);
    if (status == 429 || status == 503)
        return {Code::Busy, detail, {}, after};
    if (status >= 500)
        return {Code::ServerFault, detail, {}, after};
    return {Code::BrokenAnswer, detail};
}

} // namespace creditdesk::platform
