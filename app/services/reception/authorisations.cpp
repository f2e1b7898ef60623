// Written authorisations (条例 art. 17(3)): every field of the paper, and its scan as evidence.
#include "app/services/reception/reception_house.h"

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

base::Result<std::optional<store::Authorisation>>
Reception::Impl::sameScan(const Means &who, const store::Authorisation &authorisation, const QByteArray &image) const
{
    const QByteArray hash = QCryptographicHash::hash(image, QCryptographicHash::Sha256);
    static constexpr int kAll = 1'000'000;
    TRY_ASSIGN(const QList<store::Authorisation> all,
               store::WindowBook(*who.ledger).authorisations(authorisation.grantorCode, kAll));
    for (const store::Authorisation &one : all) {
        if (one.imageSha256 == hash && one.grantorType == authorisation.grantorType &&
            one.grantorCode == authorisation.grantorCode)
            return one;
    }
    return std::nullopt;
}

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
    TRY_DONE(m->nameGrantor(who, authorisation));
    TRY_DONE(complete(authorisation, m->catalogue(), m->house.clock.today()));
    TRY_ASSIGN(const std::optional<store::Authorisation> known, m->sameScan(who, authorisation, image));
    if (known)
        return *known; // one paper is one authorisation, however often it is shown
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
