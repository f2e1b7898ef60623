#include "models/domain/class_ways.h"

#include "models/domain/catalogue.h"
#include "models/domain/placed_json.h"

#include <algorithm>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

namespace {

template <typename Entry> const Entry *findById(const QList<Entry> &entries, const QString &id)
{
    const auto found = std::find_if(entries.begin(), entries.end(), [&id](const Entry &entry) { return entry.id == id; });
    return found == entries.end() ? nullptr : &*found;
}

QHash<QString, QString> readFields(PlacedObject &row, const QString &key)
{
    QHash<QString, QString> out;
    const QList<std::pair<QString, QString>> members = row.textMembers(key);
    for (const auto &[code, text] : members)
        out.insert(code, text);
    return out;
}

void checkKinds(PlacedObject &row, const ClassWay &way, const Catalogue &catalogue)
{
    for (const QString &id : way.kinds) {
        const RecordKind *kind = catalogue.recordKind(id);
        if (kind == nullptr) {
            row.fault(u"kinds"_s, u"unknown_kind"_s, u"there is no kind \"%1\""_s.arg(id));
            continue;
        }
        QStringList codes = way.fields.keys() + way.lateFields.keys();
        codes += QStringList{way.field, way.unlessField};
        for (const QString &code : codes) {
            const auto is = [&code](const FieldDefinition &field) { return field.code == code; };
            if (!code.isEmpty() && std::none_of(kind->fields.begin(), kind->fields.end(), is))
                row.fault(u"fields"_s, u"unknown_field"_s, u"records of kind \"%1\" have no field \"%2\""_s.arg(id, code));
        }
    }
}

ClassWay readWay(PlacedObject &row, const Catalogue &catalogue)
{
    ClassWay out;
    out.id = row.text(u"id"_s);
    out.words = {row.text(u"zh"_s), row.text(u"en"_s)};
    out.basis = row.text(u"basis"_s);
    out.kinds = row.texts(u"kinds"_s, true);
    out.severities = row.texts(u"severities"_s, false);
    out.field = row.optionalText(u"field"_s);
    out.values = row.texts(u"values"_s, false);
    out.state = row.optionalText(u"state"_s);
    out.fields = readFields(row, u"fields"_s);
    out.afterMinimumPublicity = row.optionalFlag(u"after_minimum_publicity"_s, false);
    out.adds = row.optionalFlag(u"adds"_s, false);
    out.subjectKinds = row.texts(u"subject_kinds"_s, false);
    out.unlessField = row.optionalText(u"unless_field"_s);
    out.lateAfter = row.optionalText(u"late_after"_s);
    out.lateFields = readFields(row, u"late_fields"_s);
    row.finish();
    // A revoked act is the source unit's doing, never the subject's.
    if (!out.state.isEmpty() && out.state != u"repaired"_s)
        row.fault(u"state"_s, u"unknown_state"_s, u"a subject can only bring a record to be repaired"_s);
    if (out.state.isEmpty() && out.fields.isEmpty())
        row.fault({}, u"change_missing"_s, u"the way \"%1\" changes nothing"_s.arg(out.id));
    if (out.adds && (out.kinds.size() != 1 || out.subjectKinds.isEmpty()))
        row.fault({}, u"member_missing"_s, u"what is added has one kind, and is for kinds of subjects"_s);
    if (!out.lateAfter.isEmpty() && !QDate::fromString(u"2000-"_s + out.lateAfter, u"yyyy-MM-dd"_s).isValid())
        row.fault(u"late_after"_s, u"bad_date"_s, u"a day of the year is MM-DD"_s);
    checkKinds(row, out, catalogue);
    return out;
}

} // namespace

const ClassWay *ClassWays::way(const QString &id) const
{
    return findById(ways, id);
}

const ClassReason *ClassWays::reason(const QString &id) const
{
    return findById(reasons, id);
}

std::variant<ClassWays, QList<ClassFault>> loadClassWays(const QByteArray &json, const Catalogue &catalogue)
{
    const std::variant<PlacedValue, ClassFault> parsed = parsePlaced(json);
    if (const auto *fault = std::get_if<ClassFault>(&parsed))
        return QList{*fault};
    QList<ClassFault> faults;
    PlacedObject top(&std::get<PlacedValue>(parsed), {}, &faults);
    ClassWays out;
    (void)top.text(u"basis"_s);
    out.severityNoneAs = top.text(u"severity_none_as"_s);
    for (PlacedObject &row : top.objects(u"ways"_s, true)) {
        ClassWay way = readWay(row, catalogue);
        if (out.way(way.id) != nullptr || way.id == u"wait"_s)
            row.fault(u"id"_s, u"duplicate_id"_s, u"the id \"%1\" stands twice"_s.arg(way.id));
        out.ways.append(way);
    }
    for (PlacedObject &row : top.objects(u"reasons"_s, true)) {
        ClassReason reason{row.text(u"id"_s), {row.text(u"zh"_s), row.text(u"en"_s)}, row.text(u"basis"_s)};
        row.finish();
        if (out.reason(reason.id) != nullptr)
            row.fault(u"id"_s, u"duplicate_id"_s, u"the id \"%1\" stands twice"_s.arg(reason.id));
        out.reasons.append(reason);
    }
    top.finish();
    static const QStringList kReasons{u"repaired"_s,         u"revoked"_s,    u"query_ended"_s, u"window_ended"_s,
                                      u"future"_s,           u"no_date"_s,    u"no_amount"_s,   u"objection_waits"_s,
                                      u"objection_counts"_s, u"wait_query"_s, u"wait_window"_s, u"wait_start"_s,
                                      u"wait_age"_s};
    for (const QString &id : kReasons) {
        if (out.reason(id) == nullptr)
            top.fault(u"reasons"_s, u"reason_missing"_s, u"there are no words for \"%1\""_s.arg(id));
    }
    if (faults.isEmpty())
        return out;
    return faults;
}

} // namespace creditdesk::domain
