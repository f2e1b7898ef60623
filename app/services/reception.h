// The window: who asks, with what right, about whom; and the paper that follows. Reached by Workstation::reception(). The
// same rules as in workstation.h: calls block, any thread but the UI thread, each names its permission, and its audit entry is
// durable before its result is given. No path here issues anything without a recorded basis (条例 art. 17).
#pragma once

#include "app/report/products.h"
#include "app/services/workstation.h"
#include "app/store/window_book.h"
#include "models/domain/masking.h"
#include "models/domain/reception.h"

#include <functional>
#include <memory>
#include <optional>

namespace creditdesk::print {
class Printer;
}

namespace creditdesk::services {

/// What the form comes to right now: asked while it is filled in.
struct Assessment {
    domain::Standing standing;
    std::optional<domain::Organisation> organisation; ///< the subject, if it is one and known here
    domain::AuthorisationFacts authorisation;
    int freeReportsLeft = -1; ///< person, own report; -1: not known yet
};

/// A natural person's file as the window may show it: masked, and only while the visit is open.
struct PersonView {
    domain::PersonIdentity identity; ///< number masked for the screen
    QList<RecordView> records;
    QList<domain::QueryEvent> queries;
    int freeReportsUsed = 0, freeReportsPerYear = 2;
    QStringList hints; ///< "under_18", ...
    QDateTime asOf;
    QList<domain::StoreSearched> storesSearched;
};

/// What came of a request.
struct Outcome {
    enum class Kind : quint8 { Issued, NoRecord, Refused };
    Kind kind = Kind::Refused;
    store::IssuedReport paper; ///< report or slip, with bytes; a slip has the number of its own series
    qint64 registerEntry = 0;
    domain::Standing standing;
};

/// An authorisation shown for a request.
struct ShownAuthorisation {
    store::Authorisation authorisation; ///< registered; without id if a rule stands against the paper
    std::optional<Outcome> refused;     ///< then the request is refused, with its slip
};

struct BatchLine {
    int line = 0; ///< in the file, from 1
    QString code, name;
    QString number, file;  ///< empty if it failed
    bool earlier = false;  ///< issued by an earlier run of this batch
    base::Failure failure; ///< code Internal and empty detail: none
    [[nodiscard]] bool ok() const { return !number.isEmpty(); }
};

/// How far a list has come. The rows of the file are issued + earlier + failed + left().
struct BatchCounts {
    int rows = 0;
    int issued = 0;  ///< by this run
    int earlier = 0; ///< by an earlier run of the same list; only their files were written again
    int failed = 0;
    bool stopped = false; ///< it was cancelled; the same list goes on where it stopped
    [[nodiscard]] int done() const { return issued + earlier + failed; }
    [[nodiscard]] int left() const { return rows - done(); }
};

/// The same rows, asked for in the same way, are the same batch, in whatever encoding the file comes.
struct BatchOrder {
    QByteArray csv; ///< UTF-8 (with or without BOM), UTF-16 with BOM or GB18030; header names: code/统一社会信用代码, name/名称
                    ///< (optional)
    QString
        folder; ///< where the files go: NUMBER.pdf; a line already done by an earlier run of the same batch is not done again
    domain::VisitForm form; ///< who asks, why, with which authorisation; the subject comes from each line
};

class Reception
{
public:
    ~Reception();

    // ---- the visit
    /// subject.open. What is missing, what stands against it, who the subject is. Writes no audit entry of its own (nothing of
    /// the subject but its name is shown, and that by search's entry), reads the mirror only.
    base::Result<Assessment> assess(const domain::VisitForm &form);
    /// person.open: looks one person up, live, for this visit, with the standing's basis on record first. Unreachable: there is
    /// no offline look-up of persons. NotFound: type, number and name do not belong together, or no such person (which of the
    /// two is not said). A look-up that fails is in the register with its basis. Opens the person's visit.
    base::Result<PersonView> openPerson(const domain::VisitForm &form);
    /// Ends the person's visit: everything of the person leaves memory. Also called by signOut, lock and the destructor. Never
    /// fails.
    void closePerson();
    [[nodiscard]] bool personOpen() const;
    /// person.reveal: the open person's number in full, for MaskingScheme::revealSeconds; reason and audit entry first.
    base::Result<QString> reveal(const QString &reason);

    /// report.issue (persons: person.issue too). A report, a "no record" result, or, if the standing refuses, a slip; each with
    /// number, register entry, audit entry and outbox item in one transaction. InvalidInput: something is still missing
    /// (standing says what), nothing is issued. A person must be open for a person's report, and be the one of the form.
    /// Drafts of this operator that say nothing more than the request, and that no other living window has in hand, end with it
    /// in the same transaction.
    base::Result<Outcome> issue(const domain::VisitForm &form);
    /// The visitor went away: the register keeps that somebody asked. Removes the draft, and others as issue() does.
    base::Done abandon(const domain::VisitForm &form, const QString &draft, const QString &why);

    // ---- drafts (report.issue)
    /// One for each visit: of two that say the same the newer, of two of which one says more that one.
    base::Result<QList<store::Draft>> drafts();
    /// A person's number and name are left out. `id` empty: a new one. Conflict: another window has it in hand or changed it.
    base::Result<store::Draft> saveDraft(const QString &id, const domain::VisitForm &form, const QString &title,
                                         qint64 expectedRevision);
    /// In hand of this program until it ends or has saved nothing for two minutes. Conflict: in hand of another that lives.
    base::Result<store::Draft> takeDraft(const QString &id);
    base::Done dropDraft(const QString &id);

    // ---- authorisations (authorisation.register / .withdraw / .list)
    /// RefusedByRule: the paper itself is expired or valid for longer than allowed; the register keeps the refusal, without a
    /// slip. InvalidInput: a field or the scan is wrong.
    base::Result<store::Authorisation> registerAuthorisation(store::Authorisation authorisation, const QByteArray &image);
    /// The same for the request that the paper is shown for (report.issue or person.issue too): such a refusal is the
    /// request's, with a slip.
    base::Result<ShownAuthorisation> showAuthorisation(const domain::VisitForm &request, store::Authorisation authorisation,
                                                       const QByteArray &image);
    base::Result<QList<store::Authorisation>> authorisations(const QString &text, int limit); ///< numbers of persons masked
    base::Result<QByteArray> evidence(qint64 id);
    base::Done withdrawAuthorisation(qint64 id, const QString &reason);

    // ---- numbers
    struct Numbers {
        int left = 0;
        QDateTime validUntil;
        QList<store::NumberBlock> blocks;
        QList<store::VoidRequest> voids;
        QList<store::NumberUse> spoilt; ///< taken and never a report, each with its reason
    };
    base::Result<Numbers> numbers();                                        ///< report.list
    base::Result<QList<store::NumberUse>> numberUses(const QString &block); ///< report.list
    base::Done reserveNumbers(); ///< asks the platform if few are left; sync does it unasked
    base::Done askVoid(const QString &number, const QString &reason); ///< report.void
    base::Done agreeVoid(const QString &number);                      ///< report.void, by another operator

    // ---- paper
    [[nodiscard]] QList<report::FormInfo> forms() const;
    /// A form of resources/catalogue/forms filled in as far as the visit says; an organisation given by its code alone gets its
    /// name from the mirror. Not signed, not numbered. report.print
    base::Result<QByteArray> filledForm(const QString &id, const domain::VisitForm &form);
    base::Done printForm(const QByteArray &pdf, const QString &id, const QString &queue); ///< report.print: one by filledForm()
    void usePrinter(std::shared_ptr<print::Printer> printer);
    base::Result<QStringList> printers(); ///< the one used last first, then the print system's default
    /// report.print; copy 2 and later need a reason (RefusedByRule "reprint.reason") and carry their count on the sheet.
    base::Result<store::PrintRecord> print(const QString &number, const QString &queue, const QString &reason);
    /// As print(), into a file for paper that is printed elsewhere: counts as a copy, state "unknown".
    base::Result<store::PrintRecord> copyToFile(const QString &number, const QString &path, const QString &reason);
    /// register.list and report.print: a sheet made by dailySheet(), to a printer. What becomes of it is for the print system.
    base::Done printSheet(const QByteArray &pdf, const QDate &day, const QString &queue);
    /// Asks the print system about open jobs and writes what it says. How many are still open.
    base::Result<int> refreshPrints();
    base::Result<QList<store::PrintRecord>> prints(const QString &number); ///< report.list
    base::Done cancelPrint(qint64 id);                                     ///< report.print

    // ---- register (register.list)
    base::Result<QList<store::RegisterEntry>> registerEntries(const store::RegisterFilter &filter);
    base::Result<QByteArray>
    registerCsv(const store::RegisterFilter &filter);      ///< register.export; no cell can become a formula
    base::Result<QByteArray> dailySheet(const QDate &day); ///< a PDF
    /// Who asked about one subject: of an organisation by code, of the open person.
    base::Result<QList<store::RegisterEntry>> queriesOf(const domain::VisitForm &subject);

    // ---- as of, comparison
    base::Result<report::Comparison> compareReports(const QString &older, const QString &newer); ///< report.list

    // ---- batch (report.issue)
    /// Each line is told as it is done and not kept, so that a long list needs no more memory than a short one.
    base::Result<BatchCounts> batch(const BatchOrder &order,
                                    const std::function<void(const BatchLine &, const BatchCounts &)> &each,
                                    const base::CancelToken &cancel);

    [[nodiscard]] const report::Products &products() const;
    [[nodiscard]] const domain::MaskingScheme &masking() const;
    [[nodiscard]] const domain::ReceptionRules &rules() const;

private:
    friend class Workstation;
    struct Impl;
    /// Internal to the house: made once, told of each sign-in.
    static base::Result<std::unique_ptr<Reception>> make(Workstation::Impl &house);
    base::Done signedIn();
    void refillNumbers(); ///< after a sync, if the role issues; that it failed shows in numbers(), and an issue asks again
    explicit Reception(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m;
};

} // namespace creditdesk::services
