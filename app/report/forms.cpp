// Forms of the window: templates in resources/catalogue/forms, filled in from the visit. A value names what goes into it in
// braces; a template with an unknown name, or a member nobody asks for, is refused as a whole.
#include "app/report/document.h"
#include "app/report/paint_paper.h"
#include "app/report/paper_text.h"
#include "app/report/products.h"
#include "app/report/record_chapters.h"
#include "app/report/wording.h"
#include "models/domain/strict_json.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

static void initCatalogueResource()
{
    Q_INIT_RESOURCE(catalogue);
}

namespace creditdesk::report {

namespace {

using namespace Qt::StringLiterals;
using domain::PersonalItem;
using domain::StrictObject;

struct FormRow {
    QString label, value;
    int lines = 1; ///< at least so much room to write
};

struct FormSection {
    QString title;
    QList<FormRow> rows;
    QStringList text;
};

struct FormTemplate {
    FormInfo info;
    QList<FormSection> sections;
    QStringList notes;
};

/// What a template may name.
QHash<QString, QString> fillings(const FormValues &v, const domain::Catalogue &catalogue, const domain::ReceptionRules &rules,
                                 const domain::MaskingScheme &scheme)
{
    const domain::VisitForm &visit = v.visit;
    const bool person = visit.subjectType == domain::SubjectType::Person;
    const auto document = [&rules](const QString &id) {
        const domain::DocumentKind *kind = rules.document(id);
        return kind != nullptr ? kind->zh : id;
    };
    const auto masked = [&scheme](const QString &number) {
        return scheme.mask(PersonalItem::IdentityNumber, domain::Audience::Subject, number);
    };
    const std::optional<Products> products = Products::load();
    const Product *product = products ? products->find(visit.product) : nullptr;
    QStringList documents, areas;
    for (const domain::ShownDocument &shown : visit.documents)
        documents.append(document(shown.kind));
    for (const Area &area : products ? products->areas() : QList<Area>()) {
        if (visit.areas.contains(area.id))
            areas.append(area.zh);
    }
    const domain::ApplicantRule *applicant = catalogue.applicant(visit.applicant);
    const domain::Matter *matter = rules.matter(visit.matter);
    const bool period = visit.from.isValid() || visit.until.isValid();
    const QString comma = wording::listComma.toString();
    QHash<QString, QString> out{
        {u"applicant"_s, applicant != nullptr ? applicant->zh : visit.applicant},
        {u"visitor.name"_s, visit.visitorName},
        {u"visitor.document_type"_s, document(visit.visitorDocumentType)},
        {u"visitor.number"_s, masked(visit.visitorNumber)},
        {u"visitor.organisation"_s, visit.visitorOrganisation},
        {u"visitor.organisation_code"_s, visit.visitorOrganisationCode},
        {u"subject.name"_s, visit.subjectName},
        {u"subject.code"_s, person ? QString() : visit.subjectCode},
        {u"subject.document_type"_s, person ? document(visit.subjectDocumentType) : QString()},
        {u"subject.number"_s, person ? masked(visit.subjectNumber) : QString()},
        {u"purpose"_s, domain::Catalogue::nameOf(catalogue.purposes(), visit.purpose)},
        {u"matter"_s, matter != nullptr ? visit.matter + u' ' + matter->zh : visit.matter},
        {u"case_number"_s, visit.caseNumber},
        {u"legal_document"_s, visit.legalDocument},
        {u"authorisation"_s, visit.authorisation > 0 ? QString::number(visit.authorisation) : QString()},
        {u"documents"_s, documents.join(comma)},
        {u"product"_s, product != nullptr ? product->zh : visit.product},
        {u"areas"_s, areas.join(comma)},
        {u"period"_s, period ? wording::fromTo.toString().arg(dateText(visit.from), dateText(visit.until)) : QString()},
        {u"hall"_s, v.hall},
        {u"terminal"_s, v.terminal},
        {u"window"_s, v.window},
        {u"operator"_s, v.operatorName},
        {u"date"_s, dateText(v.at.date())},
        {u"time"_s, timeText(v.at, v.at, false)},
        {u"number"_s, v.number}};
    for (const QString &name : {u"organ"_s, u"matter"_s, u"name"_s, u"how"_s, u"basis"_s, u"published"_s, u"grounds"_s,
                                u"reasons"_s, u"from"_s, u"until"_s, u"proportion"_s, u"lifts"_s})
        out.insert(u"measure."_s + name, v.measure.value(name));
    return out;
}

const QRegularExpression &placeholder()
{
    static const QRegularExpression braces(u"\\{([a-z_.]+)\\}"_s);
    return braces;
}

/// Replaces each name once, left to right: what a visitor says is never read as a template.
QString filled(const QString &text, const QHash<QString, QString> &values)
{
    QString out;
    qsizetype at = 0;
    QRegularExpressionMatchIterator found = placeholder().globalMatch(text);
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        out += text.mid(at, match.capturedStart() - at) + paperText(values.value(match.captured(1)));
        at = match.capturedEnd();
    }
    return (out + text.mid(at)).trimmed();
}

void checkNames(StrictObject &row, const QString &text)
{
    static const QHash<QString, QString> known = fillings({}, {}, {}, {});
    QRegularExpressionMatchIterator found = placeholder().globalMatch(text);
    while (found.hasNext()) {
        const QString name = found.next().captured(1);
        if (!known.contains(name))
            row.fail(u"nothing is named \"%1\""_s.arg(name));
    }
}

FormSection readSection(StrictObject &row)
{
    FormSection section;
    section.title = row.text(u"title"_s);
    for (StrictObject &line : row.objects(u"rows"_s)) {
        section.rows.append({line.text(u"label"_s), line.optionalText(u"value"_s), line.integer(u"lines"_s)});
        checkNames(line, section.rows.last().value);
        line.finish();
    }
    section.text = row.texts(u"text"_s);
    row.finish();
    return section;
}

std::optional<FormTemplate> readTemplate(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    StrictObject top = StrictObject::parse(file.readAll(), path);
    FormTemplate out;
    out.info = {top.text(u"id"_s), top.text(u"zh"_s), top.text(u"en"_s), top.text(u"basis"_s),
                top.optionalFlag(u"of_an_act"_s)};
    for (StrictObject &row : top.objects(u"sections"_s))
        out.sections.append(readSection(row));
    out.notes = top.texts(u"notes"_s);
    for (const QString &note : std::as_const(out.notes))
        checkNames(top, note);
    top.finish();
    return top.ok() ? std::optional(std::move(out)) : std::nullopt;
}

const QList<FormTemplate> &templates()
{
    static const QList<FormTemplate> all = [] {
        initCatalogueResource();
        QList<FormTemplate> read;
        const QDir folder(u":/catalogue/forms"_s);
        for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
            if (auto form = readTemplate(folder.filePath(name)))
                read.append(std::move(*form));
        }
        return read;
    }();
    return all;
}

Chapter chapterOf(const FormSection &section, const QHash<QString, QString> &values)
{
    Chapter chapter;
    chapter.title = section.title;
    for (const FormRow &row : section.rows) {
        QString value = filled(row.value, values);
        value += QString(std::max<qsizetype>(0, row.lines - 1 - value.count(u'\n')), u'\n');
        chapter.basics.append({row.label, value});
    }
    for (const QString &text : section.text)
        chapter.paragraphs.append(filled(text, values));
    return chapter;
}

} // namespace

QList<FormInfo> forms()
{
    QList<FormInfo> all;
    for (const FormTemplate &form : templates())
        all.append(form.info);
    return all;
}

base::Result<Rendered> renderForm(const QString &id, const FormValues &values, const domain::Catalogue &catalogue,
                                  const domain::ReceptionRules &rules, const domain::MaskingScheme &scheme)
{
    const QList<FormTemplate> &all = templates();
    const auto form = std::find_if(all.begin(), all.end(), [&id](const FormTemplate &each) { return each.info.id == id; });
    if (form == all.end())
        return base::fail(base::Code::NotFound, QStringLiteral("no form is named %1").arg(id));
    if (!values.at.isValid())
        return base::fail(base::Code::InvalidInput, QStringLiteral("a form without a time"));
    const QHash<QString, QString> words = fillings(values, catalogue, rules, scheme);
    Model model;
    model.title = form->info.zh;
    model.look.largePrint = values.visit.largePrint;
    model.context.number = values.number;
    model.context.issuedAt = values.at;
    model.context.hall = values.hall;
    model.context.terminal = values.terminal;
    model.context.operatorName = values.operatorName;
    for (const FormSection &section : form->sections)
        model.chapters.append(chapterOf(section, words));
    for (const QString &note : form->notes)
        model.notes.append(filled(note, words));
    const PdfFacts facts{form->info.zh, paperText(values.hall), {}, {}, values.at};
    return paintPaper(model, QrSymbol(QString()), Paper::Form, facts);
}

} // namespace creditdesk::report
