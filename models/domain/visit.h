// What is said and shown at the window, before anything is decided: the intake form as a value. It can be written as JSON and
// read back (drafts), and two of them can be compared.
#pragma once

#include "models/domain/person.h"

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace creditdesk::domain {

enum class SubjectType : quint8 { Organisation, Person };

/// A paper on the counter.
struct ShownDocument {
    QString kind; ///< id in resources/catalogue/reception/documents.json
    QString number;
    QString holder;        ///< name on it
    bool original = false; ///< the original was seen
    bool sealed = false;   ///< bears the organisation's seal
    bool operator==(const ShownDocument &) const = default;
};

struct VisitForm {
    QString applicant; ///< id of an ApplicantRule: self agent third_party administrative_organ judicial_organ
    // who stands at the window
    QString visitorDocumentType, visitorNumber, visitorName;
    QString visitorOrganisation; ///< name of the requesting organisation or organ; empty for self
    QString visitorOrganisationCode;
    QList<ShownDocument> documents;
    /// The operator declares to have seen the papers that the row of the table wants, without listing them: scripts and
    /// batches. Such a row asks neither for documents nor for the visitor's own; the register says "declared".
    bool declared = false;
    // about whom
    SubjectType subjectType = SubjectType::Organisation;
    QString subjectCode;                        ///< organisation
    QString subjectName;                        ///< organisation or person, as said; must fit
    QString subjectDocumentType, subjectNumber; ///< person
    // why
    QString purpose;          ///< id of Catalogue::purposes() or free words
    QString matter;           ///< code of a published application matter (administrative organ)
    QString caseNumber;       ///< organ
    QString legalDocument;    ///< number of the court's letter (judicial organ)
    qint64 authorisation = 0; ///< id in the ledger; 0: none
    // what
    QString product = QStringLiteral("organisation"); ///< id of a report product
    QStringList areas;                                ///< special report: chosen areas
    QDate from, until;                                ///< special report: period; invalid: open
    bool withSummary = true;
    bool largePrint = false;

    [[nodiscard]] QJsonObject toJson() const;
    /// Nothing if `json` is not of this form. Unknown members are ignored: an older program may read a newer draft.
    [[nodiscard]] static std::optional<VisitForm> fromJson(const QJsonObject &json);
    bool operator==(const VisitForm &) const = default;
};

/// Names as they are kept and printed: without blanks before and after (full-width ones too), one blank between their parts.
[[nodiscard]] VisitForm withPlainNames(VisitForm form);

} // namespace creditdesk::domain
