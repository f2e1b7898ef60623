// One visit against one row of the table: what is missing, in the order in which a clerk asks. Internal to models/domain.
#pragma once

#include "models/domain/reception_rules.h"

namespace creditdesk::domain {

class VisitCheck
{
public:
    VisitCheck(const ReceptionRules &rules, const ReceptionRules::Row &row, const VisitForm &form, QDate on)
        : m_rules(rules), m_row(row), m_form(form), m_on(on), m_attested(form.declared && row.declarable)
    {
    }
    /// Fills `out.shortfalls` and `out.hints`.
    void run(const AuthorisationFacts &authorisation, Standing &out);
    /// Appends only what is missing of who stands at the window: a refusal names them.
    void visitorOf(Standing &out);

private:
    void visitor();
    void organisation();
    void papers(); // reception_papers.cpp
    void subject();
    void organisationSubject();
    void personSubject();
    void ownOnly();
    void authorisation(const AuthorisationFacts &facts);
    void matter();
    void reasons();

    /// Checks a document's number; false (with a shortfall) if it is missing or wrong.
    bool number(const DocumentKind &kind, const QString &text, const QString &field, bool hints);
    void need(const QString &member, const QString &value, const QString &missing);
    void missing(const QString &id, const QString &field, const QString &zh = {}, const QString &en = {});
    void hint(const QString &id);

    // Papers (reception_papers.cpp)
    [[nodiscard]] std::optional<Shortfall> paperFault(const PaperChoice &paper, const ShownDocument &shown) const;
    [[nodiscard]] std::optional<Shortfall> formFault(const PaperChoice &paper, const ShownDocument &shown) const;
    [[nodiscard]] std::optional<Shortfall> bearerFault(const PaperChoice &paper, const ShownDocument &shown) const;
    void askFor(const PaperChoice &paper, const QList<qsizetype> &taken);

    const ReceptionRules &m_rules;
    const ReceptionRules::Row &m_row;
    const VisitForm &m_form;
    QDate m_on;
    bool m_attested; ///< the operator declares to have seen the papers
    QList<Shortfall> m_shortfalls;
    QStringList m_hints;
};

/// Names as they are compared: the wide and the narrow form of a bracket, and spaces at the ends, make no difference.
[[nodiscard]] QString comparableName(const QString &name);

} // namespace creditdesk::domain
