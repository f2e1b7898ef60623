// What a subject may lawfully do for a better class, and the words for why a record does not count: data
// (resources/catalogue/class-ways.json). Plain values, any thread.
#pragma once

#include "models/domain/classification_rules.h"

#include <QHash>

namespace creditdesk::domain {

/// A lawful change as data.
struct ClassWay {
    QString id; ///< "repair", "pay_arrears", ...; "wait" is not among the data
    ClassWords words;
    QString basis;
    QStringList kinds;      ///< of records it acts on; or of the record it adds (one)
    QStringList severities; ///< acts on these only; empty: all
    QString field;          ///< acts only on records where this field is one of `values`
    QStringList values;
    QString state;                      ///< new state; empty: stays
    QHash<QString, QString> fields;     ///< new field values; in an added record "{last_year}" stands for the year before
    bool afterMinimumPublicity = false; ///< from the day after rule-sets.json pub.min.* of the record's severity has passed
    bool adds = false;                  ///< adds a record instead of changing one
    QStringList subjectKinds;           ///< adds: for these kinds of organisation
    QString unlessField;                ///< adds: unless a record of the kind has this field as it would be added
    QString lateAfter;                  ///< adds: from the day after this day of the year (MM-DD) ...
    QHash<QString, QString> lateFields; ///< ... with these values instead
};

/// Why a record does not count, or counts with a remark, in words with their basis.
struct ClassReason {
    QString id;
    ClassWords words;
    QString basis;
};

struct ClassWays {
    QList<ClassWay> ways;
    QList<ClassReason> reasons;
    QString severityNoneAs; ///< severity whose minimum publicity holds for a record that states none

    [[nodiscard]] const ClassWay *way(const QString &id) const;
    [[nodiscard]] const ClassReason *reason(const QString &id) const;
};

/// Reads and checks the file; faults instead if anything is wrong.
[[nodiscard]] std::variant<ClassWays, QList<ClassFault>> loadClassWays(const QByteArray &json, const Catalogue &catalogue);

} // namespace creditdesk::domain
