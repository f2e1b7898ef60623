#include "models/domain/inspection_reader.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <tuple>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

namespace {

QStringList idsOf(const QList<Term> &terms)
{
    QStringList out;
    for (const Term &term : terms)
        out.append(term.id);
    return out;
}

} // namespace

bool isInspectionId(const QString &text)
{
    static const QRegularExpression kId(u"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"_s);
    return kId.match(text).hasMatch();
}

InspectionCodes::InspectionCodes(const Catalogue &catalogue)
    : kinds(idsOf(catalogue.subjectKinds())),
      statuses(idsOf(catalogue.subjectStatuses())),
      districts(idsOf(catalogue.districts())),
      sectors(idsOf(catalogue.sectors()))
{
}

QStringList InspectionCodes::read(PlacedObject &row, const QString &key, const QStringList &known, bool needed)
{
    const QStringList out = needed ? row.texts(key, true) : row.anyTexts(key);
    for (qsizetype i = 0; i < out.size(); ++i) {
        if (!known.contains(out.at(i)))
            row.fault(key, u"unknown_code"_s, u"\"%1\" is unknown"_s.arg(out.at(i)), static_cast<int>(i));
    }
    return out;
}

QList<ClassFault> readInspectionText(const QByteArray &json, QJsonObject &document,
                                     const std::function<void(PlacedObject &)> &read)
{
    const std::variant<PlacedValue, ClassFault> parsed = parsePlaced(json);
    if (const auto *fault = std::get_if<ClassFault>(&parsed))
        return {*fault};
    const auto &top = std::get<PlacedValue>(parsed);
    if (top.type != PlacedValue::Type::Object)
        return {ClassFault{top.line, top.column, {}, u"wrong_type"_s, u"an object is expected"_s}};
    QList<ClassFault> faults;
    PlacedObject object(&top, {}, &faults);
    read(object);
    object.finish();
    std::stable_sort(faults.begin(), faults.end(), [](const ClassFault &a, const ClassFault &b) {
        return std::tie(a.line, a.column) < std::tie(b.line, b.column);
    });
    document = QJsonDocument::fromJson(json).object();
    return faults;
}

void noteInspectionId(PlacedObject &row, const QString &key, const QString &id, QStringList &seen)
{
    if (!id.isEmpty() && !isInspectionId(id))
        row.fault(key, u"bad_id"_s, u"an id is made of letters, digits, \".\", \"_\" and \"-\""_s);
    else if (seen.contains(id))
        row.fault(key, u"duplicate_id"_s, u"\"%1\" stands twice"_s.arg(id));
    seen.append(id);
}

} // namespace creditdesk::domain
