// Half-filled requests: kept with every change, in hand of one window at a time, seen by nobody but who began them.
#include "app/services/reception/reception_house.h"

#include "models/domain/visit_compare.h"

#include <algorithm>

namespace creditdesk::services {

using base::Code;
using namespace Qt::StringLiterals;

namespace {

QString randomId(base::Random &random)
{
    QByteArray bytes(16, Qt::Uninitialized);
    random.fill({reinterpret_cast<std::byte *>(bytes.data()), static_cast<std::size_t>(bytes.size())});
    return QString::fromLatin1(bytes.toHex());
}

/// A draft keeps no person: type, number and name are read again from the card.
domain::VisitForm withoutPerson(domain::VisitForm form)
{
    if (form.subjectType == domain::SubjectType::Person) {
        form.subjectNumber.clear();
        form.subjectName.clear();
        if (form.applicant == u"self"_s) {
            form.visitorNumber.clear();
            form.visitorName.clear();
        }
    }
    return form;
}

} // namespace

/// The draft if it is this operator's; NotFound also for another's: nobody learns that it exists.
base::Result<store::Draft> Reception::Impl::ownDraft(const Means &who, const QString &id) const
{
    TRY_ASSIGN(const std::optional<store::Draft> found, store::WindowBook(*who.ledger).draft(id));
    if (!found || found->operatorId != who.session.operatorId)
        return base::fail(Code::NotFound, u"no such draft"_s);
    return *found;
}

base::Result<QStringList> Reception::Impl::draftsOf(const Means &who, const domain::VisitForm &form)
{
    TRY_ASSIGN(const QList<store::Draft> all, store::WindowBook(*who.ledger).drafts(who.session.operatorId));
    const QDateTime now = house.clock.now();
    QStringList ended;
    for (const store::Draft &one : all) {
        const bool elsewhere = !one.heldBy.isEmpty() && one.heldBy != windows.self() && one.heldUntil > now;
        const auto part = domain::VisitForm::fromJson(one.form);
        const bool same = part && domain::saysAll(form, domain::withPlainNames(*part));
        if (same && (!elsewhere || windows.ended(one.heldBy)))
            ended.append(one.id);
    }
    return ended;
}

base::Result<QList<store::Draft>> Reception::drafts()
{
    TRY_ASSIGN(const Means who, m->house.require(u"report.issue"_s));
    TRY_ASSIGN(const QList<store::Draft> all, store::WindowBook(*who.ledger).drafts(who.session.operatorId));
    QList<std::optional<domain::VisitForm>> forms;
    for (const store::Draft &one : all)
        forms.append(domain::VisitForm::fromJson(one.form));
    QList<store::Draft> offered;
    for (qsizetype i = 0; i < all.size(); ++i) {
        bool within = false; // another says it all: the same visit, begun twice
        for (qsizetype k = 0; k < all.size() && !within; ++k) {
            within = k != i && forms.at(i) && forms.at(k) && domain::saysAll(*forms.at(k), *forms.at(i)) &&
                     (k < i || !domain::saysAll(*forms.at(i), *forms.at(k)));
        }
        if (!within)
            offered.append(all.at(i));
    }
    return offered;
}

base::Result<store::Draft> Reception::saveDraft(const QString &id, const domain::VisitForm &form, const QString &title,
                                                qint64 expectedRevision)
{
    TRY_ASSIGN(const Means who, m->house.require(u"report.issue"_s));
    QString ended; ///< who had it in hand and runs no more
    if (!id.isEmpty() && expectedRevision > 0) {
        TRY_ASSIGN(const store::Draft mine, m->ownDraft(who, id));
        ended = m->windows.ended(mine.heldBy) ? mine.heldBy : QString();
    }
    const QDateTime now = m->house.clock.now();
    store::Draft draft;
    draft.id = id.isEmpty() ? randomId(m->house.random) : id;
    draft.operatorId = who.session.operatorId;
    draft.form = withoutPerson(form).toJson();
    draft.title = title;
    draft.updatedAt = now;
    draft.heldBy = m->windows.self();
    draft.heldUntil = now.addSecs(m->limits.draftHoldSeconds);
    const store::AuditEntry line = m->house.entry(who.session, u"draft.save"_s);
    const base::Done kept = who.ledger->write(line, [&](store::LedgerTransaction &transaction) -> base::Done {
        store::WindowEntries window(transaction);
        if (!ended.isEmpty())
            TRY_DONE(window.releaseDraft(id, ended));
        TRY_ASSIGN(draft.revision, window.saveDraft(draft, expectedRevision, now));
        return {};
    });
    if (!kept)
        return tl::unexpected(kept.error());
    return draft;
}

base::Result<store::Draft> Reception::takeDraft(const QString &id)
{
    TRY_ASSIGN(const Means who, m->house.require(u"report.issue"_s));
    TRY_ASSIGN(const store::Draft before, m->ownDraft(who, id));
    const bool ended = m->windows.ended(before.heldBy);
    const QString self = m->windows.self();
    const QDateTime now = m->house.clock.now();
    const store::AuditEntry line = m->house.entry(who.session, u"draft.take"_s);
    const base::Done held = who.ledger->write(line, [&](store::LedgerTransaction &transaction) -> base::Done {
        store::WindowEntries window(transaction);
        if (ended) // only if it is still that one's: two who see it at once do not both get it
            TRY_DONE(window.releaseDraft(id, before.heldBy));
        return window.holdDraft(id, self, now, now.addSecs(m->limits.draftHoldSeconds));
    });
    if (!held)
        return tl::unexpected(held.error());
    return m->ownDraft(who, id); // read after it is in hand: nobody else changes it now
}

base::Done Reception::dropDraft(const QString &id)
{
    TRY_ASSIGN(const Means who, m->house.require(u"report.issue"_s));
    if (const auto mine = m->ownDraft(who, id); !mine) {
        (void)who.ledger->settle(); // it may have gone with the paper just now
        return tl::unexpected(mine.error());
    }
    TRY_DONE(who.ledger->write(m->house.entry(who.session, u"draft.drop"_s), [&](store::LedgerTransaction &transaction) {
        return store::WindowEntries(transaction).removeDraft(id);
    }));
    return who.ledger->settle(); // a person's number may have been in it
}

} // namespace creditdesk::services
