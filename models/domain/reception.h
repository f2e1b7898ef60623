// Who may ask about whom, with which papers, and what may be shown then (domain.md 1.9, 2.2; 条例 arts. 17, 28, 34). The rules
// are data with effective dates (resources/catalogue/reception/*.json), each with its basis; here is the engine. Pure, any
// thread.
#pragma once

#include "models/domain/identifiers.h"
#include "models/domain/visit.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace creditdesk::domain {

struct DocumentKind {
    QString id; ///< resident_identity passport ... business_licence power_of_attorney official_letter work_card ...
    QString zh, en;
    QString of;     ///< "person" (says who somebody is), "organisation", "organ", "paper"
    QString number; ///< how its number is checked: "resident_identity", "credit_code", "free" (any 1-40 characters), "none"
    bool identifiesSubject = false; ///< a person may be looked up by it
    QString basis;
};

/// A published application matter (应用事项, 条例 arts. 17(2), 22, 28).
struct Matter {
    QString code;
    QString zh, en, department;
    QStringList recordKinds;   ///< items the matter allows, and no more
    bool persons = false;      ///< may ask about natural persons
    QDate publishedOn, endsOn; ///< endsOn invalid: open
    QString basis;
};

enum class Scope : quint8 {
    None,
    Public,     ///< disclosed information only (条例 art. 15)
    Authorised, ///< what the authorisation names
    Matter,     ///< what the matter names
    All,        ///< all own records, and the query history
};

/// What is known of the authorisation named in the form, on the day of the visit.
struct AuthorisationFacts {
    bool present = false;
    bool usable = false; ///< not expired, used up, withdrawn, and for this subject, requester and purpose
    QString whyNot; ///< stable id: "expired" "used" "withdrawn" "not_yet_valid" "other_subject" "other_requester" "no_image"
                    ///< "too_long"
    QStringList recordKinds; ///< its scope; empty: all
};

/// Something the visitor still has to show, or a rule that stands against the request.
struct Shortfall {
    QString id;      ///< stable: "document_missing" "original_missing" "number_invalid" "name_mismatch" "authorisation_missing"
                     ///< "authorisation_expired" ... "matter_unpublished" "case_number_missing" "purpose_missing"
                     ///< "applicant_unknown" ...
    QString field;   ///< member of VisitForm (JSON name) or document kind that it concerns
    QString zh, en;  ///< in plain words
    QString article; ///< e.g. 《上海市社会信用条例》第十七条第三款
    bool refuses = false; ///< true: a refusal (a slip is printed); false: still missing, the clerk can ask for it
};

struct Standing {
    bool allowed = false;
    Scope scope = Scope::None;
    QString rule;                ///< id of the row of the table that decided
    QString table;               ///< id of the table in force, printed on what is issued
    QString article;             ///< basis of the row
    QList<Shortfall> shortfalls; ///< in the order in which the clerk should ask; empty if allowed
    QStringList papers;          ///< ids of the documents this row wants, all of them
    QString whereToGo;           ///< words for the slip
    QStringList hints;       ///< stable ids that do not stand against it: "under_18", "retired_area_code", "free_reports_used",
                             ///< "ambiguous_number"
    QStringList recordKinds; ///< if the scope is limited: the kinds that may be shown; empty: all
    bool queryHistory = false;     ///< the product carries it
    bool discloseToSubject = true; ///< whether this query may be shown to the subject later (条例 art. 34 exception)
};

class ReceptionRules
{
public:
    [[nodiscard]] const QList<DocumentKind> &documents() const { return m_documents; }
    [[nodiscard]] const DocumentKind *document(const QString &id) const;
    [[nodiscard]] const QList<Matter> &matters() const { return m_matters; }
    [[nodiscard]] const Matter *matter(const QString &code) const;
    /// Papers that this applicant kind has to show for this kind of subject, for the form; empty if it may not ask at all.
    [[nodiscard]] QStringList papersFor(const QString &applicant, SubjectType subject, QDate on) const;
    /// Id of the table in force on `on`.
    [[nodiscard]] QString tableId(QDate on) const;

    /// Decides one request on the day `on`. The same input gives the same answer.
    [[nodiscard]] Standing decide(const VisitForm &form, const AuthorisationFacts &authorisation, QDate on) const;

    struct Row; ///< reception_rules.h
    struct Table;

private:
    QList<DocumentKind> m_documents;
    QList<Matter> m_matters;
    std::shared_ptr<const QList<Table>> m_tables;
    friend class ReceptionLoader;
};

/// Reads a document number by the kind of document. `reason` and `warnings` as in identifiers.h, and "ambiguous_number" if
/// an 18-digit text passes as identity number and as credit code (domain.md 9): the kind is always asked, never guessed.
[[nodiscard]] IdentifierReading readDocumentNumber(const DocumentKind &kind, const QString &text, QDate today);

/// What a scanner typed.
enum class ScanKind : quint8 { Unknown, CreditCode, ReportNumber, QrPayload, CaseNumber, IdentityNumber };
struct Scan {
    ScanKind kind = ScanKind::Unknown;
    QString text;           ///< normalised
    bool ambiguous = false; ///< could also be an identity number: goes where the focus is, never looked up by itself
};
[[nodiscard]] Scan classifyScan(const QString &raw);

} // namespace creditdesk::domain
