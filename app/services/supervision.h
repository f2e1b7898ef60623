// Classified supervision: figures with the lists behind them, classes that explain themselves, rule sets and how they come to
// be adopted, the plan's lists and indicators. Organisations only. Classes are internal: they are on no report and in no public
// export (domain.md 3.1).
// As with Workstation: calls block, any thread but the UI thread; each names its permission, and its audit entry is durable
// before its result is given.
#pragma once

#include "app/base/cancel.h"
#include "app/base/failure.h"
#include "app/base/row_source.h"
#include "app/services/workstation.h"
#include "models/domain/classification.h"
#include "models/domain/classification_changes.h"
#include "models/domain/classification_rules.h"
#include "models/domain/classification_way.h"
#include "models/domain/figures.h"
#include "models/domain/plan.h"
#include "models/domain/record_marks.h"
#include "models/domain/subject.h"
#include "models/domain/table.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace creditdesk::services {

/// Where the figures stand.
struct FiguresState {
    bool there = false;   ///< they have been made at least once for the data that is here
    bool current = false; ///< of the data's newest change, of today and by the rule sets in force
    QDateTime dataAsOf;   ///< of the data they were counted from
    QDate day;            ///< for which classes and notices were judged
    qint64 organisations = 0, records = 0;
    struct ScaleState {
        QString scale;
        QString ruleSet; ///< id of the one in force
        domain::ClassWords owner, purpose;
        QList<domain::ClassGrade> grades; ///< best first
    };
    QList<ScaleState> scales;
};

struct FigureQuestion {
    domain::FigureFilter filter;
    domain::Counted counted = domain::Counted::Organisations;
    QString rows;    ///< axis
    QString columns; ///< axis; empty: none
};

/// A line of the list behind a number of organisations.
struct OrganisationLine {
    qint64 serial = 0;
    QString code, name, district, sector, kind, status;
    QString platformClass;      ///< as sent; empty: none
    QMap<QString, QString> now; ///< scale -> grade; no entry: not classed
    QMap<QString, QString> before;
};

/// A line of the list behind a number of records.
struct RecordLine {
    QString subject, subjectName, district;
    domain::Record record;
    bool closed = false;     ///< not public: what it says is seen only under a matter of the officer's organ
    QString notice, outcome; ///< codes
    QDate due;               ///< of a notice: the last day; invalid: none
    struct OpenCase {
        QDate since;             ///< invalid: open, but not stated since when
        QDate due;               ///< legal day, see domain::CaseDays; invalid: not known
        int workingDaysLeft = 0; ///< negative: that many working days late
        bool provisional = false;
    };
    std::optional<OpenCase> objection, repair; ///< nothing: none is open
};

template <typename Line> struct ListPage {
    QList<Line> lines;
    qint64 total = 0; ///< equals the number that was opened
};

/// What the window did in its hall, from the register of queries; and what the other windows did, from the papers that the
/// platform knows of them, as it last said.
struct HallOperation {
    qint64 visits = 0, reports = 0, refusals = 0, others = 0, sheets = 0;
    struct Line {
        QString code; ///< window (terminal), hour "09", or day
        qint64 visits = 0, reports = 0, refusals = 0;
    };
    QList<Line> byHour, byDay, byWindow;
    QString window; ///< this one's name
    struct Others {
        QDateTime asOf;
        QList<Line> byHour, byWindow; ///< a visit is a paper here: of other visits the platform is not told
    };
    std::optional<Others> elsewhere; ///< nothing: the platform has not been asked yet
};

/// An indicator of table 1 with what is known of it here.
struct IndicatorValue {
    int number = 0;              ///< 1..10, see domain::PlanIndicator
    std::optional<double> value; ///< nothing: not supplied
    qint64 part = 0, whole = 0;  ///< what a rate was made of; 0, 0: no rate
    bool reached = false;        ///< the target; only with a value
    struct Point {
        QString period; ///< "2026-03"
        std::optional<double> value;
        qint64 part = 0, whole = 0;
    };
    QList<Point> trend;          ///< oldest first
    QList<Point> districts;      ///< period: the district's code
    QList<Point> units;          ///< of indicator 2; period: the source unit's code
    domain::FigureFilter behind; ///< of the whole; with notice "late" and "overdue": of what fails
    bool hasList = false;        ///< `behind` may be opened
};

/// What the mirror holds for a unit of the data list.
struct UnitSupply {
    QString unit;
    qint64 records = 0;
    QMap<QString, qint64> kinds;   ///< record kind -> records
    QMap<QString, qint64> notices; ///< notice code -> licences and penalties
};

/// A measure that stands on an organisation (in force or under review), as it was applied at this workstation.
struct MeasureInUse {
    QString number, subject, subjectName, district, sector;
    QString measure, zh, en; ///< code, and what it is called
    QString nature, organ, matter, state;
    QDate from, until; ///< `until` invalid: as long as its ground stands
};

/// A rule set on its way to being adopted.
struct RuleDraft {
    QString id; ///< of the draft
    QString ruleSet, scale, zh;
    QByteArray text; ///< the JSON as it was handed in
    QString sha256;
    QString state;                                     ///< "draft", "proposed", "adopted", "withdrawn"
    QString madeBy, proposedBy, agreedBy, withdrawnBy; ///< operators' names
    QString madeById, proposedById, agreedById;
    QDateTime madeAt, proposedAt, agreedAt, withdrawnAt;
    bool backTested = false; ///< with exactly this text
};

struct RuleSetLine {
    QString id, scale, zh, version;
    QDate from, to;
    bool inForce = false;
    bool shipped = true; ///< with the program; otherwise adopted here
    QString adoptedBy;   ///< both names
};

/// How a long table is saved.
struct TableRun {
    base::RowSource rows; ///< none: those of the table
    qint64 count = 0;     ///< how many they are, for the audit
    base::CancelToken cancel;
    std::function<void(qint64)> done; ///< rows written; on the calling thread
};

/// Who would move from where to where.
struct BackTest {
    QString ruleSet, scale;
    QDate day;
    qint64 organisations = 0, moved = 0, better = 0, worse = 0;
    struct Move {
        QString from, to; ///< grades; "none": not classed
        qint64 count = 0;
    };
    QList<Move> moves; ///< also from a grade to itself
    struct Group {
        QString code;
        qint64 organisations = 0, better = 0, worse = 0;
    };
    QList<Group> byDistrict, bySector, bySize; ///< size: registered capital in 万元, "0-100" "100-500" ... "unknown"
    struct Example {
        QString code, name, from, to;
    };
    QList<Example> examples; ///< at most fifty, those that move furthest
};

/// The class of one subject with the lines that made it.
struct ExplainedClass {
    domain::Organisation organisation;
    domain::ClassRuleSet rules; ///< the one used
    domain::ClassExplanation explanation;
    QDateTime dataAsOf;
    QStringList closed; ///< records in it that are not public: what they say is seen only under a matter
};

struct WhatIf {
    domain::ClassRuleSet rules;
    domain::ClassExplanation before, after;
    QList<domain::ClassFault> faults; ///< of the changes; then nothing was classed
    QStringList closed;               ///< as in ExplainedClass
};

/// Figures of a past day, judged as on that day from what is known today; the platform's class of that day is not known.
struct PastFigures {
    qint64 organisations = 0, records = 0;
    QMap<QString, qint64> districts, sectors;      ///< organisations founded by then
    QMap<QString, qint64> recordKinds, severities; ///< records decided by then
    QMap<QString, QMap<QString, qint64>> classes;  ///< scale -> grade or "none" -> organisations
    QDateTime dataAsOf;
};

/// Figures on their way to a file or to paper.
struct DashboardFigures {
    domain::FigureFilter filter;
    QDate day;
    QDateTime dataAsOf;
    struct Line {
        QString axis, code;
        qint64 count = 0;
    };
    QList<Line> lines;
};

using Progress = std::function<void(qint64 done, qint64 total)>;

class Supervision
{
public:
    ~Supervision();

    [[nodiscard]] const domain::Plan &plan() const;

    // figures: supervision.view
    [[nodiscard]] base::Result<FiguresState> state();
    /// After it figures are current. Takes moments after a delta, and a walk over everything if there are none yet, on another
    /// month or with other rule sets. Locked: it is under way already. Cancelled leaves what was.
    base::Done bringUpToDate(const Progress &progress = {}, const base::CancelToken &cancel = {});
    /// Answers in the order of the questions, all from one state. NotFound "figures": none were made yet.
    base::Result<QList<domain::FigureTable>> figures(const QList<FigureQuestion> &questions);
    /// A walk over everything. `filter`: districts and sectors only. InvalidInput for a day to come.
    base::Result<PastFigures> figuresOn(const QDate &day, const domain::FigureFilter &filter, const Progress &progress = {},
                                        const base::CancelToken &cancel = {});
    base::Result<ListPage<OrganisationLine>> organisations(const domain::FigureFilter &filter, qint64 first, int most);
    base::Result<ListPage<RecordLine>> records(const domain::FigureFilter &filter, qint64 first, int most);

    // the plan: supervision.view
    base::Result<QList<IndicatorValue>> indicators(const domain::FigureFilter &filter = {});
    base::Result<QList<UnitSupply>> supply();
    /// Measures that stand on organisations behind the filter, by sector; those of organisations that the mirror does not hold
    /// are not among them.
    base::Result<QMap<QString, qint64>> measureCounts(const domain::FigureFilter &filter);
    /// The same ones by name, oldest first; measure.view as well.
    base::Result<QList<MeasureInUse>> measuresInUse(const domain::FigureFilter &filter);
    base::Result<HallOperation> hall(const QDate &from, const QDate &until);
    /// Asks the platform what the other windows did, and keeps it for hall(). Failures leave what was kept before.
    base::Result<HallOperation::Others> refreshHall(const QDate &from, const QDate &until);

    // one subject's class: supervision.view
    /// `code` as it is typed: lower case, full width and spaces are put right. By the rule set in force on `on` (invalid:
    /// today) from what is mirrored. NotFound: no such organisation or scale.
    base::Result<ExplainedClass> explain(const QString &code, const QString &scale, const QDate &on = {});
    /// `changes` as in classification_changes.h; before and after by the same engine.
    base::Result<WhatIf> whatIf(const QString &code, const QString &scale, const QByteArray &changes);
    base::Result<domain::ShortestWay> wayOut(const QString &code, const QString &scale, const QString &grade = {});

    // rule sets
    base::Result<QList<RuleSetLine>> ruleSets();                   ///< supervision.view
    base::Result<domain::ClassRuleSet> ruleSet(const QString &id); ///< supervision.view; NotFound
    base::Result<QList<RuleDraft>> drafts();                       ///< supervision.view; newest first
    /// classes.draft. Every fault of the text, with its line; none: it could be adopted.
    base::Result<QList<domain::ClassFault>> check(const QByteArray &text);
    base::Result<BackTest> backTest(const QByteArray &text, const Progress &progress, const base::CancelToken &cancel);
    base::Result<RuleDraft> saveDraft(const QByteArray &text); ///< classes.draft; InvalidInput if check() finds faults
    base::Done propose(const QString &draft);                  ///< classes.adopt; only after a back-test of exactly this text
    /// classes.adopt; RefusedByRule "two_people" for the one who proposed, "in_the_past" if its first day has passed meanwhile.
    base::Done agree(const QString &draft);
    /// classes.adopt, of a proposed draft: the same rules from another day on (today or later), proposed by who asks, in place
    /// of the old draft, which is withdrawn. The back-test counts for it, as nothing but the day differs; another person
    /// agrees.
    base::Result<RuleDraft> handInAgain(const QString &draft, const QDate &from);
    base::Done withdraw(const QString &draft); ///< classes.draft

    // paper and files: supervision.export. The UI and ctl make the table; what goes out is noted with its filters.
    [[nodiscard]] domain::Table dashboardTable(const DashboardFigures &figures) const;
    base::Result<QByteArray> tablePdf(const domain::Table &table);
    /// `path` ends in .csv, .xlsx or .pdf. A CSV says below its rows, behind an empty line, what it is: mark, filters, days.
    /// InvalidInput "pdf_rows" or "xlsx_rows": more than that form holds. Cancelled leaves no file.
    base::Done saveTable(const domain::Table &table, const QString &path, const TableRun &run = {});
    base::Result<QStringList> printers(); ///< the one used last first, then the print system's default
    /// The pages that tablePdf() makes, to a printer. InvalidInput "pdf_rows": too long for paper. What becomes of it is for
    /// the print system.
    base::Done printTable(const domain::Table &table, const QString &queue, const TableRun &run = {});

    /// Filters and place of the operator, kept over a restart; supervision.view, without an audit entry.
    [[nodiscard]] QJsonObject view() const;
    base::Done keepView(const QJsonObject &view);

private:
    friend class Workstation;
    friend class Warnings;
    struct Impl;
    static base::Result<std::unique_ptr<Supervision>> make(Workstation::Impl &house);
    explicit Supervision(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m;
};

} // namespace creditdesk::services
