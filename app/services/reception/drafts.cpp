// Half-filled requests: kept with every change, in hand of one window at a time, seen by nobody but who began them.
#include "app/services/reception/reception_house.h"

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

base::Result<QList<store::Draft>> Reception::drafts()
{
    TRY_ASSIGN(const Means who, m->house.require(u"report.issue"_s));
    return store::WindowBook(*who.ledger).drafts(who.session.operatorId);
}

base::Result<store::Draft> Reception::saveDraft(const QString &id, const domain::VisitForm &form, const QString &title,
                                                qint64 expectedRevision)
{
    TRY_ASSIGN(const Means who, m->house.require(u"report.issue"_s));
    if (!id.isEmpty() && expectedRevision > 0) {
        TRY_ASSIGN([[maybe_unused]] const store::Draft mine, m->ownDraft(who, id));
    }
    const QDateTime now = m->house.clock.now();
    store::Draft draft;
    draft.id = id.isEmpty() ? randomId(m->house.random) : id;
    draft.operatorId = who.session.operatorId;
    draft.form = withoutPerson(form).toJson();
    draft.title = title;
    draft.updatedAt = now;
    draft.heldBy = m->instance;
    draft.heldUntil = now.addSecs(m->limits.draftHoldSeconds);
    TRY_DONE(who.ledger->write(
        m->house.entry(who.session, u"draft.save"_s), [&](store::LedgerTransaction &transaction) -> base::Done {
            TRY_ASSIGN(draft.revision, store::WindowEntries(transaction).saveDraft(draft, expectedRevision, now));
            return {};
        }));
    return draft;
}

base::Result<store::Draft> Reception::takeDraft(const QString &id)
{
    TRY_ASSIGN(const Means who, m->house.require(u"report.issue"_s));
    TRY_ASSIGN([[maybe_unused]] const store::Draft before, m->ownDraft(who, id));
    const QDateTime now = m->house.clock.now();
    TRY_DONE(who.ledger->write(m->house.entry(who.session, u"draft.take"_s), [&](store::LedgerTransaction &transaction) {
        return store::WindowEntries(transaction).holdDraft(id, m->instance, now, now.addSecs(m->limits.draftHoldSeconds));
    }));
    return m->ownDraft(who, id); // read after it is in hand: nobody else changes it now
}

base::Done Reception::dropDraft(const QString &id)
{
    TRY_ASSIGN(const Means who, m->house.require(u"report.issue"_s));
    TRY_ASSIGN([[maybe_unused]] const store::Draft mine, m->ownDraft(who, id));
    TRY_DONE(who.ledger->write(m->house.entry(who.session, u"draft.drop"_s), [&](store::LedgerTransaction &transaction) {
        return store::WindowEntries(transaction).removeDraft(id);
    }));
    return who.ledger->settle(); // a person's number may have been in it
}

} // namespace creditdesk::services
