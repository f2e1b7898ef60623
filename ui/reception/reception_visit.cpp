// The visit around the request: its beginning and end, devices, drafts, authorisations, printers.
#include "ui/reception/assessor.h"
#include "ui/reception/authorisation_form.h"
#include "ui/reception/draft_bar.h"
#include "ui/reception/draft_keeper.h"
#include "ui/reception/forms_panel.h"
#include "ui/reception/intake_form.h"
#include "ui/reception/person_panel.h"
#include "ui/reception/print_line.h"
#include "ui/reception/reason_section.h"
#include "ui/reception/reception_page.h"
#include "ui/reception/subject_panel.h"
#include "ui/shell/report_preview.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/ask_line.h"

#include <QComboBox>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStackedWidget>

namespace creditdesk::ui {

using domain::ScanKind;

void ReceptionPage::enter()
{
    m_printLine->resume();
    if (!m_begun) {
        m_begun = true;
        m_keeper->list();
    }
    loadAuthorisations(0); // one may have been registered, or withdrawn, on its own page since
    if (m_stage == Stage::Pages)
        m_primary->setFocus(Qt::OtherFocusReason);
    else if (m_side->currentWidget() == m_authorisation)
        m_authorisation->setFocus(Qt::OtherFocusReason);
    else if (m_form->untouched())
        m_form->focusStart();
    else
        goOn();
    if (!m_judgedNow && m_stage == Stage::Filling)
        m_assessor->now(m_form->form());
}

void ReceptionPage::begin()
{
    const QScopedValueRollback<bool> beginning(m_beginning, true);
    ++m_visit;
    m_assessor->forget();
    m_judged = {};
    m_judgedNow = false;
    m_next = Next::Stay;
    m_paper = {};
    m_preview->clear();
    m_outcome->setData({});
    m_authorisation->wipe();
    m_forms->wipe();
    m_beforeForms = nullptr;
    m_subject->clear();
    m_side->setCurrentWidget(m_subject);
    m_stage = Stage::Filling;
    m_form->setEnabled(true);
    m_missing->setData({});
    m_form->wipe();
    refresh();
}

void ReceptionPage::endPerson()
{
    const bool open = std::exchange(m_personOpen, false);
    m_person->wipe();
    m_form->wipePerson();
    m_forms->wipe();
    if (m_beforeForms == m_person)
        m_beforeForms = nullptr;
    if (m_side->currentWidget() == m_person || formsShown())
        m_side->setCurrentWidget(m_subject);
    if (open || m_stage == Stage::Opening) { // in the lane of the look-up: one under way is closed when it has come
        desk().ask(
            services::Lane::Live, this, QString(),
            [&house = desk().house()] {
                house.reception().closePerson();
                return true;
            },
            [](bool) {});
    }
}

void ReceptionPage::newVisit()
{
    messages().clear();
    if (m_stage == Stage::Filling && !m_form->untouched())
        m_keeper->putAside();
    endPerson();
    begin();
    m_keeper->list();
    if (isVisible())
        m_form->focusStart();
}

void ReceptionPage::receive(const QString &code, const QString &name)
{
    const domain::VisitForm now = m_form->form();
    const bool ofOrganisation = now.subjectType == domain::SubjectType::Organisation;
    const bool same = ofOrganisation && now.subjectCode == code;
    const bool wanted = ofOrganisation && now.subjectCode.isEmpty() && now.subjectName.isEmpty();
    if (m_stage != Stage::Filling || !(same || wanted || m_form->untouched()))
        newVisit(); // of the same organisation, or where none is named yet, it is the visit in hand
    m_form->setOrganisation(code, name.isEmpty() && same ? now.subjectName : name);
}

void ReceptionPage::abandon()
{
    const domain::VisitForm form = m_form->form();
    const bool nothing = m_form->untouched() || m_stage != Stage::Filling;
    const QString draft = m_keeper->id();
    if (!nothing) {
        desk().ask(
            services::Lane::Report, this, QString(),
            [&house = desk().house(), form, draft, why = tr("The visitor went away")] {
                return house.reception().abandon(form, draft, why);
            },
            [this](const base::Done &done) {
                if (!done)
                    messages().fail(done.error());
            });
    }
    m_keeper->drop(); // also a save that is still under way
    endPerson();
    begin();
    m_form->focusStart();
}

void ReceptionPage::leavePage()
{
    m_keeper->flush();
    if (m_personOpen)
        endPerson();
    Q_EMIT left();
}

void ReceptionPage::suspend()
{
    m_printLine->pause();
    m_assessor->forget();
    m_judgedNow = false;
    m_next = Next::Stay;
    m_keeper->flush();
    const bool person =
        m_form->form().subjectType == domain::SubjectType::Person || m_paper.subjectType == QStringLiteral("person");
    if (!person)
        return;
    endPerson();
    m_authorisation->wipe();
    if (m_stage != Stage::Filling) // pages of a person do not wait behind the lock
        begin();
}

void ReceptionPage::useCardReader(devices::CardReader *reader)
{
    m_reader = reader;
    if (!reader)
        return;
    connect(reader, &devices::CardReader::cardRead, this, &ReceptionPage::cardRead);
    connect(reader, &devices::CardReader::readFailed, this, &ReceptionPage::cardFailed);
}

void ReceptionPage::readCard(bool asked)
{
    m_cardAsked = asked;
    m_cardFor = openPanel();
    if (m_cardFor && m_cardFor != m_authorisation)
        sayNotTaken(tr("No card is read now"));
    else if (m_reader && m_stage == Stage::Filling)
        m_reader->read();
    else if (asked && !m_reader)
        messages().say(items::Tone::Warn, tr("No card reader is set up"), tr("Type what the document says."));
}

void ReceptionPage::cardRead(const devices::CardReading &reading)
{
    if (!isVisible())
        return;
    if (m_stage != Stage::Filling || openPanel() != m_cardFor) { // what it was asked for is not what is open now
        sayNotTaken(tr("The card was not taken"));
        return;
    }
    messages().clear();
    if (m_cardFor)
        m_authorisation->takeCard(reading.identity);
    else
        m_form->takeCard(reading);
}

QWidget *ReceptionPage::openPanel() const
{
    if (AskLine::isAskedIn(m_person))
        return m_person;
    QWidget *shown = m_side->currentWidget();
    return shown == static_cast<QWidget *>(m_authorisation) || shown == static_cast<QWidget *>(m_forms) ? shown : nullptr;
}

void ReceptionPage::sayNotTaken(const QString &what)
{
    const QWidget *open = openPanel();
    QString why = tr("The paper of this visit comes first: print it, or go on with Ctrl+N.");
    if (open && open == m_forms)
        why = tr("A form is open beside the request. Leave it with Esc, then try again; nothing was changed.");
    else if (open && open == m_authorisation)
        why = tr("An authorisation is being written down. F2 reads a card for it, Esc leaves it; nothing was changed.");
    else if (open)
        why = tr("A reason is being asked for. Give it or leave it with Esc, then try again; nothing was changed.");
    messages().say(items::Tone::Notice, what, why);
}

void ReceptionPage::cardFailed(const base::Failure &failure)
{
    if (m_cardAsked && isVisible() && failure.code != base::Code::Cancelled)
        messages().say(items::Tone::Warn, tr("The card was not read"),
                       tr("Nothing on this page has changed. Put the card on the reader and press F2, or type what it says."));
    m_cardAsked = false;
}

bool ReceptionPage::takeScanHere(const domain::Scan &scan)
{
    if (m_authorisation->takeScanHere(scan))
        return true;
    const bool underWay = m_stage == Stage::Opening || m_stage == Stage::Issuing || m_stage == Stage::Printing;
    if (underWay)
        messages().say(items::Tone::Notice, tr("What was scanned was not taken"),
                       tr("The paper is being made: scan again when it is on screen."));
    else if (isVisible() && openPanel())
        sayNotTaken(tr("What was scanned was not taken"));
    else
        return false;
    return true;
}

bool ReceptionPage::takeScan(const domain::Scan &scan)
{
    switch (scan.kind) {
    case ScanKind::CreditCode:
        if (scan.ambiguous)
            return false; // could be a person's number: it goes where the focus is
        receive(scan.text, {});
        return true;
    case ScanKind::CaseNumber:
        if (m_stage != Stage::Filling)
            return false;
        m_form->reason()->setCaseNumber(scan.text);
        goOn();
        return true;
    case ScanKind::IdentityNumber:
        if (m_stage != Stage::Filling)
            return false;
        m_form->takeNumber(scan.text);
        return true;
    default:
        return false;
    }
}

void ReceptionPage::offerDrafts(const QList<store::Draft> &drafts)
{
    m_draftBar->offer(drafts, m_keeper->id(), desk().now());
}

void ReceptionPage::takeDraft(const domain::VisitForm &form)
{
    endPerson();
    begin();
    m_form->setForm(form);
    m_keeper->list();
    loadAuthorisations(form.authorisation);
    goOn();
}

void ReceptionPage::draftElsewhere(const base::Failure &failure)
{
    if (failure.code != base::Code::Conflict) {
        messages().fail(failure);
        return;
    }
    messages().say(items::Tone::Warn, tr("Another window has this work in hand"),
                   tr("Another window of %1 holds this draft or has changed it. Go on there, or close that window and take it "
                      "here; what stands on this page is not lost.")
                       .arg(desk().session().name));
}

void ReceptionPage::loadAuthorisations(qint64 choose)
{
    if (!desk().may(QStringLiteral("authorisation.list")))
        return;
    constexpr int kListed = 200;
    desk().ask(
        services::Lane::Read, this, QStringLiteral("authorisations"),
        [&house = desk().house()] { return house.reception().authorisations({}, kListed); },
        [this, choose](const base::Result<QList<store::Authorisation>> &list) {
            if (!list)
                return;
            m_form->reason()->setAuthorisations(*list);
            if (choose == 0)
                return;
            m_form->reason()->chooseAuthorisation(choose);
            goOn();
        });
}

void ReceptionPage::registerAuthorisation()
{
    m_side->setCurrentWidget(m_authorisation);
    m_authorisation->begin(m_form->form());
}

void ReceptionPage::closeAuthorisation()
{
    m_authorisation->wipe();
    m_side->setCurrentWidget(m_personOpen ? static_cast<QWidget *>(m_person) : m_subject);
    if (!m_form->focusField(QStringLiteral("authorisation")))
        m_form->focusStart();
}

void ReceptionPage::askPrinters()
{
    desk().ask(
        services::Lane::Live, this, QStringLiteral("printers"),
        [&house = desk().house()] { return house.reception().printers(); },
        [this](const base::Result<QStringList> &names) {
            m_printer->clear();
            if (!names)
                return;                  // print() says that there is none
            m_printer->addItems(*names); // the system's own first
            if (const int last = m_printer->findText(m_lastPrinter); last >= 0)
                m_printer->setCurrentIndex(last);
        });
}

} // namespace creditdesk::ui
