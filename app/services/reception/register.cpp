// The register of queries: who, whom, why, on what basis, with what result (条例 art. 19; retention by rule log.retention).
#include "app/services/reception/csv_text.h"
#include "app/services/reception/reception_house.h"

#include "models/domain/basis.h"
#include "models/domain/identifiers.h"

namespace creditdesk::services {

using base::Code;
using namespace Qt::StringLiterals;

namespace {

QStringList cells(const store::RegisterEntry &e, const WindowWords &words, const domain::Catalogue &catalogue)
{
    const QString number = e.report.isEmpty() ? e.slip : e.report;
    return {QString::number(e.id),
            e.at.toOffsetFromUtc(base::kLegalOffsetSeconds).toString(u"yyyy-MM-dd HH:mm:ss"_s),
            e.operatorName,
            words.applicant(e.applicant, e.subjectType),
            e.visitorOrganisation.isEmpty() ? e.visitor : e.visitorOrganisation + u' ' + e.visitor,
            words.documentOf(e.visitorDocument, catalogue),
            e.subjectName,
            e.subject,
            e.purpose,
            e.caseNumber.isEmpty() ? e.matter : e.matter + u' ' + e.caseNumber,
            domain::readBasis(e.basis).article,
            words.scope(e.scope),
            words.result(e.result),
            number,
            QString::number(e.sheets)};
}

} // namespace

/// A filter that can fit nothing is a mistake of whoever made it; an empty list would hide that.
base::Done Reception::Impl::mayFit(const store::RegisterFilter &filter) const
{
    const auto unknown = [](const QString &what) { return base::fail(Code::InvalidInput, what + u"_unknown"_s, what); };
    if (!filter.result.isEmpty() && !words.results.contains(filter.result))
        return unknown(u"result"_s);
    if (!filter.applicant.isEmpty() && !words.ofPerson.contains(filter.applicant))
        return unknown(u"applicant"_s);
    if (!filter.product.isEmpty() && products.find(filter.product) == nullptr)
        return unknown(u"product"_s);
    if (filter.from.isValid() && filter.until.isValid() && filter.until < filter.from)
        return base::fail(Code::InvalidInput, u"filter_reversed"_s, u"until"_s);
    return {};
}

base::Result<QList<store::RegisterEntry>> Reception::registerEntries(const store::RegisterFilter &filter)
{
    const QString permission = u"register.list"_s;
    TRY_ASSIGN(const Means who, m->house.require(permission));
    TRY_DONE(m->mayFit(filter));
    store::AuditEntry line = m->house.entry(who.session, permission);
    line.detail = {{u"from"_s, filter.from.toString(Qt::ISODate)}, {u"until"_s, filter.until.toString(Qt::ISODate)}};
    TRY_DONE(m->house.record(who, line));
    return store::WindowBook(*who.ledger).entries(filter);
}

base::Result<QList<store::RegisterEntry>> Reception::Impl::allEntries(const Means &who, store::RegisterFilter filter) const
{
    QList<store::RegisterEntry> all;
    filter.limit = 1000;
    for (;;) {
        TRY_ASSIGN(const QList<store::RegisterEntry> page, store::WindowBook(*who.ledger).entries(filter));
        all += page;
        if (page.size() < filter.limit)
            return all;
        filter.beforeId = page.last().id;
    }
}

base::Result<QByteArray> Reception::registerCsv(const store::RegisterFilter &filter)
{
    const QString permission = u"register.export"_s;
    TRY_ASSIGN(const Means who, m->house.require(permission));
    TRY_DONE(m->mayFit(filter));
    TRY_ASSIGN(const QList<store::RegisterEntry> entries, m->allEntries(who, filter));
    store::AuditEntry line = m->house.entry(who.session, permission);
    line.detail = {{u"entries"_s, entries.size()}};
    TRY_DONE(m->house.record(who, line));
    QString text = csvRow(m->words.registerColumns);
    for (const store::RegisterEntry &entry : entries)
        text += csvRow(cells(entry, m->words, m->catalogue()));
    return "\xEF\xBB\xBF" + text.toUtf8(); // the mark makes spreadsheets read it as UTF-8
}

base::Result<QByteArray> Reception::dailySheet(const QDate &day)
{
    const QString permission = u"register.list"_s;
    TRY_ASSIGN(const Means who, m->house.require(permission));
    if (!day.isValid())
        return base::fail(Code::InvalidInput, u"date"_s, u"day"_s);
    if (day > m->house.clock.today())
        return base::fail(Code::InvalidInput, u"day_in_future"_s, u"day"_s);
    store::RegisterFilter filter;
    filter.from = day;
    filter.until = day;
    TRY_ASSIGN(QList<store::RegisterEntry> entries, m->allEntries(who, filter));
    std::reverse(entries.begin(), entries.end()); // as the day went
    TRY_ASSIGN(const store::AuditHead head, who.ledger->auditHead());
    store::AuditEntry line = m->house.entry(who.session, permission);
    line.detail = {{u"daily_sheet"_s, day.toString(Qt::ISODate)}, {u"entries"_s, entries.size()}};
    TRY_DONE(m->house.record(who, line));
    report::Sheet sheet = m->words.dailySheet;
    QHash<QString, int> byResult;
    int sheets = 0;
    for (const store::RegisterEntry &entry : entries) {
        const QStringList all = cells(entry, m->words, m->catalogue());
        QStringList row;
        for (const int index : m->words.dailyCells)
            row.append(index == 1 ? all.value(1).mid(11, 5) : all.value(index)); // the sheet has one day: the time is enough
        sheet.rows.append(row);
        ++byResult[entry.result];
        sheets += entry.sheets;
    }
    {
        const std::lock_guard lock(m->house.vaultMutex);
        const vault::Enrolment &enrolment = m->house.vault->enrolment();
        sheet.subtitle = enrolment.hall + u" · "_s + enrolment.terminal + u" · "_s + day.toString(Qt::ISODate);
    }
    sheet.closing =
        m->words.closingLines(entries.size(), byResult, sheets, QString::fromLatin1(head.hash.toHex()), head.entries);
    sheet.foot = who.session.name + u" · "_s + m->house.clock.legalNow().toString(u"yyyy-MM-dd HH:mm"_s);
    TRY_ASSIGN(report::Rendered pages, report::renderSheet(sheet));
    return std::move(pages.pdf);
}

base::Result<QList<store::RegisterEntry>> Reception::queriesOf(const domain::VisitForm &subject)
{
    const QString permission = u"register.list"_s;
    TRY_ASSIGN(const Means who, m->house.require(permission));
    store::RegisterFilter filter;
    domain::VisitForm form = subject;
    if (form.subjectType == domain::SubjectType::Person) {
        TRY_ASSIGN(form, m->personFormRead(subject));
    }
    TRY_ASSIGN(filter.subjectKey, m->subjectKey(form));
    filter.limit = 1000;
    const QString named = form.subjectType == domain::SubjectType::Person
                              ? u"person:"_s + QString::fromLatin1(filter.subjectKey.toHex().left(16))
                              : domain::normaliseIdentifier(form.subjectCode);
    TRY_DONE(m->house.record(who, m->house.entry(who.session, permission, named)));
    return store::WindowBook(*who.ledger).entries(filter);
}

base::Result<report::Comparison> Reception::compareReports(const QString &older, const QString &newer)
{
    const QString permission = u"report.list"_s;
    TRY_ASSIGN(const Means who, m->house.require(permission, newer));
    store::AuditEntry line = m->house.entry(who.session, u"report.compare"_s, newer);
    line.detail = {{u"with"_s, older}};
    TRY_DONE(m->house.record(who, line));
    TRY_ASSIGN(const store::IssuedReport first, who.ledger->report(older));
    TRY_ASSIGN(const store::IssuedReport second, who.ledger->report(newer));
    return report::compare(first.canonical, second.canonical);
}

} // namespace creditdesk::services
