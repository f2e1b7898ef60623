// Keeps every exchange as HAR 1.2. The file is whole and valid JSON after each entry, whatever ends the process.
// Passwords, tokens, keys and enrolment codes are replaced by "redacted".
#pragma once

#include "app/base/failure.h"
#include "app/sandbox/exchange.h"

#include <QDateTime>
#include <QFile>

#include <mutex>

namespace creditdesk::sandbox {

/// Thread-safe.
class HarRecorder
{
public:
    base::Done open(const QString &path);
    [[nodiscard]] bool isOpen() const { return m_file.isOpen(); }
    struct Circumstances {
        QDateTime startedAt;
        qint64 milliseconds = 0;
        QString fault; ///< the entry's comment, so that a validator may leave out what was distorted on request
    };
    void add(const QByteArray &baseUrl, const Request &request, const Response &response, const Circumstances &circumstances);

private:
    std::mutex m_mutex;
    QFile m_file;
    qint64 m_end = 0; ///< where the next entry goes
    bool m_first = true;
};

} // namespace creditdesk::sandbox
