// The catalogue: facts of the field that are data (resources/catalogue), each with its basis. Loaded once from
// the compiled-in resources (":/catalogue/..."), then immutable and safe to read from any thread.
#pragma once

#include "models/domain/calendar.h"
#include "models/domain/class_ways.h"
#include "models/domain/classification_rules.h"
#include "models/domain/commitment_rules.h"
#include "models/domain/masking.h"
#include "models/domain/measures.h"
#include "models/domain/plan.h"
#include "models/domain/reception.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace creditdesk::domain {

struct Term {
    QString id;
    QString zh;
    QString en;
};

struct FieldDefinition {
    QString code; ///< e.g. "CF_NR_FK"
    QString zh;
    QString en;
    QString unit;           ///< e.g. "万元"; empty if none
    QString type;           ///< "text", "date", "money", "code"
    bool personal = false;  ///< identity numbers and the like: masked on screen, never printed for third parties
    bool ofSubject = false; ///< says who the record is about: printed only where it differs from the report's head
};

struct RecordKind {
    QString id; ///< "licence", "penalty", ...
    QString zh;
    QString en;
    QString chapter;    ///< id of the report chapter it belongs to
    QString nature;     ///< "positive", "neutral", "adverse": only adverse records have a query clock (条例 art. 35)
    QString summary;    ///< id of the summary count it adds to
    QString titleField; ///< field whose value names one record in a list
    QString basis;
    QList<FieldDefinition> fields; ///< in the order in which a report prints them
};

/// One parameter of a rule set, chosen by the date of the triggering event.
struct RuleSet {
    QString id; ///< e.g. "SH-2017.1"; printed on what it decided
    QDate effectiveFrom;
    QDate effectiveTo; ///< invalid: open
    QString basis;
    QHash<QString, int> integers;  ///< "query.adverse_years" -> 5, "pub.max.general" -> 12, ...
    QHash<QString, QString> units; ///< key -> "wd" (working days), "months", "years", "flag", ...
    QHash<QString, QString> texts;
    QHash<QString, QString> bases; ///< key -> article
};

struct RoleDefinition {
    QString id; ///< clerk reviewer officer handler decider supervisor auditor administrator
    QString zh;
    QString en;
    QStringList permissions; ///< e.g. "subject.search", "report.issue"
    QStringList excludes;    ///< roles one person must not hold besides (domain.md 7.6)
};

struct ApplicantRule {
    QString id; ///< self agent third_party administrative_organ judicial_organ
    QString zh;
    QString en;
    bool needsAuthorisation = false;
    QString refusal; ///< non-empty: this version refuses this kind, naming the rule
    QString basis;
};

struct ReportChapter {
    QString id;
    QString zh;
    QString en;
    QString numeral;   ///< "一"
    QString content;   ///< "basic", "records" or "text"
    QStringList kinds; ///< record kinds printed here, in order
    QStringList text;  ///< for content "text": paragraphs
};

struct ReportTemplate {
    QString id;
    QString version;
    QString basis;
    QString zh; ///< title on paper
    QString en;
    QDate effectiveFrom;
    QList<Term> summaryCounts; ///< ids used by RecordKind::summary, in order
    QList<ReportChapter> chapters;
    QStringList notes;    ///< 报告说明
    QString emptyChapter; ///< 查询期内无相关信息
};

class Catalogue
{
public:
    /// Loads and checks everything; nothing if a file is missing or inconsistent, with the reason in `why`.
    static std::optional<Catalogue> load(const QString &root = QStringLiteral(":/catalogue"), QString *why = nullptr);

    [[nodiscard]] const QList<RecordKind> &recordKinds() const { return m_recordKinds; }
    [[nodiscard]] const RecordKind *recordKind(const QString &id) const;
    [[nodiscard]] const QList<Term> &districts() const { return m_districts; }
    /// Areas that exist no more but still stand in identity numbers and old codes.
    [[nodiscard]] const QList<Term> &retiredAreas() const { return m_retiredAreas; }
    /// First two digits of GB/T 2260.
    [[nodiscard]] const QList<Term> &provinces() const { return m_provinces; }
    [[nodiscard]] const QList<Term> &sectors() const { return m_sectors; }
    [[nodiscard]] const QList<Term> &subjectKinds() const { return m_subjectKinds; }
    [[nodiscard]] const QList<Term> &subjectStatuses() const { return m_subjectStatuses; }
    [[nodiscard]] const QList<Term> &purposes() const { return m_purposes; }
    /// Name of `id` in one of the lists above, in `zh` or English; the id itself if unknown.
    [[nodiscard]] static QString nameOf(const QList<Term> &terms, const QString &id, bool chinese = true);
    [[nodiscard]] const QList<RoleDefinition> &roles() const { return m_roles; }
    [[nodiscard]] const RoleDefinition *role(const QString &id) const;
    [[nodiscard]] const QList<ApplicantRule> &applicants() const { return m_applicants; }
    [[nodiscard]] const ApplicantRule *applicant(const QString &id) const;
    /// The rule set in force on `day`; the earliest one if `day` lies before all.
    [[nodiscard]] const RuleSet &ruleSetFor(QDate day) const;
    [[nodiscard]] const QList<RuleSet> &ruleSets() const { return m_ruleSets; } ///< oldest first
    /// The version of template `id` in force on `day`, the earliest one if `day` lies before all; null if `id` is unknown.
    [[nodiscard]] const ReportTemplate *reportTemplate(const QString &id, QDate day) const;
    [[nodiscard]] const Calendar &calendar() const { return m_calendar; }
    /// Who may ask about whom, with which papers (resources/catalogue/reception).
    [[nodiscard]] const ReceptionRules &reception() const { return m_reception; }
    [[nodiscard]] const MaskingScheme &masking() const { return m_masking; }
    /// Rule sets that class organisations, and what a subject may do for a better class. Classes are internal.
    [[nodiscard]] const ClassRules &classRules() const { return m_classRules; }
    [[nodiscard]] const ClassWays &classWays() const { return m_classWays; }
    /// Indicators, lists and sectors of 沪府发〔2016〕81号 (resources/catalogue/plan).
    [[nodiscard]] const Plan &plan() const { return m_plan; }
    /// Lists of joint incentives and punishments, and who may use a commitment before approval (resources/catalogue/measures).
    [[nodiscard]] const MeasureLists &measures() const { return m_measures; }
    [[nodiscard]] const QList<CommitmentRule> &commitmentRules() const { return m_commitmentRules; } ///< by date

private:
    QList<RecordKind> m_recordKinds;
    QList<Term> m_districts, m_retiredAreas, m_provinces, m_sectors, m_subjectKinds, m_subjectStatuses, m_purposes;
    QList<RoleDefinition> m_roles;
    QList<ApplicantRule> m_applicants;
    QList<RuleSet> m_ruleSets;
    QList<ReportTemplate> m_templates;
    Calendar m_calendar;
    ReceptionRules m_reception;
    MaskingScheme m_masking;
    ClassRules m_classRules;
    ClassWays m_classWays;
    Plan m_plan;
    MeasureLists m_measures;
    QList<CommitmentRule> m_commitmentRules;
    friend class CatalogueLoader;
};

} // namespace creditdesk::domain
