// What the plan 沪府发〔2016〕81号 asks to be shown: the ten indicators of its table 1, the three lists (data, conduct,
// applications), the sectors of its part four with their actions and stages, and what a record's state field says has become
// of it. All of it is data (resources/catalogue/plan/*.json), read and checked with the catalogue: Catalogue::plan(). Plain
// values, immutable after loading, any thread.
#pragma once

#include "models/domain/figures.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace creditdesk::domain {

/// A word of one of the plan's own small enumerations.
struct PlanTerm {
    QString id;
    QString zh, en;
};

/// A row of table 1.
struct PlanIndicator {
    int number = 0; ///< 1..10
    QString groupZh, groupEn;
    QString zh, en;
    QString targetZh, targetEn;   ///< as the plan has it: "100%", ">100家", "近亿份"
    std::optional<double> target; ///< the number in it
    QString comparison;           ///< ">=" (must reach), ">" (must exceed), "about" (around that), "near" (close to that)
    QString unitZh, unitEn;       ///< "%", "项" ...
    bool binding = false;         ///< 约束性; otherwise 预期性
    QString source; ///< "measured" (from the mirror and this workstation), "platform" (delivered with the data) or "entered"
                    ///< (by hand): the last two are shown as not supplied until somebody supplies them
    QString formulaZh, formulaEn; ///< how it is measured, or what would have to be supplied
    QString period;               ///< of the trend: "month", "quarter" or "year"
    QString basis;                ///< with its place in the plan
};

/// What all rows of the three lists have, and what search() looks at.
struct ListRow {
    QString code;
    QString zh;
    QString department; ///< name
    QString basis;
    QDate from, to;     ///< in force; `to` invalid: open
    QString searchable; ///< code, words, department and basis, folded

    [[nodiscard]] bool inForce(QDate on) const { return on >= from && (!to.isValid() || on <= to); }
};

/// How often a unit delivers an item.
struct DeliveryFrequency {
    QString id; ///< "day", "week", "month", "quarter", "half_year", "year"
    QString zh, en;
    int days = 0; ///< the longest time between two deliveries
};

/// A unit that supplies data (one of the plan's 99).
struct SourceUnit {
    QString code;                   ///< RecordRow::sourceUnitCode
    QString zh;                     ///< RecordRow::sourceUnit
    QString group;                  ///< "market", "tax", "court", ...: units with the same task, cf. PlanSector::groups
    QString nature;                 ///< "administrative", "judicial", "utility" or "mass" (群团)
    QString area;                   ///< GB/T 2260
    qsizetype first = 0, count = 0; ///< its rows in Plan::dataItems()
};

/// A row of the data list (公共信用信息数据清单). `department` is the unit's name.
struct DataItem : ListRow {
    QString unit;      ///< SourceUnit::code
    QString kind;      ///< record kind
    QString openness;  ///< "public", "authorised" or "government"
    QString frequency; ///< DeliveryFrequency::id
    /// What the mirror may hold for it: the unit's records of this kind (items of one kind are not told apart in records).
    [[nodiscard]] FigureFilter held() const;
};

/// A row of the conduct list (行为清单): what counts as dishonest or honest.
struct Conduct : ListRow {
    QString level;        ///< "minor", "general", "severe" or "positive"
    QString evidence;     ///< the paper that establishes it
    QString group;        ///< SourceUnit::group of those that establish it
    QStringList kinds;    ///< record kinds in which it is recorded
    QStringList units;    ///< codes of the group's units
    QStringList outcomes; ///< those of the kind that show it (a broken commitment, an owed bill); empty: whatever the outcome
    [[nodiscard]] FigureFilter held() const;
};

/// A measure that an application may lead to, in short; the row itself is in MeasureLists (domain.md 3.5).
struct Measure {
    QString code;
    QString zh, en;
    QString nature; ///< "mandatory", "recommended" or "incentive"
    QString basis;
};

/// A row of the application list (应用清单): a matter in which a department uses records.
struct Application : ListRow {
    QString en;    ///< may be empty
    QString stage; ///< "before", "during" or "after"
    QString category; ///< of 条例 art. 28: "28.1" ... "28.6"
    QStringList kinds;
    QStringList measures; ///< codes
    QDate publishedOn;
    bool organisations = true, persons = false; ///< whom it concerns
    bool atWindow = false;                      ///< may be named at the counter (ReceptionRules::matters() are these)
    [[nodiscard]] FigureFilter held() const;
};

/// What a supervisor does, and in which of the three stages.
struct PlanAction {
    QString id; ///< "commitment" "publicity" "key" "dynamic" "classified" "inspection" "prompt" "warning" "talk" "restriction"
                ///< "joint" "exposure" "veto" "green"
    QString zh, en;
    QString stage;
};

/// A sector of part four (33 rows).
struct PlanSector {
    QString id;             ///< "1.1" ... "6.4", split rows "5.1a"
    QString place;          ///< in the plan: "四(五)1"
    QString partZh, partEn; ///< the heading it stands under
    QString zh, en;
    QString mechanismsZh; ///< what the plan asks there, in short
    QStringList actions;  ///< PlanAction::id
    QStringList sections; ///< GB/T 4754 letters; empty: organisations of every trade
    QStringList groups;   ///< SourceUnit::group of the departments in charge
    QStringList units;    ///< their units' codes
    QString basis;
    [[nodiscard]] FigureFilter subjects() const; ///< its organisations: by trade alone
    [[nodiscard]] FigureFilter records() const;  ///< what the departments in charge recorded about them
};

/// The state field of one record kind, and what its values mean.
struct OutcomeField {
    struct Value {
        QString value;
        bool prefix = false; ///< whatever begins so
        QString outcome;     ///< PlanTerm::id in Plan::outcomes()
    };
    QString kind;        ///< record kind
    QString field;       ///< field code
    QList<Value> values; ///< the first that fits decides
};

class Plan
{
public:
    [[nodiscard]] const QString &basis() const { return m_basis; }
    [[nodiscard]] const QList<PlanIndicator> &indicators() const { return m_indicators; }
    [[nodiscard]] const PlanIndicator *indicator(int number) const;

    [[nodiscard]] const QList<SourceUnit> &units() const { return m_units; }
    [[nodiscard]] const SourceUnit *unit(const QString &code) const;
    [[nodiscard]] const QList<DataItem> &dataItems() const { return m_dataItems; } ///< by unit
    [[nodiscard]] const QList<DeliveryFrequency> &frequencies() const { return m_frequencies; }
    [[nodiscard]] const DeliveryFrequency *frequency(const QString &id) const;
    [[nodiscard]] const QList<PlanTerm> &openness() const { return m_openness; }

    [[nodiscard]] const QList<Conduct> &conducts() const { return m_conducts; }
    [[nodiscard]] const QList<PlanTerm> &levels() const { return m_levels; }

    [[nodiscard]] const QList<Application> &applications() const { return m_applications; }
    [[nodiscard]] const Application *application(const QString &code) const;
    [[nodiscard]] const QList<Measure> &measures() const { return m_measures; }
    [[nodiscard]] const Measure *measure(const QString &code) const;
    [[nodiscard]] const QList<PlanTerm> &stages() const { return m_stages; } ///< before, during, after

    [[nodiscard]] const QList<PlanSector> &sectors() const { return m_sectors; }
    [[nodiscard]] const PlanSector *sector(const QString &id) const;
    [[nodiscard]] const QList<PlanAction> &actions() const { return m_actions; }
    [[nodiscard]] const PlanAction *action(const QString &id) const;

    /// Codes of the axes "notice" and "outcome" with their words; the first of each is "none".
    [[nodiscard]] const QList<PlanTerm> &notices() const { return m_notices; }
    [[nodiscard]] const QList<PlanTerm> &outcomes() const { return m_outcomes; }
    [[nodiscard]] const QList<OutcomeField> &outcomeFields() const { return m_outcomeFields; }
    [[nodiscard]] const OutcomeField *outcomeField(const QString &kind) const;

private:
    QString m_basis;
    QList<PlanIndicator> m_indicators;
    QList<SourceUnit> m_units;
    QList<DataItem> m_dataItems;
    QList<DeliveryFrequency> m_frequencies;
    QList<Conduct> m_conducts;
    QList<Application> m_applications;
    QHash<QString, qsizetype> m_unitAt, m_applicationAt; ///< place by code
    QList<Measure> m_measures;
    QList<PlanSector> m_sectors;
    QList<PlanAction> m_actions;
    QList<OutcomeField> m_outcomeFields;
    QList<PlanTerm> m_openness, m_levels, m_stages, m_notices, m_outcomes;
    friend class PlanLoader;
};

/// One form for all that reads the same: NFKC (full width and half width), case folded.
[[nodiscard]] QString foldedForSearch(const QString &text);
/// Whether a row holds each of the words, which are folded already.
[[nodiscard]] bool holdsAll(const ListRow &row, const QStringList &foldedWords);
/// What search() looks for: the words of `text`, folded.
[[nodiscard]] QStringList searchWords(const QString &text);

/// Places of the rows that hold every word of `text` (between spaces) in code, words, department or basis, whatever the case
/// and width; all places if there is none.
template <typename Row> [[nodiscard]] QList<qsizetype> search(const QList<Row> &rows, const QString &text)
{
    const QStringList words = searchWords(text);
    QList<qsizetype> out;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (holdsAll(rows.at(i), words))
            out.append(i);
    }
    return out;
}

} // namespace creditdesk::domain
