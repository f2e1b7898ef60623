#include "ui/widgets/ask_line.h"

#include "ui/theme/style.h"
#include "ui/widgets/plain_label.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace creditdesk::ui {
namespace {

constexpr int kLongest = 200; // what the ledger keeps

} // namespace

AskLine::AskLine(QWidget *parent)
    : QFrame(parent),
      m_question(new PlainLabel({}, this)),
      m_act(new QPushButton(this)),
      m_leave(new QPushButton(tr("Leave it"), this)),
      m_row(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("card"));
    m_act->setProperty("primary", true);
    for (QPushButton *button : {m_act, m_leave})
        button->setAutoDefault(true);
    m_leave->setAccessibleName(m_leave->text());
    m_row->setContentsMargins(kGrid, kGrid, kGrid, kGrid);
    m_row->setSpacing(kGrid);
    m_row->addWidget(m_question);
    m_row->addWidget(m_act);
    m_row->addWidget(m_leave);
    connect(m_act, &QPushButton::clicked, this, [this] { give(); });
    connect(m_leave, &QPushButton::clicked, this, [this] { leave(); });
    hide();
}

void AskLine::addField(QWidget *field, int stretch)
{
    m_row->insertWidget(++m_fields, field, stretch);
    setTabOrder(field, m_act);
    setTabOrder(m_act, m_leave);
}

QLineEdit *AskLine::makeReason()
{
    auto *field = new QLineEdit(this);
    field->setMaxLength(kLongest);
    connect(field, &QLineEdit::returnPressed, this, [this] { give(); });
    return field;
}

void AskLine::open(const QString &question, const QString &act, QWidget *first)
{
    if (!isVisible())
        m_before = QApplication::focusWidget();
    m_question->setData(question);
    m_act->setText(act);
    m_act->setAccessibleName(act);
    show();
    first->setFocus(Qt::OtherFocusReason);
}

void AskLine::setMissing(const QString &missing)
{
    m_act->setEnabled(missing.isEmpty());
    m_act->setToolTip(plainToolTip(missing));
    m_act->setAccessibleDescription(missing);
}

bool AskLine::isComplete() const
{
    return m_act->isEnabled();
}

void AskLine::leave()
{
    const bool here = isAncestorOf(QApplication::focusWidget());
    hide();
    QWidget *before = m_before.data();
    if (here && before != nullptr && before->isVisibleTo(window()))
        before->setFocus(Qt::OtherFocusReason);
}

bool AskLine::isAskedIn(const QWidget *place)
{
    const QList<AskLine *> lines = place->findChildren<AskLine *>();
    return std::any_of(lines.begin(), lines.end(), [](const AskLine *one) { return one->isVisible(); });
}

void AskLine::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        give(); // also from a box; the page below must not take the same key for its own act
    else
        QFrame::keyPressEvent(event);
}

} // namespace creditdesk::ui
