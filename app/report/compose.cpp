#include "app/report/model.h"
#include "app/report/wording.h"
#include "models/domain/disclosure.h"

#include <algorithm>

namespace creditdesk::report {

namespace {

using namespace Qt::StringLiterals;
using domain::Catalogue;
using domain::Record;
using domain::RecordKind;

QString dateText(QDate date) { return date.isValid() ? date.toString(Qt::ISODate) : QString(); }

void addStated(QList<Field> &fields, QStringView label, const QString &value)
{
    if (!value.isEmpty())
        fields.append({label.toString(), value});
}

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

QList<Field> headOf(const domain::Organisation &o, const IssueContext &context)
{
    QList<Field> fields;
    addStated(fields, wording::name, o.name);
    addStated(fields, wording::creditCode, o.code);
    addStated(fields, wording::legalRepresentative, o.legalRepresentative);
    addStated(fields, wording::founded, dateText(o.founded));
    addStated(fields, wording::address, o.address);
    addStated(fields, wording::applicant, context.applicant);
    addStated(fields, wording::purpose, context.purpose);
    addStated(fields, wording::ruleSet, context.ruleSet);
    return fields;
}

/// The fields that the record states, in the order of the catalogue. Identity numbers and the like are never printed here.
/// What only repeats who the report is about, as its head already says, is left out; where it differs it is printed.
QList<Field> statedFields(const Record &record, const RecordKind &kind, const domain::Organisation &o)
{
    const QStringList known{o.name, o.code, o.registrationNo, o.legalRepresentative, o.code.mid(8, 9)};
    QList<Field> fields;
    for (const domain::FieldDefinition &definition : kind.fields) {
        if (definition.personal)
            continue;
        const QString value = record.fields.value(definition.code).toVariant().toString();
        if (!value.isEmpty() && !(definition.ofSubject && known.contains(value)))
            fields.append({definition.zh, definition.unit.isEmpty() ? value : value + u' ' + definition.unit});
    }
    return fields;
}

bool anyValue(const QList<Field> &fields, const QString &value)
{
    return std::any_of(fields.begin(), fields.end(), [&value](const Field &field) { return field.value == value; });
}

/// Every item names its source (条例 art. 34) and its date, also where the kind's own fields do not.
void addOrigin(QList<Field> &fields, const Record &record)
{
    const QString decided = dateText(record.decided);
    if (!anyValue(fields, decided))
        addStated(fields, wording::decided, decided);
    if (!anyValue(fields, record.sourceUnit))
        addStated(fields, wording::source, record.sourceUnit);
    if (!anyValue(fields, record.sourceUnitCode))
        addStated(fields, wording::sourceCode, record.sourceUnitCode);
}

struct Shown {
    const Record *record;
    bool annotated;
};

class Composer
{
public:
    Composer(const domain::SubjectFile &file, const domain::ReportTemplate &layout, const Catalogue &catalogue,
             const IssueContext &context)
        : m_file(file), m_layout(layout), m_catalogue(catalogue), m_context(context)
    {
    }

    Model run()
    {
        chooseRecords();
        Model model;
        model.templateId = m_layout.id;
        model.templateVersion = m_layout.version;
        model.title = m_layout.zh;
        model.context = m_context;
        model.dataAsOf = m_file.asOf;
        model.subjectName = m_file.organisation.name;
        model.subjectCode = m_file.organisation.code;
        model.head = headOf(m_file.organisation, m_context);
        model.notes = m_layout.notes;
        for (const domain::ReportChapter &chapter : m_layout.chapters)
            model.chapters.append(compose(chapter));
        for (const domain::Term &term : m_layout.summaryCounts)
            model.counts.append({term.zh, m_counts.value(term.id)});
        return model;
    }

private:
    void chooseRecords()
    {
        const QDate day = m_context.issuedAt.date();
        for (const Record &record : m_file.records) {
            const domain::DisclosureDecision decision = domain::decide(record, m_catalogue, day);
            if (decision.disclosure == domain::Disclosure::Show)
                m_shown[record.kind].append({&record, decision.annotated});
        }
        for (QList<Shown> &records : m_shown) {
            std::stable_sort(records.begin(), records.end(), [](const Shown &a, const Shown &b) {
                return a.record->decided != b.record->decided ? a.record->decided > b.record->decided
                                                              : a.record->id < b.record->id;
            });
        }
    }

    Chapter compose(const domain::ReportChapter &from)
    {
        Chapter chapter;
        chapter.numeral = from.numeral;
        chapter.title = from.zh;
        chapter.emptyText = m_layout.emptyChapter;
        chapter.paragraphs = from.text;
        if (from.content == u"basic"_s)
            chapter.basics = registration(m_file.organisation, m_catalogue);
        for (const QString &id : from.kinds) {
            const RecordKind *kind = m_catalogue.recordKind(id);
            const QList<Shown> records = m_shown.value(id);
            if (!kind || records.isEmpty())
                continue;
            chapter.sections.append(section(*kind, records));
            m_counts[kind->summary] += static_cast<int>(records.size());
        }
        return chapter;
    }

    Section section(const RecordKind &kind, const QList<Shown> &records) const
    {
        Section section;
        section.title = kind.zh;
        for (int i = 0; i < records.size(); ++i) {
            const Record &record = *records[i].record;
            Item item;
            item.recordId = record.id;
            item.heading = wording::itemHeading.toString().arg(i + 1);
            const QString name = record.fields.value(kind.titleField).toVariant().toString();
            if (!name.isEmpty())
                item.heading += u"  "_s + name;
            item.fields = statedFields(record, kind, m_file.organisation);
            addOrigin(item.fields, record);
            if (records[i].annotated)
                item.marks.append(wording::objectionMark.toString());
            section.items.append(item);
        }
        return section;
    }

    const domain::SubjectFile &m_file;
    const domain::ReportTemplate &m_layout;
    const Catalogue &m_catalogue;
    const IssueContext &m_context;
    QHash<QString, QList<Shown>> m_shown;
    QHash<QString, int> m_counts;
};

} // namespace

Model compose(const domain::SubjectFile &file, const domain::ReportTemplate &layout, const Catalogue &catalogue,
              const IssueContext &context)
{
    return Composer(file, layout, catalogue, context).run();
}

} // namespace creditdesk::report
