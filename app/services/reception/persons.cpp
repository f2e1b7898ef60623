// A natural person's visit: looked up live under a recorded basis, shown masked, gone when the visit closes (PIPL arts. 6, 19).
#include "app/base/concern.h"
#include "app/services/reception/reception_house.h"

#include "models/domain/disclosure.h"
#include "models/domain/identifiers.h"

#include <QCryptographicHash>
#include <QJsonObject>

#include <algorithm>

namespace creditdesk::services {

using base::Code;
using namespace Qt::StringLiterals;

namespace {

platform::PersonLookup lookupFor(const domain::VisitForm &form, const domain::Standing &standing, const WindowWords &words,
                                 const domain::Catalogue &catalogue, const QByteArray &authorisationSha256)
{
    platform::PersonLookup lookup;
    lookup.identity = {form.subjectDocumentType, form.subjectNumber, form.subjectName.simplified()};
    lookup.disclose = standing.discloseToSubject;
    const QString querier =
        form.visitorOrganisation.isEmpty() ? words.applicant(form.applicant, u"person"_s) : form.visitorOrganisation;
    lookup.basis = {{u"rule"_s, standing.rule},
                    {u"article"_s, standing.article},
                    {u"applicant"_s, form.applicant},
                    {u"querier"_s, querier},
                    {u"purpose"_s, domain::Catalogue::nameOf(catalogue.purposes(), form.purpose)},
                    {u"matter"_s, form.matter},
                    {u"case_number"_s, form.caseNumber},
                    {u"legal_document"_s, form.legalDocument},
                    {u"authorisation_sha256"_s, QString::fromLatin1(authorisationSha256.toHex())}};
    return lookup;
}

/// The form with the subject's number as its document kind reads it; InvalidInput with the reason if it cannot be one.
base::Result<domain::VisitForm> withReadNumber(const domain::VisitForm &form, const domain::ReceptionRules &rules, QDate today)
{
    const domain::DocumentKind *kind = rules.document(form.subjectDocumentType);
    if (kind == nullptr || !kind->identifiesSubject)
        return base::fail(Code::InvalidInput, u"document_type"_s, u"subject_document_type"_s);
    const domain::IdentifierReading reading = domain::readDocumentNumber(*kind, form.subjectNumber, today);
    if (!reading.valid)
        return base::fail(Code::InvalidInput, reading.reason, u"subject_number"_s);
    if (form.subjectName.simplified().isEmpty())
        return base::fail(Code::InvalidInput, u"name"_s, u"subject_name"_s);
    domain::VisitForm read = form;
    read.subjectNumber = reading.normalised;
    return read;
}

} // namespace

base::Result<domain::VisitForm> Reception::Impl::personFormRead(const domain::VisitForm &form) const
{
    return withReadNumber(form, rules(), house.clock.today());
}

base::Result<PersonView> Reception::openPerson(const domain::VisitForm &given)
{
    const QString permission = u"person.open"_s;
    TRY_ASSIGN(const Means who, m->house.require(permission));
    closePerson();
    auto fresh = std::make_shared<OpenPerson>(); // from here on, what is freed is cleared
    const QDate today = m->house.clock.today();
    TRY_ASSIGN(const domain::VisitForm form, m->personFormRead(domain::withPlainNames(given)));
    TRY_ASSIGN(const Assessment judged, m->assess(who, form));
    if (!judged.standing.allowed) {
        const domain::Shortfall why = judged.standing.shortfalls.value(0);
        if (!why.refuses)
            return base::fail(Code::InvalidInput, why.id, why.field);
        return m->house.refuse(who, permission, {}, {Code::RefusedByRule, why.id, why.article});
    }
    QByteArray evidence;
    if (form.authorisation != 0) {
        TRY_ASSIGN(const store::Authorisation authorisation, store::WindowBook(*who.ledger).authorisation(form.authorisation));
        evidence = authorisation.imageSha256;
    }
    TRY_ASSIGN(const QByteArray key, m->subjectKey(form));
    fresh->auditName = u"person:"_s + QString::fromLatin1(key.toHex().left(16));
    store::AuditEntry line =
        m->house.entry(who.session, permission, fresh->auditName, judged.standing.rule + u' ' + judged.standing.article);
    TRY_DONE(m->house.record(who, line)); // before the platform is asked: the look itself is what must be on record
    const platform::PersonLookup lookup = lookupFor(form, judged.standing, m->words, m->catalogue(), evidence);
    auto found = m->house.signedInCall<domain::PersonFile>([&](platform::Client &client) { return client.person(lookup); });
    if (!found) {
        const bool nobody = found.error().code == Code::NotFound;
        m->noteResult(who, form, judged.standing, u"failed"_s, nobody ? u"person_not_found"_s : found.error().name());
        return tl::unexpected(base::about(base::kAboutPerson, std::move(found).error()));
    }
    fresh->file = *std::move(found);
    TRY_ASSIGN(const int here, m->ownReportsThisYear(who, form));
    fresh->file.freeReportsUsed = std::max(fresh->file.freeReportsUsed, here);
    fresh->standing = judged.standing;
    fresh->operatorId = who.session.operatorId;
    PersonView view = m->present(*fresh, today);
    const std::lock_guard lock(m->personMutex);
    m->person = std::move(fresh);
    return view;
}

base::Result<int> Reception::Impl::ownReportsThisYear(const Means &who, const domain::VisitForm &form) const
{
    store::RegisterFilter filter;
    const QDate today = house.clock.today();
    filter.from = QDate(today.year(), 1, 1);
    filter.until = today;
    filter.result = u"issued"_s;
    TRY_ASSIGN(filter.subjectKey, subjectKey(form));
    TRY_ASSIGN(const QList<store::RegisterEntry> entries, store::WindowBook(*who.ledger).entries(filter));
    return static_cast<int>(std::count_if(entries.begin(), entries.end(), [](const store::RegisterEntry &entry) {
        return entry.applicant == u"self"_s || entry.applicant == u"agent"_s;
    }));
}

PersonView Reception::Impl::present(const OpenPerson &open, QDate today) const
{
    PersonView view;
    view.identity = open.file.identity;
    view.identity.number =
        masking().mask(domain::PersonalItem::IdentityNumber, domain::Audience::Screen, open.file.identity.number);
    view.asOf = open.file.asOf;
    view.storesSearched = open.file.storesSearched;
    view.freeReportsUsed = open.file.freeReportsUsed;
    view.freeReportsPerYear = catalogue().ruleSetFor(today).integers.value(u"query.free_person"_s, 0);
    view.hints = open.standing.hints;
    if (view.freeReportsUsed >= view.freeReportsPerYear && !view.hints.contains(u"free_reports_used"_s))
        view.hints.append(u"free_reports_used"_s);
    for (const domain::QueryEvent &event : open.file.queries) {
        if (event.disclose)
            view.queries.append(event);
    }
    for (const domain::Record &record : open.file.records) {
        if (!open.standing.recordKinds.isEmpty() && !open.standing.recordKinds.contains(record.kind))
            continue; // the matter or the authorisation does not reach it
        const domain::DisclosureDecision decision = domain::decide(record, catalogue(), today);
        if (decision.disclosure == domain::Disclosure::HiddenRevoked)
            continue;
        domain::Record shown = record;
        if (decision.disclosure != domain::Disclosure::Show)
            shown.fields = {};
        view.records.append({shown, decision});
    }
    return view;
}

void Reception::closePerson()
{
    std::shared_ptr<OpenPerson> gone;
    {
        const std::lock_guard lock(m->personMutex);
        gone = std::move(m->person);
    }
    if (!gone)
        return;
    const base::WipingScope wiping; // the buffers below are cleared as well, and their memory when it is freed
    gone.reset();
    platform::wipeWireBuffers();
    if (const Means who = m->house.snapshot(); who.ledger)
        (void)who.ledger->settle(); // Locked while somebody reads: the next visit's end asks again
    base::wipeDeadStack();
}

bool Reception::personOpen() const
{
    const std::lock_guard lock(m->personMutex);
    return m->person != nullptr;
}

base::Result<QString> Reception::reveal(const QString &reason)
{
    const QString permission = u"person.reveal"_s;
    TRY_ASSIGN(const Means who, m->house.require(permission));
    if (reason.simplified().isEmpty())
        return base::fail(Code::InvalidInput, u"a reason is needed"_s, u"reason"_s);
    std::shared_ptr<const OpenPerson> open;
    {
        const std::lock_guard lock(m->personMutex);
        open = m->person;
    }
    if (!open || open->operatorId != who.session.operatorId)
        return base::fail(Code::NotFound, u"no person's visit is open"_s);
    TRY_DONE(m->house.record(who, m->house.entry(who.session, permission, open->auditName, reason.simplified().left(200))));
    return open->file.identity.number;
}

} // namespace creditdesk::services
