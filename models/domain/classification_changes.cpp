#include "models/domain/classification_changes.h"

#include "models/domain/catalogue.h"
#include "models/domain/placed_json.h"

#include <algorithm>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

namespace {

const QStringList kSeverities{u"none"_s, u"minor"_s, u"general"_s, u"severe"_s};
const QStringList kStates{u"normal"_s, u"repaired"_s, u"revoked"_s};
const QStringList kProcedures{u"none"_s, u"summary"_s, u"general"_s};

class Changer
{
public:
    Changer(ChangedSubject &subject, const Catalogue &catalogue) : m_subject(subject), m_catalogue(catalogue) {}

    void apply(PlacedObject &row)
    {
        const int what = (row.has(u"record"_s) ? 1 : 0) + (row.has(u"add"_s) ? 1 : 0) + (row.has(u"organisation"_s) ? 1 : 0);
        if (what != 1)
            row.fault({}, u"change_missing"_s, u"a change has one of \"record\", \"add\", \"organisation\""_s);
        else if (row.has(u"record"_s))
            changeRecord(row);
        else if (row.has(u"add"_s))
            addRecord(row);
        else
            changeOrganisation(row);
        row.finish();
    }

private:
    /// Position of a code in a list; notes a fault and answers 0 if it is not
    /// there.
    static int codeOf(PlacedObject &row, const QString &key, const QStringList &codes, const QString &reason)
    {
        const QString text = row.text(key);
        const qsizetype found = codes.indexOf(text);
        if (found < 0 && !text.isEmpty())
            row.fault(key, reason, u"\"%1\" is not one of: %2"_s.arg(text, codes.join(u", "_s)));
        return static_cast<int>(std::max<qsizetype>(found, 0));
    }

    /// Members that a change of a record and a new record share. True if there
    /// was any.
    static bool readMembers(PlacedObject &row, Record &record)
    {
        bool any = false;
        const auto date = [&row, &any](const QString &key, QDate &into) {
            if (row.has(key)) {
                into = row.date(key, true);
                any = true;
            }
        };
        date(u"decided"_s, record.decided);
        date(u"act_ended"_s, record.actEnded);
        date(u"published_from"_s, record.publishedFrom);
        date(u"published_until"_s, record.publishedUntil);
        date(u"state_since"_s, record.stateSince);
        if (row.has(u"severity"_s)) {
            record.severity = static_cast<Severity>(codeOf(row, u"severity"_s, kSeverities, u"unknown_severity"_s));
            any = true;
        }
        if (row.has(u"state"_s)) {
            record.state = static_cast<RecordState>(codeOf(row, u"state"_s, kStates, u"unknown_state"_s));
            any = true;
        }
        if (row.has(u"procedure"_s)) {
            record.procedure = kProcedures.at(codeOf(row, u"procedure"_s, kProcedures, u"unknown_procedure"_s));
            any = true;
        }
        if (row.has(u"objection"_s)) {
            record.underObjection = row.optionalFlag(u"objection"_s, false);
            any = true;
        }
        return any;
    }

    void setField(PlacedObject &row, const QString &key, Record &record, const QString &code, const QString &value)
    {
        const RecordKind *kind = m_catalogue.recordKind(record.kind);
        const auto is = [&code](const FieldDefinition &field) { return field.code == code; };
        if (kind == nullptr || std::none_of(kind->fields.begin(), kind->fields.end(), is))
            row.fault(key, u"unknown_field"_s, u"records of kind \"%1\" have no field \"%2\""_s.arg(record.kind, code));
        record.fields.insert(code, value);
    }

    void changeRecord(PlacedObject &row)
    {
        const QString id = row.text(u"record"_s);
        const auto found = std::find_if(m_subject.records.begin(), m_subject.records.end(),
                                        [&id](const Record &record) { return record.id == id; });
        Record nobody; // the rest of the change is read all the same, for its own
                       // faults
        const bool known = found != m_subject.records.end();
        if (!known)
            row.fault(u"record"_s, u"unknown_record"_s, u"the subject has no record \"%1\""_s.arg(id));
        Record &record = known ? *found : nobody;
        bool any = readMembers(row, record);
        if (row.has(u"field"_s)) {
            any = true;
            const QString code = row.text(u"field"_s), value = row.anyText(u"value"_s);
            if (known)
                setField(row, u"field"_s, record, code, value);
        }
        const bool remove = row.optionalFlag(u"remove"_s, false);
        if (any == remove)
            row.fault({}, u"change_missing"_s, u"a change of a record either sets something or removes it"_s);
        if (remove && known)
            m_subject.records.erase(found);
    }

    void addRecord(PlacedObject &row)
    {
        PlacedObject from = row.object(u"add"_s);
        Record record;
        record.serial = m_subject.organisation.serial;
        record.subject = m_subject.organisation.code;
        record.procedure = u"none"_s;
        record.id = from.text(u"id"_s);
        if (std::any_of(m_subject.records.begin(), m_subject.records.end(),
                        [&record](const Record &one) { return one.id == record.id; }))
            from.fault(u"id"_s, u"duplicate_id"_s, u"the subject has a record \"%1\""_s.arg(record.id));
        record.kind = from.text(u"kind"_s);
        if (m_catalogue.recordKind(record.kind) == nullptr && !record.kind.isEmpty())
            from.fault(u"kind"_s, u"unknown_kind"_s, u"there is no kind \"%1\""_s.arg(record.kind));
        if (!from.has(u"decided"_s))
            from.fault({}, u"member_missing"_s, u"\"decided\" is missing"_s);
        (void)readMembers(from, record);
        record.sourceUnit = from.optionalText(u"source_unit"_s);
        record.sourceUnitCode = from.optionalText(u"source_unit_code"_s);
        const QList<std::pair<QString, QString>> fields = from.textMembers(u"fields"_s);
        for (const auto &[code, value] : fields)
            setField(from, u"fields"_s, record, code, value);
        from.finish();
        m_subject.records.append(record);
    }

    void changeOrganisation(PlacedObject &row)
    {
        PlacedObject from = row.object(u"organisation"_s);
        Organisation &organisation = m_subject.organisation;
        bool any = false;
        const auto term = [&from, &any](const QString &key, const QList<Term> &terms, QString &into) {
            if (!from.has(key))
                return;
            any = true;
            into = from.text(key);
            if (std::none_of(terms.begin(), terms.end(), [&into](const Term &one) { return one.id == into; }))
                from.fault(key, u"unknown_code"_s, u"\"%1\" is no known %2"_s.arg(into, key));
        };
        term(u"status"_s, m_catalogue.subjectStatuses(), organisation.status);
        term(u"kind"_s, m_catalogue.subjectKinds(), organisation.kind);
        term(u"sector"_s, m_catalogue.sectors(), organisation.sector);
        term(u"district"_s, m_catalogue.districts(), organisation.district);
        if (from.has(u"founded"_s)) {
            any = true;
            organisation.founded = from.date(u"founded"_s, true);
        }
        if (!any)
            from.fault({}, u"change_missing"_s, u"nothing of the organisation is changed"_s);
        from.finish();
    }

    ChangedSubject &m_subject;
    const Catalogue &m_catalogue;
};

} // namespace

std::variant<ChangedSubject, QList<ClassFault>> applyChanges(const QByteArray &json, const Organisation &organisation,
                                                             const QList<Record> &records, const Catalogue &catalogue)
{
    const std::variant<PlacedValue, ClassFault> parsed = parsePlaced(json);
    if (const auto *fault = std::get_if<ClassFault>(&parsed))
        return QList{*fault};
    const auto &value = std::get<PlacedValue>(parsed);
    if (value.type != PlacedValue::Type::Object)
        return QList{ClassFault{value.line, value.column, {}, u"wrong_type"_s, u"a list of changes is an object"_s}};
    QList<ClassFault> faults;
    PlacedObject top(&value, {}, &faults);
    ChangedSubject out{organisation, records, {}};
    if (top.has(u"on"_s))
        out.on = top.date(u"on"_s, false);
    Changer changer(out, catalogue);
    for (PlacedObject &row : top.objects(u"changes"_s, false))
        changer.apply(row);
    top.finish();
    if (faults.isEmpty())
        return out;
    return faults;
}

} // namespace creditdesk::domain
