// Drafts of rule sets in the ledger: one value that holds them all, written with the audit entry of each act. A draft is never
// taken out; what was adopted stands in it with both names.
#pragma once

#include "app/services/supervision.h"
#include "app/store/ledger.h"

namespace creditdesk::services {

inline const QString kRuleDrafts = QStringLiteral("classes.drafts"); ///< in the ledger

/// Oldest first.
[[nodiscard]] base::Result<QList<RuleDraft>> readDrafts(const store::Ledger &ledger);
[[nodiscard]] base::Result<QList<RuleDraft>> readDrafts(store::LedgerTransaction &transaction);
[[nodiscard]] base::Done writeDrafts(store::LedgerTransaction &transaction, const QList<RuleDraft> &drafts);

} // namespace creditdesk::services
