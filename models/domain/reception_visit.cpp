#include "models/domain/reception_visit.h"

#include <algorithm>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

QString comparableName(const QString &name)
{
    return name.normalized(QString::NormalizationForm_KC).simplified();
}

void VisitCheck::run(const AuthorisationFacts &facts, Standing &out)
{
    visitor();
    organisation();
    if (!m_attested)
        papers();
    subject();
    authorisation(facts);
    matter();
    reasons();
    // What stands against the request is said first: nothing else is worth asking for then.
    std::stable_partition(m_shortfalls.begin(), m_shortfalls.end(), [](const Shortfall &one) { return one.refuses; });
    out.shortfalls = m_shortfalls;
    out.hints = m_hints;
}

void VisitCheck::visitorOf(Standing &out)
{
    visitor();
    out.shortfalls.append(m_shortfalls);
}

void VisitCheck::missing(const QString &id, const QString &field, const QString &zh, const QString &en)
{
    const Shortfall found = m_rules.shortfall(id, field, m_row.article, zh, en);
    // Who asks about himself is visitor and subject: one wrong number is one thing to mend, and one line of a slip.
    const auto same = [&found](const Shortfall &one) { return one.id == found.id && one.zh == found.zh; };
    if (std::none_of(m_shortfalls.begin(), m_shortfalls.end(), same))
        m_shortfalls.append(found);
}

void VisitCheck::hint(const QString &id)
{
    if (m_rules.words(id) != nullptr && !m_hints.contains(id))
        m_hints.append(id);
}

void VisitCheck::need(const QString &member, const QString &value, const QString &shortfall)
{
    if (m_row.needs.contains(member) && value.trimmed().isEmpty())
        missing(shortfall, member);
}

bool VisitCheck::number(const DocumentKind &kind, const QString &text, const QString &field, bool hints)
{
    if (text.trimmed().isEmpty() && kind.number != u"none"_s) {
        missing(u"number_missing"_s, field, kind.zh, kind.en);
        return false;
    }
    const IdentifierReading reading = readDocumentNumber(kind, text, m_on);
    if (!reading.valid) {
        const RuleWords *why = m_rules.words(reading.reason);
        missing(u"number_invalid"_s, field, why == nullptr ? reading.reason : why->zh,
                why == nullptr ? reading.reason : why->en);
        return false;
    }
    if (hints) {
        for (const QString &warning : reading.warnings)
            hint(warning);
    }
    return true;
}

void VisitCheck::visitor()
{
    if (m_attested)
        return;
    const DocumentKind *kind = m_rules.document(m_form.visitorDocumentType);
    if (m_form.visitorDocumentType.isEmpty())
        missing(u"visitor_document_missing"_s, u"visitor_document_type"_s);
    else if (kind == nullptr || !m_row.visitorKinds.contains(kind->id))
        missing(u"visitor_document_unfit"_s, u"visitor_document_type"_s);
    else
        (void)number(*kind, m_form.visitorNumber, u"visitor_number"_s, false);
    need(u"visitor_name"_s, m_form.visitorName, u"name_missing"_s);
}

void VisitCheck::organisation()
{
    if (m_attested)
        return;
    need(u"visitor_organisation"_s, m_form.visitorOrganisation, u"organisation_missing"_s);
    const bool named = !m_form.visitorOrganisation.trimmed().isEmpty();
    const bool papersOfIt =
        std::any_of(m_row.papers.begin(), m_row.papers.end(), [](const PaperChoice &paper) { return paper.ifOrganisation; });
    const bool coded = !m_form.visitorOrganisationCode.trimmed().isEmpty(); // an organ need not say it; a wrong one is wrong
    if (const DocumentKind *licence = m_rules.document(u"business_licence"_s);
        ((named && papersOfIt) || coded) && licence != nullptr)
        (void)number(*licence, m_form.visitorOrganisationCode, u"visitor_organisation_code"_s, false);
}

void VisitCheck::subject()
{
    if (m_form.subjectType == SubjectType::Person)
        personSubject();
    else
        organisationSubject();
    ownOnly();
}

void VisitCheck::organisationSubject()
{
    if (m_form.subjectCode.trimmed().isEmpty()) {
        missing(u"subject_missing"_s, u"subject_code"_s);
        return;
    }
    if (const DocumentKind *licence = m_rules.document(u"business_licence"_s))
        (void)number(*licence, m_form.subjectCode, u"subject_code"_s, true);
}

void VisitCheck::personSubject()
{
    const DocumentKind *kind = m_rules.document(m_form.subjectDocumentType);
    if (m_form.subjectDocumentType.isEmpty())
        missing(u"subject_document_missing"_s, u"subject_document_type"_s);
    else if (kind == nullptr || !kind->identifiesSubject)
        missing(u"subject_document_unfit"_s, u"subject_document_type"_s);
    else
        (void)number(*kind, m_form.subjectNumber, u"subject_number"_s, true);
    if (m_form.subjectName.trimmed().isEmpty())
        missing(u"name_missing"_s, u"subject_name"_s);
}

void VisitCheck::ownOnly()
{
    const bool unsaid = m_form.visitorNumber.trimmed().isEmpty() || m_form.subjectNumber.trimmed().isEmpty();
    if (!m_row.ownOnly || unsaid)
        return; // what is not said yet is asked for above
    const auto normalised = [this](const QString &id, const QString &text) {
        const DocumentKind *kind = m_rules.document(id);
        return kind == nullptr ? text : readDocumentNumber(*kind, text, m_on).normalised;
    };
    const bool same = m_form.visitorDocumentType == m_form.subjectDocumentType &&
                      normalised(m_form.visitorDocumentType, m_form.visitorNumber) ==
                          normalised(m_form.subjectDocumentType, m_form.subjectNumber) &&
                      comparableName(m_form.visitorName) == comparableName(m_form.subjectName);
    if (!same)
        missing(u"subject_not_visitor"_s, u"subject_number"_s);
}

void VisitCheck::authorisation(const AuthorisationFacts &facts)
{
    using Use = ReceptionRules::Row::Authorisation;
    const bool named = m_form.authorisation != 0 || facts.present;
    if (!named || (m_row.authorisation != Use::Required && m_row.authorisation != Use::Optional))
        return;
    if (!facts.present) {
        missing(u"authorisation_missing"_s, u"authorisation"_s);
    } else if (!facts.usable) {
        const QString id = u"authorisation_"_s + facts.whyNot;
        missing(m_rules.words(id) == nullptr ? u"authorisation_unusable"_s : id, u"authorisation"_s);
    }
}

void VisitCheck::matter()
{
    if (!m_row.needs.contains(u"matter"_s))
        return;
    const QString field = u"matter"_s;
    const Matter *found = m_rules.matter(m_form.matter.trimmed());
    if (m_form.matter.trimmed().isEmpty())
        missing(u"matter_missing"_s, field);
    else if (found == nullptr || found->publishedOn > m_on)
        missing(u"matter_unpublished"_s, field, m_form.matter.trimmed(), m_form.matter.trimmed());
    else if (found->endsOn.isValid() && found->endsOn < m_on)
        missing(u"matter_ended"_s, field, found->zh, found->en);
    else if (m_form.subjectType == SubjectType::Person ? !found->persons : !found->organisations)
        missing(u"matter_other_subject"_s, field, found->zh, found->en);
}

void VisitCheck::reasons()
{
    need(u"case_number"_s, m_form.caseNumber, u"case_number_missing"_s);
    need(u"legal_document"_s, m_form.legalDocument, u"legal_document_missing"_s);
    need(u"purpose"_s, m_form.purpose, u"purpose_missing"_s);
    if (m_form.from.isValid() && m_form.until.isValid() && m_form.from > m_form.until)
        missing(u"period_reversed"_s, u"from"_s);
}

} // namespace creditdesk::domain
