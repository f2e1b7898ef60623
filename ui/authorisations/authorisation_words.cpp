#include "ui/authorisations/authorisation_words.h"

#include "app/store/authorisation_scope.h"
#include "models/items/visible_text.h"
#include "ui/theme/language.h"
#include "ui/widgets/format.h"

namespace creditdesk::ui {
namespace {

QString purposeName(const QString &purpose, const domain::Catalogue &catalogue)
{
    return domain::Catalogue::nameOf(catalogue.purposes(), purpose, speaksChinese());
}

QString named(const QString &name, const QString &code)
{
    return code.isEmpty() ? name : name + QStringLiteral("  ") + code;
}

} // namespace

QList<items::Column> AuthorisationWords::columns()
{
    return {{tr("Registered")}, {tr("Who authorises")}, {tr("Who is authorised")}, {tr("State")}};
}

QList<items::Row> AuthorisationWords::rows(const QList<store::Authorisation> &list, QDate today)
{
    QList<items::Row> rows;
    rows.reserve(list.size());
    for (const store::Authorisation &one : list) {
        rows.append({QString::number(one.id),
                     {{Format::time(one.registeredAt)},
                      {items::visibleText(one.grantorName)},
                      {items::visibleText(one.granteeName)},
                      state(one, today)}});
    }
    return rows;
}

items::Cell AuthorisationWords::state(const store::Authorisation &one, QDate today)
{
    if (one.withdrawnAt.isValid())
        return {tr("withdrawn"), items::Tone::Danger};
    if (one.validUntil < today)
        return {tr("expired on %1").arg(Format::date(one.validUntil)), items::Tone::Muted};
    if (!one.severalUses && one.uses > 0)
        return {tr("used"), items::Tone::Muted};
    if (one.validFrom > today)
        return {tr("valid from %1").arg(Format::date(one.validFrom)), items::Tone::Notice};
    return {tr("valid until %1").arg(Format::date(one.validUntil)), items::Tone::Ok};
}

QList<items::Row> AuthorisationWords::details(const store::Authorisation &one, const domain::Catalogue &catalogue, QDate today)
{
    QList<items::Row> rows;
    const auto add = [&rows](const QString &label, const QString &value, items::Tone tone = items::Tone::Plain) {
        rows.append({label, {{label, items::Tone::Muted}, {items::visibleText(value), tone}}});
    };
    const items::Cell now = state(one, today);
    add(tr("State"), now.text, now.tone);
    if (one.withdrawnAt.isValid())
        add(tr("Withdrawn"), tr("%1: %2", "time, reason").arg(Format::time(one.withdrawnAt), one.withdrawal));
    add(tr("Who authorises"), named(one.grantorName, one.grantorCode));
    if (const domain::DocumentKind *kind = catalogue.reception().document(one.grantorDocumentType))
        add(tr("Document"), speaksChinese() ? kind->zh : kind->en);
    add(tr("Who is authorised"), named(one.granteeName, one.granteeCode));
    add(tr("Purpose"), purposeName(one.purpose, catalogue));
    QStringList scope;
    for (const QString &id : one.scope) {
        const domain::RecordKind *kind = catalogue.recordKind(id);
        scope.append(!kind ? id : (speaksChinese() ? kind->zh : kind->en));
    }
    add(tr("Scope"),
        store::coversEverything(one) ? tr("everything") : scope.join(speaksChinese() ? QChar(0x3001) : QChar(u',')));
    add(tr("Signed on"), Format::date(one.signedOn));
    add(tr("Valid"), tr("%1 to %2", "dates").arg(Format::date(one.validFrom), Format::date(one.validUntil)));
    add(tr("Uses"),
        one.severalUses ? tr("several; used %n time(s)", nullptr, one.uses) : tr("one; used %n time(s)", nullptr, one.uses));
    add(tr("Original seen by"), one.checkedBy);
    add(tr("Registered"), Format::time(one.registeredAt));
    add(tr("Scan"), tr("%1, %2", "file name, size").arg(one.imageName, Format::bytes(one.imageBytes)));
    add(tr("Digest of the scan"), QString::fromLatin1(one.imageSha256.toHex()));
    return rows;
}

} // namespace creditdesk::ui
