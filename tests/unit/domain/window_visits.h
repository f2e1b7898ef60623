// Complete visits, one a kind of applicant and subject, from which the tests take something away.
#pragma once

#include "models/domain/catalogue.h"

#include <QtTest>

namespace visits {
using namespace creditdesk::domain;
using namespace Qt::StringLiterals;

inline const QDate kDay(2026, 11, 23);
inline const QString kCode = u"91310115MA9TE5T122"_s, kBank = u"91310000MA9TE5T125"_s;
inline const QString kPerson = u"310101189001010013"_s, kAgent = u"310115189001010011"_s;

/// The shipped rules.
inline const Catalogue &catalogue()
{
    static const std::optional<Catalogue> loaded = Catalogue::load();
    return *loaded;
}

inline ShownDocument paper(const QString &kind, const QString &number = {}, bool original = true, bool sealed = false)
{
    return {kind, number, {}, original, sealed};
}

inline VisitForm base(const QString &applicant, SubjectType subject)
{
    VisitForm form;
    form.applicant = applicant;
    form.subjectType = subject;
    form.visitorDocumentType = u"resident_identity"_s;
    form.visitorNumber = kAgent;
    form.visitorName = u"经办某"_s;
    form.subjectName = u"某某"_s;
    form.purpose = u"financing"_s;
    if (subject == SubjectType::Person) {
        form.subjectDocumentType = u"resident_identity"_s;
        form.subjectNumber = kPerson;
        form.product = u"person"_s;
    } else {
        form.subjectCode = kCode;
    }
    return form;
}

inline VisitForm organ(const QString &applicant, SubjectType subject)
{
    VisitForm form = base(applicant, subject);
    form.visitorDocumentType = u"work_card"_s;
    form.visitorNumber = u"沪执 01-001"_s;
    form.visitorOrganisation = u"上海市某局"_s;
    form.caseNumber = u"沪某〔2026〕12号"_s;
    form.documents = {paper(u"work_card"_s, form.visitorNumber)};
    return form;
}

/// A visit to which nothing is missing; third parties name authorisation 7.
inline VisitForm complete(const QString &applicant, SubjectType subject)
{
    const bool person = subject == SubjectType::Person;
    if (applicant == u"administrative_organ"_s) {
        VisitForm form = organ(applicant, subject);
        form.matter = person ? u"SH-YY-301"_s : u"SH-YY-101"_s;
        form.documents.append(paper(u"official_letter"_s));
        return form;
    }
    if (applicant == u"judicial_organ"_s) {
        VisitForm form = organ(applicant, subject);
        form.legalDocument = u"（2026）沪0115执1234号"_s;
        form.documents += {paper(u"work_card"_s, u"沪执 01-002"_s), paper(u"assistance_notice"_s)};
        return form;
    }
    VisitForm form = base(applicant, subject);
    form.documents = {paper(u"resident_identity"_s, kAgent)};
    if (applicant == u"self"_s && person) {
        form.subjectNumber = form.visitorNumber;
        form.subjectName = form.visitorName;
    }
    if (!person && applicant != u"third_party"_s)
        form.documents.append(paper(u"business_licence"_s, kCode, false, true));
    if (applicant == u"agent"_s) {
        form.documents.append(paper(u"power_of_attorney"_s));
        if (person)
            form.documents.append(paper(u"resident_identity"_s, kPerson, false));
    }
    if (applicant == u"third_party"_s)
        form.authorisation = 7;
    return form;
}

inline AuthorisationFacts usable(const QStringList &kinds = {})
{
    return {.present = true, .usable = true, .whyNot = {}, .recordKinds = kinds};
}

inline AuthorisationFacts factsFor(const VisitForm &form)
{
    return form.authorisation == 0 ? AuthorisationFacts() : usable();
}

inline Standing decide(const VisitForm &form, const AuthorisationFacts &facts)
{
    return catalogue().reception().decide(form, facts, kDay);
}

inline Standing decide(const VisitForm &form)
{
    return decide(form, factsFor(form));
}

inline QStringList ids(const Standing &standing)
{
    QStringList out;
    for (const Shortfall &one : standing.shortfalls)
        out.append(one.id);
    return out;
}

} // namespace visits
