#include "ui/sync/outbox_panel.h"

#include "ui/shell/action_registry.h"
#include "ui/sync/outbox_words.h"
#include "ui/sync/settle_form.h"
#include "ui/theme/style.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_bar.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace creditdesk::ui {
namespace {

constexpr int kSideWidth = 324;

} // namespace

OutboxPanel::OutboxPanel(Desk &desk, MessageBar &messages, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_messages(messages),
      m_retry(ActionRegistry::make(QStringLiteral("outbox.retry"), this)),
      m_mend(ActionRegistry::make(QStringLiteral("outbox.mend"), this)),
      m_withdraw(ActionRegistry::make(QStringLiteral("outbox.withdraw"), this)),
      m_list(new DataTable(OutboxWords::columns(), tr("What waits to be sent"), this)),
      m_empty(new EmptyState(QStringLiteral("ok"), this)),
      m_side(new QStackedWidget(this)),
      m_mendForm(new SettleForm(SettleForm::Act::Mend, this)),
      m_withdrawForm(new SettleForm(SettleForm::Act::Withdraw, this))
{
    m_list->setWidths({104, 188, 76, 132, 72, 132, 160}, 6);
    m_empty->say(tr("Nothing waits"),
                 tr("Every report issued here is registered with the platform. What cannot be sent waits here."));
    buildSide();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGroup);
    row->addWidget(m_list, 1);
    row->addWidget(m_empty, 1);
    row->addWidget(m_side);
    m_list->hide();
    m_side->hide();
    connect(m_list, &DataTable::chosen, this, &OutboxPanel::choose);
    connect(m_list, &DataTable::rowActivated, this, [this] { m_details->setFocus(Qt::OtherFocusReason); });
    connect(m_retry, &QAction::triggered, this, [this] {
        if (const store::OutboxItem *item = current())
            act(tr("It is sent next"), [id = item->id](services::Workstation &house) { return house.retryOutbox(id); });
    });
    connect(m_mend, &QAction::triggered, this, [this] { begin(m_mendForm); });
    connect(m_withdraw, &QAction::triggered, this, [this] { begin(m_withdrawForm); });
    updateActions();
}

void OutboxPanel::buildSide()
{
    m_side->setFixedWidth(kSideWidth);
    m_view = new QWidget(m_side);
    m_details = new DataTable({{tr("Chosen item")}, {QString()}}, tr("Everything about the chosen item"), m_view);
    m_details->setWidths({112, 200}, 1);
    m_details->setWrapping(true);
    auto *column = new QVBoxLayout(m_view);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_details, 1);
    for (QAction *action : {m_retry, m_mend, m_withdraw})
        column->addWidget(ActionRegistry::button(action, m_view));
    m_side->addWidget(m_view);
    for (SettleForm *form : {m_mendForm, m_withdrawForm}) {
        m_side->addWidget(form);
        connect(form, &SettleForm::left, this, &OutboxPanel::leaveForm);
    }
    connect(m_mendForm, &SettleForm::mended, this, [this](qint64 id, const QJsonObject &body) {
        act(tr("Mended; it is sent next"), [id, body](services::Workstation &house) { return house.mendOutbox(id, body); });
    });
    connect(m_withdrawForm, &SettleForm::withdrawn, this, [this](qint64 id, const QString &reason) {
        act(tr("Withdrawn; it is kept here with your reason"),
            [id, reason](services::Workstation &house) { return house.withdrawOutbox(id, reason); });
    });
}

void OutboxPanel::enter()
{
    reload();
    if (m_side->currentWidget() == m_view && m_list->isVisible())
        m_list->setFocus(Qt::OtherFocusReason);
}

void OutboxPanel::reload()
{
    m_desk.ask(
        services::Lane::Read, this, QStringLiteral("outbox"), [&house = m_desk.house()] { return house.outbox(true); },
        [this](const base::Result<QList<store::OutboxItem>> &items) {
            if (items)
                show(*items);
            else
                m_messages.fail(items.error());
        });
}

void OutboxPanel::show(const QList<store::OutboxItem> &items)
{
    m_items = items;
    QList<items::Row> rows;
    for (const store::OutboxItem &item : items)
        rows.append(OutboxWords::row(item));
    const bool hadFocus = m_list->hasFocus();
    m_list->setVisible(!items.isEmpty());
    m_side->setVisible(!items.isEmpty());
    m_empty->setVisible(items.isEmpty());
    m_list->setContent(std::move(rows), m_list->currentKey());
    if (hadFocus && m_list->isVisible())
        m_list->setFocus(Qt::OtherFocusReason);
    choose();
}

const store::OutboxItem *OutboxPanel::current() const
{
    const qint64 id = m_list->currentKey().toLongLong();
    const auto found =
        std::find_if(m_items.begin(), m_items.end(), [id](const store::OutboxItem &item) { return item.id == id; });
    return found == m_items.end() ? nullptr : &*found;
}

void OutboxPanel::choose()
{
    const store::OutboxItem *item = current();
    m_details->setContent(item ? OutboxWords::details(*item, m_desk.catalogue()) : QList<items::Row>());
    if (m_side->currentWidget() != m_view) { // another item, or the same no longer refused: what was typed has no place
        const qint64 id = static_cast<SettleForm *>(m_side->currentWidget())->id();
        if (!item || item->id != id || item->state != QStringLiteral("refused"))
            leaveForm();
    }
    updateActions();
}

void OutboxPanel::updateActions()
{
    const store::OutboxItem *item = current();
    const QString forbidden = tr("Your role does not allow this.");
    const QString state = item ? item->state : QString();
    const QString nothing = item ? QString() : tr("Nothing is chosen.");
    const QString gone = state == QStringLiteral("withdrawn") ? tr("It was withdrawn.") : QString();
    const QString waits =
        state == QStringLiteral("waiting") ? tr("The platform has not refused it; it is sent by itself.") : QString();
    const auto reason = [](const QStringList &why) {
        const auto first = std::find_if(why.begin(), why.end(), [](const QString &one) { return !one.isEmpty(); });
        return first == why.end() ? QString() : *first;
    };
    const QString mayNot = m_desk.may(QStringLiteral("report.issue")) ? QString() : forbidden;
    ActionRegistry::setReason(m_retry, reason({nothing, m_desk.may(QStringLiteral("sync.run")) ? QString() : forbidden, gone}));
    ActionRegistry::setReason(m_mend, reason({nothing, mayNot, gone, waits}));
    ActionRegistry::setReason(m_withdraw, reason({nothing, mayNot, gone, waits}));
}

void OutboxPanel::begin(SettleForm *form)
{
    const store::OutboxItem *item = current();
    if (!item)
        return;
    m_side->setCurrentWidget(form);
    form->begin(*item);
}

void OutboxPanel::leaveForm()
{
    m_side->setCurrentWidget(m_view);
    m_list->setFocus(Qt::OtherFocusReason);
}

void OutboxPanel::act(const QString &done, std::function<base::Done(services::Workstation &)> work)
{
    m_desk.ask(
        services::Lane::Read, this, QStringLiteral("act"),
        [&house = m_desk.house(), work = std::move(work)] { return work(house); },
        [this, done](const base::Done &result) {
            if (!result) {
                m_messages.fail(result.error());
                return;
            }
            m_messages.say(items::Tone::Ok, done);
            leaveForm();
            reload();
            Q_EMIT m_desk.statusStale(); // what is due is sent at once
        });
}

} // namespace creditdesk::ui
