// Canonical data back into a model: taking apart, making again and comparing, so that nothing but what canonicalData() writes
// is read. Reports from before there were several products lack members that are written today; they are read as they are.
#include "app/base/clock.h"
#include "app/report/products.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace creditdesk::report {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLargest = qsizetype{32} * 1024 * 1024;

template <typename Entry, typename Read> QList<Entry> listOf(const QJsonValue &value, Read &&read)
{
    QList<Entry> all;
    const QJsonArray array = value.toArray();
    all.reserve(array.size());
    for (const QJsonValue &each : array)
        all.append(read(each));
    return all;
}

QStringList texts(const QJsonValue &value)
{
    return listOf<QString>(value, [](const QJsonValue &each) { return each.toString(); });
}

QList<Field> fields(const QJsonValue &value)
{
    return listOf<Field>(value, [](const QJsonValue &each) { return Field{each[0].toString(), each[1].toString()}; });
}

Item item(const QJsonValue &value)
{
    return {value[u"heading"_s].toString(), fields(value[u"fields"_s]), texts(value[u"marks"_s]),
            value[u"record"_s].toString()};
}

Section section(const QJsonValue &value)
{
    return {value[u"title"_s].toString(), listOf<Item>(value[u"items"_s], item)};
}

Chapter chapter(const QJsonValue &value)
{
    Chapter out;
    out.numeral = value[u"numeral"_s].toString();
    out.title = value[u"title"_s].toString();
    out.basics = fields(value[u"basics"_s]);
    out.sections = listOf<Section>(value[u"sections"_s], section);
    out.paragraphs = texts(value[u"paragraphs"_s]);
    out.emptyText = value[u"empty_text"_s].toString();
    return out;
}

/// On paper times are at the legal offset.
QDateTime instant(const QJsonValue &value)
{
    const QDateTime at = QDateTime::fromString(value.toString(), Qt::ISODate);
    return at.isValid() ? at.toOffsetFromUtc(base::kLegalOffsetSeconds) : QDateTime();
}

IssueContext context(const QJsonValue &value)
{
    IssueContext out;
    out.number = value[u"number"_s].toString();
    out.issuedAt = instant(value[u"issued_at"_s]);
    out.issuer = value[u"issuer"_s].toString();
    out.hall = value[u"hall"_s].toString();
    out.terminal = value[u"terminal"_s].toString();
    out.operatorName = value[u"operator_name"_s].toString();
    out.operatorId = value[u"operator"_s].toString();
    out.applicant = value[u"applicant"_s].toString();
    out.purpose = value[u"purpose"_s].toString();
    out.ruleSet = value[u"rule_set"_s].toString();
    out.basis = value[u"basis"_s].toString();
    out.basisRule = value[u"basis_rule"_s].toString();
    return out;
}

Model model(const QJsonObject &top)
{
    Model out;
    out.product = top[u"product"_s].toString();
    out.look.summary = top[u"look"_s][u"summary"_s].toBool();
    out.look.largePrint = top[u"look"_s][u"large_print"_s].toBool();
    out.templateId = top[u"template"_s].toString();
    out.templateVersion = top[u"template_version"_s].toString();
    out.title = top[u"title"_s].toString();
    out.context = context(top[u"context"_s]);
    out.dataAsOf = instant(top[u"data_as_of"_s]);
    out.subjectName = top[u"subject_name"_s].toString();
    out.subjectCode = top[u"subject_code"_s].toString();
    out.head = fields(top[u"head"_s]);
    out.counts = listOf<Count>(top[u"counts"_s], [](const QJsonValue &v) { return Count{v[0].toString(), v[1].toInt()}; });
    out.summary = fields(top[u"summary"_s]);
    out.chapters = listOf<Chapter>(top[u"chapters"_s], chapter);
    out.notes = texts(top[u"notes"_s]);
    out.closing = texts(top[u"closing"_s]);
    return out;
}

} // namespace

base::Result<Model> readCanonical(const QByteArray &canonical)
{
    const auto refuse = [] { return base::fail(base::Code::InvalidInput, QStringLiteral("not the content of a report")); };
    if (canonical.size() > kLargest)
        return refuse();
    const QJsonDocument document = QJsonDocument::fromJson(canonical);
    const QJsonObject top = document.object();
    if (!top[u"context"_s].isObject() || !top[u"chapters"_s].isArray() || top[u"context"_s][u"number"_s].toString().isEmpty())
        return refuse();
    Model out = model(top);
    if (top.contains(u"product"_s) && canonicalData(out) != canonical)
        return refuse();
    return out;
}

} // namespace creditdesk::report
