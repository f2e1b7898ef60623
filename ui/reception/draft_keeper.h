// Keeps the half-filled request in the ledger with each pause in typing, so that a crash or a lock loses nothing. Of a natural
// person who is asked about, neither number nor name ever reaches a draft: the card is read again.
#pragma once

#include "app/services/reception.h"
#include "ui/shell/desk.h"

#include <QTimer>

#include <functional>
#include <memory>

namespace creditdesk::ui {

class DraftKeeper : public QObject
{
    Q_OBJECT
public:
    explicit DraftKeeper(Desk &desk, QObject *parent = nullptr);
    ~DraftKeeper() override;

    void changed(const domain::VisitForm &form);
    void flush(); ///< saves at once what is not saved yet; before lock and sign-out, in the lane of sign-out
    void pause(); ///< saves nothing until resume() or drop(): the request is being issued, and its draft may just go
    void resume();
    void drop();                                      ///< the request is done: its draft is removed
    void putAside();                                  ///< the next change begins another draft; this one stays
    [[nodiscard]] QString id() const { return m_id; } ///< of the draft in hand; empty: none saved yet
    void list();                                      ///< answers with listed()
    void take(const QString &id);                     ///< answers with taken() or takenElsewhere()
    void discard(const QString &id);
    [[nodiscard]] bool saving() const;
    [[nodiscard]] bool begun() const; ///< something of the visit in hand is kept, or is about to be

    [[nodiscard]] static domain::VisitForm keepable(const domain::VisitForm &form);

Q_SIGNALS:
    void listed(const QList<creditdesk::store::Draft> &drafts);
    void taken(const creditdesk::domain::VisitForm &form);
    void takenElsewhere(const creditdesk::base::Failure &failure);
    void saved();
    void setAside(); ///< a draft that is not in hand any more is now kept
    void failed(const creditdesk::base::Failure &failure);

private:
    struct Hand; ///< shared with the workers, which may still save when another draft is in hand here
    void save(services::Lane lane);
    /// Removes what `remove` removes, in its turn after the saves, and lists what is left.
    void removing(std::function<base::Done()> remove);

    Desk &m_desk;
    QTimer m_timer;
    std::shared_ptr<Hand> m_hand;
    domain::VisitForm m_form;
    QString m_id;
    bool m_unsaved = false;
    bool m_paused = false;
    int m_removing = 0; ///< under way: a list read beside them would offer what is just going
};

} // namespace creditdesk::ui
