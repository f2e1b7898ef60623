#include "ui/widgets/reason_line.h"

#include "ui/theme/style.h"
#include "ui/widgets/plain_label.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace creditdesk::ui {
namespace {

constexpr int kLongest = 200; // what the ledger keeps

} // namespace

ReasonLine::ReasonLine(QWidget *parent)
    : QFrame(parent),
      m_question(new PlainLabel({}, this)),
      m_field(new QLineEdit(this)),
      m_act(new QPushButton(this)),
      m_leave(new QPushButton(tr("Leave it"), this))
{
    setObjectName(QStringLiteral("card"));
    m_question->setBuddy(m_field);
    m_field->setMaxLength(kLongest);
    m_field->setMinimumWidth(240);
    m_question->setElided(true); // it may name a report and its subject
    m_act->setProperty("primary", true);
    for (QPushButton *button : {m_act, m_leave})
        button->setAutoDefault(true);
    m_leave->setAccessibleName(m_leave->text());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kGrid, kGrid, kGrid, kGrid);
    row->setSpacing(kGrid);
    row->addWidget(m_question);
    row->addWidget(m_field, 1);
    row->addWidget(m_act);
    row->addWidget(m_leave);
    connect(m_act, &QPushButton::clicked, this, &ReasonLine::give);
    connect(m_leave, &QPushButton::clicked, this, &ReasonLine::leave);
    connect(m_field, &QLineEdit::returnPressed, this, &ReasonLine::give);
    connect(m_field, &QLineEdit::textChanged, m_act,
            [this](const QString &text) { m_act->setEnabled(!text.trimmed().isEmpty()); });
    hide();
}

void ReasonLine::ask(const QString &question, const QString &act, std::function<void(const QString &)> given)
{
    m_given = std::move(given);
    if (!isVisible())
        m_before = QApplication::focusWidget();
    m_question->setData(question);
    m_field->setAccessibleName(question);
    m_field->clear();
    m_act->setText(act);
    m_act->setAccessibleName(act);
    m_act->setEnabled(false);
    show();
    m_field->setFocus(Qt::OtherFocusReason);
}

void ReasonLine::leave()
{
    m_given = {};
    m_field->clear();
    const bool here = m_field->hasFocus() || m_act->hasFocus() || m_leave->hasFocus();
    hide();
    QWidget *before = m_before.data();
    if (here && before != nullptr && before->isVisibleTo(window()))
        before->setFocus(Qt::OtherFocusReason);
}

bool ReasonLine::isAskedIn(const QWidget *place)
{
    const QList<ReasonLine *> lines = place->findChildren<ReasonLine *>();
    return std::any_of(lines.begin(), lines.end(), [](const ReasonLine *one) { return one->isVisible(); });
}

void ReasonLine::give()
{
    const QString reason = m_field->text().simplified();
    if (reason.isEmpty() || !m_given)
        return;
    const auto given = std::exchange(m_given, {});
    leave();
    given(reason);
}

void ReasonLine::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        event->accept(); // the field has given the reason; the page below must not take the same key for its own act
    else
        QFrame::keyPressEvent(event);
}

} // namespace creditdesk::ui
