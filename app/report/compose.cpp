#include "app/report/plain_summary.h"
#include "app/report/record_chapters.h"
#include "app/report/wording.h"

namespace creditdesk::report {

namespace {

using namespace Qt::StringLiterals;
using domain::Catalogue;

QString capitalText(const QString &capital)
{
    return capital.isEmpty() ? QString() : capital + u' ' + wording::capitalUnit.toString();
}

/// What the register says about the subject. The risk class is an internal aid and is not read here or anywhere below.
QList<Field> registration(const domain::Organisation &o, const Catalogue &catalogue)
{
    QList<Field> fields;
    addStated(fields, wording::name, o.name);
    addStated(fields, wording::creditCode, o.code);
    addStated(fields, wording::registrationNo, o.registrationNo);
    addStated(fields, wording::subjectKind, Catalogue::nameOf(catalogue.subjectKinds(), o.kind));
    addStated(fields, wording::legalRepresentative, o.legalRepresentative);
    addStated(fields, wording::capital, capitalText(o.capital));
    addStated(fields, wording::founded, dateText(o.founded));
    addStated(fields, wording::status, Catalogue::nameOf(catalogue.subjectStatuses(), o.status));
    addStated(fields, wording::address, o.address);
    addStated(fields, wording::district, Catalogue::nameOf(catalogue.districts(), o.district));
    addStated(fields, wording::sector, Catalogue::nameOf(catalogue.sectors(), o.sector));
    addStated(fields, wording::registrar, o.registrar);
    addStated(fields, wording::scope, o.scope);
    return fields;
}

QList<Field> headOf(const domain::Organisation &o)
{
    QList<Field> fields;
    addStated(fields, wording::name, o.name);
    addStated(fields, wording::creditCode, o.code);
    addStated(fields, wording::legalRepresentative, o.legalRepresentative);
    addStated(fields, wording::founded, dateText(o.founded));
    addStated(fields, wording::address, o.address);
    return fields;
}

Model composeAny(const domain::SubjectFile &file, const QString &product, const domain::ReportTemplate &layout,
                 const Catalogue &catalogue, const Products *products, const IssueContext &context, const Selection &selection,
                 const Look &look)
{
    const domain::Organisation &o = file.organisation;
    const ShownRecords shown(file.records, catalogue, context.issuedAt.date(), selection, products);
    const KnownValues known{o.name, o.code, o.registrationNo, o.legalRepresentative, o.code.mid(8, 9)};
    Model model = newModel(product, layout, context, look);
    model.dataAsOf = file.asOf;
    model.subjectName = o.name;
    model.subjectCode = o.code;
    model.head = headOf(o);
    addRequest(model.head, context);
    model.head += selectionFields(selection, catalogue, products);
    for (const domain::ReportChapter &from : layout.chapters) {
        Chapter chapter = recordChapter(from, layout, catalogue, shown, known);
        if (from.content == u"basic"_s)
            chapter.basics = registration(o, catalogue);
        model.chapters.append(chapter);
    }
    model.counts = countsOf(layout, catalogue, shown);
    if (look.summary)
        model.summary = plainSummary(model, layout, catalogue, shown);
    return model;
}

} // namespace

Model compose(const domain::SubjectFile &file, const domain::ReportTemplate &layout, const Catalogue &catalogue,
              const IssueContext &context)
{
    return composeAny(file, u"organisation"_s, layout, catalogue, nullptr, context, {}, {});
}

Model composeOrganisation(const domain::SubjectFile &file, const Product &product, const domain::ReportTemplate &layout,
                          const Catalogue &catalogue, const Products &products, const IssueContext &context,
                          const Selection &selection, const Look &look)
{
    Model model = composeAny(file, product.id, layout, catalogue, &products, context, selection, look);
    if (product.id != layout.id) // a product that borrows another's layout has a name of its own
        model.title = product.zh;
    return model;
}

} // namespace creditdesk::report
