#include "ui/inspections/step_card.h"

#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

namespace creditdesk::ui {

StepCard::StepCard(int number, const QString &title, QWidget *parent)
    : QFrame(parent),
      m_title(title),
      m_number(number),
      m_mark(new QLabel(this)),
      m_head(new PlainLabel({}, this)),
      m_words(new PlainLabel({}, this)),
      m_fields(new QWidget(this)),
      m_column(new QVBoxLayout(m_fields))
{
    m_words->setWordWrap(true);
    m_words->hide();
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(kGrid);
    auto *head = new QHBoxLayout;
    head->setSpacing(kGrid);
    head->addWidget(m_mark);
    head->addWidget(m_head, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kGroup, kGrid, kGroup, kGrid);
    column->setSpacing(kGrid);
    column->addLayout(head);
    column->addWidget(m_words);
    column->addWidget(m_fields);
    setState(State::Later);
}

void StepCard::addAlways(QWidget *widget)
{
    layout()->addWidget(widget);
}

void StepCard::setState(State state)
{
    m_state = state;
    const bool next = state == State::Next;
    setObjectName(next ? QStringLiteral("banner") : QStringLiteral("card"));
    style()->unpolish(this); // the frame's look follows its name
    style()->polish(this);
    const Role role = state == State::Done ? Role::Ok : next ? Role::Notice : Role::Muted;
    const QString shape = state == State::Done ? QStringLiteral("check")
                          : next               ? QStringLiteral("info")
                                               : QStringLiteral("clock");
    m_mark->setPixmap(iconPixmap(shape, role, kIcon, devicePixelRatioF()));
    const QString which = state == State::Done ? tr("done") : next ? tr("next") : tr("later");
    m_head->setData(tr("%1. %2: %3", "number, step, how far").arg(QString::number(m_number), m_title, which));
    m_head->setTone(state == State::Later ? items::Tone::Muted : items::Tone::Plain);
    m_head->setFont(textFont(TextSize::Body, next));
    m_fields->setVisible(next);
}

void StepCard::say(const QString &words)
{
    m_words->setData(words);
    m_words->setTone(m_state == State::Next ? items::Tone::Plain : items::Tone::Muted);
    m_words->setVisible(!words.isEmpty());
}

} // namespace creditdesk::ui
