// What a window has lost lately by changes and by new generations, so that a platform that deletes a little every minute is
// asked about as one that deletes much at once. Kept in the ledger under "sync.losses", so it outlives the mirror; written
// before the loss, so that a kill in between hides none. Pure: time comes in.
#pragma once

#include "app/sync/mass_change.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QStringList>

namespace creditdesk::sync {

class LossWindow
{
public:
    /// `kept`: what write() gave, empty at first. What is older than `seconds` is forgotten; what is of other districts too,
    /// because shares of another scope mean nothing here. A clock that was set back lets nothing end earlier, and what would
    /// lie in the future begins anew now.
    LossWindow(const QByteArray &kept, QStringList districts, const QDateTime &now, qint64 seconds);

    [[nodiscard]] EarlierLoss total() const;
    /// Up to which change of this history losses are in here, or have been agreed to.
    [[nodiscard]] qint64 judgedUpTo(const QString &epoch) const { return epoch == m_epoch ? m_judgedUpTo : 0; }

    /// Adds a loss by everything up to `sequence`.
    void add(const EarlierLoss &loss, const QString &epoch, qint64 sequence);
    /// A person has agreed: the count begins anew.
    void forget() { m_losses.clear(); }
    [[nodiscard]] QByteArray write() const;

private:
    struct Loss {
        QDateTime at;
        EarlierLoss rows;
    };
    QStringList m_districts;
    QDateTime m_now;
    QString m_epoch;
    qint64 m_judgedUpTo = 0;
    QList<Loss> m_losses; ///< oldest first
};

} // namespace creditdesk::sync
