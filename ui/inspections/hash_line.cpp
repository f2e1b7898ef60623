#include "ui/inspections/hash_line.h"

#include "ui/inspections/inspection_words.h"
#include "ui/shell/action_registry.h"
#include "ui/theme/style.h"
#include "ui/widgets/plain_label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>

namespace creditdesk::ui {

HashLine::HashLine(const QString &label, const QString &copy, QWidget *parent)
    : QWidget(parent), m_copy(ActionRegistry::make(copy, this)), m_value(new PlainLabel({}, this))
{
    auto *name = new PlainLabel(label, this);
    name->setTone(items::Tone::Muted);
    name->setMinimumWidth(120);
    m_value->setFont(codeFont());
    m_value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_value->setFocusPolicy(Qt::NoFocus);
    m_value->setElided(true);
    QPushButton *button = ActionRegistry::button(m_copy, this);
    button->setProperty("flat", true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGrid);
    row->addWidget(name);
    row->addWidget(m_value, 1);
    row->addWidget(button);
    connect(m_copy, &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(QString::fromLatin1(m_hash)); });
    hide();
}

void HashLine::setHash(const QByteArray &hash)
{
    m_hash = hash;
    m_value->setData(InspectionWords::groups(hash));
    setVisible(!hash.isEmpty());
}

} // namespace creditdesk::ui
