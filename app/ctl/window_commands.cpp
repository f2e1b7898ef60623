// register, void, reprint, numbers, authorisation, form: the window's books for scripts.
#include "app/base/concern.h"
#include "app/base/files.h"
#include "app/base/user_files.h"
#include "app/ctl/commands.h"
#include "app/ctl/given_files.h"
#include "app/ctl/request_file.h"
#include "app/services/reception.h"
#include "app/words/terminal_words.h"
#include "models/domain/basis.h"
#include "models/domain/identifiers.h"

#include <QJsonArray>

namespace creditdesk::ctl {

using base::Code;
using namespace Qt::StringLiterals;

namespace {

QJsonObject entryJson(const store::RegisterEntry &e)
{
    return {{u"id"_s, e.id},
            {u"at"_s, instant(e.at)},
            {u"operator"_s, e.operatorId},
            {u"applicant"_s, e.applicant},
            {u"visitor"_s, e.visitor},
            {u"visitor_organisation"_s, e.visitorOrganisation},
            {u"visitor_document"_s, e.visitorDocument},
            {u"subject_type"_s, e.subjectType},
            {u"subject"_s, e.subject},
            {u"subject_name"_s, e.subjectName},
            {u"purpose"_s, e.purpose},
            {u"matter"_s, e.matter},
            {u"case_number"_s, e.caseNumber},
            {u"basis"_s, domain::readBasis(e.basis).article},
            {u"row"_s, domain::readBasis(e.basis).row},
            {u"rule_set"_s, e.ruleSet},
            {u"table"_s, e.table},
            {u"authorisation"_s, e.authorisation},
            {u"scope"_s, e.scope},
            {u"product"_s, e.product},
            {u"result"_s, e.result},
            {u"why"_s, e.why},
            {u"report"_s, e.report},
            {u"slip"_s, e.slip},
            {u"sheets"_s, e.sheets}};
}

base::Result<store::RegisterFilter> filterOf(const Arguments &a)
{
    store::RegisterFilter filter;
    TRY_ASSIGN(filter.from, dateOption(a, u"from"_s));
    TRY_ASSIGN(filter.until, dateOption(a, u"until"_s));
    filter.applicant = a.value(u"applicant"_s);
    filter.result = a.value(u"result"_s);
    filter.product = a.value(u"product"_s);
    filter.operatorId = a.value(u"by"_s);
    filter.text = a.value(u"text"_s);
    bool ok = true;
    if (a.has(u"limit"_s))
        filter.limit = a.value(u"limit"_s).toInt(&ok);
    if (!ok || filter.limit < 1 || filter.limit > 100'000)
        return base::fail(Code::InvalidInput, u"--limit takes a number from 1 to 100000"_s);
    return filter;
}

/// A register is full of names: for its owner alone.
base::Done savePrivate(const QString &path, const QByteArray &bytes)
{
    if (base::Done written = base::replaceFile(path, bytes); !written)
        return tl::unexpected(base::about(base::kAboutGivenTarget, std::move(written).error()));
    return {};
}

int writeOut(const Run &run, const base::Result<QByteArray> &bytes,
             base::Done (*save)(const QString &, const QByteArray &) = base::saveForUser)
{
    if (!bytes)
        return failedInput(run, bytes.error());
    const QString out = run.arguments.value(u"out"_s);
    if (out.isEmpty()) {
        run.output.raw(*bytes);
        return Done;
    }
    if (const base::Done written = save(out, *bytes); !written)
        return run.output.failed(unwritable(out, written.error()));
    run.output.document(QJsonDocument(QJsonObject{{u"file"_s, out}, {u"bytes"_s, bytes->size()}}));
    return Done;
}

int listEntries(const Run &run, const base::Result<QList<store::RegisterEntry>> &entries)
{
    if (!entries)
        return failedInput(run, entries.error());
    if (entries->isEmpty())
        run.output.message(words::TerminalWords::noEntry());
    QJsonArray array;
    for (const store::RegisterEntry &entry : *entries)
        array.append(entryJson(entry));
    run.output.document(QJsonDocument(array));
    return Done;
}

} // namespace

int registerBook(const Run &run)
{
    const Arguments &a = run.arguments;
    services::Reception &reception = run.workstation.reception();
    const QString verb = a.words.value(0);
    if (verb == u"subject"_s && (a.words.size() == 2) != a.has(u"person"_s)) {
        domain::VisitForm subject;
        subject.subjectCode = a.words.value(1);
        const auto reading = domain::readCreditCode(subject.subjectCode);
        if (a.words.size() == 2 && !reading.valid) // nobody has ever asked about what cannot be a code
            return failedInput(run, {Code::InvalidInput, reading.reason, u"code"_s});
        if (a.has(u"person"_s)) {
            const auto person = readPerson(a.value(u"person"_s));
            if (!person)
                return run.output.failed(person.error());
            subject.subjectType = domain::SubjectType::Person;
            subject.subjectDocumentType = person->documentType;
            subject.subjectNumber = person->number;
            subject.subjectName = person->name;
        }
        return listEntries(run, reception.queriesOf(subject));
    }
    if (verb == u"day"_s && a.words.size() == 2) {
        if (!a.has(u"out"_s)) // a PDF is nothing for a terminal
            return run.output.failed({Code::InvalidInput, u"register day DATE needs --out FILE.pdf"_s});
        const QDate date = dayOf(a.words.at(1));
        return writeOut(run, reception.dailySheet(date));
    }
    const auto filter = filterOf(a);
    if (!filter)
        return run.output.failed(filter.error());
    if (verb == u"list"_s && a.has(u"out"_s))
        return run.output.failed({Code::InvalidInput, u"register list writes no file; register export --out FILE.csv does"_s});
    if (verb == u"list"_s && a.words.size() == 1)
        return listEntries(run, reception.registerEntries(*filter));
    if (verb == u"export"_s && a.words.size() == 1)
        return writeOut(run, reception.registerCsv(*filter), savePrivate);
    return run.output.failed({Code::InvalidInput, u"usage: register list | export | day DATE | subject CODE"_s});
}

int voidReport(const Run &run)
{
    const Arguments &a = run.arguments;
    services::Reception &reception = run.workstation.reception();
    const QString number = a.words.value(0);
    if (a.has(u"agree"_s) == a.has(u"reason"_s))
        return run.output.failed(
            {Code::InvalidInput, u"void NUMBER --reason TEXT by the one, then void NUMBER --agree by another"_s});
    const base::Done done = a.has(u"agree"_s) ? reception.agreeVoid(number) : reception.askVoid(number, a.value(u"reason"_s));
    if (!done)
        return failedInput(run, done.error());
    run.output.document(
        QJsonDocument(QJsonObject{{u"number"_s, number}, {u"state"_s, a.has(u"agree"_s) ? u"voided"_s : u"asked"_s}}));
    return Done;
}

int reprint(const Run &run)
{
    const Arguments &a = run.arguments;
    services::Reception &reception = run.workstation.reception();
    const QString number = a.words.value(0);
    if (a.has(u"out"_s) == a.has(u"printer"_s) || a.value(u"reason"_s).trimmed().isEmpty())
        return run.output.failed({Code::InvalidInput, u"reprint needs --printer QUEUE or --out FILE.pdf, and --reason TEXT"_s});
    if (a.has(u"out"_s)) { // before a copy is counted
        if (const base::Done writable = mayWriteTo(a.value(u"out"_s)); !writable)
            return run.output.failed(writable.error());
    }
    const auto record = a.has(u"printer"_s) ? reception.print(number, a.value(u"printer"_s), a.value(u"reason"_s))
                                            : reception.copyToFile(number, a.value(u"out"_s), a.value(u"reason"_s));
    if (!record)
        return failedInput(run, unwritable(a.value(u"out"_s), record.error()));
    run.output.document(QJsonDocument(QJsonObject{{u"number"_s, number},
                                                  {u"copy"_s, record->copy},
                                                  {u"state"_s, record->state},
                                                  {u"job"_s, record->jobId},
                                                  {u"printer"_s, record->printer}}));
    return Done;
}

int catalogue(const Run &run)
{
    const QString what = run.arguments.words.value(0);
    if (what == u"list"_s)
        return planList(run);
    const auto &rules = run.workstation.reception().rules();
    QJsonArray list;
    const auto add = [&list](const QString &id, const QString &zh, const QString &en, const QString &more) {
        list.append(QJsonObject{{u"id"_s, id}, {u"zh"_s, zh}, {u"en"_s, en}, {u"more"_s, more}});
    };
    if (what == u"matters"_s) {
        for (const domain::Matter &matter : rules.matters())
            add(matter.code, matter.zh, matter.en, matter.department);
    } else if (what == u"documents"_s) {
        for (const domain::DocumentKind &kind : rules.documents())
            add(kind.id, kind.zh, kind.en, kind.of);
    } else if (what == u"areas"_s) {
        for (const report::Area &area : run.workstation.reception().products().areas())
            add(area.id, area.zh, area.en, area.kinds.join(u' '));
    } else if (what == u"purposes"_s) {
        for (const domain::Term &term : run.workstation.catalogue().purposes())
            add(term.id, term.zh, term.en, {});
    } else {
        return run.output.failed({Code::InvalidInput, u"usage: catalogue matters|documents|areas|purposes|list"_s});
    }
    run.output.document(QJsonDocument(list));
    return Done;
}

int form(const Run &run)
{
    const Arguments &a = run.arguments;
    services::Reception &reception = run.workstation.reception();
    if (a.words.value(0) == u"list"_s) {
        QJsonArray list;
        const QList<report::FormInfo> forms = reception.forms();
        for (const report::FormInfo &one : forms)
            list.append(QJsonObject{{u"id"_s, one.id}, {u"zh"_s, one.zh}, {u"en"_s, one.en}, {u"more"_s, one.basis}});
        run.output.document(QJsonDocument(list));
        return Done;
    }
    if (!a.has(u"out"_s))
        return run.output.failed({Code::InvalidInput, u"form needs --out FILE.pdf; form list names the forms"_s});
    const auto values = requestForm(run, true);
    if (!values)
        return run.output.failed(values.error());
    domain::VisitForm visit = *values;
    visit.subjectCode = a.value(u"subject"_s);
    return writeOut(run, reception.filledForm(a.words.value(0), visit));
}

int numbers(const Run &run)
{
    const auto found = run.workstation.reception().numbers();
    if (!found)
        return run.output.failed(found.error());
    QJsonArray blocks;
    for (const store::NumberBlock &block : found->blocks) {
        blocks.append(QJsonObject{{u"block"_s, block.id},
                                  {u"first"_s, block.first},
                                  {u"last"_s, block.last},
                                  {u"left"_s, block.left()},
                                  {u"valid_until"_s, instant(block.validUntil)}});
    }
    QJsonArray voids;
    for (const store::VoidRequest &one : found->voids) {
        voids.append(QJsonObject{{u"number"_s, one.number},
                                 {u"reason"_s, one.reason},
                                 {u"asked_by"_s, one.askedBy},
                                 {u"agreed_by"_s, one.agreedBy}});
    }
    QJsonArray gaps;
    for (const store::NumberUse &use : found->spoilt)
        gaps.append(QJsonObject{
            {u"number"_s, use.number}, {u"state"_s, use.state}, {u"reason"_s, use.reason}, {u"at"_s, instant(use.at)}});
    run.output.document(
        QJsonDocument(QJsonObject{{u"left"_s, found->left}, {u"blocks"_s, blocks}, {u"voids"_s, voids}, {u"gaps"_s, gaps}}));
    return Done;
}

} // namespace creditdesk::ctl
