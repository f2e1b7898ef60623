// The two papers without any credit information: that nothing was found, and why not.
#include "app/report/document.h"
#include "app/report/plain_summary.h"
#include "app/report/record_chapters.h"
#include "app/report/wording.h"

namespace creditdesk::report {

namespace {

using namespace Qt::StringLiterals;

QList<Field> storeFields(const QList<SearchedStore> &stores, const IssueContext &context)
{
    QList<Field> fields;
    for (const SearchedStore &store : stores) {
        const QString asOf = timeText(store.asOf, context.issuedAt, true);
        fields.append({store.name, store.records < 0 ? wording::storeAsked.toString().arg(asOf)
                                                     : wording::storeHolds.toString().arg(store.records).arg(asOf)});
    }
    return fields;
}

class Refusal
{
public:
    Refusal(const domain::VisitForm &form, const domain::Standing &standing, const domain::ReceptionRules &rules,
            const domain::MaskingScheme &scheme, const IssueContext &context)
        : m_form(form), m_standing(standing), m_rules(rules), m_scheme(scheme), m_context(context)
    {
    }

    QList<Field> head() const
    {
        QList<Field> fields;
        addStated(fields, wording::subjectOfQuery, m_form.subjectName);
        if (m_form.subjectType == domain::SubjectType::Organisation) {
            addStated(fields, wording::creditCode, m_form.subjectCode);
        } else {
            addStated(fields, wording::documentType, documentName(m_form.subjectDocumentType));
            addStated(fields, wording::documentNumber,
                      m_scheme.mask(domain::PersonalItem::IdentityNumber, domain::Audience::ThirdParty, m_form.subjectNumber));
        }
        addStated(fields, wording::visitorName, m_form.visitorName);
        addStated(fields, wording::visitorOrganisation, m_form.visitorOrganisation);
        addRequest(fields, m_context);
        return fields;
    }

    Chapter filled(const domain::ReportChapter &from, const domain::ReportTemplate &layout) const
    {
        Chapter chapter = plainChapter(from, layout);
        if (from.content == u"reasons"_s)
            chapter.basics = reasons();
        else if (from.content == u"papers"_s)
            chapter.paragraphs += papers();
        else if (from.content == u"where"_s && !m_standing.whereToGo.isEmpty())
            chapter.paragraphs.append(m_standing.whereToGo);
        return chapter;
    }

private:
    QString documentName(const QString &id) const
    {
        const domain::DocumentKind *kind = m_rules.document(id);
        return kind != nullptr ? kind->zh : id;
    }

    /// What stands against the request first, then what is merely missing; each with its article.
    QList<Field> reasons() const
    {
        QList<Field> fields;
        for (const bool refusing : {true, false}) {
            for (const domain::Shortfall &each : m_standing.shortfalls) {
                if (each.refuses != refusing)
                    continue;
                fields.append({(refusing ? wording::reason : wording::missing).toString(), each.zh});
                addStated(fields, wording::article, each.article);
            }
        }
        if (fields.isEmpty())
            addStated(fields, wording::article, m_standing.article);
        return fields;
    }

    QStringList papers() const
    {
        QStringList names = m_standing.papersZh;
        if (names.isEmpty()) {
            for (const QString &id : m_standing.papers)
                names.append(documentName(id));
        }
        QStringList lines;
        for (qsizetype i = 0; i < names.size(); ++i)
            lines.append(u"%1. %2"_s.arg(i + 1).arg(names[i]));
        return lines;
    }

    const domain::VisitForm &m_form;
    const domain::Standing &m_standing;
    const domain::ReceptionRules &m_rules;
    const domain::MaskingScheme &m_scheme;
    const IssueContext &m_context;
};

} // namespace

Model composeNoRecord(const SearchedSubject &subject, const QList<SearchedStore> &stores, const domain::ReportTemplate &layout,
                      const IssueContext &context, const Look &look)
{
    Model model = newModel(u"no_record"_s, layout, context, look);
    for (const SearchedStore &store : stores) {
        // As of the store that is furthest behind: nothing newer is claimed.
        if (!model.dataAsOf.isValid() || store.asOf < model.dataAsOf)
            model.dataAsOf = store.asOf;
    }
    model.subjectName = subject.name;
    model.subjectCode = subject.code;
    addStated(model.head, wording::subjectOfQuery, subject.name);
    const QString label = subject.identity.label.isEmpty() ? wording::creditCode.toString() : subject.identity.label;
    addStated(model.head, label, subject.identity.value);
    addRequest(model.head, context);
    for (const domain::ReportChapter &from : layout.chapters) {
        Chapter chapter = plainChapter(from, layout);
        if (from.content == u"stores"_s)
            chapter.basics = storeFields(stores, context);
        model.chapters.append(chapter);
    }
    // The paper is a page in plain words as it is: a summary only adds what one may do, and that is said once.
    if (look.summary)
        model.summary = {openToObjection()};
    else if (!model.chapters.isEmpty())
        model.chapters.last().paragraphs.append(openToObjection().value);
    return model;
}

Model composeRefusal(const domain::VisitForm &form, const domain::Standing &standing, const domain::ReceptionRules &rules,
                     const domain::Catalogue &catalogue, const domain::MaskingScheme &scheme, const IssueContext &context)
{
    const domain::ReportTemplate *layout = catalogue.reportTemplate(u"refusal"_s, context.issuedAt.date());
    if (layout == nullptr)
        return {};
    const Refusal refusal(form, standing, rules, scheme, context);
    Model model = newModel(u"refusal"_s, *layout, context, {.summary = false, .largePrint = form.largePrint});
    model.dataAsOf = context.issuedAt;
    model.subjectName = form.subjectName;
    // A person's number goes nowhere but on the paper, masked; the signed payload names organisations only.
    model.subjectCode = form.subjectType == domain::SubjectType::Organisation ? form.subjectCode : QString();
    model.head = refusal.head();
    for (const domain::ReportChapter &from : layout->chapters)
        model.chapters.append(refusal.filled(from, *layout));
    return model;
}

} // namespace creditdesk::report
