// report, verify, check-code.
#include "app/ctl/commands.h"
#include "app/ctl/given_files.h"
#include "app/ctl/interrupt.h"
#include "app/ctl/request_file.h"
#include "app/services/reception.h"
#include "app/words/language.h"
#include "app/words/list_words.h"
#include "app/words/terminal_words.h"
#include "models/domain/identifiers.h"

#include <QFile>
#include <QJsonArray>

#include <algorithm>

namespace creditdesk::ctl {

using base::Code;

namespace {

constexpr qint64 kLargestPdf = 64LL << 20U;

QJsonObject readingJson(const domain::IdentifierReading &reading)
{
    return {{QStringLiteral("valid"), reading.valid},
            {QStringLiteral("reason"), reading.reason},
            {QStringLiteral("normalised"), reading.normalised},
            {QStringLiteral("warnings"), QJsonArray::fromStringList(reading.warnings)}};
}

bool inChinese()
{
    return words::terminalLanguage() == words::Language::Chinese;
}

/// A request that is not complete, in the words of the form: they know more than the failure does.
int incomplete(const Run &run, const domain::VisitForm &form, const base::Failure &failure)
{
    services::Reception &reception = run.workstation.reception();
    if (failure.code == Code::NotFound && form.subjectType == domain::SubjectType::Person) {
        if (const domain::RuleWords *nobody = reception.rules().words(QStringLiteral("person_not_found")))
            run.output.message(inChinese() ? nobody->zh : nobody->en);
        return run.output.failed(failure);
    }
    const auto judged = reception.assess(form);
    const auto &all = judged ? judged->standing.shortfalls : QList<domain::Shortfall>();
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto &one) { return one.id == failure.detail; });
    if (failure.code != Code::InvalidInput || found == all.end())
        return failedInput(run, failure);
    run.output.message(inChinese() ? found->zh : found->en);
    return run.output.failed(failure);
}

/// What the window says of these hints; an id that the rules have no words for stays one.
QStringList inWords(const domain::ReceptionRules &rules, const QStringList &hints)
{
    QStringList said;
    for (const QString &hint : hints) {
        const domain::RuleWords *text = rules.words(hint);
        said.append(text == nullptr ? hint : inChinese() ? text->zh : text->en);
    }
    return said;
}

/// Says why not, and where the slip is: with --slip FILE it is written there, and it stays in the ledger under its number.
int refused(const Run &run, const services::Outcome &outcome)
{
    const auto &all = outcome.standing.shortfalls;
    const auto why = std::find_if(all.begin(), all.end(), [](const domain::Shortfall &s) { return s.refuses; });
    base::Failure failure(Code::RefusedByRule, why == all.end() ? QString() : why->id,
                          why == all.end() ? QString() : why->article);
    QJsonObject more{{QStringLiteral("slip"), outcome.paper.number}, {QStringLiteral("register"), outcome.registerEntry}};
    if (why != all.end()) {
        more.insert(QStringLiteral("reason"), why->zh);
        run.output.message(inChinese() ? why->zh : why->en);
    }
    run.output.message(words::TerminalWords::slip(outcome.paper.number));
    if (const QString path = run.arguments.value(QStringLiteral("slip")); !path.isEmpty()) {
        if (const base::Done saved = run.workstation.saveReport(outcome.paper.number, path); !saved)
            return run.output.failed(unwritable(path, saved.error()));
    }
    return run.output.failed(failure, more);
}

QJsonObject lineJson(const Run &run, const services::BatchLine &line)
{
    // A list may hold a person's number by mistake: what is no organisation's code is not repeated in full.
    const auto &masking = run.workstation.reception().masking();
    const QString code = domain::readCreditCode(line.code).valid
                             ? line.code
                             : masking.mask(domain::PersonalItem::IdentityNumber, domain::Audience::Screen, line.code);
    QJsonObject object{{QStringLiteral("line"), line.line},
                       {QStringLiteral("code"), code},
                       {QStringLiteral("ok"), line.ok()},
                       {QStringLiteral("earlier"), line.earlier}};
    if (line.ok()) {
        object.insert(QStringLiteral("number"), line.number);
        object.insert(QStringLiteral("file"), line.file);
    } else {
        object.insert(QStringLiteral("error"), QJsonObject{{QStringLiteral("code"), line.failure.name()},
                                                           {QStringLiteral("detail"), line.failure.detail},
                                                           {QStringLiteral("rule"), line.failure.rule}});
    }
    return object;
}

/// The authorisation of a list, for all of its subjects.
base::Result<qint64> registered(const Run &run, const domain::VisitForm &form)
{
    const QString path = run.arguments.value(QStringLiteral("authorisation"));
    TRY_ASSIGN(const GivenAuthorisation given, readAuthorisation(path, form, run.workstation.clock().today()));
    TRY_ASSIGN(const store::Authorisation kept, run.workstation.reception().registerAuthorisation(given.fields, given.image));
    return kept.id;
}

base::Result<services::ShownAuthorisation> shown(const Run &run, const domain::VisitForm &form)
{
    const QString path = run.arguments.value(QStringLiteral("authorisation"));
    TRY_ASSIGN(const GivenAuthorisation given, readAuthorisation(path, form, run.workstation.clock().today()));
    return run.workstation.reception().showAuthorisation(form, given.fields, given.image);
}

/// One line of result each on stdout, as it comes; the counts at the end on stderr. A failed line stops none and the status is
/// 0 if the list could be worked through.
int issueBatch(const Run &run)
{
    const Arguments &a = run.arguments;
    if (!a.words.isEmpty() || a.has(QStringLiteral("person")) || !a.has(QStringLiteral("out")))
        return run.output.failed(
            {Code::InvalidInput, QStringLiteral("usage: report --batch FILE.csv --out DIR --applicant KIND --purpose TEXT")});
    const auto csv = readGiven(a.value(QStringLiteral("batch")), kLargestPdf);
    if (!csv)
        return run.output.failed(csv.error());
    if (const base::Done writable = mayWriteInto(a.value(QStringLiteral("out"))); !writable)
        return run.output.failed(writable.error());
    auto form = requestForm(run, true);
    if (!form)
        return failedInput(run, form.error());
    if (!a.has(QStringLiteral("applicant")))
        form->applicant = QStringLiteral("agent");
    if (a.has(QStringLiteral("authorisation"))) {
        const auto kept = registered(run, *form);
        if (!kept)
            return failedInput(run, kept.error());
        form->authorisation = *kept;
    }
    catchInterrupts();
    base::Failure resource;
    const auto each = [&](const services::BatchLine &line, const services::BatchCounts &) {
        if (!line.ok() && exitStatus(line.failure) == ThisComputer)
            resource = line.failure;
        run.output.raw(QJsonDocument(lineJson(run, line)).toJson(QJsonDocument::Compact) + '\n');
    };
    const auto came = run.workstation.reception().batch({*csv, a.value(QStringLiteral("out")), *form}, each, interruptToken());
    if (!came)
        return failedInput(run, came.error());
    run.output.message(words::listCounts({came->rows, came->issued, came->earlier, came->failed, came->left()}));
    if (came->stopped)
        return run.output.failed({Code::Cancelled, QStringLiteral("the same list goes on where it stopped")});
    return resource.detail.isEmpty() ? int(Done) : run.output.failed(unwritable(a.value(QStringLiteral("out")), resource));
}

} // namespace

int issueReport(const Run &run)
{
    const Arguments &a = run.arguments;
    if (a.has(QStringLiteral("batch")))
        return issueBatch(run);
    const QString out = a.value(QStringLiteral("out"));
    const bool oneSubject = (a.words.size() == 1) != a.has(QStringLiteral("person"));
    const bool nameOfPerson = a.has(QStringLiteral("person")) && a.has(QStringLiteral("name")); // stands in the file
    if (!oneSubject || nameOfPerson || out.isEmpty() || !a.has(QStringLiteral("applicant")) ||
        !a.has(QStringLiteral("purpose")))
        return run.output.failed(
            {Code::InvalidInput, QStringLiteral("report needs CODE or --person FILE, and --applicant KIND --purpose "
                                                "TEXT --out FILE.pdf")});
    for (const QString &option : {QStringLiteral("out"), QStringLiteral("slip")}) {
        const base::Done writable = a.has(option) ? mayWriteTo(a.value(option)) : base::Done();
        if (!writable)
            return run.output.failed(writable.error());
    }
    auto form = requestForm(run, false);
    if (!form)
        return failedInput(run, form.error());
    if (a.has(QStringLiteral("authorisation"))) {
        const auto paper = shown(run, *form);
        if (!paper)
            return failedInput(run, paper.error());
        if (paper->refused)
            return refused(run, *paper->refused);
        form->authorisation = paper->authorisation.id;
    }
    services::Reception &reception = run.workstation.reception();
    QStringList hints;
    if (form->subjectType == domain::SubjectType::Person) {
        const auto person = reception.openPerson(*form);
        if (!person && person.error().code != Code::RefusedByRule)
            return incomplete(run, *form, person.error());
        hints = person ? person->hints : QStringList();
    }
    const auto outcome = reception.issue(*form);
    reception.closePerson();
    if (!outcome)
        return incomplete(run, *form, outcome.error());
    const QStringList said = inWords(reception.rules(), hints);
    for (const QString &hint : said)
        run.output.message(hint);
    if (outcome->kind == services::Outcome::Kind::Refused)
        return refused(run, *outcome);
    const base::Done saved = run.workstation.saveReport(outcome->paper.number, out);
    if (!saved) {
        run.output.message(
            QStringLiteral("report %1 is issued and kept, but the file could not be written").arg(outcome->paper.number));
        return run.output.failed(unwritable(out, saved.error()));
    }
    const bool none = outcome->kind == services::Outcome::Kind::NoRecord;
    run.output.document(
        QJsonDocument(QJsonObject{{QStringLiteral("number"), outcome->paper.number},
                                  {QStringLiteral("issued_at"), instant(outcome->paper.issuedAt)},
                                  {QStringLiteral("sha256"), QString::fromLatin1(outcome->paper.sha256.toHex())},
                                  {QStringLiteral("pages"), outcome->paper.pages},
                                  {QStringLiteral("product"), outcome->paper.product},
                                  {QStringLiteral("result"), none ? QStringLiteral("no_record") : QStringLiteral("issued")},
                                  {QStringLiteral("register"), outcome->registerEntry},
                                  {QStringLiteral("hints"), QJsonArray::fromStringList(run.output.json() ? hints : said)}}));
    return Done;
}

int verify(const Run &run)
{
    const bool qr = run.arguments.has(QStringLiteral("qr"));
    if (qr == !run.arguments.words.isEmpty())
        return run.output.failed({Code::InvalidInput, QStringLiteral("usage: verify FILE.pdf | verify --qr TEXT")});
    base::Result<report::Verification> result;
    if (qr) {
        result = run.workstation.verifyQr(run.arguments.value(QStringLiteral("qr")));
    } else {
        const QString path = run.arguments.words.first();
        const auto bytes = readGiven(path, kLargestPdf);
        if (!bytes)
            return run.output.failed(bytes.error());
        result = run.workstation.verifyPdf(*bytes);
    }
    if (!result)
        return run.output.failed(result.error());
    const bool valid = result->verdict == report::Verdict::Valid;
    run.output.document(QJsonDocument(QJsonObject{{QStringLiteral("valid"), valid},
                                                  {QStringLiteral("verdict"), report::verdictName(result->verdict)},
                                                  {QStringLiteral("number"), result->number},
                                                  {QStringLiteral("subject"), result->subjectCode},
                                                  {QStringLiteral("issued_at"), instant(result->issuedAt)},
                                                  {QStringLiteral("signer"), result->signer},
                                                  {QStringLiteral("reason"), result->reason}}));
    return valid ? Done : Integrity;
}

int checkCode(const Run &run)
{
    const QString kind = run.arguments.value(QStringLiteral("kind"));
    const bool identity = kind == QStringLiteral("identity");
    if (!identity && kind != QStringLiteral("uscc"))
        return run.output.failed({Code::InvalidInput, QStringLiteral("check-code needs --kind uscc or --kind identity")});
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return run.output.failed({Code::InputOutput, QStringLiteral("standard input cannot be read")});
    const QDate today = run.workstation.clock().today();
    for (QByteArray line = input.readLine(); !line.isEmpty() && !interruptToken().isCancelled(); line = input.readLine()) {
        while (line.endsWith('\n') || line.endsWith('\r'))
            line.chop(1);
        const QString text = QString::fromUtf8(line);
        const auto reading = identity ? domain::readIdentityNumber(text, today) : domain::readCreditCode(text);
        run.output.raw(QJsonDocument(readingJson(reading)).toJson(QJsonDocument::Compact) + '\n');
    }
    return Done;
}

} // namespace creditdesk::ctl
