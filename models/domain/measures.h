// Joint incentive and punishment (联合奖惩): the published lists of measures, as data (resources/catalogue/measures/*.json),
// each row with its basis, its place of publication, its days and who may apply it (条例 arts. 22, 29-32). Applied to
// organisations only: a row that concerns an organisation's responsible persons stands in the lists and is never chosen here.
// Plain values; reading is pure. Any thread.
#pragma once

#include "models/domain/classification_rules.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <utility>
#include <variant>

namespace creditdesk::domain {

enum class MeasureNature : quint8 { Mandatory, Recommended, Incentive };

/// What a measure does (条例 arts. 29, 30, 31): data, so that a later list may name more.
struct MeasureMeans {
    QString id; ///< "funds_limit", "market_entry", "trading_bonus", ...
    ClassWords words;
    QString group;       ///< "incentive" (art. 29), "disincentive" (art. 30), "severe" (art. 31)
    QStringList opposes; ///< means that contradict it
    QString basis;
};

/// A word of one of the small lists: levels of a basis, natures, reasons, states of a use, results of one.
struct MeasureTerm {
    QString id;
    ClassWords words;
    QString basis; ///< article; empty if the word needs none
};

/// One condition on an input of the row's list.
struct MeasureCondition {
    QString input;
    ClassCondition when;
};

struct MeasureRow {
    QString code; ///< "M01", "R05", "I04"
    ClassWords words;
    MeasureNature nature = MeasureNature::Recommended;
    QString means;       ///< MeasureMeans::id
    QString basis;       ///< instrument and article
    QString basisLevel;  ///< "law" "administrative_regulation" "local_regulation" "rule" "document"
    QString publishedAt; ///< number or address of the publication; empty: not published, so it may not be used (art. 32)
    QDate publishedOn;
    QDate validFrom, validTo;  ///< inclusive; validTo invalid: open
    QStringList organs;        ///< names of organs that may apply it; empty: every organ whose published matter names it
    bool aboutPersons = false; ///< concerns responsible persons: never chosen here
    QStringList targetKinds;   ///< kinds of organisation; empty: all
    QString how;               ///< how it is carried out
    int longestMonths = 0;     ///< 0: as long as the ground stands
    QList<QList<MeasureCondition>> grounds; ///< it is grounded when all conditions of one of these hold; one at least
    QStringList categories;                 ///< of matters ("28.1"); empty: all
    QStringList contradicts;                ///< codes
    QString proportion;                     ///< what to weigh (art. 32)
    QString lifts;                          ///< what would lift it
    bool design = false; ///< from memory or of our own design: configuration, to be replaced by the department's list

    [[nodiscard]] bool published() const { return !publishedAt.isEmpty() && publishedOn.isValid(); }
    [[nodiscard]] bool inForce(QDate on) const { return on >= validFrom && (!validTo.isValid() || on <= validTo); }
};

/// One file.
struct MeasureList {
    QString id, version;
    ClassWords words;
    QString basis;
    bool objectionCounts = false; ///< whether a record under objection is a ground meanwhile
    QList<ClassInput> inputs;
    QList<MeasureRow> rows;
    QString source;
    QByteArray digest; ///< SHA-256 of its text, hexadecimal
};

/// Reads and checks one list. Every fault found, with line and column, in the order of the text; a list only if there is none.
[[nodiscard]] std::variant<MeasureList, QList<ClassFault>> loadMeasureList(const QByteArray &json, const QString &source,
                                                                           const Catalogue &catalogue);

/// All lists together with their words. A code stands in one list only.
class MeasureLists
{
public:
    [[nodiscard]] const QList<MeasureList> &lists() const { return m_lists; }
    [[nodiscard]] const MeasureRow *row(const QString &code) const;
    [[nodiscard]] const MeasureList *listOf(const QString &code) const;
    [[nodiscard]] const QList<MeasureMeans> &means() const { return m_means; }
    [[nodiscard]] const MeasureMeans *means(const QString &id) const;
    [[nodiscard]] const QList<MeasureTerm> &levels() const { return m_levels; }
    [[nodiscard]] const QList<MeasureTerm> &natures() const { return m_natures; }
    /// Reasons of verdicts, of conflicts and of calls back for review.
    [[nodiscard]] const QList<MeasureTerm> &reasons() const { return m_reasons; }
    [[nodiscard]] const MeasureTerm *reason(const QString &id) const;
    [[nodiscard]] const QList<MeasureTerm> &states() const { return m_states; }   ///< of a use
    [[nodiscard]] const QList<MeasureTerm> &results() const { return m_results; } ///< of feedback

    /// The faults of the first file that has any.
    struct Refusal {
        QString file;
        QList<ClassFault> faults;
    };
    /// `files`: name -> text, with "words.json" among them.
    [[nodiscard]] static std::variant<MeasureLists, Refusal> of(const QList<std::pair<QString, QByteArray>> &files,
                                                                const Catalogue &catalogue);
    /// These with one list more (benches and trials); codes must be new.
    [[nodiscard]] MeasureLists with(MeasureList list) const;

private:
    friend class MeasureWordsReader;
    QList<MeasureList> m_lists;
    QList<MeasureMeans> m_means;
    QList<MeasureTerm> m_levels, m_natures, m_reasons, m_states, m_results;
    QHash<QString, std::pair<qsizetype, qsizetype>> m_at; ///< code -> list, row
};

[[nodiscard]] QString natureId(MeasureNature nature); ///< "mandatory" "recommended" "incentive"

} // namespace creditdesk::domain
