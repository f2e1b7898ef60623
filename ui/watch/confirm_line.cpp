#include "ui/watch/confirm_line.h"

#include "ui/theme/style.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

#include <utility>

namespace creditdesk::ui {

ConfirmLine::ConfirmLine(QWidget *parent)
    : QFrame(parent),
      m_question(new PlainLabel({}, this)),
      m_act(new QPushButton(this)),
      m_leave(new QPushButton(tr("Leave it"), this))
{
    setObjectName(QStringLiteral("card"));
    m_question->setWordWrap(true);
    for (QPushButton *button : {m_act, m_leave})
        button->setAutoDefault(true);
    m_leave->setAccessibleName(m_leave->text());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kGrid, kGrid, kGrid, kGrid);
    row->setSpacing(kGrid);
    row->addWidget(m_question, 1);
    row->addWidget(m_act);
    row->addWidget(m_leave);
    connect(m_leave, &QPushButton::clicked, this, &ConfirmLine::leave);
    connect(m_act, &QPushButton::clicked, this, [this] {
        const auto done = std::exchange(m_done, {});
        leave();
        if (done)
            done();
    });
    hide();
}

void ConfirmLine::ask(const QString &question, const QString &act, std::function<void()> done)
{
    m_done = std::move(done);
    m_question->setData(question);
    m_act->setText(act);
    m_act->setAccessibleName(act);
    show();
    m_leave->setFocus(Qt::OtherFocusReason); // Enter alone changes nothing
}

void ConfirmLine::leave()
{
    m_done = {};
    hide();
}

void ConfirmLine::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        QFrame::keyPressEvent(event);
}

} // namespace creditdesk::ui
