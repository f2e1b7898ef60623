// The diagnostic bundle: one text for whoever helps from afar. It holds figures, codes and times; its facts have no member for
// a person, a subject, a report or an operator, so none can get in.
#pragma once

#include "app/services/connection.h"
#include "app/services/outbox.h"
#include "app/services/sync_history.h"

#include <QByteArray>

namespace creditdesk::services {

struct DiagnosticFacts {
    QDateTime at;
    QString program, qt, system; ///< versions
    ConnectionView connection;
    QList<ConnectionChange> connectionHistory;
    QList<SyncRun> runs;
    struct Waiting {
        QString kind, state, lastFailure;
        int attempts = 0;
        QDateTime next;
    };
    QList<Waiting> outbox;
    OutboxState outboxState;
    QDateTime dataAsOf;
    qint64 subjects = 0, records = 0, reports = 0, auditEntries = 0;
    QList<store::DistrictHolding> held;
    bool hasMirror = false, districtCache = false;
    QString lastFailure; ///< name of a base::Code
    qint64 freeBytes = 0;
};

/// What stays of an outbox item: kind, state, code, attempts, times.
[[nodiscard]] DiagnosticFacts::Waiting withoutContent(const store::OutboxItem &item);
/// Indented JSON: what is previewed and what is written, byte for byte.
[[nodiscard]] QByteArray diagnosticText(const DiagnosticFacts &facts);

} // namespace creditdesk::services
