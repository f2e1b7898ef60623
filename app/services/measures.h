// The officer's measures: which apply to an organisation in a matter and why, applying one with its notice, feedback, calling
// back for review when a ground is gone, commitments before approval, and look-ups bound to a matter (domain.md 1.1 R6,
// R11-R17; 3.5; 6.5). Organisations only. The organ is the one that the grant names; the matters are its published ones.
// As with Workstation: calls block, any thread but the UI thread; each names its permission, and its audit entry is durable
// before its result is given. A refusal by a rule is RefusedByRule; `rule` is the id of a reason in
// domain::MeasureLists::reasons(), which has the words and the article.
#pragma once

#include "app/base/cancel.h"
#include "app/base/failure.h"
#include "app/services/workstation.h"
#include "app/store/measure_book.h"
#include "models/domain/commitment.h"
#include "models/domain/measure_engine.h"
#include "models/domain/measures.h"
#include "models/domain/plan.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace creditdesk::services {

/// What an officer sees of an organisation under a matter.
struct MatterView {
    domain::Organisation organisation;
    domain::Application matter;
    QString organ, caseNumber;
    QList<RecordView> records; ///< of the matter's kinds as far as they may be shown, and what is public anyway
    int closed = 0;            ///< not public and not of the matter: counted, not shown
    int withheld = 0;          ///< of the matter's kinds, but repaired or past the query period: kind, unit and dates only
    QDateTime asOf;
    bool live = false;
    qint64 registerEntry = 0; ///< line of the register of queries
};

/// The verdicts for one organisation.
struct MeasureAdvice {
    domain::Organisation organisation;
    domain::Application matter;
    QString organ;
    QDate on;
    QList<domain::MeasureVerdict> verdicts; ///< those that apply first, then by nature and code
    QList<domain::MeasureConflict> conflicts;
    QDateTime asOf;
};

struct MeasureOrder {
    QString subject; ///< credit code
    QString matter, caseNumber;
    QString measure;     ///< code
    QStringList grounds; ///< ids of records; each must count. Empty only for a measure that is grounded without records
    QString reasons;     ///< in the officer's words; needed
    QDate from, until;   ///< `from` invalid: today; `until` within the longest duration, invalid: the longest, or open
};

using store::MeasureEvent;
using store::MeasureUse;

struct UseFilter {
    QString subject, measure, state, matter, text; ///< text: number, name or code
    bool ownOrganOnly = true;
    qint64 beforeId = 0; ///< paging as in the register; 0: from the newest
    int limit = 200;
};

struct UsePage {
    QList<MeasureUse> uses; ///< newest first
    qint64 next = 0;        ///< beforeId of the next page; 0: there is none
    qint64 total = 0;
};

class Measures
{
public:
    ~Measures();

    [[nodiscard]] const domain::MeasureLists &lists() const;
    /// The organ of whoever is signed in; empty: the grant names none, and nothing can be applied or opened.
    [[nodiscard]] QString organ() const;
    /// Published matters of this organ in force today that concern organisations.
    [[nodiscard]] QList<domain::Application> matters() const;

    /// measure.view. Every fault of a list's text, with its line; none: it could be shipped.
    base::Result<QList<domain::ClassFault>> check(const QByteArray &text);

    /// matter.open. On record, in audit and register, before anything is shown. RefusedByRule with the reason's id.
    base::Result<MatterView> open(const QString &code, const QString &matter, const QString &caseNumber);
    /// measure.view, bound to a matter of this organ; on record as a look under it, so a case number is needed too.
    base::Result<MeasureAdvice> suggest(const QString &code, const QString &matter, const QString &caseNumber);
    /// measure.view, as suggest().
    base::Result<domain::CommitmentAnswer> mayCommit(const QString &code, const QString &matter, const QString &caseNumber);

    /// measure.apply. Use, audit entry and outbox item in one transaction; the notice is kept with it.
    base::Result<MeasureUse> apply(const MeasureOrder &order);
    /// measure.view: the notice (告知书) as it was made, PDF.
    base::Result<QByteArray> notice(const QString &number);
    base::Done saveNotice(const QString &number, const QString &path);   ///< measure.view
    base::Result<QStringList> printers();                                ///< measure.view: the one used last first
    base::Done printNotice(const QString &number, const QString &queue); ///< measure.view; noted first

    base::Result<UsePage> uses(const UseFilter &filter = {}); ///< measure.view, without an audit entry of each page
    base::Result<MeasureUse> use(const QString &number);      ///< measure.view; with its events. NotFound
    /// measure.apply, of the same organ. `result` is of MeasureLists::results().
    base::Done feedback(const QString &number, const QString &result, const QString &text);
    /// measure.review, of the same organ: lifts one in force or under review.
    base::Done lift(const QString &number, const QString &reason);
    /// measure.review: keeps one under review on other grounds, each of which counts today.
    base::Done keep(const QString &number, const QString &reason, const QStringList &grounds);

    /// Looks at the ground of every use in force: called after each sync and once a day; whoever is signed in. How many were
    /// called back for review now. Those past their last day are ended.
    base::Result<int> bringUpToDate(const base::CancelToken &cancel);

private:
    friend class Workstation;
    struct Impl;
    static base::Result<std::unique_ptr<Measures>> make(Workstation::Impl &house);
    explicit Measures(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m;
};

} // namespace creditdesk::services
