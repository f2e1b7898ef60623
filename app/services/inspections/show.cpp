// Draws as they are shown.
#include "app/services/inspections/inspections_house.h"

#include <QCryptographicHash>

namespace creditdesk::services {

using namespace Qt::StringLiterals;

namespace {

QDateTime timeOf(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODate);
}

/// What the entries of this round say.
void readRound(ShownDraw &shown)
{
    for (const domain::TranscriptEntry &entry : std::as_const(shown.course)) {
        switch (entry.step) {
        case domain::DrawStep::Redrawn:
            shown.commitment.clear();
            shown.source.clear();
            shown.notBefore = {};
            shown.value.reset();
            break;
        case domain::DrawStep::Committed: {
            const QJsonObject announced = entry.body.value("public_value"_L1).toObject();
            shown.commitment = entry.body.value("commitment"_L1).toString().toLatin1();
            shown.source = announced.value("source"_L1).toString();
            shown.notBefore = timeOf(announced.value("not_before"_L1));
            break;
        }
        case domain::DrawStep::PublicValue:
            shown.value = domain::PublicValue{entry.body.value("value"_L1).toString(), entry.body.value("source"_L1).toString(),
                                              timeOf(entry.body.value("published"_L1))};
            break;
        default:
            break;
        }
    }
}

/// SHA-256 of the last entry's line: what the seal names.
QByteArray headOf(const QByteArray &text)
{
    const QList<QByteArray> lines = text.trimmed().split('\n');
    return lines.size() < 2 ? QByteArray()
                            : QCryptographicHash::hash(lines.at(lines.size() - 2), QCryptographicHash::Sha256).toHex();
}

} // namespace

base::Result<QList<DrawLine>> Inspections::draws()
{
    TRY_ASSIGN(const Means who, m->house.require(u"inspection.view"_s));
    TRY_ASSIGN(const QList<store::KeptDraw> kept, m->book(who).draws());
    QList<DrawLine> lines;
    for (const store::KeptDraw &one : kept)
        lines.append(lineOf(one));
    return lines;
}

base::Result<ShownDraw> Inspections::Impl::read(const Means &who, const QString &id) const
{
    TRY_ASSIGN(const store::KeptDraw kept, book(who).draw(id));
    TRY_ASSIGN(const draw::Transcript transcript, this->transcript(who, id));
    ShownDraw shown;
    shown.line = lineOf(kept);
    shown.plan = transcript.inspectionPlan();
    shown.officers = transcript.officers();
    shown.course = transcript.entries();
    shown.roster = transcript.roster();
    shown.results = transcript.results();
    shown.head = headOf(transcript.text());
    readRound(shown);
    TRY_ASSIGN(const std::optional<QJsonObject> facts, book(who).poolFacts(id, kept.round));
    if (facts)
        shown.pool = factsFrom(*facts);
    if (shown.roster && who.mirror) {
        QStringList codes;
        for (const QList<domain::DrawnTarget> &list : {shown.roster->targets, shown.roster->reserves}) {
            for (const domain::DrawnTarget &target : list)
                codes.append(target.code);
        }
        TRY_ASSIGN(shown.names, who.mirror->namesOf(codes));
    }
    return shown;
}

base::Result<ShownDraw> Inspections::show(const QString &id)
{
    TRY_ASSIGN(const Means who, m->house.require(u"inspection.view"_s, id));
    TRY_DONE(m->house.record(who, m->house.entry(who.session, u"inspection.view"_s, id)));
    return m->read(who, id);
}

} // namespace creditdesk::services
