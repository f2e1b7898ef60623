// The outcome of a verification in words, with the shape and tone that go with it.
#pragma once

#include "app/report/issue.h"
#include "app/report/model.h"
#include "models/items/table_model.h"

#include <QCoreApplication>

namespace creditdesk::ui {

class VerificationWords
{
    Q_DECLARE_TR_FUNCTIONS(VerificationWords)
public:
    [[nodiscard]] static QString verdict(report::Verdict verdict);
    [[nodiscard]] static QString icon(report::Verdict verdict); ///< each verdict has a shape of its own
    [[nodiscard]] static items::Tone tone(report::Verdict verdict);
    /// What it means for the paper in hand, and what failed.
    [[nodiscard]] static QString meaning(const report::Verification &verification);
    /// `reason` ids of report::Verification in words.
    [[nodiscard]] static QString reason(const QString &id);
    /// What the signature itself says, as label and value.
    [[nodiscard]] static QList<items::Row> content(const report::Verification &verification);
    /// The whole signed content in the order of the paper: headings, and label and value below them.
    [[nodiscard]] static QList<items::Row> signedContent(const report::Model &model);
};

} // namespace creditdesk::ui
