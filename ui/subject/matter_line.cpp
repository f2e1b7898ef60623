#include "ui/subject/matter_line.h"

#include "ui/shell/matter_field.h"
#include "ui/theme/style.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

namespace creditdesk::ui {
namespace {

constexpr int kCaseWidth = 176;

} // namespace

MatterLine::MatterLine(Desk &desk, QWidget *parent)
    : QFrame(parent), m_matter(new MatterField(desk, this)), m_case(new QLineEdit(this))
{
    setObjectName(QStringLiteral("card"));
    m_case->setAccessibleName(tr("Case number"));
    m_case->setMaxLength(100);
    m_case->setFixedWidth(kCaseWidth);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kGrid, kGrid, kGrid, kGrid);
    row->setSpacing(kGrid);
    const auto field = [this, row](const QString &label, QWidget *widget, int stretch) {
        auto *words = new PlainLabel(label, this);
        words->setBuddy(widget);
        row->addWidget(words);
        row->addWidget(widget, stretch);
    };
    field(tr("Matter"), m_matter, 1);
    field(tr("Case number"), m_case, 0);
    auto *act = new QPushButton(tr("Open; the look is on record"), this);
    act->setProperty("primary", true);
    auto *leave = new QPushButton(tr("Leave it"), this);
    for (QPushButton *button : {act, leave}) {
        button->setAutoDefault(true);
        button->setAccessibleName(button->text());
        row->addWidget(button);
    }
    connect(act, &QPushButton::clicked, this, &MatterLine::advance);
    connect(leave, &QPushButton::clicked, this, &MatterLine::left);
    connect(m_matter->lineEdit(), &QLineEdit::returnPressed, this, &MatterLine::advance);
    connect(m_case, &QLineEdit::returnPressed, this, &MatterLine::advance);
    hide();
}

void MatterLine::open()
{
    m_matter->reload();
    show();
    m_matter->setFocus(Qt::OtherFocusReason);
}

void MatterLine::advance()
{
    if (m_matter->code().isEmpty())
        m_matter->setFocus(Qt::OtherFocusReason);
    else if (m_case->text().simplified().isEmpty())
        m_case->setFocus(Qt::OtherFocusReason);
    else
        Q_EMIT wanted(m_matter->code(), m_case->text().simplified());
}

void MatterLine::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        event->accept(); // the fields have gone on already
    else
        QFrame::keyPressEvent(event);
}

} // namespace creditdesk::ui
