// Written authorisations (条例 art. 17(3)): every field of the paper, and its scan as evidence.
#include "app/services/reception/reception_house.h"
#include "app/store/authorisation_scope.h"

#include "models/domain/identifiers.h"
#include "models/domain/reception_visit.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace creditdesk::services {

using base::Code;
using namespace Qt::StringLiterals;

namespace {

/// A PNG from its signature through whole chunks to IEND, with an IHDR of a size that a scanner makes.
bool isWholePng(const QByteArray &image)
{
    static constexpr qsizetype kSignature = 8, kChunkFrame = 12; // length, type, check
    static constexpr quint32 kLargestSide = 20'000;
    qsizetype at = kSignature;
    bool first = true;
    while (at + kChunkFrame <= image.size()) {
        const auto length = qFromBigEndian<quint32>(image.constData() + at);
        const QByteArrayView type = QByteArrayView(image).sliced(at + 4, 4);
        if (length > image.size() - at - kChunkFrame)
            return false;
        if (first) {
            const auto width = qFromBigEndian<quint32>(image.constData() + at + 8);
            const auto height = qFromBigEndian<quint32>(image.constData() + at + 12);
            if (type != "IHDR" || length != 13 || width == 0 || height == 0 || width > kLargestSide || height > kLargestSide)
                return false;
        }
        first = false;
        at += kChunkFrame + length;
        if (type == "IEND")
            return at == image.size();
    }
    return false;
}

/// By its bytes, from the first to the last; the name of a file says nothing. Empty: none of the kinds that are taken, or cut
/// off.
QString mediaOf(const QByteArray &image)
{
    if (image.startsWith("\x89PNG\r\n\x1a\n"))
        return isWholePng(image) ? u"image/png"_s : QString();
    if (image.startsWith("\xff\xd8\xff"))
        return image.endsWith("\xff\xd9") ? u"image/jpeg"_s : QString();
    if (image.startsWith("%PDF-"))
        return image.right(1024).contains("%%EOF") ? u"application/pdf"_s : QString();
    return {};
}

base::Done missing(const char *field)
{
    return base::fail(Code::InvalidInput, u"field_missing"_s, QString::fromLatin1(field));
}

base::Done complete(const store::Authorisation &a, const domain::Catalogue &catalogue, QDate today)
{
    if (a.grantorName.simplified().isEmpty())
        return missing("grantor_name");
    if (a.grantorType == u"organisation"_s) {
        if (!domain::readCreditCode(a.grantorCode).valid)
            return base::fail(Code::InvalidInput, u"credit_code"_s, u"grantor_code"_s);
    } else {
        const domain::DocumentKind *kind = catalogue.reception().document(a.grantorDocumentType);
        if (a.grantorType != u"person"_s || kind == nullptr || !kind->identifiesSubject)
            return base::fail(Code::InvalidInput, u"document_type"_s, u"grantor_document_type"_s);
        if (const auto reading = domain::readDocumentNumber(*kind, a.grantorCode, today); !reading.valid)
            return base::fail(Code::InvalidInput, reading.reason, u"grantor_code"_s);
    }
    if (a.granteeName.simplified().isEmpty())
        return missing("grantee_name");
    if (a.purpose.simplified().isEmpty())
        return missing("purpose");
    if (!a.validFrom.isValid() || !a.validUntil.isValid() || a.validUntil < a.validFrom)
        return base::fail(Code::InvalidInput, u"period_reversed"_s, u"valid_until"_s);
    if (!a.signedOn.isValid() || a.signedOn > today)
        return base::fail(Code::InvalidInput, u"signed_in_future"_s, u"signed_on"_s);
    if (a.scope.isEmpty())
        return base::fail(Code::InvalidInput, u"scope_missing"_s, u"scope"_s);
    if (a.scope == store::scopeOfEverything())
        return {};
    for (const QString &kind : a.scope) {
        if (catalogue.recordKind(kind) == nullptr)
            return base::fail(Code::InvalidInput, u"scope_unknown"_s, u"scope"_s);
    }
    return {};
}

/// Why a rule stands against the paper itself, whoever shows it; empty: none does.
QString refusedByItself(const store::Authorisation &a, const domain::Catalogue &catalogue, QDate today)
{
    if (a.validUntil < today)
        return u"expired"_s;
    const int longest = catalogue.ruleSetFor(today).integers.value(u"auth.max_validity"_s, 0);
    return longest > 0 && a.validFrom.daysTo(a.validUntil) > longest ? u"too_long"_s : QString();
}

/// The request that such a paper is for, as far as the paper itself says it.
domain::VisitForm requestOn(const store::Authorisation &a)
{
    domain::VisitForm form;
    form.applicant = u"third_party"_s;
    form.declared = true;
    form.visitorOrganisation = a.granteeName;
    form.visitorOrganisationCode = a.granteeCode;
    form.purpose = a.purpose;
    form.subjectName = a.grantorName;
    if (a.grantorType == u"person"_s) {
        form.subjectType = domain::SubjectType::Person;
        form.subjectDocumentType = a.grantorDocumentType;
        form.subjectNumber = a.grantorCode;
        form.product = u"person"_s;
    } else {
        form.subjectCode = a.grantorCode;
    }
    return form;
}

/// What the table says of the request with this paper; what stands against the paper comes first.
domain::Standing refusedFor(const domain::ReceptionRules &rules, const domain::VisitForm &request, const QString &why,
                            QDate today)
{
    domain::AuthorisationFacts facts;
    facts.present = true;
    facts.whyNot = why;
    domain::Standing standing = rules.decide(request, facts, today);
    const domain::Shortfall shortfall = rules.shortfall(u"authorisation_"_s + why, u"authorisation"_s);
    standing.shortfalls.removeIf([&shortfall](const domain::Shortfall &one) { return one.id == shortfall.id; });
    standing.shortfalls.prepend(shortfall);
    standing.allowed = false;
    standing.scope = domain::Scope::None;
    standing.rule.clear();
    standing.article = shortfall.article;
    return standing;
}

} // namespace

/// The organisation's own name, from its code; InvalidInput if the paper names another.
base::Done Reception::Impl::nameGrantor(const Means &who, store::Authorisation &authorisation) const
{
    if (authorisation.grantorType != u"organisation"_s || !who.mirror)
        return {};
    const auto file = who.mirror->subject(authorisation.grantorCode);
    if (!file)
        return {}; // unknown here: the name is as it was written
    const QString &name = file->organisation.name;
    if (authorisation.grantorName.isEmpty() || authorisation.grantorName == authorisation.grantorCode)
        authorisation.grantorName = name;
    if (domain::comparableName(authorisation.grantorName) != domain::comparableName(name))
        return base::fail(Code::InvalidInput, u"name_mismatch"_s, u"grantor_name"_s);
    return {};
}

/// InvalidInput if the code of who is authorised is another organisation's than the name; an unknown code says nothing.
base::Done Reception::Impl::compareGrantee(const Means &who, const store::Authorisation &authorisation) const
{
    if (!who.mirror || !domain::readCreditCode(authorisation.granteeCode).valid || authorisation.granteeName.isEmpty())
        return {};
    const auto file = who.mirror->subject(authorisation.granteeCode);
    if (file && domain::comparableName(file->organisation.name) != domain::comparableName(authorisation.granteeName))
        return base::fail(Code::InvalidInput, u"name_mismatch"_s, u"grantee_name"_s);
    return {};
}

/// Its fields as they are kept, complete; InvalidInput says what of them or of the scan is wrong.
base::Result<store::Authorisation> Reception::Impl::readAuthorisation(const Means &who, store::Authorisation authorisation,
                                                                      const QByteArray &image) const
{
    if (image.isEmpty())
        return base::fail(Code::InvalidInput, u"image_missing"_s, u"image"_s);
    if (image.size() > limits.largestImageBytes)
        return base::fail(Code::InvalidInput, u"image_too_large"_s, u"image"_s);
    authorisation.imageMedia = mediaOf(image);
    if (authorisation.imageMedia.isEmpty())
        return base::fail(Code::InvalidInput, u"not_an_image"_s, u"image"_s);
    authorisation.grantorCode = domain::normaliseIdentifier(authorisation.grantorCode);
    authorisation.granteeCode = domain::normaliseIdentifier(authorisation.granteeCode);
    authorisation.grantorName = authorisation.grantorName.simplified();
    authorisation.granteeName = authorisation.granteeName.simplified();
    TRY_DONE(nameGrantor(who, authorisation));
    TRY_DONE(compareGrantee(who, authorisation));
    TRY_DONE(complete(authorisation, catalogue(), house.clock.today()));
    return authorisation;
}

base::Result<store::Authorisation> Reception::Impl::keepAuthorisation(const Means &who, store::Authorisation authorisation,
                                                                      const QByteArray &image)
{
    const QByteArray hash = QCryptographicHash::hash(image, QCryptographicHash::Sha256);
    TRY_ASSIGN(std::optional<store::Authorisation> known,
               store::WindowBook(*who.ledger).authorisationOfImage(hash, authorisation.grantorType, authorisation.grantorCode));
    if (known)
        return *std::move(known); // one paper is one authorisation, however often it is shown
    authorisation.checkedBy = who.session.name + u' ' + who.session.operatorId;
    authorisation.registeredAt = house.clock.now();
    store::AuditEntry line = house.entry(who.session, u"authorisation.register"_s,
                                         authorisation.grantorType == u"organisation"_s ? authorisation.grantorCode : QString(),
                                         authorisation.purpose);
    TRY_DONE(who.ledger->write(line, [&](store::LedgerTransaction &transaction) -> base::Done {
        TRY_ASSIGN(authorisation.id, store::WindowEntries(transaction).addAuthorisation(authorisation, image));
        transaction.annotate(u"authorisation"_s, authorisation.id);
        return {};
    }));
    return store::WindowBook(*who.ledger).authorisation(authorisation.id);
}

base::Result<store::Authorisation> Reception::registerAuthorisation(store::Authorisation given, const QByteArray &image)
{
    TRY_ASSIGN(const Means who, m->house.require(u"authorisation.register"_s));
    TRY_ASSIGN(store::Authorisation authorisation, m->readAuthorisation(who, std::move(given), image));
    const QDate today = m->house.clock.today();
    if (const QString why = refusedByItself(authorisation, m->catalogue(), today); !why.isEmpty()) {
        const domain::VisitForm form = requestOn(authorisation);
        const domain::Standing standing = refusedFor(m->rules(), form, why, today);
        const domain::Shortfall &shortfall = standing.shortfalls.first();
        m->noteResult(who, form, standing, u"refused"_s, shortfall.id);
        return base::fail(Code::RefusedByRule, shortfall.id, shortfall.article);
    }
    return m->keepAuthorisation(who, std::move(authorisation), image);
}

base::Result<ShownAuthorisation> Reception::showAuthorisation(const domain::VisitForm &given, store::Authorisation paper,
                                                              const QByteArray &image)
{
    const bool ofPerson = given.subjectType == domain::SubjectType::Person;
    domain::VisitForm request = domain::withPlainNames(given);
    TRY_ASSIGN(const Means who, m->house.require(u"authorisation.register"_s));
    TRY_ASSIGN([[maybe_unused]] const Means issuer, m->house.require(ofPerson ? u"person.issue"_s : u"report.issue"_s));
    if (ofPerson) {
        TRY_ASSIGN(request, m->personFormRead(request));
    }
    TRY_ASSIGN(store::Authorisation authorisation, m->readAuthorisation(who, std::move(paper), image));
    const QDate today = m->house.clock.today();
    ShownAuthorisation shown;
    const QString why = refusedByItself(authorisation, m->catalogue(), today);
    if (why.isEmpty()) {
        TRY_ASSIGN(shown.authorisation, m->keepAuthorisation(who, std::move(authorisation), image));
        return shown;
    }
    const domain::Standing standing = refusedFor(m->rules(), request, why, today);
    TRY_DONE(m->ensureNumbers(who, 1));
    TRY_ASSIGN(shown.refused, m->refusalSlip(who, request, standing, {}));
    return shown;
}

base::Result<QList<store::Authorisation>> Reception::authorisations(const QString &text, int limit)
{
    const QString permission = u"authorisation.list"_s;
    TRY_ASSIGN(const Means who, m->house.require(permission));
    TRY_DONE(m->house.record(who, m->house.entry(who.session, permission)));
    TRY_ASSIGN(QList<store::Authorisation> list, store::WindowBook(*who.ledger).authorisations(text, limit));
    const auto masked = [this](QString &number) {
        number = m->masking().mask(domain::PersonalItem::IdentityNumber, domain::Audience::Screen, number);
    };
    for (store::Authorisation &one : list) {
        if (one.grantorType == u"person"_s)
            masked(one.grantorCode);
        if (!domain::readCreditCode(one.granteeCode).valid ||
            domain::readIdentityNumber(one.granteeCode, m->house.clock.today()).valid)
            masked(one.granteeCode);
    }
    return list;
}

base::Result<QByteArray> Reception::evidence(qint64 id)
{
    const QString permission = u"authorisation.list"_s;
    TRY_ASSIGN(const Means who, m->house.require(permission));
    store::AuditEntry line = m->house.entry(who.session, permission);
    line.detail = {{u"evidence"_s, id}};
    TRY_DONE(m->house.record(who, line));
    return store::WindowBook(*who.ledger).evidence(id);
}

base::Done Reception::withdrawAuthorisation(qint64 id, const QString &reason)
{
    const QString permission = u"authorisation.withdraw"_s;
    TRY_ASSIGN(const Means who, m->house.require(permission));
    if (reason.simplified().isEmpty())
        return base::fail(Code::InvalidInput, u"a reason is needed"_s, u"reason"_s);
    store::AuditEntry line = m->house.entry(who.session, permission, {}, reason.simplified().left(200));
    line.detail = {{u"authorisation"_s, id}};
    return who.ledger->write(line, [&](store::LedgerTransaction &transaction) {
        return store::WindowEntries(transaction).withdrawAuthorisation(id, reason.simplified(), m->house.clock.now());
    });
}

} // namespace creditdesk::services
