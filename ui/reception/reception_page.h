// Reception: the one screen at which clerks spend their day. A visitor says who they are and what they want, and leaves with a
// paper or with a slip that says why not. Enter always does the next thing; nothing here waits on the UI thread.
#pragma once

#include "app/devices/card_reader.h"
#include "app/services/reception.h"
#include "models/domain/reception.h"
#include "ui/shell/page.h"

#include <QPointer>

class QAction;
class QComboBox;
class QMenu;
class QScrollArea;
class QStackedWidget;

namespace creditdesk::ui {

class Assessor;
class AuthorisationForm;
class DraftBar;
class DraftKeeper;
class FormsPanel;
class IntakeForm;
class PersonPanel;
class PrintLine;
class ReportPreview;
class SubjectPanel;

class ReceptionPage : public Page
{
    Q_OBJECT
public:
    explicit ReceptionPage(Desk &desk, QWidget *parent = nullptr);
    ~ReceptionPage() override;

    void enter() override;
    [[nodiscard]] QString help() const override;
    /// The session is about to end (lock, sign-out, the window closes): what is typed is kept, a person's visit ends.
    void suspend() override;

    /// A new visitor. What was begun stays as a draft.
    void newVisit();
    /// Begins with this organisation as the subject: from the search box, from its file.
    void receive(const QString &code, const QString &name);
    /// What a scanner typed, if it belongs here: credit code, case number, identity number. False: it does not.
    bool takeScan(const domain::Scan &scan);
    /// What is open here takes a scan, or says that it does not: an authorisation that is written down, a form, a paper that is
    /// being made. False: nothing of the kind is open.
    bool takeScanHere(const domain::Scan &scan);
    void useCardReader(devices::CardReader *reader); ///< not owned; null: none

    [[nodiscard]] IntakeForm *form() const { return m_form; }
    [[nodiscard]] ReportPreview *preview() const { return m_preview; }
    [[nodiscard]] PersonPanel *person() const { return m_person; }
    [[nodiscard]] FormsPanel *forms() const { return m_forms; }
    [[nodiscard]] QMenu *formsMenu() const { return m_formsMenu; }
    [[nodiscard]] DraftBar *drafts() const { return m_draftBar; }
    [[nodiscard]] DraftKeeper *keeper() const { return m_keeper; }
    [[nodiscard]] QString missingText() const; ///< what stands beside the button
    [[nodiscard]] QString printText() const;
    /// The paper on screen that waits to be printed; empty: none.
    [[nodiscard]] QString waitingNumber() const { return m_paper.number; }
    [[nodiscard]] bool quiet() const; ///< nothing is being asked or kept just now

Q_SIGNALS:
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Stage : quint8 { Filling, Opening, Issuing, Pages, Printing };
    enum class Next : quint8 { Stay, GoOn, Act }; ///< what the answer to the newest question is awaited for

    void buildHead();
    void buildBody();
    QWidget *buildFoot();
    QWidget *buildPages();
    void connectParts();

    // the way of one request (reception_flow.cpp)
    void edited();
    void goOn();
    void primary();
    void answered(const services::Assessment &judged);
    void act();
    void focusMissing();
    /// What is missing of who stands at the window, in the form's order; null: nothing.
    [[nodiscard]] const domain::Shortfall *visitorMissing() const;
    void openPerson();
    void personAnswered(const base::Result<services::PersonView> &result);
    void issue();
    void issueAnswered(const base::Result<services::Outcome> &result);
    void showPages(const services::Outcome &outcome);
    void print();
    void printAnswered(const base::Result<store::PrintRecord> &result);
    void setStage(Stage stage);
    void refresh();
    [[nodiscard]] QString primaryText() const;
    [[nodiscard]] QString missingWords() const;

    // forms (reception_forms.cpp)
    void buildForms();
    void showForm(const report::FormInfo &form);
    void closeForms(); ///< back to what stood there before
    [[nodiscard]] bool formsShown() const;

    // the visit (reception_visit.cpp)
    void begin();
    void endPerson();
    void abandon();
    void leavePage();
    void readCard(bool asked);
    /// What stands beside the form and would be filled behind if a card or scan went to the form; null: nothing.
    [[nodiscard]] QWidget *openPanel() const;
    void sayNotTaken(const QString &what); ///< because of openPanel()
    void cardRead(const devices::CardReading &reading);
    void cardFailed(const base::Failure &failure);
    void offerDrafts(const QList<store::Draft> &drafts);
    void takeDraft(const domain::VisitForm &form);
    void draftElsewhere(const base::Failure &failure);
    void loadAuthorisations(qint64 choose);
    void registerAuthorisation();
    void closeAuthorisation();
    void askPrinters();

    IntakeForm *m_form;
    QScrollArea *m_scroll;
    QStackedWidget *m_side;
    SubjectPanel *m_subject;
    PersonPanel *m_person;
    AuthorisationForm *m_authorisation;
    FormsPanel *m_forms;
    QMenu *m_formsMenu = nullptr;
    QPointer<QWidget> m_beforeForms;
    QWidget *m_pages = nullptr;
    ReportPreview *m_preview;
    PlainLabel *m_outcome;
    QComboBox *m_printer;
    DraftBar *m_draftBar;
    PlainLabel *m_missing;
    QPushButton *m_primary;
    PrintLine *m_printLine;
    Assessor *m_assessor;
    DraftKeeper *m_keeper;
    QPointer<devices::CardReader> m_reader;
    QAction *m_abandon;

    Stage m_stage = Stage::Filling;
    Next m_next = Next::Stay;
    services::Assessment m_judged;
    bool m_judgedNow = false; ///< m_judged is about the form as it stands
    bool m_personOpen = false;
    bool m_cardAsked = false;
    QPointer<QWidget> m_cardFor; ///< openPanel() when the card was asked for
    bool m_beginning = false;    ///< the form is being emptied, which says nothing of its draft
    bool m_begun = false;        ///< drafts have been offered once
    quint64 m_visit = 0;         ///< answers of an earlier visit are dropped
    store::IssuedReport m_paper;
    QString m_lastPrinter;
};

} // namespace creditdesk::ui
