// authorisation: the written authorisations that are registered here, and that one was withdrawn.
#include "app/ctl/commands.h"
#include "app/services/reception.h"

#include <QJsonArray>

namespace creditdesk::ctl {

using base::Code;
using namespace Qt::StringLiterals;

namespace {

constexpr int kMost = 100'000;

/// As the register of authorisations has it: numbers of persons are masked, the scan is not in it.
QJsonObject authorisationJson(const store::Authorisation &a)
{
    return {{u"id"_s, a.id},
            {u"grantor_type"_s, a.grantorType},
            {u"grantor_name"_s, a.grantorName},
            {u"grantor_code"_s, a.grantorCode},
            {u"grantee_name"_s, a.granteeName},
            {u"grantee_code"_s, a.granteeCode},
            {u"purpose"_s, a.purpose},
            {u"scope"_s, QJsonArray::fromStringList(a.scope)},
            {u"valid_from"_s, a.validFrom.toString(Qt::ISODate)},
            {u"valid_until"_s, a.validUntil.toString(Qt::ISODate)},
            {u"signed_on"_s, a.signedOn.toString(Qt::ISODate)},
            {u"several_uses"_s, a.severalUses},
            {u"uses"_s, a.uses},
            {u"image_sha256"_s, QString::fromLatin1(a.imageSha256.toHex())},
            {u"checked_by"_s, a.checkedBy},
            {u"registered_at"_s, instant(a.registeredAt)},
            {u"withdrawn_at"_s, instant(a.withdrawnAt)},
            {u"withdrawal"_s, a.withdrawal}};
}

int listAuthorisations(const Run &run)
{
    bool number = true;
    const int limit = run.arguments.has(u"limit"_s) ? run.arguments.value(u"limit"_s).toInt(&number) : kMost;
    if (!number || limit < 1 || limit > kMost)
        return run.output.failed({Code::InvalidInput, u"--limit takes a number from 1 to %1"_s.arg(kMost)});
    const auto found = run.workstation.reception().authorisations(run.arguments.value(u"text"_s), limit);
    if (!found)
        return run.output.failed(found.error());
    QJsonArray list;
    for (const store::Authorisation &one : *found)
        list.append(authorisationJson(one));
    run.output.document(QJsonDocument(list));
    return Done;
}

} // namespace

int authorisation(const Run &run)
{
    const Arguments &a = run.arguments;
    const QString verb = a.words.first();
    if (verb == u"list"_s && a.words.size() == 1 && !a.has(u"reason"_s))
        return listAuthorisations(run);
    bool number = false;
    const qint64 id = a.words.value(1).toLongLong(&number);
    if (verb != u"withdraw"_s || !number || id < 1 || a.value(u"reason"_s).trimmed().isEmpty())
        return run.output.failed(
            {Code::InvalidInput,
             u"usage: authorisation list [--text T] [--limit N] | authorisation withdraw ID --reason TEXT"_s});
    if (const base::Done done = run.workstation.reception().withdrawAuthorisation(id, a.value(u"reason"_s)); !done)
        return failedInput(run, done.error());
    run.output.document(QJsonDocument(QJsonObject{{u"id"_s, id}, {u"state"_s, u"withdrawn"_s}}));
    return Done;
}

} // namespace creditdesk::ctl
