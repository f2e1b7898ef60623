#include "ui/sync/question_card.h"

#include "ui/shell/action_registry.h"
#include "ui/sync/sync_words.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace creditdesk::ui {

QuestionCard::QuestionCard(QWidget *parent)
    : QFrame(parent),
      m_accept(ActionRegistry::make(QStringLiteral("sync.accept"), this)),
      m_keep(ActionRegistry::make(QStringLiteral("sync.keep"), this)),
      m_numbers(new PlainLabel({}, this))
{
    setObjectName(QStringLiteral("card"));
    auto *picture = new QLabel(this);
    picture->setPixmap(iconPixmap(QStringLiteral("warn"), Role::Warn, kIcon, devicePixelRatioF()));
    auto *head = new PlainLabel(tr("The platform wants to take much away"), this);
    head->setFont(textFont(TextSize::Body, true));
    head->setTone(items::Tone::Warn);
    m_numbers->setWordWrap(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(head);
    words->addWidget(m_numbers);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, kGrid, 12, kGrid);
    row->setSpacing(12);
    row->addWidget(picture, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(ActionRegistry::button(m_keep, this));
    row->addWidget(ActionRegistry::button(m_accept, this));
    connect(m_accept, &QAction::triggered, this, [this] {
        if (m_shown)
            Q_EMIT accepted(*m_shown);
    });
    connect(m_keep, &QAction::triggered, this, [this] {
        m_putOff = m_shown;
        hide();
        Q_EMIT putOff();
    });
    hide();
}

void QuestionCard::setQuestion(const std::optional<sync::MassChange> &question)
{
    if (!question)
        m_putOff.reset();
    m_shown = question;
    if (!question || question == m_putOff) {
        hide();
        return;
    }
    m_numbers->setData(SyncWords::question(*question));
    m_accept->setText(tr("Remove %1 organisations and %2 records here")
                          .arg(Format::number(question->deletedSubjects), Format::number(question->deletedRecords)));
    setAccessibleName(m_numbers->data());
    show();
}

void QuestionCard::ask(const sync::MassChange &question)
{
    m_putOff.reset();
    setQuestion(question);
}

void QuestionCard::setReason(const QString &reason)
{
    ActionRegistry::setReason(m_accept, reason);
}

} // namespace creditdesk::ui
