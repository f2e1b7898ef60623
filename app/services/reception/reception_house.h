// What Reception is made of; known only inside app/services.
#pragma once

#include "app/base/wiping_heap.h"
#include "app/services/house.h"
#include "app/services/reception.h"
#include "app/services/reception/issuing.h"
#include "app/services/reception/running_windows.h"
#include "app/services/reception/window_data.h"

#include <mutex>
#include <optional>

namespace creditdesk::services {

/// The one natural person whose visit is open. Destroyed while `wiping` still stands, so that what it frees is cleared.
struct OpenPerson {
    base::WipingScope wiping; ///< first member: outlives the others
    domain::PersonFile file;
    domain::Standing standing;
    QString operatorId;
    QString auditName; ///< of the person in the audit: a piece of the keyed hash, never the number
};

struct Reception::Impl {
    Workstation::Impl &house;
    const report::Products products;
    const WindowLimits limits;
    const WindowWords words;
    RunningWindows windows; ///< who of them has a draft in hand

    mutable std::mutex personMutex;
    std::shared_ptr<OpenPerson> person; ///< shared with an issue under way

    std::mutex reserveMutex; ///< one asks the platform for numbers at a time

    Impl(Workstation::Impl &h, report::Products p, const WindowLimits &l, WindowWords w, QString i)
        : house(h), products(std::move(p)), limits(l), words(std::move(w)), windows(h.home, std::move(i))
    {
    }

    [[nodiscard]] const domain::Catalogue &catalogue() const { return house.catalogue; }
    [[nodiscard]] const domain::ReceptionRules &rules() const { return house.catalogue.reception(); }
    [[nodiscard]] const domain::MaskingScheme &masking() const { return house.catalogue.masking(); }

    /// The authorisation named in the form, judged for this request on this day.
    [[nodiscard]] base::Result<domain::AuthorisationFacts> authorisationFacts(const Means &who,
                                                                              const domain::VisitForm &form) const;
    [[nodiscard]] base::Result<Assessment> assess(const Means &who, const domain::VisitForm &form) const;
    /// The register's line for this request, without result.
    [[nodiscard]] base::Result<store::RegisterEntry> registerLine(const Means &who, const domain::VisitForm &form,
                                                                  const domain::Standing &standing) const;
    /// Keyed hash of a subject's type and number, as the register keeps it: with the ledger's secret, so that nobody can try
    /// numbers.
    [[nodiscard]] base::Result<QByteArray> subjectKey(const domain::VisitForm &form) const;
    /// The open person as the window may show them on the day `today`.
    [[nodiscard]] PersonView present(const OpenPerson &open, QDate today) const;
    /// The form with the person's number as its document kind reads it; InvalidInput with the reason if it cannot be one.
    [[nodiscard]] base::Result<domain::VisitForm> personFormRead(const domain::VisitForm &form) const;

    [[nodiscard]] base::Result<store::Authorisation> readAuthorisation(const Means &who, store::Authorisation authorisation,
                                                                       const QByteArray &image) const;
    base::Result<store::Authorisation> keepAuthorisation(const Means &who, store::Authorisation authorisation,
                                                         const QByteArray &image);
    base::Done nameGrantor(const Means &who, store::Authorisation &authorisation) const;
    base::Done compareGrantee(const Means &who, const store::Authorisation &authorisation) const;
    /// Own reports issued here this year, also those that the platform has not heard of yet.
    [[nodiscard]] base::Result<int> ownReportsThisYear(const Means &who, const domain::VisitForm &form) const;

    // issuing
    struct Manner {
        bool slips = true;  ///< a refusal prints one; in a batch it is only registered
        QString mark = {};  ///< key of the ledger's small state that receives the number, in the same transaction; empty: none
        bool visit = false; ///< somebody stood at the window: the drafts that say nothing more end with the paper
        bool file = false;  ///< handed out as a file: what is printed later is a copy with its count
    };
    base::Result<Outcome> issueFor(const Means &who, const domain::VisitForm &given, const Manner &manner);
    base::Result<Outcome> issueOrganisation(const Means &who, const domain::VisitForm &form, const Assessment &judged,
                                            const Manner &manner);
    base::Result<Outcome> issuePerson(const Means &who, const domain::VisitForm &form, const Assessment &judged,
                                      const Manner &manner);
    /// InvalidInput: who stands at the window is not said yet, and the row that refuses wants it.
    base::Result<Outcome> refusalSlip(const Means &who, const domain::VisitForm &form, const domain::Standing &standing,
                                      const Manner &manner);
    /// What every paper of this request has in common.
    [[nodiscard]] base::Result<PaperOrder> order(const Means &who, const domain::VisitForm &form,
                                                 const domain::Standing &standing) const;
    [[nodiscard]] base::Result<const domain::ReportTemplate *> layout(const QString &id) const;
    /// The product of the form, if it fits its subject and its choices; InvalidInput names the member.
    [[nodiscard]] base::Result<const report::Product *> product(const domain::VisitForm &form) const;
    /// What the platform itself says that it holds, signed. It is counted when a generation is made; that moment is its date.
    [[nodiscard]] base::Result<store::MirrorPosition> platformHoldings() const;
    /// What was searched for a subject of whom there is nothing to show; `file` null: the subject itself is unknown.
    [[nodiscard]] base::Result<QList<report::SearchedStore>> searchedStores(const Means &who,
                                                                            const domain::SubjectFile *file) const;
    /// The register keeps that a request came to nothing: "failed", or "refused" without a slip.
    void noteResult(const Means &who, const domain::VisitForm &form, const domain::Standing &standing, const QString &result,
                    const QString &why);
    BatchLine batchLine(const Means &who, const BatchOrder &order, const QString &mark, BatchLine line);

    [[nodiscard]] base::Result<store::Draft> ownDraft(const Means &who, const QString &id) const;
    /// The drafts of this operator that say nothing more than this visit and are in hand of no other window that lives.
    [[nodiscard]] base::Result<QStringList> draftsOf(const Means &who, const domain::VisitForm &form);
    /// What the mirror and the plan know against who comes for whom: appends to the standing.
    base::Done compareVisitor(const Means &who, const domain::VisitForm &form, domain::Standing &standing) const;
    [[nodiscard]] base::Done mayFit(const store::RegisterFilter &filter) const;
    [[nodiscard]] base::Result<QList<store::RegisterEntry>> allEntries(const Means &who, store::RegisterFilter filter) const;
    /// The subject's name for a form: what was typed, else what the mirror knows by the code.
    [[nodiscard]] base::Result<QString> nameOnForm(const Means &who, const domain::VisitForm &form) const;
    enum class Sheet : quint8 { Next, Again }; ///< Again: never the first, whatever was printed before
    base::Result<std::pair<store::PrintRecord, QByteArray>>
    nextCopy(const Means &who, const QString &number, const QString &printerName, const QString &reason, Sheet sheet);
    base::Done notePrint(const Means &who, qint64 id, const QString &state, const QString &reason, int sheets,
                         const QString &jobId);
    base::Done reserveBlock(const Means &who, int count);
    /// Numbers that an earlier run took and never issued get their reason.
    base::Done explainNumbers(const Means &who);
    /// Asks the platform for numbers if fewer than `needed` (or the low mark) are left and there is a connection.
    base::Done ensureNumbers(const Means &who, int needed);
};

/// Rule set and table as they stand on paper.
[[nodiscard]] QString ruleSetOnPaper(const domain::Catalogue &catalogue, const domain::Standing &standing, QDate on);

} // namespace creditdesk::services
