#include "app/services/shown_record.h"

#include "models/domain/publicity.h"

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

Sight sightOf(const Session &session)
{
    return session.may(QStringLiteral("matter.open")) ? Sight::PublicOnly : Sight::Whole;
}

bool isShown(const domain::Record &record, const domain::Catalogue &catalogue, QDate today, Sight sight)
{
    const domain::DisclosureDecision decision = domain::decide(record, catalogue, today);
    return decision.disclosure == domain::Disclosure::Show &&
           (sight == Sight::Whole || domain::isPublic(decision.publicity, catalogue.recordKind(record.kind), record, today));
}

bool isClosed(const domain::Record &record, const domain::Catalogue &catalogue, QDate today, Sight sight)
{
    return sight == Sight::PublicOnly && isShown(record, catalogue, today, Sight::Whole) &&
           !isShown(record, catalogue, today, sight);
}

domain::Record shownRecord(const domain::Record &record, const domain::Catalogue &catalogue, QDate today, Sight sight)
{
    return isShown(record, catalogue, today, sight) ? recordWithoutPersonal(record, catalogue) : withheldRecord(record);
}

} // namespace creditdesk::services
