// <home>/trust.json: what is needed to judge a report without a network and without signing in. Public data only. Written
// by each pull after checking, replaced atomically; readable by anybody.
//
// Format: one JSON object
//   {"format": 1,
//    "ca":      "PEM of the enrolled authority",
//    "signers": ["PEM of each report-signing certificate that chains to it", ...],
//    "crl":     "PEM of the revocation list, signed by the authority",
//    "voided":  ["number of a report that the platform has voided", ...],
//    "as_of":   "RFC 3339, UTC: platform time of this list"}
#pragma once

#include "app/base/failure.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace creditdesk::sync {

struct TrustFile {
    QByteArray caPem;
    QList<QByteArray> signersPem;
    QByteArray crlPem;
    QStringList voidedReports;
    QDateTime asOf;
};

/// NotFound if no pull has been made yet; Damaged, TooNew. Signatures in it were checked when it was written; whoever
/// judges a report checks them again (vault/signing.h), because anybody may write to a home directory. Any thread.
[[nodiscard]] base::Result<TrustFile> readTrust(const QString &home);

/// Atomic replace. ReadOnly, NoSpace, InputOutput.
[[nodiscard]] base::Done writeTrust(const QString &home, const TrustFile &trust);

} // namespace creditdesk::sync
