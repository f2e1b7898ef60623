#include "ui/reception/reception_page.h"

#include "ui/reception/assessor.h"
#include "ui/reception/authorisation_form.h"
#include "ui/reception/draft_bar.h"
#include "ui/reception/draft_keeper.h"
#include "ui/reception/field_row.h"
#include "ui/reception/forms_panel.h"
#include "ui/reception/intake_form.h"
#include "ui/reception/person_panel.h"
#include "ui/reception/print_line.h"
#include "ui/reception/reason_section.h"
#include "ui/reception/subject_panel.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/report_preview.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/widgets/overlay.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/scrolled.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace creditdesk::ui {
namespace {

constexpr int kFormWidth = 600;
constexpr int kPrimaryWidth = 208;
constexpr int kMissingHeight = 44; // two lines

} // namespace

ReceptionPage::ReceptionPage(Desk &desk, QWidget *parent)
    : Page(desk, tr("Reception"), parent),
      m_form(new IntakeForm(desk)),
      m_scroll(new QScrollArea(this)),
      m_side(new QStackedWidget(this)),
      m_subject(new SubjectPanel(desk, this)),
      m_person(new PersonPanel(desk, this)),
      m_authorisation(new AuthorisationForm(desk, this)),
      m_forms(new FormsPanel(desk, messages(), this)),
      m_preview(new ReportPreview(this)),
      m_outcome(new PlainLabel({}, this)),
      m_printer(new QComboBox(this)),
      m_draftBar(new DraftBar(this)),
      m_missing(new PlainLabel({}, this)),
      m_primary(new QPushButton(this)),
      m_printLine(new PrintLine(desk, this)),
      m_assessor(new Assessor(desk, this)),
      m_keeper(new DraftKeeper(desk, this)),
      m_abandon(nullptr)
{
    buildHead();
    buildBody();
    connectParts();
    begin();
}

ReceptionPage::~ReceptionPage() = default;

void ReceptionPage::buildHead()
{
    addToHead(m_draftBar); // in room that is free there: an offer moves nothing
    buildForms();
    m_abandon = ActionRegistry::make(QStringLiteral("visit.abandon"), this);
    addButton(m_abandon);
    connect(m_abandon, &QAction::triggered, this, &ReceptionPage::abandon);
    QAction *fresh = ActionRegistry::make(QStringLiteral("visit.new_here"), this);
    addButton(fresh);
    connect(fresh, &QAction::triggered, this, &ReceptionPage::newVisit);
}

void ReceptionPage::buildBody()
{
    m_scroll->setWidget(m_form);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_form->setMaximumWidth(kFormWidth - kGroup); // never wider than what is seen of it
    m_form->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
    auto *left = new QWidget(this);
    left->setFixedWidth(kFormWidth);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_scroll, 1);
    column->addWidget(buildFoot());
    m_pages = buildPages();
    for (QWidget *part : {static_cast<QWidget *>(m_subject), static_cast<QWidget *>(m_person),
                          static_cast<QWidget *>(m_authorisation), static_cast<QWidget *>(m_forms), m_pages})
        m_side->addWidget(part);
    auto *row = new QHBoxLayout;
    row->setSpacing(kGroup);
    row->addWidget(left);
    auto *side = new QWidget(this);
    (new FlatColumn(side))->addWidget(m_side);
    const auto onlyTheShown = [this] { // the side is as high as what it shows, not as the highest of all
        for (int i = 0; i < m_side->count(); ++i)
            m_side->widget(i)->setSizePolicy(QSizePolicy::Preferred,
                                             i == m_side->currentIndex() ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    };
    connect(m_side, &QStackedWidget::currentChanged, this, onlyTheShown);
    onlyTheShown();
    QScrollArea *shown = scrolled(side, this);
    row->addWidget(shown, 1);
    body()->setSpacing(kGrid);
    body()->addLayout(row, 1);
    layout()->removeWidget(&messages()); // what is said moves nothing; above what ends a panel at its lower edge
    new Overlay(&messages(), shown, kRow + 2 * kGroup);
}

QWidget *ReceptionPage::buildFoot()
{
    auto *foot = new QWidget(this);
    m_missing->setWordWrap(true);
    m_missing->setTone(items::Tone::Muted);
    m_primary->setObjectName(QStringLiteral("primary"));
    m_primary->setProperty("primary", true);
    m_primary->setAutoDefault(true);
    m_primary->setMinimumWidth(kPrimaryWidth); // its words change, its place does not
    m_missing->setMinimumHeight(kMissingHeight);
    m_primary->setIconSize(QSize(kIcon, kIcon));
    auto *line = new QHBoxLayout;
    line->setSpacing(kGroup);
    line->addWidget(m_missing, 1);
    line->addWidget(m_primary, 0, Qt::AlignBottom); // long words grow upwards
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(0, 0, kGrid, 0);
    column->setSpacing(kGrid);
    column->addLayout(line);
    column->addWidget(m_printLine);
    return foot;
}

QWidget *ReceptionPage::buildPages()
{
    auto *pages = new QWidget(this);
    m_outcome->setWordWrap(true);
    m_outcome->setFont(textFont(TextSize::Body, true));
    m_printer->setAccessibleName(tr("Printer"));
    m_printer->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_printer->setMinimumContentsLength(10);
    auto *column = new QVBoxLayout(pages);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_outcome);
    auto *row = new QHBoxLayout;
    auto *label = new PlainLabel(tr("Printer"), pages);
    label->setTone(items::Tone::Muted);
    label->setBuddy(m_printer);
    row->addWidget(label);
    row->addWidget(m_printer, 1);
    column->addLayout(row);
    column->addWidget(m_preview, 1);
    return pages;
}

void ReceptionPage::connectParts()
{
    connect(m_form, &IntakeForm::edited, this, &ReceptionPage::edited);
    connect(m_form, &IntakeForm::settled, this, &ReceptionPage::goOn);
    connect(m_form, &IntakeForm::cardWanted, this, [this] { readCard(true); });
    connect(m_form->reason(), &ReasonSection::registerWanted, this, &ReceptionPage::registerAuthorisation);
    connect(m_authorisation, &AuthorisationForm::left, this, &ReceptionPage::closeAuthorisation);
    connect(m_authorisation, &AuthorisationForm::registered, this, [this](const store::Authorisation &one) {
        closeAuthorisation();
        loadAuthorisations(one.id);
    });
    connect(m_forms, &FormsPanel::left, this, &ReceptionPage::closeForms);
    connect(m_primary, &QPushButton::clicked, this, &ReceptionPage::primary);
    connect(m_assessor, &Assessor::assessed, this, &ReceptionPage::answered);
    connect(m_assessor, &Assessor::failed, this, [this](const base::Failure &failure) {
        m_next = Next::Stay;
        messages().fail(failure);
    });
    connect(m_person, &PersonPanel::failed, this, [this](const base::Failure &failure) { messages().fail(failure); });
    connect(m_keeper, &DraftKeeper::setAside, m_keeper, &DraftKeeper::list);
    connect(m_keeper, &DraftKeeper::listed, this, &ReceptionPage::offerDrafts);
    connect(m_keeper, &DraftKeeper::taken, this, &ReceptionPage::takeDraft);
    connect(m_keeper, &DraftKeeper::takenElsewhere, this, &ReceptionPage::draftElsewhere);
    connect(m_keeper, &DraftKeeper::failed, this, [this](const base::Failure &failure) {
        if (failure.code == base::Code::Conflict)
            draftElsewhere(failure);
        else
            messages().fail(failure);
    });
    connect(m_draftBar, &DraftBar::recoverWanted, m_keeper, &DraftKeeper::take);
    connect(m_draftBar, &DraftBar::discardWanted, m_keeper, &DraftKeeper::discard);
}

QString ReceptionPage::help() const
{
    return tr(
        "Enter does the next thing: it goes to what is still missing, then issues, then prints. F2 reads a card, F4 ticks "
        "all papers of the list, Ctrl+Shift+F offers the forms filled in from this request, Ctrl+N begins a new visit and "
        "keeps this one as a draft, Esc leaves without loss. A scanner "
        "may be used wherever the focus is. What the table of rules wants of this visitor stands beside the form, with the "
        "article.");
}

QString ReceptionPage::missingText() const
{
    return m_missing->data();
}

QString ReceptionPage::printText() const
{
    return m_printLine->data();
}

bool ReceptionPage::quiet() const
{
    return !m_assessor->pending() && !m_keeper->saving() && (m_stage == Stage::Filling || m_stage == Stage::Pages);
}

} // namespace creditdesk::ui
