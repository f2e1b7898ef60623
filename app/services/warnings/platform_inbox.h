// Warnings that the platform sent: fetched with the changes, kept in the ledger until they are raised. No identity number gets
// in: what looks like one is blotted out before anything is stored.
#pragma once

#include "app/platform/client.h"
#include "app/store/ledger.h"

#include <QSet>

namespace creditdesk::services {

struct PlatformInbox {
    QString epoch;
    qint64 since = 0; ///< sequence of the newest that was fetched
    QList<platform::SentWarning> waiting;

    [[nodiscard]] QByteArray toJson() const;
    [[nodiscard]] static PlatformInbox from(const std::optional<QByteArray> &kept); ///< the value of the ledger
    [[nodiscard]] static base::Result<PlatformInbox> read(const store::Ledger &ledger);
    /// Takes what is not known yet; of an organisation alone.
    void take(const QList<platform::SentWarning> &sent);
    /// Those that are raised by now, by their ids: others may have come meanwhile.
    void forget(const QSet<QString> &raised);
};

/// `text` with every citizen's identity number in it blotted out.
[[nodiscard]] QString withoutIdentityNumbers(const QString &text);

/// Fetches what came since. An older platform that has none (404) has sent nothing.
base::Done fetchSent(platform::Client &client, store::Ledger &ledger);

} // namespace creditdesk::services
