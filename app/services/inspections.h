// Random inspection (双随机、一公开) at the desk: from the department's plan to the list that is published. The draw itself is
// app/draw; here it gets its pool from the mirror, its secret, its signature and its place in the ledger. Organisations only.
// A class is internal: transcript and pool name strata by it and are for those who recheck a draw; what is published
// (publishedTable()) does not carry it (domain.md 3.1).
// As with Workstation: calls block, any thread but the UI thread; each names its permission, and its audit entry is durable
// before its result is given.
#pragma once

#include "app/base/cancel.h"
#include "app/base/failure.h"
#include "app/services/workstation.h"
#include "models/domain/draw.h"
#include "models/domain/inspection.h"
#include "models/domain/table.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace creditdesk::services {

using Progress = std::function<void(qint64 done, qint64 total)>;

/// A plan that can be drawn by: shipped with the program or handed in here.
struct PlanLine {
    domain::InspectionPlan plan;
    bool shipped = false;
    QString takenBy;   ///< name; empty if shipped
    QDateTime takenAt; ///< invalid if shipped
};

/// A department's officers with their recusals, as handed in.
struct OfficersLine {
    domain::InspectionOfficers officers;
    QString takenBy;
    QDateTime takenAt; ///< invalid: none were handed in yet
};

/// What a draw would be made from, or was committed to.
struct PoolFacts {
    QByteArray hash; ///< SHA-256 of its list, hexadecimal
    qint64 size = 0; ///< that can be drawn
    qint64 leftOut = 0;
    QHash<QString, qint64> leftOutByReason; ///< see domain::leftOutReason()
    QList<domain::DrawnStratum> strata;     ///< with quota and reserves
    QDateTime dataAsOf;
};

/// A draw as a line of the list.
struct DrawLine {
    QString id; ///< "SJ-2026-0001": plan year and running number of this workstation
    QString planId, planVersion;
    domain::ClassWords department;
    int year = 0;
    int round = 1;
    QString phase; ///< "planned" "committed" "value_known" "drawn" "aborted"
    QDateTime startedAt, changedAt;
    QString startedBy;               ///< name
    qint64 targets = 0, results = 0; ///< of the roster in force
};

struct ShownDraw {
    DrawLine line;
    domain::InspectionPlan plan;
    domain::InspectionOfficers officers;
    std::optional<PoolFacts> pool; ///< committed to; nothing before, and after an abort until the next commitment
    QByteArray commitment;         ///< hexadecimal; empty before it was made
    QString source;                ///< of the public value, as announced
    QDateTime notBefore;           ///< from when on it can be known
    std::optional<domain::PublicValue> value;
    std::optional<domain::DrawRoster> roster;
    QHash<QString, QString> names; ///< code -> name here, of targets and reserves; no entry: not here any more
    QList<domain::InspectionResult> results;
    QList<domain::TranscriptEntry> course; ///< every entry of the transcript, oldest first
    QByteArray head;                       ///< SHA-256 of its last entry's line, hexadecimal
};

class Inspections
{
public:
    ~Inspections();

    // plans and officers: inspection.view
    base::Result<QList<PlanLine>> plans();
    base::Result<OfficersLine> officers();
    // inspection.plan
    base::Result<QList<domain::ClassFault>> checkPlan(const QByteArray &text);
    /// InvalidInput with the first fault if there is one; RefusedByRule "plan_id_used": what was drawn by stays what it was.
    base::Result<PlanLine> takePlan(const QByteArray &text);
    base::Result<QList<domain::ClassFault>> checkOfficers(const QByteArray &text);
    base::Result<OfficersLine> takeOfficers(const QByteArray &text); ///< replaces; draws under way keep theirs

    // draws: inspection.view
    base::Result<QList<DrawLine>> draws(); ///< newest first
    base::Result<ShownDraw> show(const QString &id);
    /// What a commitment made now would bind, and whether it could be drawn from: RefusedByRule "empty_pool", ... as in
    /// app/draw/draw.h. NotFound "figures": classes were not computed yet.
    base::Result<PoolFacts> preview(const QString &planId, const Progress &progress = {}, const base::CancelToken &cancel = {});

    // the steps, inspection.draw. RefusedByRule "draw_order" out of turn, "plan_not_in_force", "no_officers". Each is signed by
    // this workstation, chained, and durable when it returns.
    base::Result<DrawLine> start(const QString &planId);
    /// Binds plan, officers, the pool as it is now and a new secret, before the public value can be known.
    base::Result<PoolFacts> commit(const QString &id, const QString &source, const QDateTime &notBefore,
                                   const Progress &progress = {}, const base::CancelToken &cancel = {});
    base::Done publicValue(const QString &id, const domain::PublicValue &value);
    base::Result<domain::DrawRoster> draw(const QString &id);
    base::Done abort(const QString &id, const QString &reason); ///< stays in the transcript
    base::Done redraw(const QString &id, const QString &planId, const QString &reason);
    base::Done substitute(const QString &id, const QString &target, const QString &reason);
    base::Done result(const QString &id, const domain::InspectionResult &result);

    // what leaves the program: inspection.view, noted first
    base::Result<QByteArray> transcript(const QString &id); ///< for creditdesk-draw-verify
    base::Done saveTranscript(const QString &id, const QString &path);
    base::Done savePool(const QString &id, const QString &path);                         ///< NotFound "pool"
    base::Done saveCertificate(const QString &path);                                     ///< PEM, of the key that signs here
    base::Result<QByteArray> rosterPdf(const QString &id);                               ///< who is visited by whom
    base::Result<QByteArray> officerSheetPdf(const QString &id, const QString &officer); ///< NotFound "officer"
    base::Result<QByteArray> dossierPdf(const QString &id, const QString &target);       ///< with boxes for each item's outcome
    base::Result<QStringList> printers();                                                ///< the one used last first
    /// One of the papers above as it was made, `title` as the print system shall show it.
    base::Done printPaper(const QString &id, const QByteArray &pdf, const QString &title, const QString &queue);
    /// Every officer's sheet and every target's dossier into a folder, SHEET-OFFICER.pdf and DOSSIER-CODE.pdf. How many.
    base::Result<int> savePapers(const QString &id, const QString &folder, const Progress &progress = {},
                                 const base::CancelToken &cancel = {});
    /// Targets, items and outcomes without classes: what is made public (营商环境条例 art. 61).
    base::Result<domain::Table> publishedTable(const QString &id);
    base::Done savePublished(const QString &id, const QString &path); ///< .csv, .xlsx or .pdf

private:
    friend class Workstation;
    struct Impl;
    static base::Result<std::unique_ptr<Inspections>> make(Workstation::Impl &house);
    explicit Inspections(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m;
};

} // namespace creditdesk::services
