// The decision table as it is read from resources/catalogue/reception/standing.json. Internal to models/domain.
#pragma once

#include "models/domain/reception.h"

namespace creditdesk::domain {

/// One row: an applicant kind asks about a kind of subject.
struct ReceptionRules::Row {
    /// What the row has to do with a written authorisation.
    enum class Authorisation : quint8 {
        Unused,   ///< nothing
        Optional, ///< limits the scope if one is named
        Required, ///< decides only if one is named
        Absent,   ///< decides only if none is named
    };

    QString id, applicant;
    QString product; ///< id of the one product that the row is for; empty: all that have no row of their own
    SubjectType subject = SubjectType::Organisation;
    Authorisation authorisation = Authorisation::Unused;
    Scope scope = Scope::None;
    QString refusal; ///< id of the words; the row refuses if it is not empty
    QList<PaperChoice> papers;
    QStringList visitorKinds; ///< kinds of document that say who the visitor is
    QStringList needs;        ///< members of the form that must be filled: "matter", "purpose", ...
    bool declarable = false;  ///< an operator may attest the papers (VisitForm::declared)
    bool ownOnly = false;     ///< visitor and subject are the same person
    bool queryHistory = false;
    bool discloseToSubject = true;
    QString article, basis, whereToGo;
};

struct ReceptionRules::Table {
    QString id, basis;
    QDate effectiveFrom, effectiveTo; ///< effectiveTo invalid: open
    QList<Row> rows;

    /// The row for this combination; null if there is none.
    [[nodiscard]] const Row *find(const QString &applicant, SubjectType subject, bool authorisationNamed,
                                  const QString &product) const;
};

} // namespace creditdesk::domain
