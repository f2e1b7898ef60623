// What the answer to a segment request must look like, whole or from an offset on, and which of its bytes are new to us.
#pragma once

#include "app/platform/session.h"

#include <QByteArray>

namespace creditdesk::platform {

class SegmentWindow
{
public:
    /// `total`: bytes of the whole segment; `offset`: how many are here already. `sink` gets the rest.
    SegmentWindow(qint64 total, qint64 offset, const BodySink &sink) : m_total(total), m_offset(offset), m_sink(sink) {}

    /// 206 with exactly the range asked for, or 200 with the whole (a cache between may not know ranges); else BrokenAnswer.
    base::Done begin(const AnswerHead &head);
    bool take(std::span<const char> bytes);
    base::Done finish() const;

    [[nodiscard]] bool isProblem() const { return m_isProblem; }
    [[nodiscard]] const AnswerHead &head() const { return m_head; }
    [[nodiscard]] const QByteArray &problemBody() const { return m_problemBody; }

private:
    const qint64 m_total;
    const qint64 m_offset;
    const BodySink &m_sink;
    AnswerHead m_head;
    qint64 m_skip = 0;
    qint64 m_taken = 0;
    bool m_isProblem = false;
    QByteArray m_problemBody;
};

} // namespace creditdesk::platform
