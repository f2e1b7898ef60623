// The way of one request: what is missing, the look-up of a person, the paper, the printer.
#include "ui/reception/assessor.h"
#include "ui/reception/authorisation_form.h"
#include "ui/reception/draft_keeper.h"
#include "ui/reception/forms_panel.h"
#include "ui/reception/intake_form.h"
#include "ui/reception/person_panel.h"
#include "ui/reception/print_line.h"
#include "ui/reception/reception_page.h"
#include "ui/reception/standing_words.h"
#include "ui/reception/subject_panel.h"
#include "ui/shell/report_preview.h"
#include "ui/theme/icons.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QPushButton>
#include <QStackedWidget>

namespace creditdesk::ui {

void ReceptionPage::edited()
{
    if (m_stage == Stage::Opening || m_stage == Stage::Issuing)
        return;
    m_judgedNow = false;
    if (formsShown()) { // what it was filled in with is no longer what stands here
        m_forms->wipe();
        m_side->setCurrentWidget(m_subject);
    }
    const domain::VisitForm form = m_form->form();
    if (m_personOpen && !(form.subjectType == domain::SubjectType::Person && !form.subjectNumber.isEmpty()))
        endPerson(); // another person, or none: the open file belongs to nobody at the window
    if (m_form->untouched()) {
        m_next = Next::Stay;
        if (!m_beginning && m_keeper->begun())
            m_keeper->drop(); // everything was taken out again: there is nothing to go on with
    } else {
        m_keeper->changed(form);
    }
    if (isVisible()) // else enter() asks
        m_assessor->later(form);
    refresh();
}

void ReceptionPage::goOn()
{
    if (m_stage != Stage::Filling)
        return;
    m_next = Next::GoOn;
    m_assessor->now(m_form->form());
}

void ReceptionPage::primary()
{
    switch (m_stage) {
    case Stage::Filling:
        if (m_judgedNow && !m_assessor->pending()) {
            act();
        } else {
            m_next = Next::Act;
            m_assessor->now(m_form->form());
        }
        return;
    case Stage::Pages:
        print();
        return;
    default:
        return; // already under way
    }
}

void ReceptionPage::answered(const services::Assessment &judged)
{
    if (m_stage != Stage::Filling)
        return;
    m_judged = judged;
    m_judgedNow = true;
    if (m_form->untouched()) // nothing said, nothing refused: what is wanted next stands here
        m_judged.standing.shortfalls.removeIf([](const domain::Shortfall &one) { return one.refuses; });
    m_form->setStanding(m_judged);
    m_judged.standing.shortfalls = m_form->missing(); // in the form's order, one for each field
    m_subject->show(m_judged, m_form->form());
    refresh();
    const Next next = std::exchange(m_next, Next::Stay);
    if (m_side->currentWidget() == static_cast<QWidget *>(m_authorisation))
        return; // the authorisation is being written down: the focus stays there
    if (formsShown())
        return; // so does it with a form
    if (next == Next::Act)
        act();
    else if (next == Next::GoOn)
        focusMissing();
}

void ReceptionPage::act()
{
    QString member;
    const QString flaw = m_form->flaw(&member);
    const domain::Standing &standing = m_judged.standing;
    const bool refused = StandingWords::refusal(standing.shortfalls) != nullptr;
    if (!standing.allowed && !refused) {
        focusMissing();
        return;
    }
    if (!flaw.isEmpty()) {
        messages().say(items::Tone::Warn, flaw);
        m_form->focusField(member);
        return;
    }
    if (const domain::Shortfall *missing = refused ? visitorMissing() : nullptr) {
        messages().say(items::Tone::Warn, tr("The slip names who asked"), StandingWords::text(*missing));
        m_form->focusField(missing->field);
        return;
    }
    if (refused && !m_primary->hasFocus()) { // read first, then the slip
        focusMissing();
        return;
    }
    const bool person = m_form->form().subjectType == domain::SubjectType::Person;
    if (person && !refused && !m_personOpen)
        openPerson();
    else
        issue();
}

const domain::Shortfall *ReceptionPage::visitorMissing() const
{
    static const QStringList kVisitor = {QStringLiteral("visitor_document_type"), QStringLiteral("visitor_number"),
                                         QStringLiteral("visitor_name")};
    for (const domain::Shortfall &one : m_form->missing()) {
        if (!one.refuses && kVisitor.contains(one.field))
            return &one;
    }
    return nullptr;
}

void ReceptionPage::focusMissing()
{
    if (!isVisible())
        return; // behind the lock the focus belongs to the password
    const QList<domain::Shortfall> &missing = m_form->missing();
    const bool refused = StandingWords::refusal(missing) != nullptr;
    if (const domain::Shortfall *visitor = visitorMissing(); refused && visitor && m_form->focusField(visitor->field))
        return;
    QWidget *before = m_form->focusWidget();
    if (refused && m_form->form().authorisation == 0 && m_form->focusField(QStringLiteral("authorisation")) &&
        m_form->focusWidget() != before)
        return; // the paper that would turn it is asked for once, the slip comes after
    if (!refused) {
        for (const domain::Shortfall &one : missing) {
            if (!m_form->focusField(one.field))
                continue;
            if (m_form->wantsCard())
                readCard(false);
            return;
        }
    }
    if (m_form->untouched())
        m_form->focusStart();
    else
        m_primary->setFocus(Qt::OtherFocusReason);
}

void ReceptionPage::openPerson()
{
    setStage(Stage::Opening);
    messages().clear();
    desk().ask(
        services::Lane::Live, this, QStringLiteral("person"),
        [&house = desk().house(), form = m_form->form(), visit = m_visit] {
            return std::pair(visit, house.reception().openPerson(form));
        },
        [this](const std::pair<quint64, base::Result<services::PersonView>> &answer) {
            if (answer.first == m_visit)
                personAnswered(answer.second);
        });
}

void ReceptionPage::personAnswered(const base::Result<services::PersonView> &result)
{
    setStage(Stage::Filling);
    if (!result) {
        if (result.error().code == base::Code::InvalidInput)
            messages().say(items::Tone::Warn, StandingWords::rejected(result.error(), desk().catalogue().reception()));
        else
            messages().fail(result.error()); // the form stays as it is
        m_form->focusField(QStringLiteral("subject_number"));
        return;
    }
    m_personOpen = true;
    m_person->show(*result);
    m_side->setCurrentWidget(m_person);
    m_form->sealPerson(result->identity);
    refresh();
    m_primary->setFocus(Qt::OtherFocusReason);
}

void ReceptionPage::issue()
{
    setStage(Stage::Issuing);
    messages().clear();
    m_keeper->pause();
    desk().ask(
        services::Lane::Report, this, QStringLiteral("issue"),
        [&house = desk().house(), form = m_form->form(), visit = m_visit] {
            return std::pair(visit, house.reception().issue(form));
        },
        [this](const std::pair<quint64, base::Result<services::Outcome>> &answer) {
            if (answer.first == m_visit)
                issueAnswered(answer.second);
        });
}

void ReceptionPage::issueAnswered(const base::Result<services::Outcome> &result)
{
    if (!result) {
        m_keeper->resume();
        setStage(Stage::Filling);
        const base::Failure &failure = result.error();
        if (failure.code == base::Code::InvalidInput) {
            messages().say(items::Tone::Warn, StandingWords::rejected(failure, desk().catalogue().reception()));
            m_form->focusField(failure.rule);
        } else {
            messages().fail(failure);
            m_primary->setFocus(Qt::OtherFocusReason);
        }
        return;
    }
    m_keeper->drop();
    endPerson();
    showPages(*result);
    Q_EMIT desk().statusStale();
}

void ReceptionPage::showPages(const services::Outcome &outcome)
{
    m_paper = outcome.paper;
    m_paper.pdf.clear();
    const domain::Shortfall *refusal = StandingWords::refusal(outcome.standing.shortfalls);
    switch (outcome.kind) {
    case services::Outcome::Kind::Issued:
        m_outcome->setTone(items::Tone::Ok);
        m_outcome->setData(tr("Issued: report %1").arg(outcome.paper.number));
        break;
    case services::Outcome::Kind::NoRecord:
        m_outcome->setTone(items::Tone::Notice);
        m_outcome->setData(tr("No record found: result %1").arg(outcome.paper.number));
        break;
    case services::Outcome::Kind::Refused:
        m_outcome->setTone(items::Tone::Warn);
        m_outcome->setData(
            tr("Refused: %1. Slip %2")
                .arg(refusal ? StandingWords::withArticle(*refusal) : outcome.standing.article, outcome.paper.number));
        break;
    }
    if (!m_preview->load(outcome.paper.pdf))
        messages().say(items::Tone::Warn, tr("The pages cannot be shown"), tr("The paper is issued and kept under Reports."));
    m_side->setCurrentWidget(m_pages);
    setStage(Stage::Pages);
    m_primary->setFocus(Qt::OtherFocusReason);
    askPrinters();
}

void ReceptionPage::print()
{
    if (m_printer->count() == 0) {
        messages().say(items::Tone::Warn, tr("There is no printer"),
                       tr("The paper is issued and kept under Reports. Set up a printer and press Enter again, or go on with "
                          "Ctrl+N and print it later."));
        askPrinters();
        return;
    }
    m_lastPrinter = m_printer->currentText();
    setStage(Stage::Printing);
    desk().ask(
        services::Lane::Report, this, QStringLiteral("print"),
        [&house = desk().house(), number = m_paper.number, queue = m_lastPrinter] {
            return house.reception().print(number, queue, {});
        },
        [this](const base::Result<store::PrintRecord> &result) { printAnswered(result); });
}

void ReceptionPage::printAnswered(const base::Result<store::PrintRecord> &result)
{
    if (m_stage != Stage::Printing)
        return;
    if (!result) {
        setStage(Stage::Pages);
        messages().fail(result.error()); // the pages stay: another printer, or Enter again
        m_primary->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_printLine->follow(*result);
    begin();
    if (isVisible())
        m_form->focusStart();
}

void ReceptionPage::setStage(Stage stage)
{
    m_stage = stage;
    m_form->setEnabled(stage == Stage::Filling);
    refresh();
}

QString ReceptionPage::primaryText() const
{
    switch (m_stage) {
    case Stage::Opening:
        return tr("Looking up…");
    case Stage::Issuing:
        return tr("Issuing…");
    case Stage::Pages:
        return tr("Print  Enter");
    case Stage::Printing:
        return tr("Sending to the printer…");
    case Stage::Filling:
        break;
    }
    if (m_judgedNow && StandingWords::refusal(m_judged.standing.shortfalls))
        return tr("Issue the slip of refusal");
    const bool person = m_form->form().subjectType == domain::SubjectType::Person;
    return person && !m_personOpen ? tr("Look the person up") : tr("Issue  Enter");
}

QString ReceptionPage::missingWords() const
{
    if (m_stage == Stage::Pages)
        return tr("Enter prints, Ctrl+N goes on without printing.");
    if (m_stage != Stage::Filling)
        return tr("One moment…");
    if (!m_judgedNow)
        return m_missing->data();
    const QList<domain::Shortfall> missing = m_form->missing();
    if (const domain::Shortfall *refusal = StandingWords::refusal(missing))
        return StandingWords::withArticle(*refusal);
    if (missing.isEmpty() && !m_judged.standing.allowed)
        return tr("Say first whom it is about.");
    return missing.isEmpty() ? tr("Nothing is missing.") : StandingWords::missing(missing);
}

void ReceptionPage::refresh()
{
    m_missing->setData(missingWords());
    const bool refused = m_stage == Stage::Filling && m_judgedNow && StandingWords::refusal(m_judged.standing.shortfalls);
    m_missing->setTone(refused ? items::Tone::Danger : items::Tone::Muted);
    const bool ready = m_stage == Stage::Pages || (m_stage == Stage::Filling && !m_form->untouched() &&
                                                   (!m_judgedNow || m_judged.standing.allowed || refused));
    m_primary->setEnabled(ready);
    m_primary->setText(primaryText());
    m_primary->setIcon(icon(m_stage == Stage::Pages ? QStringLiteral("print") : QStringLiteral("report"),
                            ready ? Role::OnAccent : Role::Muted));
    m_primary->setAccessibleName(primaryText());
    m_primary->setAccessibleDescription(m_missing->data());
    m_primary->setToolTip(ready ? QString() : plainToolTip(m_missing->data()));
    if (m_stage == Stage::Filling && !m_personOpen && m_side->currentWidget() != static_cast<QWidget *>(m_authorisation) &&
        !formsShown())
        m_side->setCurrentWidget(m_subject);
}

void ReceptionPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        primary();
        return;
    }
    if (event->key() == Qt::Key_Escape && !messages().isVisible()) {
        leavePage();
        return;
    }
    Page::keyPressEvent(event);
}

} // namespace creditdesk::ui
