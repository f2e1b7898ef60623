// What an officer on site should know of a target: what is public about it anyway. A dossier is carried through the city.
#include "app/services/inspections/inspections_house.h"
#include "app/services/shown_record.h"
#include "models/domain/record_title.h"

#include <algorithm>

namespace creditdesk::services {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kEarlierShown = 8;

bool concernsAVisit(const domain::RecordKind &kind)
{
    return kind.id == u"inspection" || kind.nature == u"adverse";
}

} // namespace

QString Inspections::Impl::earlier(const domain::SubjectFile &file) const
{
    QList<domain::Record> records;
    for (const domain::Record &record : file.records) {
        const domain::RecordKind *kind = house.catalogue.recordKind(record.kind);
        if (kind != nullptr && concernsAVisit(*kind) && isShown(record, house.catalogue, today(), Sight::PublicOnly))
            records.append(recordWithoutPersonal(record, house.catalogue));
    }
    if (records.isEmpty())
        return words.text(u"none"_s);
    std::ranges::stable_sort(records, std::ranges::greater(), &domain::Record::decided);
    QStringList lines;
    for (const domain::Record &record : std::as_const(records)) {
        if (lines.size() == kEarlierShown)
            break;
        const domain::RecordKind &kind = *house.catalogue.recordKind(record.kind);
        const QString title = domain::recordTitle(record, kind);
        const QString what = title.contains(kind.zh) ? title : kind.zh + words.text(u"separator_of_parts"_s) + title;
        lines.append(words.text(u"earlier_line"_s).arg(record.decided.toString(Qt::ISODate), what, record.sourceUnit));
    }
    if (const qsizetype more = records.size() - lines.size(); more > 0)
        lines.append(words.text(u"earlier_more"_s).arg(more));
    return lines.join(u'\n');
}

} // namespace creditdesk::services
