// A back-test under way: works on its own lane, tells how far it is now and
// then, and can be stopped. UI thread.
#pragma once

#include "app/base/cancel.h"
#include "app/services/supervision.h"
#include "ui/shell/desk.h"

#include <QTimer>

#include <memory>

namespace creditdesk::ui {

class RuleBackTest : public QObject
{
    Q_OBJECT
public:
    explicit RuleBackTest(Desk &desk, QObject *parent = nullptr);
    /// `draft` names what is tested. Does nothing while one is
    /// running.
    void start(const QString &draft, const QByteArray &text);
    void cancel();
    [[nodiscard]] bool running() const { return m_running; }
    [[nodiscard]] const QString &draft() const { return m_draft; }
    [[nodiscard]] qint64 done() const { return m_done; }
    [[nodiscard]] qint64 total() const { return m_total; }
    /// Of the last one that has ended.
    [[nodiscard]] const base::Result<services::BackTest> &outcome() const { return m_outcome; }

Q_SIGNALS:
    void advanced();
    void ended(); ///< outcome() says how

private:
    struct Inbox;
    void collect();

    Desk &m_desk;
    QTimer m_timer;
    bool m_running = false;
    QString m_draft;
    qint64 m_done = 0, m_total = 0;
    base::CancelToken m_cancel;
    std::shared_ptr<Inbox> m_inbox;
    base::Result<services::BackTest> m_outcome;
};

} // namespace creditdesk::ui
