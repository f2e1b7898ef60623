#include "app/services/measures.h"

#include "app/services/measures/measures_house.h"
#include "app/store/window_book.h"
#include "models/domain/identifiers.h"

#include <QRegularExpression>

namespace creditdesk::services {

using base::Code;
using namespace Qt::StringLiterals;

Measures::Measures(std::unique_ptr<Impl> impl) : m(std::move(impl)) {}
Measures::~Measures() = default;

base::Result<std::unique_ptr<Measures>> Measures::make(Workstation::Impl &house)
{
    return std::unique_ptr<Measures>(new Measures(std::make_unique<Impl>(house)));
}

const domain::MeasureLists &Measures::lists() const
{
    return m->engine.lists();
}

QString Measures::organ() const
{
    return m->house.snapshot().session.organ;
}

QList<domain::Application> Measures::matters() const
{
    QList<domain::Application> out;
    const QString own = organ();
    for (const domain::Application &matter : m->catalogue().plan().applications()) {
        if (domain::matterRefusal(m->catalogue().plan(), {matter.code, own, m->today()}).isEmpty())
            out.append(matter);
    }
    return out;
}

base::Result<QList<domain::ClassFault>> Measures::check(const QByteArray &text)
{
    TRY_ASSIGN(const Means who, m->house.require(u"measure.view"_s));
    TRY_DONE(m->house.record(who, m->house.entry(who.session, u"measure.check"_s)));
    auto list = domain::loadMeasureList(text, u"list"_s, m->catalogue());
    if (auto *faults = std::get_if<QList<domain::ClassFault>>(&list))
        return *faults;
    return QList<domain::ClassFault>();
}

tl::unexpected<base::Failure> Measures::Impl::refuse(const Means &who, const QString &permission, const QString &subject,
                                                     const QString &reason) const
{
    const domain::MeasureTerm *known = catalogue().measures().reason(reason);
    return house.refuse(who, permission, subject, {Code::RefusedByRule, known == nullptr ? reason : known->words.en, reason});
}

base::Result<MatterLook> Measures::Impl::admitted(const QString &permission, QString &code, const QString &matter,
                                                  const QString &caseNumber) const
{
    MatterLook out;
    code = domain::normaliseIdentifier(code);
    // A few numbers read as both: what may be a person's is not even noted unless an organisation here has it.
    const bool maybePerson = domain::readIdentityNumber(code, today()).valid;
    const bool isCode = domain::readCreditCode(code).valid;
    TRY_ASSIGN(out.who, house.require(permission, isCode && !maybePerson ? code : QString()));
    if (!isCode)
        return base::fail(Code::InvalidInput, u"subject_code"_s, u"subject_code"_s);
    if (maybePerson && !(out.who.mirror && out.who.mirror->subject(code)))
        return base::fail(Code::NotFound, u"no organisation here has this code"_s);
    out.ask = {matter, out.who.session.organ, today()};
    out.caseNumber = caseNumber.simplified();
    QString reason = domain::matterRefusal(catalogue().plan(), out.ask);
    if (reason.isEmpty() && out.caseNumber.isEmpty())
        reason = u"case_number"_s;
    if (!reason.isEmpty())
        return refuse(out.who, permission, code, reason);
    TRY_DONE(checkText(out.who, permission, code, out.caseNumber));
    out.matter = catalogue().plan().application(matter);
    return out;
}

base::Done Measures::Impl::checkText(const Means &who, const QString &permission, const QString &subject,
                                     const QString &text) const
{
    static const QRegularExpression kNumbers(u"(?<![0-9A-Za-z])([0-9]{17}[0-9Xx]|[0-9]{15})(?![0-9A-Za-z])"_s);
    QRegularExpressionMatchIterator found = kNumbers.globalMatch(domain::normaliseIdentifier(text) + u'\n' + text);
    while (found.hasNext()) {
        if (domain::readIdentityNumber(found.next().captured(1), today()).valid)
            return refuse(who, permission, subject, u"person_number"_s);
    }
    return {};
}

store::RegisterEntry Measures::Impl::registerLine(const MatterLook &look, const QString &code) const
{
    store::RegisterEntry line;
    line.operatorId = look.who.session.operatorId;
    line.operatorName = look.who.session.name;
    line.applicant = u"administrative_organ"_s;
    line.visitor = look.who.session.name;
    line.visitorOrganisation = look.ask.organ;
    line.subjectType = u"organisation"_s;
    line.subject = code;
    if (look.who.mirror) {
        const auto known = look.who.mirror->subject(code);
        line.subjectName = known ? known->organisation.name : QString();
    }
    line.purpose = look.matter->zh;
    line.matter = look.matter->code;
    line.caseNumber = look.caseNumber;
    line.basis = look.matter->basis;
    line.ruleSet = catalogue().ruleSetFor(look.ask.on).id;
    line.scope = u"matter"_s;
    line.product = u"matter_look"_s;
    line.result = u"shown"_s;
    return line;
}

base::Result<MatterLook> Measures::Impl::look(const QString &permission, const QString &given, const QString &matter,
                                              const QString &caseNumber) const
{
    QString code = given;
    TRY_ASSIGN(MatterLook out, admitted(permission, code, matter, caseNumber));
    const store::RegisterEntry line = registerLine(out, code);
    store::AuditEntry audit = house.entry(out.who.session, permission, code, line.basis);
    audit.detail = {{u"matter"_s, matter}, {u"case_number"_s, out.caseNumber}, {u"organ"_s, out.ask.organ}};
    TRY_DONE(out.who.ledger->write(audit, [&](store::LedgerTransaction &transaction) -> base::Done {
        TRY_ASSIGN(out.registerEntry, store::WindowEntries(transaction).addEntry(line));
        return {};
    }));
    TRY_ASSIGN(out.file, house.fetchSubject(out.who, code));
    return out;
}

} // namespace creditdesk::services
