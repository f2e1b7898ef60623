#include "app/ctl/request_file.h"

#include "app/ctl/given_files.h"
#include "app/services/reception.h"
#include "app/store/authorisation_scope.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace creditdesk::ctl {

using base::Code;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLargestJson = 1LL << 20U;
constexpr qint64 kLargestRead = 128LL << 20U; // the service says how large an image may be; this is what we care to read

base::Result<QJsonObject> readObject(const QString &path)
{
    TRY_ASSIGN(const QByteArray bytes, readGiven(path, kLargestJson));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (!document.isObject())
        return base::fail(Code::InvalidInput,
                          u"%1 is not a JSON object: %2"_s.arg(QFileInfo(path).fileName(), error.errorString()));
    return document.object();
}

base::Result<QString> textOf(const QJsonObject &object, const QString &key, const QString &path, bool needed = true)
{
    const QJsonValue value = object.value(key);
    if (value.isString() && (!needed || !value.toString().trimmed().isEmpty()))
        return value.toString();
    if (!needed && value.isUndefined())
        return QString();
    return base::fail(Code::InvalidInput, u"%1: \"%2\" must be a text"_s.arg(QFileInfo(path).fileName(), key));
}

base::Result<domain::ShownDocument> documentOf(const QJsonObject &object, const QString &path)
{
    domain::ShownDocument document;
    TRY_ASSIGN(document.kind, textOf(object, u"kind"_s, path));
    TRY_ASSIGN(document.number, textOf(object, u"number"_s, path, false));
    TRY_ASSIGN(document.holder, textOf(object, u"holder"_s, path, false));
    document.original = object.value(u"original"_s).toBool();
    document.sealed = object.value(u"sealed"_s).toBool();
    return document;
}

/// A member that nobody reads is a mistake of whoever wrote the file, not something to pass over.
base::Done onlyMembers(const QJsonObject &object, const QStringList &known, const QString &path)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!known.contains(it.key()))
            return base::fail(Code::InvalidInput, u"%1: \"%2\" is not known; known are: %3"_s.arg(
                                                      QFileInfo(path).fileName(), it.key(), known.join(u", "_s)));
    }
    return {};
}

/// Who stands at the window, and, if listed, what was shown.
base::Done readVisitor(const QString &path, domain::VisitForm &form)
{
    TRY_ASSIGN(const QJsonObject object, readObject(path));
    TRY_DONE(onlyMembers(
        object, {u"document_type"_s, u"number"_s, u"name"_s, u"organisation"_s, u"organisation_code"_s, u"documents"_s}, path));
    TRY_ASSIGN(form.visitorDocumentType, textOf(object, u"document_type"_s, path));
    TRY_ASSIGN(form.visitorNumber, textOf(object, u"number"_s, path));
    TRY_ASSIGN(form.visitorName, textOf(object, u"name"_s, path));
    TRY_ASSIGN(form.visitorOrganisation, textOf(object, u"organisation"_s, path, false));
    TRY_ASSIGN(form.visitorOrganisationCode, textOf(object, u"organisation_code"_s, path, false));
    const QJsonArray documents = object.value(u"documents"_s).toArray();
    for (const auto &value : documents) {
        TRY_ASSIGN(const domain::ShownDocument document, documentOf(value.toObject(), path));
        form.documents.append(document);
    }
    form.declared = documents.isEmpty();
    return {};
}

} // namespace

base::Result<domain::PersonIdentity> readPerson(const QString &path)
{
    TRY_ASSIGN(const QJsonObject object, readObject(path));
    TRY_DONE(onlyMembers(object, {u"document_type"_s, u"number"_s, u"name"_s}, path));
    domain::PersonIdentity person;
    TRY_ASSIGN(person.documentType, textOf(object, u"document_type"_s, path));
    TRY_ASSIGN(person.number, textOf(object, u"number"_s, path));
    TRY_ASSIGN(person.name, textOf(object, u"name"_s, path));
    return person;
}

base::Result<GivenAuthorisation> readAuthorisation(const QString &path, const domain::VisitForm &form, QDate today)
{
    GivenAuthorisation given;
    store::Authorisation &a = given.fields;
    TRY_ASSIGN(const QByteArray bytes, readGiven(path, kLargestRead));
    if (bytes.trimmed().startsWith('{')) {
        TRY_ASSIGN(const QJsonObject object, readObject(path));
        TRY_DONE(onlyMembers(object,
                             {u"grantor_type"_s, u"grantor_name"_s, u"grantor_code"_s, u"grantor_document_type"_s,
                              u"grantee_name"_s, u"grantee_code"_s, u"purpose"_s, u"scope"_s, u"valid_from"_s, u"valid_until"_s,
                              u"signed_on"_s, u"several_uses"_s, u"image"_s},
                             path));
        const QJsonValue scope = object.value(u"scope"_s);
        const QJsonValue several = object.value(u"several_uses"_s);
        if ((!scope.isUndefined() && !scope.isArray()) || (!several.isUndefined() && !several.isBool()))
            return base::fail(Code::InvalidInput,
                              u"%1: \"scope\" is a list of record kinds or [\"all\"], \"several_uses\" true or false"_s.arg(
                                  QFileInfo(path).fileName()));
        TRY_ASSIGN(a.grantorType, textOf(object, u"grantor_type"_s, path));
        TRY_ASSIGN(a.grantorName, textOf(object, u"grantor_name"_s, path));
        TRY_ASSIGN(a.grantorCode, textOf(object, u"grantor_code"_s, path));
        TRY_ASSIGN(a.grantorDocumentType, textOf(object, u"grantor_document_type"_s, path, false));
        TRY_ASSIGN(a.granteeName, textOf(object, u"grantee_name"_s, path));
        TRY_ASSIGN(a.granteeCode, textOf(object, u"grantee_code"_s, path, false));
        TRY_ASSIGN(a.purpose, textOf(object, u"purpose"_s, path));
        const QJsonArray kinds = scope.toArray();
        for (const auto &kind : kinds)
            a.scope.append(kind.toString());
        TRY_ASSIGN(const QString from, textOf(object, u"valid_from"_s, path));
        TRY_ASSIGN(const QString until, textOf(object, u"valid_until"_s, path));
        TRY_ASSIGN(const QString signedOn, textOf(object, u"signed_on"_s, path));
        a.validFrom = dayOf(from);
        a.validUntil = dayOf(until);
        a.signedOn = dayOf(signedOn);
        a.severalUses = several.toBool();
        TRY_ASSIGN(a.imageName, textOf(object, u"image"_s, path));
        TRY_ASSIGN(given.image, readGiven(QFileInfo(path).absolutePath() + u'/' + a.imageName, kLargestRead));
    } else {
        const bool person = form.subjectType == domain::SubjectType::Person;
        a.grantorType = person ? u"person"_s : u"organisation"_s;
        a.grantorName = form.subjectName.isEmpty() ? form.subjectCode : form.subjectName;
        a.grantorCode = person ? form.subjectNumber : form.subjectCode;
        a.grantorDocumentType = form.subjectDocumentType;
        a.granteeName = form.visitorOrganisation.isEmpty() ? form.visitorName : form.visitorOrganisation;
        if (a.granteeName.isEmpty())
            a.granteeName = form.applicant; // declared: the operator has seen who it is for
        a.granteeCode = form.visitorOrganisationCode.isEmpty() ? form.visitorNumber : form.visitorOrganisationCode;
        a.purpose = form.purpose;
        a.scope = store::scopeOfEverything(); // what the paper is shown for: this one request
        a.validFrom = today;
        a.validUntil = today;
        a.signedOn = today;
        a.imageName = QFileInfo(path).fileName();
        given.image = bytes;
    }
    return given;
}

base::Result<domain::VisitForm> requestForm(const Run &run, bool batch)
{
    const Arguments &a = run.arguments;
    domain::VisitForm form;
    form.declared = true;
    form.applicant = a.value(u"applicant"_s);
    form.purpose = a.value(u"purpose"_s);
    form.matter = a.value(u"matter"_s);
    form.caseNumber = a.value(u"case"_s);
    form.legalDocument = a.value(u"legal-document"_s);
    form.largePrint = a.has(u"large-print"_s);
    form.withSummary = !a.has(u"no-summary"_s);
    form.areas = a.value(u"areas"_s).split(u',', Qt::SkipEmptyParts);
    TRY_ASSIGN(form.from, dateOption(a, u"from"_s));
    TRY_ASSIGN(form.until, dateOption(a, u"until"_s));
    if (a.has(u"visitor"_s))
        TRY_DONE(readVisitor(a.value(u"visitor"_s), form));
    if (a.has(u"person"_s)) {
        form.subjectType = domain::SubjectType::Person;
        TRY_ASSIGN(const domain::PersonIdentity person, readPerson(a.value(u"person"_s)));
        form.subjectDocumentType = person.documentType;
        form.subjectNumber = person.number;
        form.subjectName = person.name;
        if (form.applicant == u"self"_s && !a.has(u"visitor"_s)) {
            form.visitorDocumentType = person.documentType;
            form.visitorNumber = person.number;
            form.visitorName = person.name;
        }
    } else if (!batch) {
        form.subjectCode = a.words.value(0);
        form.subjectName = a.value(u"name"_s);
    }
    form.product = a.value(u"product"_s, form.subjectType == domain::SubjectType::Person ? u"person"_s : u"organisation"_s);
    return form;
}

} // namespace creditdesk::ctl
