#include "app/base/canonical_json.h"
#include "app/report/model.h"

#include <QJsonArray>
#include <QJsonObject>

namespace creditdesk::report {

namespace {

using namespace Qt::StringLiterals;

template <typename List, typename Function> QJsonArray arrayOf(const List &list, Function &&toJson)
{
    QJsonArray array;
    for (const auto &entry : list)
        array.append(toJson(entry));
    return array;
}

QJsonValue toJson(const Field &field)
{
    return QJsonArray{field.label, field.value};
}

QJsonArray fieldsOf(const QList<Field> &fields)
{
    return arrayOf(fields, toJson);
}

QJsonValue itemJson(const Item &item)
{
    return QJsonObject{{u"heading"_s, item.heading},
                       {u"record"_s, item.recordId},
                       {u"marks"_s, QJsonArray::fromStringList(item.marks)},
                       {u"fields"_s, fieldsOf(item.fields)}};
}

QJsonValue sectionJson(const Section &section)
{
    return QJsonObject{{u"title"_s, section.title}, {u"items"_s, arrayOf(section.items, itemJson)}};
}

QJsonValue chapterJson(const Chapter &chapter)
{
    return QJsonObject{{u"numeral"_s, chapter.numeral},
                       {u"title"_s, chapter.title},
                       {u"basics"_s, fieldsOf(chapter.basics)},
                       {u"sections"_s, arrayOf(chapter.sections, sectionJson)},
                       {u"paragraphs"_s, QJsonArray::fromStringList(chapter.paragraphs)},
                       {u"empty_text"_s, chapter.emptyText}};
}

/// Seconds in UTC: the paper shows no fraction, and one instant has one form whatever offset it came with.
QString instant(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(u"yyyy-MM-ddTHH:mm:ssZ"_s) : QString();
}

QJsonObject contextJson(const IssueContext &c)
{
    return {{u"number"_s, c.number},       {u"issued_at"_s, instant(c.issuedAt)},
            {u"issuer"_s, c.issuer},       {u"hall"_s, c.hall},
            {u"terminal"_s, c.terminal},   {u"operator_name"_s, c.operatorName},
            {u"operator"_s, c.operatorId}, {u"applicant"_s, c.applicant},
            {u"purpose"_s, c.purpose},     {u"rule_set"_s, c.ruleSet},
            {u"basis"_s, c.basis},         {u"basis_rule"_s, c.basisRule}};
}

} // namespace

QByteArray canonicalData(const Model &model)
{
    const auto countJson = [](const Count &count) -> QJsonValue { return QJsonArray{count.label, count.number}; };
    const QJsonObject look{{u"summary"_s, model.look.summary}, {u"large_print"_s, model.look.largePrint}};
    return base::canonicalJson(QJsonObject{{u"product"_s, model.product},
                                           {u"look"_s, look},
                                           {u"template"_s, model.templateId},
                                           {u"template_version"_s, model.templateVersion},
                                           {u"title"_s, model.title},
                                           {u"context"_s, contextJson(model.context)},
                                           {u"data_as_of"_s, instant(model.dataAsOf)},
                                           {u"subject_name"_s, model.subjectName},
                                           {u"subject_code"_s, model.subjectCode},
                                           {u"head"_s, fieldsOf(model.head)},
                                           {u"counts"_s, arrayOf(model.counts, countJson)},
                                           {u"summary"_s, fieldsOf(model.summary)},
                                           {u"chapters"_s, arrayOf(model.chapters, chapterJson)},
                                           {u"notes"_s, QJsonArray::fromStringList(model.notes)},
                                           {u"closing"_s, QJsonArray::fromStringList(model.closing)}});
}

} // namespace creditdesk::report
