#include "app/platform/segment_window.h"

#include "app/platform/client.h"
#include "app/platform/problem.h"

#include <algorithm>

namespace creditdesk::platform {
using base::Code;
using namespace Qt::StringLiterals;

namespace {
const QString kForm = QString::fromLatin1(kSegmentForm);
}

base::Done SegmentWindow::begin(const AnswerHead &head)
{
    m_head = head;
    if (head.status != 200 && head.status != 206) {
        m_isProblem = true;
        return {};
    }
    const auto isType = [&head](std::string_view type) { return isMediaType(head.contentType, type); };
    if (!isType("application/octet-stream"))
        return base::fail(Code::BrokenAnswer, u"a segment of another media type"_s, kForm);
    qint64 expected = m_total;
    if (head.status == 206) {
        const std::string range =
            "bytes " + std::to_string(m_offset) + "-" + std::to_string(m_total - 1) + "/" + std::to_string(m_total);
        if (m_offset == 0 || head.contentRange != range)
            return base::fail(Code::BrokenAnswer, u"another range than the one asked for"_s, kForm);
        expected = m_total - m_offset;
    } else {
        m_skip = m_offset;
    }
    if (head.contentLength >= 0 && head.contentLength != expected)
        return base::fail(Code::BrokenAnswer, u"segment of %1 bytes instead of %2"_s.arg(head.contentLength).arg(expected),
                          kForm);
    return {};
}

bool SegmentWindow::take(std::span<const char> bytes)
{
    if (m_isProblem) {
        m_problemBody.append(bytes.data(), static_cast<qsizetype>(bytes.size()));
        return true;
    }
    const auto skipped = static_cast<std::size_t>(std::min<qint64>(m_skip, static_cast<qint64>(bytes.size())));
    m_skip -= static_cast<qint64>(skipped);
    const auto fresh = bytes.subspan(skipped);
    m_taken += static_cast<qint64>(fresh.size());
    return fresh.empty() || m_sink(fresh);
}

base::Done SegmentWindow::finish() const
{
    if (m_taken != m_total - m_offset)
        return base::fail(Code::Unreachable,
                          u"the segment broke off after %1 of %2 bytes"_s.arg(m_offset + m_taken).arg(m_total));
    return {};
}

} // namespace creditdesk::platform
