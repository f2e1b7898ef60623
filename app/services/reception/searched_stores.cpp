// Where was looked before it is said that there is nothing: the stores, how much each holds, as of when.
#include "app/services/reception/reception_house.h"

#include "app/sync/manifest.h"
#include "app/vault/signing.h"

namespace creditdesk::services {

base::Result<store::MirrorPosition> Reception::Impl::platformHoldings() const
{
    TRY_ASSIGN(const QByteArray jws,
               house.signedInCall<QByteArray>([](platform::Client &client) { return client.manifestJws(); }));
    QByteArray platformDer;
    QByteArray caDer;
    {
        const std::lock_guard lock(house.vaultMutex);
        platformDer = vault::pemToDer(house.vault->enrolment().platformCertificatePem);
        caDer = vault::pemToDer(house.vault->enrolment().caPem);
    }
    TRY_DONE(vault::checkCertificate(platformDer, caDer, vault::CertificateRole::PlatformSigning, house.clock.now()));
    TRY_ASSIGN(const QJsonObject payload, vault::openJws(jws, platformDer));
    TRY_ASSIGN(const sync::Manifest manifest, sync::readManifest(payload));
    return manifest.position;
}

base::Result<QList<report::SearchedStore>> Reception::Impl::searchedStores(const Means &who,
                                                                           const domain::SubjectFile *file) const
{
    QList<report::SearchedStore> stores;
    const bool online = house.connection() == Connection::Online || house.connection() == Connection::Slow;
    if ((file != nullptr && file->live) || (file == nullptr && online)) {
        // It was asked in any case; whether it also says how much it holds does not stand in the way of the paper.
        const auto held = platformHoldings();
        stores.append(held ? report::SearchedStore{limits.storePlatform, held->records, held->asOf}
                           : report::SearchedStore{limits.storePlatform, -1, house.clock.now()});
    }
    if (who.mirror) {
        TRY_ASSIGN(const store::MirrorPosition position, who.mirror->position());
        stores.append({limits.storeMirror, position.records, position.asOf});
    }
    return stores;
}

} // namespace creditdesk::services
