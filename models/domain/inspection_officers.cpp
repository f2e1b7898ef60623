// Officers and recusals: a list of the department's own, read as strictly as the plan.
#include "models/domain/identifiers.h"
#include "models/domain/inspection_reader.h"

#include <QJsonArray>

#include <algorithm>
#include <tuple>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

namespace {

constexpr int kMostLoad = 100'000;

InspectionOfficer readOfficer(PlacedObject &row, const InspectionCodes &codes, QStringList &seen)
{
    InspectionOfficer out;
    out.id = row.text(u"id"_s);
    noteInspectionId(row, u"id"_s, out.id, seen);
    out.unit = row.text(u"unit"_s);
    out.qualifications = row.anyTexts(u"qualifications"_s);
    for (qsizetype i = 0; i < out.qualifications.size(); ++i) {
        if (!isInspectionId(out.qualifications.at(i)))
            row.fault(u"qualifications"_s, u"bad_id"_s, u"a qualification is an id"_s, static_cast<int>(i));
    }
    out.districts = InspectionCodes::read(row, u"districts"_s, codes.districts);
    out.mostTargets = row.integer(u"most_targets"_s);
    if (out.mostTargets < 0 || out.mostTargets > kMostLoad)
        row.fault(u"most_targets"_s, u"number_range"_s, u"\"most_targets\" lies between 0 and %1"_s.arg(kMostLoad));
    row.finish();
    std::sort(out.qualifications.begin(), out.qualifications.end());
    std::sort(out.districts.begin(), out.districts.end());
    return out;
}

InspectionRecusal readRecusal(PlacedObject &row, const QStringList &officers)
{
    InspectionRecusal out{row.text(u"officer"_s), row.text(u"subject"_s), row.text(u"reason"_s)};
    if (!out.officer.isEmpty() && !officers.contains(out.officer))
        row.fault(u"officer"_s, u"unknown_officer"_s, u"\"%1\" is none of the officers"_s.arg(out.officer));
    const IdentifierReading code = readCreditCode(out.subject);
    if (!out.subject.isEmpty() && (!code.valid || code.normalised != out.subject))
        row.fault(u"subject"_s, u"bad_code"_s, u"\"subject\" must be a unified social credit code"_s);
    row.finish();
    return out;
}

/// One form for the same officers, in whatever order and spelling the file has them.
QJsonObject documentOf(const InspectionOfficers &all)
{
    QJsonArray officers, recusals;
    for (const InspectionOfficer &one : all.officers) {
        officers.append(QJsonObject{{u"id"_s, one.id},
                                    {u"unit"_s, one.unit},
                                    {u"qualifications"_s, QJsonArray::fromStringList(one.qualifications)},
                                    {u"districts"_s, QJsonArray::fromStringList(one.districts)},
                                    {u"most_targets"_s, one.mostTargets}});
    }
    for (const InspectionRecusal &one : all.recusals)
        recusals.append(QJsonObject{{u"officer"_s, one.officer}, {u"subject"_s, one.subject}, {u"reason"_s, one.reason}});
    return {{u"officers"_s, officers}, {u"recusals"_s, recusals}};
}

} // namespace

std::variant<InspectionOfficers, QList<ClassFault>> loadInspectionOfficers(const QByteArray &json, const QString &,
                                                                           const Catalogue &catalogue)
{
    InspectionOfficers out;
    QJsonObject document;
    const QList<ClassFault> faults = readInspectionText(json, document, [&](PlacedObject &top) {
        const InspectionCodes codes(catalogue);
        QStringList seen;
        for (PlacedObject &row : top.objects(u"officers"_s, true))
            out.officers.append(readOfficer(row, codes, seen));
        if (!top.has(u"recusals"_s))
            return;
        for (PlacedObject &row : top.objects(u"recusals"_s, false)) {
            const InspectionRecusal one = readRecusal(row, seen);
            if (out.recused(one.officer, one.subject))
                row.fault(u"officer"_s, u"duplicate_id"_s, u"this recusal stands twice"_s);
            out.recusals.append(one);
        }
    });
    if (!faults.isEmpty())
        return faults;
    std::sort(out.officers.begin(), out.officers.end(),
              [](const InspectionOfficer &a, const InspectionOfficer &b) { return a.id < b.id; });
    std::sort(out.recusals.begin(), out.recusals.end(), [](const InspectionRecusal &a, const InspectionRecusal &b) {
        return std::tie(a.officer, a.subject) < std::tie(b.officer, b.subject);
    });
    out.document = documentOf(out);
    return out;
}

} // namespace creditdesk::domain
