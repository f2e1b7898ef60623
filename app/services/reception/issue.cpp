// From a judged request to paper: a report, the "no record" result, or the slip that says why not.
#include "app/services/reception/issuing.h"
#include "app/services/reception/reception_house.h"

#include "models/domain/disclosure.h"
#include "models/domain/identifiers.h"
#include "models/domain/reception_visit.h"

#include <algorithm>

namespace creditdesk::services {

using base::Code;
using domain::SubjectType;
using namespace Qt::StringLiterals;

namespace {

domain::Audience audienceFor(const QString &applicant)
{
    if (applicant == u"self"_s || applicant == u"agent"_s)
        return domain::Audience::Subject;
    return applicant == u"third_party"_s ? domain::Audience::ThirdParty : domain::Audience::Organ;
}

report::Selection selectionFor(const domain::VisitForm &form, const domain::Standing &standing)
{
    report::Selection selection;
    selection.recordKinds = standing.recordKinds;
    selection.areas = form.areas;
    selection.from = form.from;
    selection.until = form.until;
    selection.publicOnly = standing.scope == domain::Scope::Public || form.product == u"public"_s;
    return selection;
}

report::Look lookFor(const domain::VisitForm &form)
{
    return {.summary = form.withSummary, .largePrint = form.largePrint};
}

bool anythingShown(const QList<domain::Record> &records, const domain::Standing &standing, const domain::Catalogue &catalogue,
                   QDate on)
{
    return std::any_of(records.begin(), records.end(), [&](const domain::Record &record) {
        return (standing.recordKinds.isEmpty() || standing.recordKinds.contains(record.kind)) &&
               domain::decide(record, catalogue, on).disclosure == domain::Disclosure::Show;
    });
}

} // namespace

base::Result<PaperOrder> Reception::Impl::order(const Means &who, const domain::VisitForm &form,
                                                const domain::Standing &standing) const
{
    PaperOrder order;
    TRY_ASSIGN(order.entry, registerLine(who, form, standing));
    order.permission = form.subjectType == SubjectType::Person ? u"person.issue"_s : u"report.issue"_s;
    order.applicant = form.applicant;
    order.applicantWords = words.applicant(form.applicant, order.entry.subjectType);
    order.purpose = order.entry.purpose;
    order.ruleSet = ruleSetOnPaper(catalogue(), standing, house.clock.today());
    order.table = standing.table;
    order.article = standing.article;
    order.product = form.product;
    order.subjectType = order.entry.subjectType;
    order.subject = order.entry.subject;
    order.subjectName = form.subjectName;
    order.registeredSubject = order.subject;
    order.subjectKey = order.entry.subjectKey;
    order.authorisation = form.authorisation;
    order.dataAsOf = house.clock.now();
    return order;
}

base::Result<const domain::ReportTemplate *> Reception::Impl::layout(const QString &id) const
{
    const domain::ReportTemplate *found = catalogue().reportTemplate(id, house.clock.today());
    if (found == nullptr)
        return base::fail(Code::Internal, u"no report template %1 is in force"_s.arg(id));
    return found;
}

base::Result<const report::Product *> Reception::Impl::product(const domain::VisitForm &form) const
{
    const report::Product *found = products.find(form.product);
    if (found == nullptr)
        return base::fail(Code::InvalidInput, u"product_unknown"_s, u"product"_s);
    const QString type = form.subjectType == SubjectType::Person ? u"person"_s : u"organisation"_s;
    if (found->subject != u"any"_s && found->subject != type)
        return base::fail(Code::InvalidInput, u"product_of_other_subject"_s, u"product"_s);
    if (found->areas && form.areas.isEmpty())
        return base::fail(Code::InvalidInput, u"areas_missing"_s, u"areas"_s);
    for (const QString &area : form.areas) {
        const auto named = [&area](const report::Area &one) { return one.id == area; };
        if (std::none_of(products.areas().begin(), products.areas().end(), named))
            return base::fail(Code::InvalidInput, u"area_unknown"_s, u"areas"_s);
    }
    if (form.from.isValid() && form.until.isValid() && form.until < form.from)
        return base::fail(Code::InvalidInput, u"period_reversed"_s, u"until"_s);
    return found;
}

base::Result<Outcome> Reception::Impl::refusalSlip(const Means &who, const domain::VisitForm &form,
                                                   const domain::Standing &standing, const Manner &manner)
{
    for (const domain::Shortfall &one : standing.shortfalls) {
        static const QStringList kVisitor{u"visitor_document_type"_s, u"visitor_number"_s, u"visitor_name"_s};
        if (!one.refuses && !form.declared && kVisitor.contains(one.field)) // whom would the slip refuse?
            return base::fail(Code::InvalidInput, one.id, one.field);
    }
    TRY_ASSIGN(PaperOrder paper, order(who, form, standing));
    if (manner.visit) {
        TRY_ASSIGN(paper.drafts, draftsOf(who, form));
    }
    const auto why =
        std::find_if(standing.shortfalls.begin(), standing.shortfalls.end(), [](const auto &s) { return s.refuses; });
    paper.permission = u"report.refuse"_s;
    paper.product = u"refusal"_s;
    paper.slip = true;
    paper.authorisation = 0;
    paper.entry.result = u"refused"_s;
    paper.entry.why = why == standing.shortfalls.end() ? QString() : why->id;
    paper.entry.basis = why == standing.shortfalls.end() ? standing.article : why->article;
    if (form.subjectType == SubjectType::Person)
        paper.registeredSubject.clear(); // nobody was looked up, so there is no reference, and the number stays here
    paper.compose = [this, &form, &standing](const report::IssueContext &context) {
        return report::composeRefusal(form, standing, rules(), catalogue(), masking(), context);
    };
    TRY_ASSIGN(IssuedPaper made, Issuing(house, who, paper).run());
    return Outcome{.kind = Outcome::Kind::Refused,
                   .paper = std::move(made.report),
                   .registerEntry = made.registerEntry,
                   .standing = standing};
}

base::Result<Outcome> Reception::Impl::issueOrganisation(const Means &who, const domain::VisitForm &form,
                                                         const Assessment &judged, const Manner &manner)
{
    const domain::Standing &standing = judged.standing;
    const QDate today = house.clock.today();
    TRY_ASSIGN(const report::Product *const wanted, product(form));
    const QString code = domain::normaliseIdentifier(form.subjectCode);
    TRY_ASSIGN(PaperOrder paper, order(who, form, standing));
    auto file = house.fetchSubject(who, code);
    if (!file && file.error().code != Code::NotFound)
        return tl::unexpected(file.error());
    if (!file && domain::readIdentityNumber(code, today).valid)
        return base::fail(Code::InvalidInput, u"ambiguous_number"_s,
                          u"subject_code"_s); // whose number is it? the kind is asked
    if (file && !form.subjectName.isEmpty() &&
        domain::comparableName(file->organisation.name) != domain::comparableName(form.subjectName))
        return base::fail(Code::InvalidInput, u"name_mismatch"_s, u"subject_name"_s);
    const bool nothing = !file || form.product == u"no_record"_s;
    if (file && nothing && anythingShown(file->records, standing, catalogue(), today))
        return base::fail(Code::InvalidInput, u"records_exist"_s, u"product"_s);
    TRY_ASSIGN(const domain::ReportTemplate *const template_, layout(nothing ? u"no_record"_s : wanted->layout));
    if (file) {
        paper.dataAsOf = file->asOf;
        paper.live = file->live;
        paper.subjectName = file->organisation.name;
        paper.entry.subjectName = file->organisation.name;
    }
    QList<report::SearchedStore> stores;
    if (nothing) {
        TRY_ASSIGN(stores, searchedStores(who, file ? &*file : nullptr));
        for (const report::SearchedStore &store :
             std::as_const(stores)) // nothing newer is claimed than the store furthest behind
            paper.dataAsOf = std::min(paper.dataAsOf, store.asOf);
        paper.product = u"no_record"_s;
        paper.entry.product = u"no_record"_s;
    }
    paper.entry.result = nothing ? u"no_record"_s : u"issued"_s;
    paper.mark = manner.mark;
    paper.file = manner.file;
    if (manner.visit) {
        TRY_ASSIGN(paper.drafts, draftsOf(who, form));
    }
    paper.compose = [&](const report::IssueContext &context) {
        if (nothing)
            return report::composeNoRecord({.name = paper.subjectName, .code = code, .identity = {{}, code}}, stores,
                                           *template_, context, lookFor(form));
        return report::composeOrganisation(*file, *wanted, *template_, catalogue(), products, context,
                                           selectionFor(form, standing), lookFor(form));
    };
    TRY_ASSIGN(IssuedPaper made, Issuing(house, who, paper).run());
    return Outcome{.kind = nothing ? Outcome::Kind::NoRecord : Outcome::Kind::Issued,
                   .paper = std::move(made.report),
                   .registerEntry = made.registerEntry,
                   .standing = standing};
}

base::Result<Outcome> Reception::Impl::issuePerson(const Means &who, const domain::VisitForm &form, const Assessment &judged,
                                                   const Manner &manner)
{
    std::shared_ptr<const OpenPerson> open;
    {
        const std::lock_guard lock(personMutex);
        open = person;
    }
    const domain::Standing &standing = judged.standing;
    if (!open || open->operatorId != who.session.operatorId || open->file.identity.documentType != form.subjectDocumentType ||
        open->file.identity.number != form.subjectNumber ||
        domain::comparableName(open->file.identity.name) != domain::comparableName(form.subjectName))
        return base::fail(Code::InvalidInput, u"person_not_open"_s, u"subject_number"_s);
    const QDate today = house.clock.today();
    TRY_ASSIGN(const report::Product *const wanted, product(form));
    const bool nothing = form.product == u"no_record"_s;
    if (nothing && anythingShown(open->file.records, standing, catalogue(), today))
        return base::fail(Code::InvalidInput, u"records_exist"_s, u"product"_s);
    TRY_ASSIGN(const domain::ReportTemplate *const template_, layout(wanted->layout));
    TRY_ASSIGN(PaperOrder paper, order(who, form, standing));
    paper.live = true;
    paper.dataAsOf = open->file.asOf;
    paper.registeredSubject = open->file.reference;
    if (manner.visit) {
        TRY_ASSIGN(paper.drafts, draftsOf(who, form));
    }
    paper.entry.result = nothing ? u"no_record"_s : u"issued"_s;
    const domain::Audience audience = audienceFor(form.applicant);
    paper.compose = [&](const report::IssueContext &context) {
        if (nothing) {
            QList<report::SearchedStore> stores;
            for (const domain::StoreSearched &store : open->file.storesSearched)
                stores.append({store.name, store.records, open->file.asOf});
            const QString number = masking().mask(domain::PersonalItem::IdentityNumber, audience, open->file.identity.number);
            const domain::DocumentKind *kind = rules().document(open->file.identity.documentType);
            return report::composeNoRecord({.name = open->file.identity.name,
                                            .code = open->file.reference,
                                            .identity = {kind == nullptr ? QString() : kind->zh, number}},
                                           stores, *template_, context, lookFor(form));
        }
        return report::composePerson(open->file, *wanted, *template_, catalogue(), masking(), audience, context,
                                     selectionFor(form, standing), lookFor(form));
    };
    TRY_ASSIGN(IssuedPaper made, Issuing(house, who, paper).run());
    return Outcome{.kind = nothing ? Outcome::Kind::NoRecord : Outcome::Kind::Issued,
                   .paper = std::move(made.report),
                   .registerEntry = made.registerEntry,
                   .standing = standing};
}

base::Result<Outcome> Reception::issue(const domain::VisitForm &given)
{
    const QString permission = given.subjectType == SubjectType::Person ? u"person.issue"_s : u"report.issue"_s;
    TRY_ASSIGN(const Means who,
               m->house.require(permission, given.subjectType == SubjectType::Person ? QString() : given.subjectCode));
    return m->issueFor(who, given, {.visit = true});
}

base::Result<Outcome> Reception::Impl::issueFor(const Means &who, const domain::VisitForm &given, const Manner &manner)
{
    domain::VisitForm form = domain::withPlainNames(given);
    const bool ofPerson = form.subjectType == SubjectType::Person;
    if (ofPerson) {
        TRY_ASSIGN(form, personFormRead(form));
    }
    TRY_ASSIGN(const Assessment judged, assess(who, form));
    TRY_DONE(ensureNumbers(who, 1));
    if (!judged.standing.allowed) {
        const QList<domain::Shortfall> &missing = judged.standing.shortfalls;
        const auto refused = std::find_if(missing.begin(), missing.end(), [](const domain::Shortfall &s) { return s.refuses; });
        if (refused != missing.end()) {
            if (manner.slips)
                return refusalSlip(who, form, judged.standing, manner);
            noteResult(who, form, judged.standing, u"refused"_s, refused->id);
            return base::fail(Code::RefusedByRule, refused->id, refused->article);
        }
        const domain::Shortfall first = missing.value(0);
        return base::fail(Code::InvalidInput, first.id, first.field);
    }
    auto outcome = ofPerson ? issuePerson(who, form, judged, manner) : issueOrganisation(who, form, judged, manner);
    if (!outcome && outcome.error().code != Code::InvalidInput)
        noteResult(who, form, judged.standing, u"failed"_s, outcome.error().name());
    return outcome;
}

void Reception::Impl::noteResult(const Means &who, const domain::VisitForm &form, const domain::Standing &standing,
                                 const QString &result, const QString &why)
{
    auto entry = registerLine(who, form, standing);
    if (!entry)
        return;
    entry->result = result;
    entry->why = why;
    store::AuditEntry line = house.entry(who.session, u"register.note"_s, entry->subject, entry->purpose);
    line.outcome = result;
    (void)who.ledger->write(
        line, [&](store::LedgerTransaction &transaction) -> base::Done { // what stopped the request is what is told
            TRY_ASSIGN([[maybe_unused]] const qint64 id, store::WindowEntries(transaction).addEntry(*entry));
            return {};
        });
}

base::Done Reception::abandon(const domain::VisitForm &given, const QString &draft, const QString &why)
{
    const domain::VisitForm form = domain::withPlainNames(given);
    const QString permission = u"report.issue"_s;
    TRY_ASSIGN(const Means who, m->house.require(permission));
    TRY_ASSIGN(const Assessment judged, m->assess(who, form));
    TRY_ASSIGN(store::RegisterEntry entry, m->registerLine(who, form, judged.standing));
    entry.result = u"abandoned"_s;
    entry.why = why.simplified().left(200);
    TRY_ASSIGN(QStringList drafts, m->draftsOf(who, form));
    if (!draft.isEmpty() && !drafts.contains(draft))
        drafts.append(draft);
    const store::AuditEntry line = m->house.entry(who.session, u"register.note"_s, entry.subject, entry.why);
    const base::Done kept = who.ledger->write(line, [&](store::LedgerTransaction &transaction) -> base::Done {
        store::WindowEntries window(transaction);
        for (const QString &one : drafts)
            TRY_DONE(window.removeDraft(one));
        TRY_ASSIGN([[maybe_unused]] const qint64 id, window.addEntry(entry));
        return {};
    });
    closePerson(); // whatever became of the entry
    return kept;
}

} // namespace creditdesk::services
