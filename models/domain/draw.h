// What a draw of inspection targets gives: who is visited, about what, by whom. Rosters, officers' sheets and field dossiers
// are made from these. How it is drawn: app/draw; how anyone recomputes it: resources/help/draw-algorithm.md. Plain values.
#pragma once

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace creditdesk::domain {

struct DrawnTarget {
    QString code;
    QString district;
    QString stratum;
    qint64 rank = 0;      ///< from 1 by ticket within its stratum, reserves included
    QByteArray ticket;    ///< hexadecimal
    QStringList items;    ///< InspectionItem::id, merged into one visit
    QStringList officers; ///< InspectionOfficer::id in the order drawn; empty for a reserve that has not moved up
    QString replaces;     ///< code of the target that it stands in for
    QString replaceReason;
};

struct DrawnStratum {
    QString id;
    QString grade;
    qint64 size = 0;
    qint64 quota = 0;
    qint64 reserves = 0;
};

/// The roster in force: substitutes stand where those they replace stood.
struct DrawRoster {
    QList<DrawnStratum> strata;  ///< by id
    QList<DrawnTarget> targets;  ///< by stratum, then rank
    QList<DrawnTarget> reserves; ///< not moved up yet; same order
    QHash<QString, int> loads;   ///< visits by officer id; every officer has an entry

    [[nodiscard]] const DrawnTarget *target(const QString &code) const;
    [[nodiscard]] QList<DrawnTarget> visitsOf(const QString &officer) const;
};

/// A value nobody could know at the commitment: announced with it, stated after it.
struct PublicValue {
    QString value;
    QString source; ///< as announced: which drawing of which lottery, which beacon and round
    QDateTime published;
};

enum class DrawStep : quint8 { Planned, Committed, PublicValue, Drawn, Aborted, Redrawn, Substituted, Result };
/// "planned", "committed", "public_value", "drawn", "aborted", "redrawn", "substituted", "result"
[[nodiscard]] QString drawStepName(DrawStep step);

struct TranscriptEntry {
    qint64 sequence = 0; ///< from 1
    DrawStep step = DrawStep::Planned;
    QDateTime time;
    QString operatorId;
    QByteArray previous; ///< SHA-256 of the line before, hexadecimal
    QJsonObject body;
};

/// What came of one item of a visit.
struct InspectionFinding {
    QString item;
    QString outcome; ///< InspectionOutcome::id
};

struct InspectionResult {
    QString target;
    QDate visited;
    QList<InspectionFinding> findings; ///< one for each item of the target
};

} // namespace creditdesk::domain
