// Written authorisations (条例 art. 17(3)): every field of the paper, and its scan as evidence.
#include "app/services/reception/reception_house.h"

#include "models/domain/identifiers.h"

namespace creditdesk::services {

using base::Code;
using namespace Qt::StringLiterals;

namespace {

/// By its first bytes; the name of a file says nothing. Empty: none of the kinds that are taken.
QString mediaOf(const QByteArray &image)
{
    if (image.startsWith("\x89PNG\r\n\x1a\n"))
        return u"image/png"_s;
    if (image.startsWith("\xff\xd8\xff"))
        return u"image/jpeg"_s;
    if (image.startsWith("%PDF-"))
        return u"application/pdf"_s;
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
    if (a.validUntil < today)
        return base::fail(Code::InvalidInput, u"expired"_s, u"valid_until"_s);
    const int longest = catalogue.ruleSetFor(today).integers.value(u"auth.max_validity"_s, 0);
    if (longest > 0 && a.validFrom.daysTo(a.validUntil) > longest)
        return base::fail(Code::InvalidInput, u"too_long"_s, u"valid_until"_s);
    for (const QString &kind : a.scope) {
        if (catalogue.recordKind(kind) == nullptr)
            return base::fail(Code::InvalidInput, u"scope_unknown"_s, u"scope"_s);
    }
    return {};
}

} // namespace

base::Result<store::Authorisation> Reception::registerAuthorisation(store::Authorisation authorisation, const QByteArray &image)
{
    const QString permission = u"authorisation.register"_s;
    TRY_ASSIGN(const Means who, m->house.require(permission));
    if (image.isEmpty())
        return base::fail(Code::InvalidInput, u"image_missing"_s, u"image"_s);
    if (image.size() > m->limits.largestImageBytes)
        return base::fail(Code::InvalidInput, u"image_too_large"_s, u"image"_s);
    authorisation.imageMedia = mediaOf(image);
    if (authorisation.imageMedia.isEmpty())
        return base::fail(Code::InvalidInput, u"not_an_image"_s, u"image"_s);
    authorisation.grantorCode = domain::normaliseIdentifier(authorisation.grantorCode);
    authorisation.granteeCode = domain::normaliseIdentifier(authorisation.granteeCode);
    TRY_DONE(complete(authorisation, m->catalogue(), m->house.clock.today()));
    authorisation.checkedBy = who.session.operatorId;
    authorisation.registeredAt = m->house.clock.now();
    store::AuditEntry line = m->house.entry(
        who.session, permission, authorisation.grantorType == u"organisation"_s ? authorisation.grantorCode : QString(),
        authorisation.purpose);
    TRY_DONE(who.ledger->write(line, [&](store::LedgerTransaction &transaction) -> base::Done {
        TRY_ASSIGN(authorisation.id, store::WindowEntries(transaction).addAuthorisation(authorisation, image));
        transaction.annotate(u"authorisation"_s, authorisation.id);
        return {};
    }));
    return store::WindowBook(*who.ledger).authorisation(authorisation.id);
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
