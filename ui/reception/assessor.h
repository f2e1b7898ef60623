// Asks what a half-filled form comes to: a moment after the last change, away from the UI thread; older answers are dropped.
#pragma once

#include "app/services/reception.h"
#include "ui/shell/desk.h"

#include <QTimer>

namespace creditdesk::ui {

class Assessor : public QObject
{
    Q_OBJECT
public:
    explicit Assessor(Desk &desk, QObject *parent = nullptr);
    void later(const domain::VisitForm &form);
    void now(domain::VisitForm form); ///< a copy: what waited here is forgotten at once
    void forget();                    ///< what is asked or to be asked is of no interest any more
    [[nodiscard]] bool pending() const { return m_timer.isActive() || m_running > 0; }

Q_SIGNALS:
    void assessed(const creditdesk::services::Assessment &judged);
    void failed(const creditdesk::base::Failure &failure);

private:
    Desk &m_desk;
    QTimer m_timer;
    domain::VisitForm m_form;
    quint64 m_asked = 0; ///< number of the newest question
    int m_running = 0;   ///< 1 while its answer is awaited
};

} // namespace creditdesk::ui
