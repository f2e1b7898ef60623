#include "ui/reception/draft_bar.h"

#include "ui/shell/action_registry.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace creditdesk::ui {

DraftBar::DraftBar(QWidget *parent)
    : QFrame(parent),
      m_recover(ActionRegistry::make(QStringLiteral("draft.recover"), this)),
      m_discard(ActionRegistry::make(QStringLiteral("draft.discard"), this)),
      m_later(ActionRegistry::make(QStringLiteral("draft.later"), this)),
      m_words(new PlainLabel({}, this))
{
    auto *picture = new QLabel(this);
    picture->setPixmap(iconPixmap(QStringLiteral("clock"), Role::Notice, kIcon, devicePixelRatioF()));
    m_words->setElided(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, kGroup, 0);
    row->setSpacing(kGrid);
    row->addWidget(picture);
    row->addWidget(m_words, 1);
    for (QAction *action : {m_recover, m_later, m_discard})
        row->addWidget(ActionRegistry::button(action, this));
    connect(m_recover, &QAction::triggered, this, [this] {
        if (!m_drafts.isEmpty())
            Q_EMIT recoverWanted(m_drafts.first().id);
    });
    connect(m_discard, &QAction::triggered, this, [this] {
        if (m_drafts.isEmpty())
            return;
        const QString id = m_drafts.takeFirst().id;
        Q_EMIT discardWanted(id);
        show(m_now);
    });
    connect(m_later, &QAction::triggered, this, [this] {
        for (const store::Draft &draft : std::as_const(m_drafts))
            m_putOff.append(draft.id);
        hide();
    });
    hide();
}

void DraftBar::offer(const QList<store::Draft> &drafts, const QString &inHand, const QDateTime &now)
{
    m_drafts.clear();
    for (const store::Draft &draft : drafts) {
        if (draft.id != inHand && !m_putOff.contains(draft.id))
            m_drafts.append(draft);
    }
    m_now = now;
    show(now);
}

void DraftBar::show(const QDateTime &now)
{
    setVisible(!m_drafts.isEmpty());
    if (m_drafts.isEmpty())
        return;
    const store::Draft &newest = m_drafts.first();
    const QString time = Format::shortTime(newest.updatedAt, now);
    const int others = static_cast<int>(m_drafts.size()) - 1;
    const QString words = tr("Recover the work of %1: %2?").arg(time, newest.title);
    m_words->setData(others == 0 ? words : tr("%1 (%n more behind it)", nullptr, others).arg(words));
    setAccessibleName(m_words->data());
}

QString DraftBar::text() const
{
    return isHidden() ? QString() : m_words->data();
}

} // namespace creditdesk::ui
