#include "tests/unit/report/window_sample.h"

#include <stdexcept>

namespace creditdesk::report::sample {

using namespace Qt::StringLiterals;

const Shipped &Shipped::get()
{
    static const Shipped all = [] {
        QString why;
        auto catalogue = domain::Catalogue::load(u":/catalogue"_s, &why);
        auto products = catalogue ? Products::load(&why) : std::nullopt;
        if (!products)
            throw std::runtime_error(why.toStdString());
        return Shipped{std::move(*catalogue), std::move(*products)};
    }();
    return all;
}

const domain::ReportTemplate &Shipped::layout(const QString &id) const
{
    const domain::ReportTemplate *found = catalogue.reportTemplate(id, {2026, 11, 23});
    if (found == nullptr)
        throw std::runtime_error("no such template");
    return *found;
}

domain::Record record(const QString &kind, const QString &id, QDate decided, QDate actEnded)
{
    domain::Record r;
    r.id = id;
    r.kind = kind;
    r.subject = u"91310115MA9TE5T122"_s;
    r.sourceUnit = u"浦东新区市场监督管理局"_s;
    r.sourceUnitCode = u"11310115MA9TE5T20W"_s;
    r.decided = decided;
    r.actEnded = actEnded.isValid() ? actEnded : decided;
    r.severity = domain::Severity::General;
    r.procedure = u"general"_s;
    if (const domain::RecordKind *known = Shipped::get().catalogue.recordKind(kind))
        r.fields = {{known->titleField, known->zh + id}};
    return r;
}

domain::SubjectFile organisation(QList<domain::Record> records, const QString &riskClass)
{
    domain::SubjectFile file;
    file.organisation.code = u"91310115MA9TE5T122"_s;
    file.organisation.name = u"上海虚构贸易有限公司"_s;
    file.organisation.district = u"310115"_s;
    file.organisation.kind = u"enterprise"_s;
    file.organisation.status = u"active"_s;
    file.organisation.sector = u"F"_s;
    file.organisation.capital = u"500.5"_s;
    file.organisation.founded = {2009, 5, 6};
    file.organisation.legalRepresentative = u"王虚构"_s;
    file.organisation.address = u"上海市浦东新区虚构路 1 号"_s;
    file.organisation.riskClass = riskClass;
    file.asOf = QDateTime({2026, 11, 23}, {1, 0}, Qt::UTC);
    file.records = std::move(records);
    return file;
}

domain::PersonFile person(QList<domain::Record> records)
{
    domain::PersonFile file;
    file.identity = {u"resident_identity"_s, kIdentityNumber, u"赵虚构"_s};
    file.born = {1890, 1, 1};
    file.reference = u"PR-7Q2K-0001"_s;
    file.records = std::move(records);
    for (domain::Record &each : file.records)
        each.subject = file.reference;
    const auto at = [](int day) { return QDateTime({2026, 6, day}, {2, 30}, Qt::UTC); };
    file.queries = {{at(20), u"上海虚构银行"_s, u"黄浦区窗口"_s, u"融资授信"_s, u"书面授权"_s, true},
                    {at(12), u"虚构调查机关"_s, u"市级大厅"_s, u"案件调查"_s, u"依法查询"_s, false},
                    {at(3), u"本人"_s, u"浦东新区市民中心"_s, u"本人了解"_s, u"第十七条第一款"_s, true}};
    file.freeReportsUsed = 1;
    file.asOf = QDateTime({2026, 11, 23}, {1, 0}, Qt::UTC);
    return file;
}

IssueContext context(QDate day)
{
    return {u"20261123101545A3F7K2QF"_s,
            QDateTime(day, {10, 15, 45}, Qt::OffsetFromUTC, 8 * 3600),
            u"市公共信用信息服务中心"_s,
            u"浦东新区市民中心"_s,
            u"3 号窗口"_s,
            u"张三"_s,
            u"clerk01"_s,
            u"本人"_s,
            u"招投标"_s,
            u"SH-2026.1"_s,
            u"《上海市社会信用条例》第十七条第一款"_s,
            u"SH-RECEPTION/self"_s};
}

domain::VisitForm visit(domain::SubjectType type)
{
    domain::VisitForm form;
    form.applicant = u"third_party"_s;
    form.visitorDocumentType = u"resident_identity"_s;
    form.visitorNumber = u"31011518900101002X"_s;
    form.visitorName = kRareName;
    form.visitorOrganisation = u"上海虚构银行"_s;
    form.visitorOrganisationCode = u"91310000MA9TE5T125"_s;
    form.documents = {{u"power_of_attorney"_s, u"1"_s, kRareName, true, true}};
    form.subjectType = type;
    form.subjectName = u"虚构对象{visitor.number}"_s; // a name is never read as a template
    if (type == domain::SubjectType::Organisation) {
        form.subjectCode = u"91310115MA9TE5T122"_s;
    } else {
        form.subjectDocumentType = u"resident_identity"_s;
        form.subjectNumber = kIdentityNumber;
        form.product = u"person"_s;
    }
    form.purpose = u"tender"_s;
    form.caseNumber = u"案〔2026〕1 号"_s;
    return form;
}

domain::Standing refusal()
{
    domain::Standing standing;
    standing.article = u"《上海市社会信用条例》第十七条第三款"_s;
    standing.shortfalls = {{u"authorisation_missing"_s, u"authorisation"_s, u"没有信息主体的书面授权"_s, u"No authorisation"_s,
                            u"《上海市社会信用条例》第十七条第三款"_s, true},
                           {u"purpose_missing"_s, u"purpose"_s, u"没有写明查询用途"_s, u"No purpose"_s, u"第十九条"_s, false}};
    standing.papers = {u"power_of_attorney"_s};
    standing.papersZh = {u"信息主体签署的授权委托书原件"_s, u"经办人身份证件原件"_s};
    standing.whereToGo = u"浦东新区市民中心任一查询窗口"_s;
    return standing;
}

FormValues formValues(domain::SubjectType type)
{
    FormValues values;
    values.visit = visit(type);
    values.hall = u"浦东新区市民中心"_s;
    values.terminal = u"3 号窗口"_s;
    values.operatorName = u"张三"_s;
    values.at = QDateTime({2026, 11, 23}, {10, 15, 45}, Qt::OffsetFromUTC, 8 * 3600);
    values.number = u"SL-2026-0001"_s;
    return values;
}

QList<SearchedStore> stores()
{
    return {{u"法人和非法人组织基础库"_s, 2000000, QDateTime({2026, 11, 23}, {1, 0}, Qt::UTC)},
            {u"公共信用记录库"_s, 10431877, QDateTime({2026, 11, 22}, {23, 0}, Qt::UTC)}};
}

Model product(const QString &id, const QList<domain::Record> &records, const IssueContext &context, const Selection &selection,
              const Look &look)
{
    const Shipped &shipped = Shipped::get();
    const Product *of = shipped.products.find(id);
    if (of == nullptr)
        throw std::runtime_error("no such product");
    const domain::ReportTemplate &layout = shipped.layout(of->layout);
    if (id == u"person"_s)
        return composePerson(person(records), *of, layout, shipped.catalogue, shipped.catalogue.masking(),
                             domain::Audience::Subject, context, selection, look);
    if (id == u"no_record"_s)
        return composeNoRecord({u"虚构对象"_s, u"91310115MA9TE5T122"_s, {{}, u"91310115MA9TE5T122"_s}}, stores(), layout, context, look);
    if (id == u"refusal"_s)
        return composeRefusal(visit(domain::SubjectType::Organisation), refusal(), shipped.catalogue.reception(),
                              shipped.catalogue, shipped.catalogue.masking(), context);
    return composeOrganisation(organisation(records), *of, layout, shipped.catalogue, shipped.products, context, selection,
                               look);
}

QStringList printed(const Model &model)
{
    QStringList ids;
    for (const Chapter &chapter : model.chapters) {
        for (const Section &section : chapter.sections) {
            for (const Item &item : section.items)
                ids.append(item.recordId);
        }
    }
    return ids;
}

} // namespace creditdesk::report::sample
