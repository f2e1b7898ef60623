#include "app/report/document.h"
#include "app/report/plain_summary.h"
#include "app/report/record_chapters.h"
#include "app/report/wording.h"

#include <algorithm>

namespace creditdesk::report {

namespace {

using namespace Qt::StringLiterals;

class PersonComposer
{
public:
    PersonComposer(const domain::PersonFile &file, const domain::Catalogue &catalogue, const domain::MaskingScheme &scheme,
                   domain::Audience audience, const IssueContext &context)
        : m_file(file), m_catalogue(catalogue), m_scheme(scheme), m_audience(audience), m_context(context)
    {
    }

    QList<Field> identity() const
    {
        QList<Field> fields;
        addStated(fields, wording::personName, masked(domain::PersonalItem::PersonName, m_file.identity.name));
        addStated(fields, wording::documentType, documentName());
        addStated(fields, wording::documentNumber, masked(domain::PersonalItem::IdentityNumber, m_file.identity.number));
        return fields;
    }

    /// With the born date only for the person: an identity number that is masked elsewhere must not be completed by it.
    QList<Field> verified() const
    {
        QList<Field> fields = identity();
        if (m_audience == domain::Audience::Subject)
            addStated(fields, wording::born, dateText(m_file.born));
        addStated(fields, wording::verified, wording::verifiedWords.toString());
        return fields;
    }

    Field freeReports() const
    {
        const int perYear = m_catalogue.ruleSetFor(m_context.issuedAt.date()).integers.value(u"query.free_person"_s);
        return {wording::freeReports.toString(), wording::freeReportsWords.toString().arg(perYear).arg(m_file.freeReportsUsed)};
    }

    /// Oldest first, this visit last (条例 art. 34); what the law keeps from the subject is not here at all.
    QList<Field> queries() const
    {
        QList<const domain::QueryEvent *> told;
        for (const domain::QueryEvent &event : m_file.queries) {
            if (event.disclose)
                told.append(&event);
        }
        std::stable_sort(told.begin(), told.end(),
                         [](const domain::QueryEvent *a, const domain::QueryEvent *b) { return a->at < b->at; });
        QList<Field> fields;
        for (const domain::QueryEvent *event : std::as_const(told))
            fields.append({time(event->at), words(event->querier, event->hall, event->purpose, event->basis)});
        const QString hall = u"%1 %2"_s.arg(m_context.hall, m_context.terminal);
        fields.append({time(m_context.issuedAt),
                       words(m_context.applicant, hall, m_context.purpose, m_context.basis) + wording::thisVisit.toString()});
        return fields;
    }

private:
    QString masked(domain::PersonalItem item, const QString &value) const { return m_scheme.mask(item, m_audience, value); }

    QString documentName() const
    {
        const domain::DocumentKind *kind = m_catalogue.reception().document(m_file.identity.documentType);
        return kind != nullptr ? kind->zh : m_file.identity.documentType;
    }

    QString time(const QDateTime &at) const { return timeText(at, m_context.issuedAt, false); }

    static QString words(const QString &querier, const QString &hall, const QString &purpose, const QString &basis)
    {
        const auto stated = [](const QString &text) { return text.isEmpty() ? wording::notStated.toString() : text; };
        return wording::queryParts.toString().arg(stated(querier), stated(hall), stated(purpose), stated(basis));
    }

    const domain::PersonFile &m_file;
    const domain::Catalogue &m_catalogue;
    const domain::MaskingScheme &m_scheme;
    domain::Audience m_audience;
    const IssueContext &m_context;
};

} // namespace

Model composePerson(const domain::PersonFile &file, const Product &product, const domain::ReportTemplate &layout,
                    const domain::Catalogue &catalogue, const domain::MaskingScheme &scheme, domain::Audience audience,
                    const IssueContext &context, const Selection &selection, const Look &look)
{
    const PersonComposer person(file, catalogue, scheme, audience, context);
    const ShownRecords shown(file.records, catalogue, context.issuedAt.date(), selection, nullptr);
    Model model = newModel(product.id, layout, context, look);
    model.dataAsOf = file.asOf;
    model.subjectName = scheme.mask(domain::PersonalItem::PersonName, audience, file.identity.name);
    model.subjectCode = file.reference;
    model.head = person.identity();
    addRequest(model.head, context);
    model.head += selectionFields(selection, catalogue, nullptr);
    if (audience == domain::Audience::Subject)
        model.head.append(person.freeReports());
    for (const domain::ReportChapter &from : layout.chapters) {
        Chapter chapter = recordChapter(from, layout, catalogue, shown, {file.identity.name, file.reference});
        if (from.content == u"identity"_s)
            chapter.basics = person.verified();
        else if (from.content == u"queries"_s)
            chapter.basics = person.queries();
        model.chapters.append(chapter);
    }
    model.counts = countsOf(layout, catalogue, shown);
    if (look.summary)
        model.summary = plainSummary(model, layout, catalogue, shown);
    return model;
}

} // namespace creditdesk::report
