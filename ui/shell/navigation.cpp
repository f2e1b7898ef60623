#include "ui/shell/navigation.h"

#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plain_label.h"

#include <QAction>
#include <QPushButton>
#include <QVBoxLayout>

namespace creditdesk::ui {

Navigation::Navigation(QWidget *parent) : QFrame(parent), m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("navigation"));
    setFixedWidth(168);
    setAccessibleName(tr("Navigation"));
    m_column->setContentsMargins(0, kGrid, 0, kGrid);
    m_column->setSpacing(0);
}

void Navigation::addEntry(QAction *action)
{
    auto *button = new QPushButton(action->icon(), action->text(), this);
    button->setObjectName(action->objectName());
    button->setProperty("navigation", true);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    button->setAutoDefault(true);
    button->setIconSize(QSize(kIcon, kIcon));
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    button->setToolTip(plainToolTip(keys));
    button->setAccessibleDescription(keys);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    const Entry entry{action, button, 0};
    m_entries.insert(action->objectName(), entry);
    label(entry);
    m_column->addWidget(button);
}

void Navigation::addSeparator()
{
    auto *line = new QFrame(this);
    line->setFixedHeight(1);
    line->setStyleSheet(QStringLiteral("background: %1;").arg(colour(Role::Line).name()));
    m_column->addSpacing(kGrid);
    m_column->addWidget(line);
    m_column->addSpacing(kGrid);
}

void Navigation::finish()
{
    m_column->addStretch(1);
}

void Navigation::setCurrent(const QString &id)
{
    if (m_entries.contains(id))
        m_entries[id].button->setChecked(true);
}

void Navigation::setAllowed(const QString &id, bool allowed)
{
    const Entry entry = m_entries.value(id);
    entry.button->setVisible(allowed);
    entry.action->setEnabled(allowed);
}

void Navigation::setCount(const QString &id, qint64 count)
{
    Entry &entry = m_entries[id];
    entry.count = count;
    label(entry);
}

void Navigation::label(const Entry &entry)
{
    const QString text = entry.action->text();
    entry.button->setText(entry.count > 0 ? text + QStringLiteral("  ") + Format::number(entry.count) : text);
    entry.button->setAccessibleName(entry.count > 0 ? tr("%1, %n waiting", nullptr, static_cast<int>(entry.count)).arg(text)
                                                    : text);
}

} // namespace creditdesk::ui
