#include "app/report/record_chapters.h"

#include "app/report/wording.h"
#include "models/domain/publicity.h"
#include "models/domain/record_title.h"

#include <algorithm>

namespace creditdesk::report {

namespace {

using namespace Qt::StringLiterals;
using domain::Catalogue;
using domain::Record;
using domain::RecordKind;

/// The fields that the record states, in the order of the catalogue. Identity numbers and the like are never printed here.
QList<Field> statedFields(const Record &record, const RecordKind &kind, const KnownValues &known)
{
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

Section sectionOf(const RecordKind &kind, const QList<Shown> &records, const KnownValues &known)
{
    Section section;
    section.title = kind.zh;
    for (int i = 0; i < records.size(); ++i) {
        const Record &record = *records[i].record;
        Item item;
        item.recordId = record.id;
        item.heading = wording::itemHeading.toString().arg(i + 1);
        item.heading += u"  "_s + domain::recordTitle(record, kind);
        item.fields = statedFields(record, kind, known);
        addOrigin(item.fields, record);
        if (records[i].decision.annotated)
            item.marks.append(wording::objectionMark.toString());
        section.items.append(item);
    }
    return section;
}

QString periodText(const Selection &selection)
{
    const QString from = selection.from.isValid() ? dateText(selection.from) : wording::openStart.toString();
    const QString until = selection.until.isValid() ? dateText(selection.until) : wording::openEnd.toString();
    return wording::fromTo.toString().arg(from, until);
}

} // namespace

ShownRecords::ShownRecords(const QList<Record> &records, const Catalogue &catalogue, QDate day, const Selection &selection,
                           const Products *products)
    : m_selection(selection)
{
    for (const Area &area : products ? products->areas() : QList<Area>()) {
        if (selection.areas.contains(area.id))
            m_areas.append(area);
    }
    for (const Record &record : records) {
        if (!inScope(record.kind) || !inAreas(record) || !inPeriod(record))
            continue;
        const domain::DisclosureDecision decision = domain::decide(record, catalogue, day);
        if (decision.disclosure != domain::Disclosure::Show)
            continue;
        if (selection.publicOnly && !domain::isPublic(decision.publicity, catalogue.recordKind(record.kind), record, day))
            continue;
        m_shown[record.kind].append({&record, decision});
    }
    for (QList<Shown> &shown : m_shown) {
        std::stable_sort(shown.begin(), shown.end(), [](const Shown &a, const Shown &b) {
            return a.record->decided != b.record->decided ? a.record->decided > b.record->decided : a.record->id < b.record->id;
        });
    }
}

bool ShownRecords::inScope(const QString &kind) const
{
    if (!m_selection.recordKinds.isEmpty() && !m_selection.recordKinds.contains(kind))
        return false;
    return m_selection.areas.isEmpty() ||
           std::any_of(m_areas.begin(), m_areas.end(), [&kind](const Area &area) { return area.kinds.contains(kind); });
}

bool ShownRecords::inAreas(const Record &record) const
{
    const auto covers = [&record](const Area &area) {
        const auto isOf = [&record](const QString &unit) { return record.sourceUnit.contains(unit); };
        return area.kinds.contains(record.kind) &&
               (area.sourceUnits.isEmpty() || std::any_of(area.sourceUnits.begin(), area.sourceUnits.end(), isOf));
    };
    return m_selection.areas.isEmpty() || std::any_of(m_areas.begin(), m_areas.end(), covers);
}

bool ShownRecords::inPeriod(const Record &record) const
{
    if (m_selection.from.isValid() && !(record.decided >= m_selection.from))
        return false;
    return !m_selection.until.isValid() || (record.decided.isValid() && record.decided <= m_selection.until);
}

Chapter plainChapter(const domain::ReportChapter &from, const domain::ReportTemplate &layout)
{
    Chapter chapter;
    chapter.numeral = from.numeral;
    chapter.title = from.zh;
    chapter.emptyText = layout.emptyChapter;
    chapter.paragraphs = from.text;
    return chapter;
}

Chapter recordChapter(const domain::ReportChapter &from, const domain::ReportTemplate &layout, const Catalogue &catalogue,
                      const ShownRecords &shown, const KnownValues &known)
{
    Chapter chapter = plainChapter(from, layout);
    bool asked = from.kinds.isEmpty();
    for (const QString &id : from.kinds) {
        asked = asked || shown.inScope(id);
        const RecordKind *kind = catalogue.recordKind(id);
        const QList<Shown> records = shown.of(id);
        if (kind != nullptr && !records.isEmpty())
            chapter.sections.append(sectionOf(*kind, records, known));
    }
    if (!asked)
        chapter.emptyText = wording::outOfScope.toString();
    return chapter;
}

QList<Count> countsOf(const domain::ReportTemplate &layout, const Catalogue &catalogue, const ShownRecords &shown)
{
    QHash<QString, int> numbers;
    for (const domain::ReportChapter &chapter : layout.chapters) {
        for (const QString &id : chapter.kinds) {
            if (const RecordKind *kind = catalogue.recordKind(id))
                numbers[kind->summary] += static_cast<int>(shown.of(id).size());
        }
    }
    QList<Count> counts;
    for (const domain::Term &term : layout.summaryCounts)
        counts.append({term.zh, numbers.value(term.id)});
    return counts;
}

QList<Field> selectionFields(const Selection &selection, const Catalogue &catalogue, const Products *products)
{
    QList<Field> fields;
    QStringList areas, kinds;
    for (const Area &area : products ? products->areas() : QList<Area>()) {
        if (selection.areas.contains(area.id))
            areas.append(area.zh);
    }
    for (const RecordKind &kind : catalogue.recordKinds()) {
        if (selection.recordKinds.contains(kind.id))
            kinds.append(kind.zh);
    }
    const QString comma = wording::listComma.toString();
    addStated(fields, wording::chosenAreas, areas.join(comma));
    addStated(fields, wording::chosenKinds, kinds.join(comma));
    if (selection.from.isValid() || selection.until.isValid())
        addStated(fields, wording::chosenPeriod, periodText(selection));
    if (selection.publicOnly)
        addStated(fields, wording::scopeOfQuery, wording::publicOnly.toString());
    return fields;
}

Model newModel(const QString &product, const domain::ReportTemplate &layout, const IssueContext &context, const Look &look)
{
    Model model;
    model.product = product;
    model.look = look;
    model.templateId = layout.id;
    model.templateVersion = layout.version;
    model.title = layout.zh;
    model.context = context;
    model.notes = layout.notes;
    return model;
}

QString dateText(QDate date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

void addStated(QList<Field> &fields, QStringView label, const QString &value)
{
    if (!value.isEmpty())
        fields.append({label.toString(), value});
}

void addRequest(QList<Field> &fields, const IssueContext &context)
{
    addStated(fields, wording::applicant, context.applicant);
    addStated(fields, wording::purpose, context.purpose);
    addStated(fields, wording::basis, context.basis);
    addStated(fields, wording::basisRule, context.basisRule);
    addStated(fields, wording::ruleSet, context.ruleSet);
}

} // namespace creditdesk::report
