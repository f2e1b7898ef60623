// What every page is given: the house, the lanes to it, who works here now, and the ways from one page to another.
#pragma once

#include "app/services/runner.h"
#include "app/services/workstation.h"

#include <QObject>

namespace creditdesk::ui {

class Page;

class Desk : public QObject
{
    Q_OBJECT
public:
    Desk(services::Workstation &house, services::Runner &runner, QObject *parent = nullptr)
        : QObject(parent), m_house(house), m_runner(runner)
    {
    }

    [[nodiscard]] services::Workstation &house() const { return m_house; }
    [[nodiscard]] const domain::Catalogue &catalogue() const { return m_house.catalogue(); }
    [[nodiscard]] QDateTime now() const { return m_house.clock().now(); }
    [[nodiscard]] const services::Session &session() const { return m_session; }
    [[nodiscard]] bool may(const QString &permission) const { return m_session.may(permission); }
    void setSession(const services::Session &session) { m_session = session; }

    /// Runs `work` away from the UI thread and gives its result to `answer` on it; see Runner::start.
    template <typename Work, typename Answer>
    void ask(services::Lane lane, QObject *receiver, const QString &key, Work work, Answer answer)
    {
        m_runner.start(lane, receiver, key, std::move(work), std::move(answer));
    }

Q_SIGNALS:
    void subjectWanted(const QString &code);
    void receptionWanted(const QString &code, const QString &name); ///< a report about this organisation is asked for
    void reportWanted(const QString &number);                       ///< just issued, or chosen somewhere else
    void pageWanted(creditdesk::ui::Page *page);                    ///< made for now; goes when no way leads back to it
    void backWanted();
    void recordWanted(const QString &code, const QString &record);  ///< the subject's file, at that record
    void classWanted(const QString &code);                          ///< its class and what made it; supervision.view
    void statusStale();                                             ///< something was done that changes the four facts

private:
    services::Workstation &m_house;
    services::Runner &m_runner;
    services::Session m_session;
};

} // namespace creditdesk::ui
