// Applying a measure: what it must have, its notice, and the transaction that keeps it.
#include "app/base/user_files.h"
#include "app/report/products.h"
#include "app/services/measures/measures_house.h"
#include "models/domain/disclosure.h"

#include <algorithm>

namespace creditdesk::services {

using base::Code;
using namespace Qt::StringLiterals;

namespace {

const QString kApply = u"measure.apply"_s;
constexpr int kMostTries = 3; ///< another process may take the same number

/// The grounds named, or the id of the reason against them.
std::variant<QList<store::MeasureUse::Ground>, QString> groundsFrom(const QStringList &named,
                                                                    const domain::MeasureVerdict &verdict)
{
    QList<store::MeasureUse::Ground> out;
    const auto counts = [](const domain::MeasureGround &one) { return one.counts; };
    for (const QString &record : named) {
        bool found = false;
        for (const domain::MeasureGround &one : verdict.grounds) {
            if (one.counts && one.record == record) {
                out.append({one.record, one.kind, one.unit, one.input, one.date});
                found = true;
            }
        }
        if (!found)
            return u"ground_unknown"_s;
    }
    if (named.isEmpty() && std::any_of(verdict.grounds.begin(), verdict.grounds.end(), counts))
        return u"ground_missing"_s;
    return out;
}

/// Last day, or nothing if the order asks for what the measure does not allow.
std::optional<QDate> lastDay(const MeasureOrder &order, QDate from, const domain::MeasureRow &row, QDate today)
{
    const QDate longest = row.longestMonths == 0 ? QDate() : domain::addMonths(from, row.longestMonths);
    const QDate until = order.until.isValid() ? order.until : longest;
    if (from < today || (until.isValid() && until < from) || (longest.isValid() && until > longest))
        return {};
    return until;
}

} // namespace

base::Result<store::MeasureUse> Measures::Impl::drafted(const MatterLook &look, const MeasureOrder &order,
                                                        const domain::MeasureVerdict &verdict) const
{
    const QString &code = look.file.organisation.code;
    if (!verdict.applies())
        return refuse(look.who, kApply, code, verdict.reasons.first().id);
    const domain::MeasureRow &row = *engine.lists().row(order.measure);
    auto grounds = groundsFrom(order.grounds, verdict);
    if (const auto *reason = std::get_if<QString>(&grounds))
        return refuse(look.who, kApply, code, *reason);
    const QDate from = order.from.isValid() ? order.from : look.ask.on;
    const std::optional<QDate> until = lastDay(order, from, row, look.ask.on);
    if (!until)
        return refuse(look.who, kApply, code, u"period"_s);
    store::MeasureUse use;
    use.subject = code;
    use.subjectName = look.file.organisation.name;
    use.measure = row.code;
    use.list = engine.lists().listOf(row.code)->id;
    use.zh = row.words.zh;
    use.en = row.words.en;
    use.nature = domain::natureId(row.nature);
    use.organ = look.ask.organ;
    use.matter = look.matter->code;
    use.caseNumber = look.caseNumber;
    use.basis = row.basis;
    use.reasons = order.reasons.trimmed();
    use.officer = look.who.session.operatorId;
    use.officerName = look.who.session.name;
    use.from = from;
    use.until = *until;
    use.at = house.clock.now();
    use.state = u"in_force"_s;
    use.grounds = std::get<QList<store::MeasureUse::Ground>>(grounds);
    return use;
}

base::Result<QByteArray> Measures::Impl::noticeOf(const MatterLook &look, const store::MeasureUse &use) const
{
    const domain::MeasureRow &row = *engine.lists().row(use.measure);
    QStringList grounds;
    for (const store::MeasureUse::Ground &one : use.grounds) {
        const domain::RecordKind *kind = catalogue().recordKind(one.kind);
        grounds.append(u"%1 %2 %3\uff08%4\uff09"_s.arg(one.date.toString(Qt::ISODate), kind == nullptr ? one.kind : kind->zh,
                                                       one.unit, one.record));
    }
    report::FormValues values;
    values.visit.subjectName = use.subjectName;
    values.visit.subjectCode = use.subject;
    values.visit.matter = use.matter;
    values.visit.caseNumber = use.caseNumber;
    values.operatorName = use.officerName;
    values.at = house.clock.legalNow();
    values.number = use.number;
    {
        const std::lock_guard lock(house.vaultMutex);
        values.hall = house.vault->enrolment().hall;
        values.terminal = house.vault->enrolment().terminal;
    }
    values.measure = {{u"organ"_s, use.organ},
                      {u"matter"_s, use.matter + u' ' + look.matter->zh},
                      {u"name"_s, use.measure + u' ' + row.words.zh},
                      {u"how"_s, row.how},
                      {u"basis"_s, row.basis},
                      {u"published"_s, row.publishedAt + u' ' + row.publishedOn.toString(Qt::ISODate)},
                      {u"grounds"_s, grounds.join(u"\uff1b"_s)},
                      {u"reasons"_s, use.reasons},
                      {u"from"_s, use.from.toString(Qt::ISODate)},
                      {u"until"_s, use.until.isValid() ? use.until.toString(Qt::ISODate) : QString()},
                      {u"proportion"_s, row.proportion},
                      {u"lifts"_s, row.lifts}};
    TRY_ASSIGN(report::Rendered pages,
               report::renderForm(u"measure_notice"_s, values, catalogue(), catalogue().reception(), catalogue().masking()));
    return std::move(pages.pdf);
}

MeasureEvent Measures::Impl::event(const Means &who, const QString &act, const QString &result, const QString &text) const
{
    return {house.clock.now(), who.session.operatorId, who.session.name, who.session.organ, act, result, text};
}

store::OutboxItem Measures::Impl::told(const store::MeasureUse &use, const MeasureEvent &event)
{
    QJsonArray grounds;
    for (const store::MeasureUse::Ground &one : use.grounds)
        grounds.append(one.record);
    store::OutboxItem item;
    item.kind = u"measure"_s;
    item.object = use.number;
    item.body = {{u"number"_s, use.number},
                 {u"act"_s, event.act},
                 {u"at"_s, event.at.toUTC().toString(Qt::ISODate)},
                 {u"officer"_s, event.operatorId},
                 {u"organ"_s, use.organ},
                 {u"subject"_s, use.subject},
                 {u"measure"_s, use.measure},
                 {u"matter"_s, use.matter},
                 {u"case_number"_s, use.caseNumber},
                 {u"basis"_s, use.basis},
                 {u"from"_s, use.from.toString(Qt::ISODate)},
                 {u"until"_s, use.until.isValid() ? use.until.toString(Qt::ISODate) : QString()},
                 {u"grounds"_s, grounds},
                 {u"result"_s, event.result},
                 {u"text"_s, event.text}};
    return item;
}

base::Result<MeasureUse> Measures::apply(const MeasureOrder &order)
{
    QString code = order.subject;
    TRY_ASSIGN(MatterLook look, m->admitted(kApply, code, order.matter, order.caseNumber));
    if (order.reasons.trimmed().isEmpty())
        return m->refuse(look.who, kApply, code, u"reasons_missing"_s);
    TRY_DONE(m->checkText(look.who, kApply, code, order.reasons));
    TRY_ASSIGN(look.file, m->house.fetchSubject(look.who, code));
    const domain::MeasureVerdict verdict = m->engine.judgeOne(look.file, look.ask, order.measure);
    TRY_ASSIGN(store::MeasureUse use, m->drafted(look, order, verdict));
    QString workstation;
    {
        const std::lock_guard lock(m->house.vaultMutex);
        workstation = m->house.vault->enrolment().workstation;
    }
    const std::lock_guard one(m->applying);
    const MeasureEvent applied = m->event(look.who, u"apply"_s, {}, use.reasons);
    const store::MeasureBook book(*look.who.ledger);
    for (int tries = 1;; ++tries) {
        TRY_ASSIGN(const qint64 last, book.lastId());
        use.number =
            u"%1-M%2-%3"_s.arg(workstation, QString::number(look.ask.on.year())).arg(last + tries, 4, 10, QLatin1Char('0'));
        TRY_ASSIGN(const QByteArray notice, m->noticeOf(look, use));
        store::AuditEntry line = m->house.entry(look.who.session, kApply, code, use.basis);
        line.detail = {{u"number"_s, use.number},
                       {u"measure"_s, use.measure},
                       {u"matter"_s, use.matter},
                       {u"case_number"_s, use.caseNumber},
                       {u"organ"_s, use.organ}};
        const base::Done written = look.who.ledger->write(line, [&](store::LedgerTransaction &transaction) -> base::Done {
            store::MeasureEntries entries(transaction);
            TRY_ASSIGN(use.id, entries.add(use, notice));
            TRY_DONE(entries.addEvent(use.number, applied));
            return transaction.enqueue(Impl::told(use, applied));
        });
        if (written)
            return book.use(use.number);
        if (written.error().code == Code::Conflict && written.error().rule == u"standing"_s)
            return m->refuse(look.who, kApply, code, u"use_again"_s);
        if (written.error().code != Code::Conflict || tries == kMostTries)
            return tl::unexpected(written.error());
    }
}

base::Result<QByteArray> Measures::notice(const QString &number)
{
    TRY_ASSIGN(const Means who, m->house.require(u"measure.view"_s, number));
    TRY_DONE(m->house.record(who, m->house.entry(who.session, u"measure.notice"_s, number)));
    return store::MeasureBook(*who.ledger).notice(number);
}

base::Done Measures::saveNotice(const QString &number, const QString &path)
{
    TRY_ASSIGN(const QByteArray pdf, notice(number));
    return base::saveForUser(path, pdf);
}

base::Result<QStringList> Measures::printers()
{
    TRY_ASSIGN(const Means who, m->house.require(u"measure.view"_s));
    return m->house.printerNames(who);
}

base::Done Measures::printNotice(const QString &number, const QString &queue)
{
    TRY_ASSIGN(const QByteArray pdf, notice(number));
    return m->house.printPlain(pdf, number, queue);
}

} // namespace creditdesk::services
