// Report numbers: reserved from the platform ahead, so that a window issues offline; voided by two people.
#include "app/services/reception/reception_house.h"

#include <QJsonObject>

#include <algorithm>

namespace creditdesk::services {

using base::Code;
using namespace Qt::StringLiterals;

base::Done Reception::Impl::ensureNumbers(const Means &who, int needed)
{
    const auto remaining = [&] { return store::WindowBook(*who.ledger).numbersLeft(house.clock.now()); };
    TRY_ASSIGN(int left, remaining());
    if (left >= std::max(needed, limits.numbersLow))
        return {};
    // One asks for all: while a batch reserves, a visitor's paper takes what is left, and waits only if nothing is.
    std::unique_lock asking(reserveMutex, std::try_to_lock);
    if (!asking.owns_lock()) {
        if (left >= needed)
            return {};
        asking.lock();
        TRY_ASSIGN(left, remaining());
        if (left >= std::max(needed, limits.numbersLow))
            return {};
    }
    bool online = false;
    {
        const std::lock_guard state(house.stateMutex);
        online = !house.token.isEmpty();
    }
    base::Done reserved = base::fail(Code::Unreachable, u"signed in without the platform"_s);
    if (online && house.connection() != Connection::Offline)
        reserved = reserveBlock(who, std::max(needed, limits.numbersBlock));
    if (reserved || left >= needed)
        return {};
    return base::fail(Code::RefusedByRule,
                      u"no report numbers are left here, and the platform cannot be asked (%1)"_s.arg(reserved.error().name()),
                      u"numbers"_s);
}

base::Done Reception::Impl::reserveBlock(const Means &who, int count)
{
    QByteArray key(16, Qt::Uninitialized);
    house.random.fill({reinterpret_cast<std::byte *>(key.data()), static_cast<std::size_t>(key.size())});
    const QString idempotency = QString::fromLatin1(key.toHex());
    static constexpr int kMostAtOnce = 2000; // the contract's limit
    TRY_ASSIGN(const platform::NumberBlockAnswer answer,
               house.signedInCall<platform::NumberBlockAnswer>(
                   [&](platform::Client &client) { return client.reserveNumbers(std::min(count, kMostAtOnce), idempotency); }));
    store::NumberBlock block;
    block.id = answer.block;
    block.first = answer.first;
    block.last = answer.last;
    block.next = answer.first;
    block.reservedAt = answer.reservedAt;
    block.validUntil = answer.validUntil;
    store::AuditEntry line = house.entry(who.session, u"number.reserve"_s);
    line.detail = {{u"block"_s, block.id}, {u"first"_s, block.first}, {u"last"_s, block.last}};
    return who.ledger->write(
        line, [&](store::LedgerTransaction &transaction) { return store::WindowEntries(transaction).addBlock(block); });
}

base::Done Reception::Impl::explainNumbers(const Means &who)
{
    const std::lock_guard none(house.papersUnderWay);
    TRY_ASSIGN(const int taken, store::WindowBook(*who.ledger).numbersTaken());
    if (taken == 0)
        return {};
    return who.ledger->write(
        house.entry(who.session, u"number.explain"_s), [&](store::LedgerTransaction &transaction) -> base::Done {
            TRY_ASSIGN(const int explained,
                       store::WindowEntries(transaction).explainTaken(u"the program ended while issuing"_s));
            transaction.annotate(u"numbers"_s, explained);
            return {};
        });
}

base::Result<Reception::Numbers> Reception::numbers()
{
    TRY_ASSIGN(const Means who, m->house.require(u"report.list"_s));
    const store::WindowBook book(*who.ledger);
    Numbers out;
    TRY_ASSIGN(out.left, book.numbersLeft(m->house.clock.now()));
    TRY_ASSIGN(out.blocks, book.blocks());
    TRY_ASSIGN(out.voids, book.voids(false));
    for (const store::NumberBlock &block : out.blocks) {
        TRY_ASSIGN(const QList<store::NumberUse> uses, book.numberUses(block.id));
        std::copy_if(uses.begin(), uses.end(), std::back_inserter(out.spoilt),
                     [](const store::NumberUse &use) { return use.state == u"spoilt"_s; });
    }
    for (const store::NumberBlock &block : out.blocks) {
        if (block.left() > 0 && (!out.validUntil.isValid() || block.validUntil < out.validUntil) &&
            block.validUntil > m->house.clock.now())
            out.validUntil = block.validUntil;
    }
    return out;
}

base::Result<QList<store::NumberUse>> Reception::numberUses(const QString &block)
{
    TRY_ASSIGN(const Means who, m->house.require(u"report.list"_s));
    return store::WindowBook(*who.ledger).numberUses(block);
}

base::Done Reception::reserveNumbers()
{
    TRY_ASSIGN(const Means who, m->house.require(u"report.issue"_s));
    return m->ensureNumbers(who, m->limits.numbersLow);
}

void Reception::refillNumbers()
{
    const Means who = m->house.snapshot();
    if (who.ledger && who.session.may(u"report.issue"_s))
        (void)m->ensureNumbers(who, 1);
}

base::Done Reception::askVoid(const QString &number, const QString &reason)
{
    const QString permission = u"report.void"_s;
    TRY_ASSIGN(const Means who, m->house.require(permission, number));
    if (reason.simplified().isEmpty())
        return base::fail(Code::InvalidInput, u"a reason is needed"_s, u"reason"_s);
    return who.ledger->write(m->house.entry(who.session, u"report.void.ask"_s, number, reason.simplified().left(200)),
                             [&](store::LedgerTransaction &transaction) {
                                 return store::WindowEntries(transaction)
                                     .askVoid(number, reason.simplified(), who.session.operatorId, m->house.clock.now());
                             });
}

base::Done Reception::agreeVoid(const QString &number)
{
    const QString permission = u"report.void"_s;
    TRY_ASSIGN(const Means who, m->house.require(permission, number));
    const QDateTime now = m->house.clock.now();
    TRY_ASSIGN(const QList<store::VoidRequest> open, store::WindowBook(*who.ledger).voids(true));
    const auto asked =
        std::find_if(open.begin(), open.end(), [&](const store::VoidRequest &one) { return one.number == number; });
    if (asked == open.end())
        return base::fail(Code::NotFound, u"nobody has asked to void this number"_s, u"void.not_asked"_s);
    if (asked->askedBy == who.session.operatorId)
        return m->house.refuse(who, permission, number,
                               {Code::RefusedByRule, u"the one who asked does not agree"_s, u"void.two_people"_s});
    return who.ledger->write(m->house.entry(who.session, u"report.void"_s, number, asked->reason),
                             [&](store::LedgerTransaction &transaction) -> base::Done {
                                 TRY_DONE(store::WindowEntries(transaction).agreeVoid(number, who.session.operatorId, now));
                                 store::OutboxItem item;
                                 item.kind = u"void"_s;
                                 item.object = number; // behind the report's own registration, never before it
                                 item.body = {{u"number"_s, number},
                                              {u"reason"_s, asked->reason},
                                              {u"asked_by"_s, asked->askedBy},
                                              {u"agreed_by"_s, who.session.operatorId},
                                              {u"at"_s, now.toUTC().toString(Qt::ISODate)}};
                                 return transaction.enqueue(item);
                             });
}

} // namespace creditdesk::services
