// Drafts: half-filled requests.
#include "app/base/canonical_json.h"
#include "app/store/database/statement.h"
#include "app/store/database/time_text.h"
#include "app/store/ledger/ledger_impl.h"
#include "app/store/ledger/transaction.h"
#include "app/store/window_book.h"

#include <QJsonDocument>

namespace creditdesk::store {
namespace {

using base::Code;
using base::fail;

constexpr char kColumns[] = "SELECT id, operator, form, title, updated_at, held_by, held_until, revision FROM draft ";

Draft draftFrom(const Statement &row)
{
    Draft draft;
    draft.id = row.string(0);
    draft.operatorId = row.string(1);
    draft.form = QJsonDocument::fromJson(row.blob(2)).object();
    draft.title = row.string(3);
    draft.updatedAt = timeFrom(row.string(4));
    draft.heldBy = row.string(5);
    draft.heldUntil = timeFrom(row.string(6));
    draft.revision = row.integer(7);
    return draft;
}

std::optional<Draft> readDraft(Connection &connection, const QString &id)
{
    Statement row(connection, (std::string(kColumns) + "WHERE id = ?1").c_str());
    row.bindCopy(1, id);
    return row.step() ? std::optional(draftFrom(row)) : std::nullopt;
}

bool isHeldByAnother(const Draft &draft, const QString &holder, const QDateTime &now)
{
    return !draft.heldBy.isEmpty() && draft.heldBy != holder && draft.heldUntil > now;
}

base::Done mayReplace(const std::optional<Draft> &present, const Draft &draft, qint64 expectedRevision, const QDateTime &now)
{
    if ((present ? present->revision : 0) != expectedRevision)
        return fail(Code::Conflict, QStringLiteral("the draft was changed or removed meanwhile"));
    if (present && present->operatorId != draft.operatorId)
        return fail(Code::Conflict, QStringLiteral("the draft is another operator's"));
    if (present && isHeldByAnother(*present, draft.heldBy, now))
        return fail(Code::Conflict, QStringLiteral("another window has the draft in hand"));
    return {};
}

} // namespace

base::Result<QList<Draft>> WindowBook::drafts(const QString &operatorId) const
{
    return m_ledger.m->read("drafts", [&](Connection &c) -> base::Result<QList<Draft>> {
        Statement rows(c, (std::string(kColumns) + "WHERE operator = ?1 ORDER BY updated_at DESC, id").c_str());
        rows.bindCopy(1, operatorId);
        QList<Draft> drafts;
        while (rows.step())
            drafts.append(draftFrom(rows));
        return drafts;
    });
}

base::Result<std::optional<Draft>> WindowBook::draft(const QString &id) const
{
    return m_ledger.m->read("draft", [&](Connection &c) -> base::Result<std::optional<Draft>> { return readDraft(c, id); });
}

base::Result<qint64> WindowEntries::saveDraft(const Draft &draft, qint64 expectedRevision, const QDateTime &now)
{
    auto &m = m_transaction.m;
    return m.change("save draft", [&]() -> base::Result<qint64> {
        if (draft.id.isEmpty() || draft.operatorId.isEmpty())
            return fail(Code::InvalidInput, QStringLiteral("a draft needs an id and an operator"));
        TRY_DONE(mayReplace(readDraft(m.connection, draft.id), draft, expectedRevision, now));
        const QByteArray form = base::canonicalJson(draft.form);
        Statement put(m.connection, "INSERT OR REPLACE INTO draft VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
        put.bindCopy(1, draft.id).bindCopy(2, draft.operatorId);
        put.bindText(3, {form.constData(), static_cast<std::size_t>(form.size())}).bindCopy(4, draft.title);
        put.bindCopy(5, timeText(now)).bindCopy(6, draft.heldBy).bindCopy(7, timeText(draft.heldUntil));
        put.bind(8, expectedRevision + 1).run();
        return expectedRevision + 1;
    });
}

base::Done WindowEntries::holdDraft(const QString &id, const QString &holder, const QDateTime &now, const QDateTime &until)
{
    auto &m = m_transaction.m;
    return m.change("hold draft", [&]() -> base::Done {
        const std::optional<Draft> present = readDraft(m.connection, id);
        if (!present)
            return fail(Code::NotFound, QStringLiteral("no such draft"));
        if (isHeldByAnother(*present, holder, now))
            return fail(Code::Conflict, QStringLiteral("another window has the draft in hand"));
        Statement hold(m.connection, "UPDATE draft SET held_by = ?2, held_until = ?3 WHERE id = ?1");
        hold.bindCopy(1, id).bindCopy(2, holder).bindCopy(3, timeText(until)).run();
        return {};
    });
}

base::Done WindowEntries::releaseDraft(const QString &id, const QString &holder)
{
    auto &m = m_transaction.m;
    return m.change("release draft", [&]() -> base::Done {
        Statement release(m.connection, "UPDATE draft SET held_by = '', held_until = '' WHERE id = ?1 AND held_by = ?2");
        release.bindCopy(1, id).bindCopy(2, holder).run(); // whoever has it now keeps it
        return {};
    });
}

base::Done WindowEntries::removeDraft(const QString &id)
{
    auto &m = m_transaction.m;
    return m.change("remove draft", [&]() -> base::Done {
        Statement remove(m.connection, "DELETE FROM draft WHERE id = ?1");
        remove.bindCopy(1, id).run();
        return {};
    });
}

} // namespace creditdesk::store
