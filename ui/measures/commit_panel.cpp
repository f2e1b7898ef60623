#include "ui/measures/commit_panel.h"

#include "models/items/visible_text.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_tree.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/format.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace creditdesk::ui {
namespace {

enum Column { kWhat, kWhen, kBasis };

} // namespace

CommitPanel::CommitPanel(Desk &desk, MessageBar &messages, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_messages(messages),
      m_words(desk.house().measures().lists(), desk.catalogue()),
      m_mark(new QLabel(this)),
      m_answer(new PlainLabel({}, this)),
      m_follows(new PlainLabel({}, this)),
      m_bars(new DataTree({{tr("What stands against it, and what would lift it")}, {tr("From")}, {tr("Basis")}},
                          tr("Grounds against a commitment"), this)),
      m_empty(new EmptyState(QStringLiteral("measure"), this))
{
    m_answer->setFont(textFont(TextSize::Head, true));
    m_answer->setWordWrap(true);
    m_follows->setWordWrap(true);
    m_follows->setTone(items::Tone::Muted);
    m_bars->setWidths({480, 104, 320}, kWhat);
    QVBoxLayout *inside = card(this, &m_card);
    auto *head = new QHBoxLayout;
    head->setSpacing(kGrid);
    head->addWidget(m_mark);
    head->addWidget(m_answer, 1);
    inside->addLayout(head);
    inside->addWidget(m_follows);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_card);
    column->addWidget(m_bars, 1);
    column->addWidget(m_empty, 1);
    connect(m_bars, &DataTree::rowActivated, this, [this](const QString &key) {
        if (key.startsWith(QStringLiteral("record:")))
            Q_EMIT m_desk.recordWanted(m_subject, key.section(QLatin1Char('@'), 0, 0).mid(7));
    });
    clear();
}

void CommitPanel::look(const MatterAsk &ask)
{
    clear();
    m_subject = ask.subject;
    m_messages.clear();
    m_empty->say(tr("Looking…"), QString());
    m_desk.ask(
        services::Lane::Live, this, QStringLiteral("commitment"),
        [&house = m_desk.house(), ask] { return house.measures().mayCommit(ask.subject, ask.matter, ask.caseNumber); },
        [this](const base::Result<domain::CommitmentAnswer> &answer) {
            if (answer) {
                show(*answer);
                return;
            }
            clear();
            sayMeasureFailure(m_messages, answer.error(), m_desk.house().measures().lists(), m_desk.catalogue());
        });
}

void CommitPanel::clear()
{
    m_card->hide();
    m_bars->hide();
    m_bars->startAnew();
    m_empty->say(tr("May this applicant use notice-and-commitment?"),
                 tr("Name the organisation, a matter before approval and the case number above. Then the answer stands here "
                    "with its grounds and with what would lift each of them."));
    m_empty->show();
}

void CommitPanel::show(const domain::CommitmentAnswer &answer)
{
    const items::Tone tone = answer.allowed ? items::Tone::Ok : items::Tone::Warn;
    m_mark->setPixmap(iconPixmap(toneIcon(tone), answer.allowed ? Role::Ok : Role::Warn, kIcon, devicePixelRatioF()));
    m_answer->setTone(tone);
    m_answer->setData(answer.allowed ? tr("Yes: notice-and-commitment may be used")
                                     : tr("No: notice-and-commitment may not be used"));
    QStringList follows;
    if (!answer.refusal.isEmpty())
        follows.append(m_words.reason(answer.refusal));
    if (answer.freeByTime.isValid())
        follows.append(tr("By time alone it may be used again from %1.").arg(Format::date(answer.freeByTime)));
    else if (!answer.allowed && answer.refusal.isEmpty())
        follows.append(tr("Time alone does not lift it."));
    follows.append(tr("Judged on %1 by %2; what the matter does not allow was not looked at.")
                       .arg(Format::date(answer.on), answer.basis.isEmpty() ? answer.rule : answer.basis));
    m_follows->setData(follows.join(QLatin1Char(' ')));
    QList<items::TreeRow> rows;
    for (const domain::CommitmentBarred &bar : answer.bars) {
        items::TreeRow top{
            {QStringLiteral("bar:") + bar.id, {{MeasureWords::pick(bar.words), items::Tone::Warn}, {}, {bar.basis}}}, {}, true};
        for (const domain::CommitmentGround &ground : bar.grounds) {
            const QString key = ground.record.record + QLatin1Char('@') + bar.id;
            items::TreeRow row{
                {QStringLiteral("record:") + key, {{m_words.ground(ground.record)}, {Format::date(ground.record.date)}, {}}},
                {},
                true};
            for (const domain::CommitmentLift &lift : ground.lifts)
                row.below.append(
                    {{QStringLiteral("lift:") + lift.way + QLatin1Char('@') + key,
                      {{MeasureWords::pick(lift.words), items::Tone::Ok}, {Format::date(lift.from)}, {lift.basis}}},
                     {},
                     false});
            top.below.append(row);
        }
        rows.append(top);
    }
    m_bars->setContent(rows);
    m_empty->setVisible(false);
    m_card->show();
    m_bars->setVisible(!rows.isEmpty());
    if (!rows.isEmpty())
        m_bars->setFocus(Qt::OtherFocusReason);
}

} // namespace creditdesk::ui
