// Judging a request while it is filled in: the table decides, the authorisation and the subject's name are looked up for it.
#include "app/services/reception/reception_house.h"
#include "app/store/authorisation_scope.h"

#include "models/domain/identifiers.h"
#include "models/domain/reception_visit.h"

#include <QMessageAuthenticationCode>

namespace creditdesk::services {

using base::Code;
using namespace Qt::StringLiterals;

namespace {

bool sameText(const QString &a, const QString &b)
{
    return domain::comparableName(a) == domain::comparableName(b);
}

/// The paper names an organisation, and it is not said yet for which one the visitor comes.
bool requesterUnsaid(const store::Authorisation &authorisation, const domain::VisitForm &form)
{
    const bool visitorUnsaid = form.visitorName.isEmpty() && form.visitorOrganisation.isEmpty();
    const bool ofOrganisation = domain::readCreditCode(authorisation.granteeCode).valid;
    return !form.declared && (visitorUnsaid || (ofOrganisation && form.visitorOrganisation.isEmpty()));
}

/// The requester named in the authorisation is the one at the window: by name, and by code where both have one.
bool sameRequester(const store::Authorisation &authorisation, const domain::VisitForm &form)
{
    if (requesterUnsaid(authorisation, form))
        return true; // asked for first; nothing stands against it so far
    const QString code = form.visitorOrganisationCode.isEmpty() ? form.visitorNumber : form.visitorOrganisationCode;
    const QString name = form.visitorOrganisation.isEmpty() ? form.visitorName : form.visitorOrganisation;
    const bool sameCode = authorisation.granteeCode.isEmpty() || code.isEmpty() ||
                          domain::normaliseIdentifier(authorisation.granteeCode) == domain::normaliseIdentifier(code);
    return sameCode && (name.isEmpty() ? form.declared : sameText(authorisation.granteeName, name));
}

bool sameSubject(const store::Authorisation &authorisation, const domain::VisitForm &form)
{
    if (form.subjectType == domain::SubjectType::Organisation) {
        return authorisation.grantorType == u"organisation"_s &&
               domain::normaliseIdentifier(authorisation.grantorCode) == domain::normaliseIdentifier(form.subjectCode);
    }
    return authorisation.grantorType == u"person"_s && authorisation.grantorDocumentType == form.subjectDocumentType &&
           domain::normaliseIdentifier(authorisation.grantorCode) == domain::normaliseIdentifier(form.subjectNumber) &&
           sameText(authorisation.grantorName, form.subjectName);
}

/// Why it cannot be used for this request on this day; empty if it can. The first reason that a clerk would name.
QString whyNotUsable(const store::Authorisation &a, const domain::VisitForm &form, QDate today, int longestDays)
{
    if (a.withdrawnAt.isValid())
        return u"withdrawn"_s;
    if (a.validUntil < today)
        return u"expired"_s;
    if (a.validFrom > today || a.signedOn > today)
        return u"not_yet_valid"_s;
    if (!a.severalUses && a.uses > 0)
        return u"used"_s;
    if (a.imageSha256.isEmpty())
        return u"no_image"_s;
    if (longestDays > 0 && a.validFrom.daysTo(a.validUntil) > longestDays)
        return u"too_long"_s;
    if (!sameSubject(a, form))
        return u"other_subject"_s;
    if (!sameRequester(a, form))
        return u"other_requester"_s;
    if (!form.purpose.isEmpty() && !sameText(a.purpose, form.purpose))
        return u"other_purpose"_s;
    return {};
}

} // namespace

base::Result<domain::AuthorisationFacts> Reception::Impl::authorisationFacts(const Means &who,
                                                                             const domain::VisitForm &form) const
{
    domain::AuthorisationFacts facts;
    if (form.authorisation == 0)
        return facts;
    const auto found = store::WindowBook(*who.ledger).authorisation(form.authorisation);
    if (!found) {
        if (found.error().code == Code::NotFound)
            return facts;
        return tl::unexpected(found.error());
    }
    const QDate today = house.clock.today();
    facts.present = true;
    if (!store::coversEverything(*found))
        facts.recordKinds = found->scope;
    facts.whyNot =
        whyNotUsable(*found, form, today, house.catalogue.ruleSetFor(today).integers.value(u"auth.max_validity"_s, 0));
    facts.usable = facts.whyNot.isEmpty();
    return facts;
}

base::Result<Assessment> Reception::Impl::assess(const Means &who, const domain::VisitForm &form) const
{
    Assessment out;
    TRY_ASSIGN(out.authorisation, authorisationFacts(who, form));
    out.standing = rules().decide(form, out.authorisation, house.clock.today());
    if (out.authorisation.usable && !form.declared && !form.visitorName.isEmpty() && form.visitorOrganisation.isEmpty()) {
        TRY_ASSIGN(const store::Authorisation paper, store::WindowBook(*who.ledger).authorisation(form.authorisation));
        if (requesterUnsaid(paper, form)) {
            out.standing.allowed = false;
            out.standing.shortfalls.append(rules().shortfall(u"organisation_missing"_s, u"visitor_organisation"_s));
        }
    }
    TRY_DONE(compareVisitor(who, form, out.standing));
    const QString code = domain::normaliseIdentifier(form.subjectCode);
    if (form.subjectType != domain::SubjectType::Organisation || !domain::readCreditCode(code).valid || !who.mirror)
        return out;
    const auto file = who.mirror->subject(code);
    if (!file && file.error().code != Code::NotFound)
        return tl::unexpected(file.error());
    if (file) {
        out.organisation = file->organisation;
        if (!form.subjectName.isEmpty() && !sameText(form.subjectName, file->organisation.name)) {
            out.standing.allowed = false;
            out.standing.shortfalls.append(rules().shortfall(u"name_mismatch"_s, u"subject_name"_s));
        }
    } else {
        out.standing.hints.append(u"subject_unknown"_s);
    }
    return out;
}

base::Result<QByteArray> Reception::Impl::subjectKey(const domain::VisitForm &form) const
{
    base::Secret key;
    {
        const std::lock_guard lock(house.vaultMutex);
        TRY_ASSIGN(key, house.vault->key(u"register"_s));
    }
    const bool ofPerson = form.subjectType == domain::SubjectType::Person;
    const QString text = ofPerson ? form.subjectDocumentType + u'\n' + domain::normaliseIdentifier(form.subjectNumber)
                                  : u"organisation\n"_s + domain::normaliseIdentifier(form.subjectCode);
    const QByteArray raw =
        QByteArray::fromRawData(reinterpret_cast<const char *>(key.data()), static_cast<qsizetype>(key.size()));
    return QMessageAuthenticationCode::hash(text.toUtf8(), raw, QCryptographicHash::Sha256);
}

base::Result<store::RegisterEntry> Reception::Impl::registerLine(const Means &who, const domain::VisitForm &form,
                                                                 const domain::Standing &standing) const
{
    using domain::Audience;
    using domain::PersonalItem;
    const auto masked = [this](const QString &number) {
        return masking().mask(PersonalItem::IdentityNumber, Audience::Screen, domain::normaliseIdentifier(number));
    };
    const bool ofPerson = form.subjectType == domain::SubjectType::Person;
    store::RegisterEntry entry;
    entry.at = house.clock.legalNow();
    entry.operatorId = who.session.operatorId;
    entry.operatorName = who.session.name;
    entry.applicant = form.applicant;
    entry.visitor = form.visitorName;
    entry.visitorOrganisation = form.visitorOrganisation;
    if (!form.visitorNumber.isEmpty())
        entry.visitorDocument = form.visitorDocumentType + u' ' + masked(form.visitorNumber);
    else if (form.declared)
        entry.visitorDocument = u"declared"_s;
    entry.subjectType = ofPerson ? u"person"_s : u"organisation"_s;
    entry.subject = ofPerson ? masked(form.subjectNumber) : domain::normaliseIdentifier(form.subjectCode);
    entry.subjectName = form.subjectName;
    TRY_ASSIGN(entry.subjectKey, subjectKey(form));
    entry.purpose = domain::Catalogue::nameOf(catalogue().purposes(), form.purpose);
    entry.matter = form.matter;
    entry.caseNumber = form.caseNumber.isEmpty() ? form.legalDocument : form.caseNumber;
    entry.basis = standing.rule.isEmpty() ? standing.article : standing.rule + u' ' + standing.article;
    entry.ruleSet = catalogue().ruleSetFor(house.clock.today()).id;
    entry.table = standing.table;
    entry.authorisation = form.authorisation;
    entry.product = form.product;
    entry.disclose = standing.discloseToSubject;
    static constexpr const char *kScopes[] = {"none", "public", "authorised", "matter", "all"};
    entry.scope = QString::fromLatin1(kScopes[static_cast<int>(standing.scope)]);
    return entry;
}

QString ruleSetOnPaper(const domain::Catalogue &catalogue, const domain::Standing &standing, QDate on)
{
    const QString rules = catalogue.ruleSetFor(on).id;
    return standing.table.isEmpty() ? rules : rules + u" · "_s + standing.table;
}

base::Result<Assessment> Reception::assess(const domain::VisitForm &form)
{
    TRY_ASSIGN(const Means who, m->house.require(u"subject.open"_s));
    return m->assess(who, form);
}

} // namespace creditdesk::services
