#include "ui/authorisations/authorisations_page.h"

#include "app/services/reception.h"
#include "ui/authorisations/authorisation_words.h"
#include "ui/authorisations/evidence_view.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/say_failure.h"
#include "ui/theme/style.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/reason_line.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace creditdesk::ui {
namespace {

constexpr int kListed = 500;
constexpr int kPauseMs = 200;

} // namespace

AuthorisationsPage::AuthorisationsPage(Desk &desk, QWidget *parent)
    : Page(desk, tr("Authorisations"), parent),
      m_register(ActionRegistry::make(QStringLiteral("authorisation.register"), this)),
      m_withdraw(ActionRegistry::make(QStringLiteral("authorisation.withdraw"), this)),
      m_filter(new QLineEdit(this)),
      m_list(new DataTable(AuthorisationWords::columns(), tr("Written authorisations"), this)),
      m_empty(new EmptyState(QStringLiteral("authorisation"), this)),
      m_reason(new ReasonLine(this)),
      m_side(new QStackedWidget(this))
{
    addButton(m_register, true);
    addButton(m_withdraw);
    buildBody();
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &AuthorisationsPage::reload);
    connect(m_register, &QAction::triggered, this, &AuthorisationsPage::beginForm);
    connect(m_withdraw, &QAction::triggered, this, &AuthorisationsPage::askWithdrawal);
    updateActions();
}

void AuthorisationsPage::buildBody()
{
    m_filter->setPlaceholderText(tr("Name, code or purpose"));
    m_filter->setAccessibleName(tr("Search the authorisations"));
    m_filter->setClearButtonEnabled(true);
    m_list->setWidths({136, 200, 176, 176}, 1);
    m_list->setMinimumWidth(480);
    m_side->addWidget(buildDetails());
    auto *left = new QVBoxLayout;
    left->setSpacing(kGrid);
    left->addWidget(m_filter);
    left->addWidget(m_list, 1);
    left->addWidget(m_empty, 1);
    m_empty->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(kGroup);
    row->addLayout(left, 5);
    row->addWidget(m_side, 4);
    body()->addWidget(m_reason);
    body()->addLayout(row, 1);
    connect(m_filter, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_filter, &QLineEdit::returnPressed, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_list, &DataTable::chosen, this, &AuthorisationsPage::open);
}

QWidget *AuthorisationsPage::buildDetails()
{
    auto *side = new QWidget(m_side);
    m_details = new DataTable({{tr("This authorisation")}, {QString()}}, tr("Fields of the authorisation"), side);
    m_details->setWidths({136, 240}, 1);
    m_details->setWrapping(true);
    m_evidence = new EvidenceView(side);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_details, 5);
    column->addWidget(m_evidence, 4);
    return side;
}

void AuthorisationsPage::useForm(QWidget *form, std::function<void()> begin)
{
    m_form = form;
    m_begin = std::move(begin);
    m_side->addWidget(form);
    m_side->setCurrentIndex(0);
    updateActions();
}

void AuthorisationsPage::enter()
{
    updateActions();
    if (m_form && m_side->currentWidget() == m_form)
        return;
    reload();
    m_filter->setFocus(Qt::OtherFocusReason);
}

void AuthorisationsPage::suspend()
{
    m_reason->leave();
    closeForm();
    m_open = 0;
    m_evidence->clear();
}

QString AuthorisationsPage::help() const
{
    return tr(
        "Every written authorisation registered in this window with its fields and the scan of the paper. One that has "
        "expired, was for one use and is used, or was withdrawn cannot be used for a query. Ctrl+F7 registers a new one.");
}

void AuthorisationsPage::reload()
{
    desk().ask(
        services::Lane::Read, this, QStringLiteral("list"),
        [&house = desk().house(), text = m_filter->text().trimmed()] {
            return house.reception().authorisations(text, kListed);
        },
        [this](const base::Result<QList<store::Authorisation>> &result) {
            if (result)
                showList(*result);
            else
                messages().fail(result.error());
        });
}

void AuthorisationsPage::showList(const QList<store::Authorisation> &list)
{
    m_shown = list;
    const bool none = list.isEmpty();
    m_list->setVisible(!none);
    m_empty->setVisible(none);
    if (none && m_filter->text().isEmpty())
        m_empty->say(tr("No authorisation yet"), tr("Who asks about somebody else brings the written authorisation of that "
                                                    "subject. Ctrl+F7 registers it here, with a scan of the paper."));
    else if (none)
        m_empty->say(tr("No authorisation matches"), tr("Clear the field to see all authorisations of this window."));
    const QString wanted = m_wanted.isEmpty() ? m_list->currentKey() : m_wanted;
    m_wanted.clear();
    m_list->setContent(AuthorisationWords::rows(list, desk().house().clock().today()), wanted);
    open(m_list->currentKey());
}

const store::Authorisation *AuthorisationsPage::current() const
{
    const qint64 id = m_list->currentKey().toLongLong();
    for (const store::Authorisation &one : m_shown) {
        if (one.id == id)
            return &one;
    }
    return nullptr;
}

void AuthorisationsPage::open(const QString & /*key*/)
{
    const store::Authorisation *one = current();
    updateActions();
    if (!one) {
        m_open = 0;
        m_details->setContent({});
        m_evidence->clear();
        return;
    }
    m_details->setContent(AuthorisationWords::details(*one, desk().catalogue(), desk().house().clock().today()));
    if (m_open != one->id)
        loadEvidence(*one);
}

void AuthorisationsPage::loadEvidence(const store::Authorisation &one)
{
    m_open = one.id;
    m_evidence->clear();
    m_evidence->say(tr("Opening the scan…"));
    desk().ask(
        services::Lane::Read, this, QStringLiteral("evidence"),
        [&house = desk().house(), id = one.id] { return house.reception().evidence(id); },
        [this, id = one.id, media = one.imageMedia](const base::Result<QByteArray> &bytes) {
            if (id != m_open)
                return;
            if (!bytes) {
                m_evidence->say(tr("The scan cannot be shown."));
                messages().fail(bytes.error());
            } else if (!m_evidence->load(*bytes, media)) {
                m_evidence->say(
                    tr("The scan is kept, but it cannot be shown: the file is not readable as what it says it is."));
            }
        });
}

void AuthorisationsPage::beginForm()
{
    m_reason->leave();
    m_side->setCurrentWidget(m_form);
    m_begin();
}

void AuthorisationsPage::registered(const store::Authorisation &authorisation)
{
    m_wanted = QString::number(authorisation.id);
    m_filter->clear();
    messages().say(items::Tone::Ok, tr("Authorisation registered"), authorisation.granteeName);
    closeForm();
    reload();
}

void AuthorisationsPage::closeForm()
{
    if (m_side->currentIndex() == 0)
        return;
    m_side->setCurrentIndex(0);
    m_list->setFocus(Qt::OtherFocusReason);
}

void AuthorisationsPage::askWithdrawal()
{
    const store::Authorisation *one = current();
    if (!one)
        return;
    m_reason->ask(tr("Why is it withdrawn?"), tr("Withdraw this authorisation"),
                  [this, id = one->id](const QString &reason) { withdraw(id, reason); });
}

void AuthorisationsPage::withdraw(qint64 id, const QString &reason)
{
    desk().ask(
        services::Lane::Report, this, QStringLiteral("withdraw"),
        [&house = desk().house(), id, reason] { return house.reception().withdrawAuthorisation(id, reason); },
        [this](const base::Done &done) {
            if (!done) {
                sayFailure(messages(), done.error(), desk().catalogue());
                return;
            }
            messages().say(items::Tone::Ok, tr("Withdrawn"), tr("It cannot be used any more."));
            reload();
        });
}

void AuthorisationsPage::updateActions()
{
    const QString forbidden = tr("Your role does not allow this.");
    const store::Authorisation *one = current();
    ActionRegistry::setReason(m_register,
                              desk().may(QStringLiteral("authorisation.register")) && m_form ? QString() : forbidden);
    QString why;
    if (!desk().may(QStringLiteral("authorisation.withdraw")))
        why = forbidden;
    else if (!one)
        why = tr("No authorisation is chosen.");
    else if (one->withdrawnAt.isValid())
        why = tr("It has been withdrawn already.");
    ActionRegistry::setReason(m_withdraw, why);
}

} // namespace creditdesk::ui
