// Random inspection (双随机、一公开: subjects and officers drawn at random, results published): a department's yearly plan, as
// data (resources/catalogue/inspection/*.json), its officers and their recusals. About organisations only. Ratios and maxima
// are the department's own; no rule of the state prescribes them (domain.md 3.2). Plain values; reading is pure. Any thread.
#pragma once

#include "models/domain/classification_rules.h"

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace creditdesk::domain {

/// What a visit looks at. Several items for one target are one visit.
struct InspectionItem {
    QString id;
    ClassWords words;
    QString matter;                        ///< the published matter it belongs to, in the department's words
    QString qualification;                 ///< an officer of the visit must hold it; empty: none asked for
    QStringList kinds, sectors, districts; ///< whom it concerns; empty: all of the pool
    QString basis;
};

/// How many of a class are drawn, and how often one of them may be visited in the plan's year.
struct InspectionClassRule {
    QString grade;
    qint64 ratioPpm = 0; ///< of the stratum, in millionths: 0 .. 1,000,000
    int yearlyMaximum = 0;
    bool atLeastOne = false; ///< of a stratum that is not empty
    QString basis;
};

/// Sectors under full-coverage key supervision: outside the draw (上海市优化营商环境条例 art. 61).
struct InspectionFullCoverage {
    QStringList sectors;
    ClassWords words;
    QString basis;
};

struct InspectionOutcome {
    QString id;
    ClassWords words;
};

enum class StratumBy : quint8 { Class, District, Sector };

struct InspectionPlan {
    QString id, version;
    ClassWords department;
    int year = 0;
    QDate effectiveFrom, effectiveTo; ///< inclusive
    QString basis;
    ClassWords note;                                 ///< e.g. that ratios are placeholders
    QString scale;                                   ///< of the classes; never mixed
    QStringList kinds, statuses, districts, sectors; ///< pool filter; empty districts or sectors: all
    QString unclassed;                               ///< grade that a subject without class counts as; empty: left out
    QList<StratumBy> strataBy;                       ///< Class first
    QList<InspectionClassRule> classes;
    QList<InspectionFullCoverage> fullCoverage;
    QList<InspectionItem> items; ///< 1 .. 64
    QList<InspectionOutcome> outcomes;
    int officersPerTarget = 2;
    qint64 reservePpm = 0; ///< reserves a stratum, in millionths of its drawn, rounded up: for targets that have closed down
    QString source;        ///< name of the file it was read from
    QJsonObject document;  ///< the plan as it stands in the file: what a transcript holds and hashes

    [[nodiscard]] bool inForce(QDate on) const { return on >= effectiveFrom && on <= effectiveTo; }
    [[nodiscard]] const InspectionClassRule *rule(const QString &grade) const;
    [[nodiscard]] const InspectionItem *item(const QString &id) const;
    [[nodiscard]] const InspectionOutcome *outcome(const QString &id) const;
};

/// Reads and checks a plan against the lists of `catalogue`. Every fault found, with line and column, in the order of the text.
[[nodiscard]] std::variant<InspectionPlan, QList<ClassFault>> loadInspectionPlan(const QByteArray &json, const QString &source,
                                                                                 const Catalogue &catalogue);

/// An officer who may be sent. No name: rosters are published; who wants names looks them up by `id`.
struct InspectionOfficer {
    QString id; ///< personnel number
    QString unit;
    QStringList qualifications;
    QStringList districts; ///< empty: all
    int mostTargets = 0;   ///< load: visits of one draw at most
};

/// 回避: this officer does not go to this subject.
struct InspectionRecusal {
    QString officer;
    QString subject; ///< credit code
    QString reason;
};

struct InspectionOfficers {
    QList<InspectionOfficer> officers; ///< by id
    QList<InspectionRecusal> recusals; ///< by officer, subject
    QJsonObject document;              ///< as a transcript holds and hashes it

    [[nodiscard]] const InspectionOfficer *officer(const QString &id) const;
    [[nodiscard]] bool recused(const QString &officer, const QString &subject) const;
};

/// {"officers": [{"id", "unit", "qualifications", "districts", "most_targets"}], "recusals": [{"officer", "subject",
/// "reason"}]}
[[nodiscard]] std::variant<InspectionOfficers, QList<ClassFault>>
loadInspectionOfficers(const QByteArray &json, const QString &source, const Catalogue &catalogue);

/// How many of a stratum are drawn: ratio x size rounded half up, at least one if the rule wishes it, at most all.
[[nodiscard]] qint64 inspectionQuota(const InspectionClassRule &rule, qint64 size);
/// How many reserves follow them: reservePpm x drawn rounded up, at most what is left.
[[nodiscard]] qint64 inspectionReserves(const InspectionPlan &plan, qint64 drawn, qint64 size);

} // namespace creditdesk::domain
