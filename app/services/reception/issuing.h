// One paper on its way: number, pages, signature, and then everything about it in one transaction. A number is taken durably
// before the paper is made, and is afterwards issued or spoilt with a reason; a crash between leaves it "taken", which the next
// sign-in explains. So no number is used twice and no gap is unexplained.
#pragma once

#include "app/services/house.h"
#include "app/store/window_book.h"
#include "models/domain/reception.h"

#include <functional>
#include <memory>

namespace creditdesk::services {

struct PaperOrder {
    QString permission; ///< "report.issue" or "person.issue"
    QString applicant;  ///< id
    QString applicantWords;
    QString purpose; ///< in words
    QString ruleSet; ///< as printed
    QString article; ///< basis of the row of the table that decided
    QString table;
    QString product;
    QString subjectType;
    QString subject, subjectName; ///< as the ledger keeps them
    QByteArray subjectKey;        ///< as in the register
    QString registeredSubject;    ///< as the platform gets it: code, or the reference of a person's look-up
    QDateTime dataAsOf;
    bool slip = false;
    bool live = false;
    qint64 authorisation = 0;
    store::RegisterEntry entry;
    QStringList drafts; ///< ids; they end with this paper
    bool file = false;  ///< handed out as a file: the first copy
    QString mark;       ///< key of the ledger's small state that receives the number; empty: none
    std::function<report::Model(const report::IssueContext &)> compose;
};

struct IssuedPaper {
    store::IssuedReport report;
    qint64 registerEntry = 0;
};

/// Blocking; any thread.
class Issuing
{
public:
    Issuing(Workstation::Impl &house, const Means &who, const PaperOrder &order) : m_house(house), m_who(who), m_order(order) {}
    /// RefusedByRule "numbers": none is left here.
    base::Result<IssuedPaper> run();

private:
    /// The signer of this window, or why a paper signed by it would not verify: then none is issued.
    base::Result<std::unique_ptr<vault::Signer>> trustedSigner();
    base::Result<QString> takeNumber(const QDateTime &legalTime);
    void spoil(const QString &number, const base::Failure &why);
    [[nodiscard]] report::IssueContext contextFor(const QString &number, const QDateTime &at) const;
    base::Result<store::IssuedReport> make(const vault::Signer &signer, const QString &number, const QDateTime &at);
    /// Everything about the paper, or nothing. The register entry's number.
    base::Result<qint64> keep(const store::IssuedReport &issued);

    Workstation::Impl &m_house;
    const Means &m_who;
    const PaperOrder &m_order;
};

} // namespace creditdesk::services
