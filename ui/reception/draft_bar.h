// "Recover the work of 10:42?": names subject and time, beside the page's title; never in the way.
#pragma once

#include "app/store/window_book.h"

#include <QFrame>

class QAction;

namespace creditdesk::ui {

class PlainLabel;

class DraftBar : public QFrame
{
    Q_OBJECT
public:
    explicit DraftBar(QWidget *parent = nullptr);
    /// Newest first; `inHand` is not offered. Empty: the bar goes.
    void offer(const QList<store::Draft> &drafts, const QString &inHand, const QDateTime &now);
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void recoverWanted(const QString &id);
    void discardWanted(const QString &id);

private:
    void show(const QDateTime &now);

    QAction *m_recover;
    QAction *m_discard;
    QAction *m_later;
    PlainLabel *m_words;
    QList<store::Draft> m_drafts;
    QStringList m_putOff;
    QDateTime m_now;
};

} // namespace creditdesk::ui
