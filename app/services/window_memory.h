// What a workstation's window is opened with before anybody has signed in: who worked here last, and how large the window was.
// No secret, and nothing that work depends on: what cannot be read is as if it had never been written.
#pragma once

#include "app/base/failure.h"

#include <QSize>
#include <QString>

#include <mutex>

namespace creditdesk::services {

struct WindowSize {
    QSize size; ///< of the window when it is not maximised; device-independent pixels
    bool maximised = false;
};

/// Any thread. The file is replaced whole at each change, with what others have written to it meanwhile.
class WindowMemory
{
public:
    explicit WindowMemory(const QString &home);
    [[nodiscard]] QString lastOperator() const;    ///< empty: not known
    [[nodiscard]] WindowSize windowSize() const;   ///< an invalid size: not known
    base::Done keepOperator(const QString &id);    ///< disk failures
    base::Done keepSize(const WindowSize &window); ///< disk failures

private:
    void read(); ///< with m_mutex held, and so the other
    [[nodiscard]] base::Done write() const;

    mutable std::mutex m_mutex;
    QString m_path;
    QString m_operator;
    WindowSize m_window;
};

} // namespace creditdesk::services
