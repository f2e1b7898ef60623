// The rules on commitments before approval (告知承诺) as data with effective
// dates (resources/catalogue/measures/ commitment.json): who is barred from
// them (条例 art. 30(1)). Plain values, any thread.
#pragma once

#include "models/domain/measures.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <variant>

namespace creditdesk::domain {

struct CommitmentBar {
    QString id;
    ClassWords words;
    QString basis;
    MeasureCondition when;
};

struct CommitmentRule {
    QString id;
    QDate from, to; ///< inclusive; `to` invalid: open
    QString basis;
    bool objectionCounts = false;
    QList<ClassInput> inputs;
    QList<CommitmentBar> bars;
    QStringList stages; ///< of matters that may be approved on a commitment ("before")
    [[nodiscard]] bool inForce(QDate on) const { return on >= from && (!to.isValid() || on <= to); }
};

/// Ascending by date, without overlap or gap.
[[nodiscard]] std::variant<QList<CommitmentRule>, QList<ClassFault>>
loadCommitmentRules(const QByteArray &json, const QString &source, const Catalogue &catalogue);

} // namespace creditdesk::domain
