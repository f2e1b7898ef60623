#include "app/services/shown_record.h"

namespace creditdesk::services {

domain::Record withheldRecord(const domain::Record &record)
{
    domain::Record stub = record;
    stub.fields = {};
    return stub;
}

domain::Record recordWithoutPersonal(domain::Record record, const domain::Catalogue &catalogue)
{
    const domain::RecordKind *kind = catalogue.recordKind(record.kind);
    if (kind == nullptr)
        return withheldRecord(record); // what we do not know we cannot show safely
    for (const domain::FieldDefinition &field : kind->fields) {
        if (field.personal)
            record.fields.remove(field.code);
    }
    return record;
}

domain::Record shownRecord(const domain::Record &record, const domain::Catalogue &catalogue, QDate today)
{
    const bool shown = domain::decide(record, catalogue, today).disclosure == domain::Disclosure::Show;
    return shown ? recordWithoutPersonal(record, catalogue) : withheldRecord(record);
}

} // namespace creditdesk::services
