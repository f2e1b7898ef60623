// Authorisations and the scanned evidence behind them (domain.md 2.2).
#include "app/store/database/statement.h"
#include "app/store/database/time_text.h"
#include "app/store/ledger/ledger_impl.h"
#include "app/store/ledger/transaction.h"
#include "app/store/window/words.h"
#include "app/store/window_book.h"

#include <QCryptographicHash>

namespace creditdesk::store {
namespace {

using base::Code;
using base::fail;

constexpr char kColumns[] =
    "SELECT id, grantor_type, grantor_name, grantor_code, grantor_document_type, grantee_name, grantee_code, purpose, scope, "
    "valid_from, valid_until, signed_on, several_uses, image_name, image_media, image_sha256, image_bytes, checked_by, "
    "registered_at, withdrawn_at, withdrawal, "
    "(SELECT count(*) FROM authorisation_use WHERE authorisation = authorisation.id) FROM authorisation ";

QDate dayFrom(const QString &text)
{
    return QDate::fromString(text, Qt::ISODate);
}

Authorisation authorisationFrom(const Statement &row)
{
    Authorisation out;
    out.id = row.integer(0);
    out.grantorType = row.string(1);
    out.grantorName = row.string(2);
    out.grantorCode = row.string(3);
    out.grantorDocumentType = row.string(4);
    out.granteeName = row.string(5);
    out.granteeCode = row.string(6);
    out.purpose = row.string(7);
    out.scope = row.string(8).split(u' ', Qt::SkipEmptyParts);
    out.validFrom = dayFrom(row.string(9));
    out.validUntil = dayFrom(row.string(10));
    out.signedOn = dayFrom(row.string(11));
    out.severalUses = row.integer(12) != 0;
    out.imageName = row.string(13);
    out.imageMedia = row.string(14);
    out.imageSha256 = row.blob(15);
    out.imageBytes = row.integer(16);
    out.checkedBy = row.string(17);
    out.registeredAt = timeFrom(row.string(18));
    out.withdrawnAt = timeFrom(row.string(19));
    out.withdrawal = row.string(20);
    out.uses = static_cast<int>(row.integer(21));
    return out;
}

std::optional<Authorisation> readAuthorisation(Connection &connection, qint64 id)
{
    Statement row(connection, (std::string(kColumns) + "WHERE id = ?1").c_str());
    return row.bind(1, id).step() ? std::optional(authorisationFrom(row)) : std::nullopt;
}

tl::unexpected<base::Failure> absent()
{
    return fail(Code::NotFound, QStringLiteral("no such authorisation"));
}

base::Done mayBeUsed(const Authorisation &authorisation, QDate today)
{
    const auto refuse = [](const char *what) {
        return fail(Code::RefusedByRule, QStringLiteral("the authorisation cannot be used"), QString::fromLatin1(what));
    };
    if (authorisation.withdrawnAt.isValid())
        return refuse("authorisation_withdrawn");
    if (authorisation.validUntil.isValid() && today > authorisation.validUntil)
        return refuse("authorisation_expired");
    if (authorisation.validFrom.isValid() && today < authorisation.validFrom)
        return refuse("authorisation_not_yet_valid");
    if (!authorisation.severalUses && authorisation.uses > 0)
        return refuse("authorisation_used");
    return {};
}

qint64 insertAuthorisation(Connection &connection, const Authorisation &a)
{
    Statement insert(
        connection, "INSERT INTO authorisation (grantor_type, grantor_name, grantor_code, grantor_document_type, grantee_name, "
                    "grantee_code, purpose, scope, valid_from, valid_until, signed_on, several_uses, image_name, image_media, "
                    "image_sha256, image_bytes, checked_by, registered_at, words) VALUES "
                    "(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19) RETURNING id");
    insert.bindCopy(1, a.grantorType).bindCopy(2, a.grantorName).bindCopy(3, a.grantorCode);
    insert.bindCopy(4, a.grantorDocumentType).bindCopy(5, a.granteeName).bindCopy(6, a.granteeCode).bindCopy(7, a.purpose);
    insert.bindCopy(8, a.scope.join(u' ')).bindCopy(9, a.validFrom.toString(Qt::ISODate));
    insert.bindCopy(10, a.validUntil.toString(Qt::ISODate)).bindCopy(11, a.signedOn.toString(Qt::ISODate));
    insert.bind(12, a.severalUses ? 1 : 0).bindCopy(13, a.imageName).bindCopy(14, a.imageMedia).bindBlob(15, a.imageSha256);
    insert.bind(16, a.imageBytes).bindCopy(17, a.checkedBy).bindCopy(18, timeText(a.registeredAt));
    insert.bindCopy(19, indexedWords({a.grantorName, a.grantorCode, a.granteeName, a.granteeCode}));
    insert.step();
    const qint64 id = insert.integer(0);
    insert.run();
    return id;
}

} // namespace

base::Result<QList<Authorisation>> WindowBook::authorisations(const QString &text, int limit) const
{
    const QString words = searchedWords(text);
    if (words.isEmpty() && !text.trimmed().isEmpty())
        return QList<Authorisation>();
    return m_ledger.m->read("authorisations", [&](Connection &c) -> base::Result<QList<Authorisation>> {
        std::string sql(kColumns);
        if (!words.isEmpty())
            sql += "WHERE id IN (SELECT rowid FROM authorisation_words WHERE words MATCH ?2 ORDER BY rowid DESC LIMIT ?1) ";
        Statement rows(c, (sql + "ORDER BY id DESC LIMIT ?1").c_str());
        rows.bind(1, limit);
        if (!words.isEmpty())
            rows.bindCopy(2, words);
        QList<Authorisation> found;
        while (rows.step())
            found.append(authorisationFrom(rows));
        return found;
    });
}

base::Result<Authorisation> WindowBook::authorisation(qint64 id) const
{
    return m_ledger.m->read("authorisation", [&](Connection &c) -> base::Result<Authorisation> {
        auto found = readAuthorisation(c, id);
        if (!found)
            return absent();
        return *std::move(found);
    });
}

base::Result<std::optional<Authorisation>>
WindowBook::authorisationOfImage(const QByteArray &sha256, const QString &grantorType, const QString &grantorCode) const
{
    return m_ledger.m->read("authorisation of an image", [&](Connection &c) -> base::Result<std::optional<Authorisation>> {
        Statement row(c, (std::string(kColumns) + "WHERE image_sha256 = ?1 AND image_sha256 <> x'' AND grantor_type = ?2 AND "
                                                  "grantor_code = ?3 ORDER BY id LIMIT 1")
                             .c_str());
        row.bindBlob(1, sha256).bindCopy(2, grantorType).bindCopy(3, grantorCode);
        return row.step() ? std::optional(authorisationFrom(row)) : std::nullopt;
    });
}

base::Result<QByteArray> WindowBook::evidence(qint64 authorisation) const
{
    return m_ledger.m->read("evidence", [&](Connection &c) -> base::Result<QByteArray> {
        Statement row(c, "SELECT image, image_sha256 FROM evidence JOIN authorisation ON id = authorisation WHERE id = ?1");
        if (!row.bind(1, authorisation).step())
            return fail(Code::NotFound, QStringLiteral("there is no image"));
        QByteArray image = row.blob(0);
        if (QCryptographicHash::hash(image, QCryptographicHash::Sha256) != row.blob(1))
            return fail(Code::HashMismatch, QStringLiteral("the image is not the one that was registered"));
        return image;
    });
}

base::Result<qint64> WindowEntries::addAuthorisation(const Authorisation &authorisation, const QByteArray &image)
{
    auto &m = m_transaction.m;
    return m.change("add authorisation", [&]() -> base::Result<qint64> {
        if (image.size() > kLargestEvidence)
            return fail(Code::InvalidInput, QStringLiteral("the image is too large"), QStringLiteral("image"));
        Authorisation kept = authorisation;
        kept.imageBytes = image.size();
        kept.imageSha256 = image.isEmpty() ? QByteArray() : QCryptographicHash::hash(image, QCryptographicHash::Sha256);
        if (!authorisation.imageSha256.isEmpty() && authorisation.imageSha256 != kept.imageSha256)
            return fail(Code::HashMismatch, QStringLiteral("the image is not the one that was looked at"));
        if (!kept.registeredAt.isValid())
            kept.registeredAt = m.clock.now();
        const qint64 id = insertAuthorisation(m.connection, kept);
        Statement words(m.connection,
                        "INSERT INTO authorisation_words (rowid, words) SELECT id, words FROM authorisation WHERE id = ?1");
        words.bind(1, id).run();
        if (!image.isEmpty()) {
            Statement evidence(m.connection, "INSERT INTO evidence VALUES (?1, ?2)");
            evidence.bind(1, id).bindBlob(2, image).run();
        }
        return id;
    });
}

base::Done WindowEntries::useAuthorisation(qint64 id, const QString &report)
{
    auto &m = m_transaction.m;
    return m.change("use authorisation", [&]() -> base::Done {
        const std::optional<Authorisation> found = readAuthorisation(m.connection, id);
        if (!found)
            return absent();
        TRY_DONE(mayBeUsed(*found, m.clock.today()));
        Statement use(m.connection, "INSERT INTO authorisation_use VALUES (?1, ?2)");
        use.bind(1, id).bindCopy(2, report).run();
        return {};
    });
}

base::Done WindowEntries::withdrawAuthorisation(qint64 id, const QString &reason, const QDateTime &at)
{
    auto &m = m_transaction.m;
    return m.change("withdraw authorisation", [&]() -> base::Done {
        const std::optional<Authorisation> found = readAuthorisation(m.connection, id);
        if (!found)
            return absent();
        if (found->withdrawnAt.isValid())
            return fail(Code::Conflict, QStringLiteral("the authorisation was withdrawn before"));
        Statement withdraw(m.connection, "UPDATE authorisation SET withdrawn_at = ?2, withdrawal = ?3 WHERE id = ?1");
        withdraw.bind(1, id).bindCopy(2, timeText(at)).bindCopy(3, reason).run();
        return {};
    });
}

} // namespace creditdesk::store
