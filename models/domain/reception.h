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
    int adultYears = 0; ///< from which age on nobody is hinted to be under age; the rules' own figure for all kinds
};

/// A published application matter (应用事项, 条例 arts. 17(2), 22, 28).
struct Matter {
    QString code;
    QString zh, en, department;
    QStringList recordKinds;   ///< items the matter allows, and no more
    bool organisations = true; ///< may ask about organisations
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

/// A paper that a row of the table wants, with what is taken in its place.
struct PaperChoice {
    struct Alternative {
        QString kind;
        QString form; ///< "original", "sealed", "either" (one of the two) or "copy" (shown in any form)
    };
    QList<Alternative> any; ///< the usual one first
    QString whose;          ///< whose number and name it bears: "visitor" "subject" "organisation" "second_officer" or empty
    bool ifOrganisation = false; ///< wanted only of a visitor who comes for an organisation
    bool record = false;         ///< kept in the register of authorisations, not laid on the counter again
};

/// Words of a shortfall, a hint or a reason of identifiers.h (resources/catalogue/reception/words.json).
struct RuleWords {
    QString id;
    QString zh, en;
    QString article; ///< empty: that of the row that decided
    bool refuses = false;
};

struct Standing {
    bool allowed = false;
    Scope scope = Scope::None;
    QString rule;                   ///< id of the row of the table that decided
    QString table;                  ///< id of the table in force, printed on what is issued
    QString article;                ///< basis of the row
    QList<Shortfall> shortfalls;    ///< in the order in which the clerk should ask; empty if allowed
    QStringList papers;             ///< ids of the documents this row wants, the usual kind of each
    QStringList papersZh, papersEn; ///< the same in words for the slip, a line a paper, with what is taken in its place
    QString whereToGo;              ///< words for the slip
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
    /// The same with what is taken in place of each.
    [[nodiscard]] QList<PaperChoice> paperChoices(const QString &applicant, SubjectType subject, QDate on) const;
    /// Kinds of applicants that the window always refuses, in words (guardians, heirs): ids for VisitForm::applicant
    /// besides those of Catalogue::applicants().
    [[nodiscard]] const QList<RuleWords> &refusedApplicants() const { return m_refusedApplicants; }
    /// Words of a shortfall, hint or reason; null if the id is unknown.
    [[nodiscard]] const RuleWords *words(const QString &id) const;
    /// A shortfall in words, also for what only a service can see ("name_mismatch", "not_legal_representative", ...).
    /// `article` stands where the words name none; the details stand for %1 in the words.
    [[nodiscard]] Shortfall shortfall(const QString &id, const QString &field, const QString &article = {},
                                      const QString &detailZh = {}, const QString &detailEn = {}) const;
    /// Id of the table in force on `on`.
    [[nodiscard]] QString tableId(QDate on) const;

    /// Decides one request on the day `on`. The same input gives the same answer.
    [[nodiscard]] Standing decide(const VisitForm &form, const AuthorisationFacts &authorisation, QDate on) const;

    struct Row; ///< reception_rules.h
    struct Table;

private:
    [[nodiscard]] const Table *tableFor(QDate on) const;
    /// The papers of a row in words, a line a paper.
    void nameThePapers(const QList<PaperChoice> &papers, Standing &out) const;

    QList<DocumentKind> m_documents;
    QList<Matter> m_matters;
    QList<RuleWords> m_refusedApplicants;
    QHash<QString, RuleWords> m_words;
    QString m_orZh, m_orEn; ///< between alternatives
    std::shared_ptr<const QList<Table>> m_tables;
    friend class ReceptionLoader;
    friend class ReceptionChecks;
    friend class VisitCheck;
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
