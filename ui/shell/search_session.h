// Search while typing: at most one query under way, always followed by the newest text; answers to older texts are dropped.
#pragma once

#include "ui/shell/desk.h"

namespace creditdesk::ui {

class SearchSession : public QObject
{
    Q_OBJECT
public:
    static constexpr int kLimit = 50;

    explicit SearchSession(Desk &desk, QObject *parent = nullptr);
    void type(const QString &text);
    /// Asks for the newest text once more.
    void again();
    [[nodiscard]] QString text() const { return m_text; }
    /// Whether the answer to the newest text has not come yet.
    [[nodiscard]] bool pending() const { return m_running || m_waiting; }

Q_SIGNALS:
    void found(const QString &text, const QList<creditdesk::store::SearchHit> &hits);
    void failed(const creditdesk::base::Failure &failure);
    void nothingLoaded(); ///< there is no data in this window yet

private:
    void start();
    void finish(const QString &text, const base::Result<QList<store::SearchHit>> &result);

    Desk &m_desk;
    QString m_text;
    bool m_running = false;
    bool m_waiting = false;
};

} // namespace creditdesk::ui
