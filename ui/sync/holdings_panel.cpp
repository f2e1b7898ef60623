#include "ui/sync/holdings_panel.h"

#include "ui/sync/sync_words.h"
#include "ui/theme/style.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/format.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/plain_label.h"

#include <QVBoxLayout>

namespace creditdesk::ui {

HoldingsPanel::HoldingsPanel(Desk &desk, MessageBar &messages, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_messages(messages),
      m_list(new DataTable(SyncWords::holdingColumns(), tr("What is held here, by district"), this)),
      m_empty(new EmptyState(QStringLiteral("sync"), this))
{
    m_list->setWidths({200, 96, 140, 140, 160}, 0);
    m_empty->say(tr("No data yet"),
                 tr("Synchronise once; then the organisations of your districts are here, and each change follows by itself."));
    QVBoxLayout *card_ = card(this, &m_result);
    m_verdict = new PlainLabel({}, m_result);
    m_verdict->setFont(textFont(TextSize::Body, true));
    m_digest = new PlainLabel({}, m_result);
    m_digest->setFont(codeFont());
    m_digest->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    card_->addWidget(m_verdict);
    card_->addWidget(m_digest);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGroup);
    column->addWidget(m_result);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    m_result->hide();
    m_list->hide();
}

void HoldingsPanel::enter()
{
    reload();
    if (m_list->isVisible())
        m_list->setFocus(Qt::OtherFocusReason);
}

void HoldingsPanel::reload()
{
    struct Held {
        QList<store::DistrictHolding> districts;
        QDateTime asOf;
    };
    m_desk.ask(
        services::Lane::Read, this, QStringLiteral("holdings"),
        [&house = m_desk.house()]() -> base::Result<Held> {
            TRY_ASSIGN(const services::Status status, house.status());
            TRY_ASSIGN(const auto held, house.holdings());
            return Held{held, status.dataAsOf};
        },
        [this](const base::Result<Held> &held) {
            if (held)
                show(held->districts, held->asOf);
            else
                m_messages.fail(held.error());
        });
}

void HoldingsPanel::show(const QList<store::DistrictHolding> &held, const QDateTime &asOf)
{
    const bool hadFocus = m_list->hasFocus();
    m_list->setVisible(!held.isEmpty());
    m_empty->setVisible(held.isEmpty());
    m_list->setContent(SyncWords::holdings(held, asOf, m_desk.catalogue()), m_list->currentKey());
    if (hadFocus)
        m_list->setFocus(Qt::OtherFocusReason);
}

void HoldingsPanel::check()
{
    m_checking = true;
    Q_EMIT checkingChanged();
    m_result->show();
    m_verdict->setTone(items::Tone::Plain);
    m_verdict->setData(tr("Checking the data… You can keep working meanwhile."));
    m_digest->setData({});
    m_desk.ask(
        services::Lane::Upkeep, this, QStringLiteral("check"),
        [&house = m_desk.house()]() -> base::Result<QByteArray> {
            TRY_DONE(house.mirrorCheck());
            return house.mirrorDigest();
        },
        [this](const base::Result<QByteArray> &digest) { showCheck(digest); });
}

void HoldingsPanel::showCheck(const base::Result<QByteArray> &digest)
{
    m_checking = false;
    Q_EMIT checkingChanged();
    if (!digest) {
        m_result->hide();
        m_messages.fail(digest.error());
        return;
    }
    m_verdict->setTone(items::Tone::Ok);
    m_verdict->setData(
        tr("The data holds together: files and counts agree. Checked at %1; its digest is").arg(Format::time(m_desk.now())));
    m_digest->setData(QString::fromLatin1(digest->toHex()));
    m_digest->setAccessibleName(tr("Digest %1").arg(m_digest->data()));
}

} // namespace creditdesk::ui
