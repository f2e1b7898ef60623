// What stands behind a Ledger: one writer with its thread, readers with connections of their own.
#pragma once

#include "app/store/database/reader_pool.h"
#include "app/store/database/writer_thread.h"
#include "app/store/ledger.h"

namespace creditdesk::store {

inline constexpr Connection::Settings kLedgerSettings{.pageSize = 4096, .cacheKiB = 4096, .busyMs = 5000};

struct Ledger::Impl {
    Impl(const QString &openPath, const base::Secret &openKey, const base::Clock &openClock, base::Random &openRandom)
        : path(openPath), key(openKey.clone()), clock(openClock), random(openRandom), readers(path, key, kLedgerSettings)
    {
    }
    base::Done writeNow(AuditEntry entry, const std::function<base::Done(LedgerTransaction &)> &body);
    base::Done bodyAndEntry(AuditEntry entry, const std::function<base::Done(LedgerTransaction &)> &body);
    base::Done entryAlone(const AuditEntry &entry);

    template <typename Read> auto read(const char *during, Read &&work) -> decltype(work(std::declval<Connection &>()))
    {
        return guarded(during, [&] {
            const ReaderPool::Lease lease = readers.take();
            return work(*lease);
        });
    }

    const QString path;
    const base::Secret key;
    const base::Clock &clock;
    base::Random &random;
    ReaderPool readers;
    std::unique_ptr<Connection> connection; // used on the writer thread only
    WriterThread writer;                    // last: ends before the connection closes
};

} // namespace creditdesk::store
