// How far the evaluation has come: kept in the ledger, written with the last of what it raised.
#pragma once

#include "app/store/ledger.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace creditdesk::services {

inline const QString kEvaluatedKey = QStringLiteral("warnings.evaluated");
inline const QString kPlatformInboxKey = QStringLiteral("warnings.platform"); ///< fetched, not yet raised
inline const QString kLastOfficerKey = QStringLiteral("warnings.officer");

struct EvaluationMark {
    QString epoch;
    qint64 generation = 0; ///< of the mirror
    qint64 sequence = 0;
    QDate day;
    QByteArray rules;
    QDateTime at;   ///< when
    QDateTime asOf; ///< platform time of the data
    QStringList districts;

    [[nodiscard]] QByteArray toJson() const;
    [[nodiscard]] static std::optional<EvaluationMark> fromJson(const QByteArray &json);
};

[[nodiscard]] base::Result<std::optional<EvaluationMark>> readMark(const store::Ledger &ledger);

} // namespace creditdesk::services
