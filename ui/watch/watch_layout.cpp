// How the page of watch lists is put together.
#include "ui/shell/action_registry.h"
#include "ui/shell/organisation_field.h"
#include "ui/theme/style.h"
#include "ui/watch/confirm_line.h"
#include "ui/watch/watch_form.h"
#include "ui/watch/watch_page.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/scrolled.h"

#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

namespace creditdesk::ui {

void WatchPage::build()
{
    addButton(m_make, true);
    for (QAction *action : {m_add, m_file, m_remove, m_end})
        addButton(action);
    for (OrganisationField *field : {m_who, m_field})
        field->setPlaceholderText(field->accessibleName());
    m_field->hide();
    m_head->setTone(items::Tone::Muted);
    m_head->setWordWrap(true);
    m_lists->setWidths({160, 120, 104, 64}, 0);
    m_items->setWidths({168, 200, 112, 136, 56}, 1);
    m_answers->setWidths({56, 176, 200, 240}, 3);
    m_watchers->setWidths({120, 176, 160, 104, 136, 120}, 2);
    m_watchers->setWrapping(true);
    for (DataTable *table : {m_lists, m_items, m_answers, m_watchers})
        table->setMinimumHeight(3 * kRow);
    m_parts->addWidget(m_items);
    m_parts->addWidget(scrolled(m_form, m_parts));
    m_parts->addWidget(m_answers);
    m_parts->addWidget(m_watchers);
    m_parts->addWidget(m_empty);
    auto *top = new QHBoxLayout;
    top->setSpacing(kGroup);
    top->addWidget(m_who, 1);
    top->addWidget(m_ended);
    auto *right = new QVBoxLayout;
    right->setSpacing(kGrid);
    right->addWidget(m_head);
    right->addWidget(m_confirm);
    right->addWidget(m_field);
    right->addWidget(m_parts, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(kGroup);
    row->addWidget(m_lists, 3);
    row->addLayout(right, 5);
    body()->setSpacing(kGrid);
    body()->addLayout(top);
    body()->addLayout(row, 1);
}

void WatchPage::connectAll()
{
    connect(m_make, &QAction::triggered, this, [this] {
        show(Part::Form);
        m_form->begin();
    });
    connect(m_add, &QAction::triggered, this, &WatchPage::startAdding);
    connect(m_file, &QAction::triggered, this, &WatchPage::chooseFile);
    connect(m_remove, &QAction::triggered, this, &WatchPage::remove);
    connect(m_end, &QAction::triggered, this, &WatchPage::askEnd);
    connect(m_ended, &QCheckBox::toggled, this, [this] { reload(); });
    connect(m_lists, &DataTable::chosen, this, [this] {
        if (m_filling)
            return;
        if (part() == Part::Answers || part() == Part::Watchers)
            show(Part::Items); // another list is looked at
        choose();
    });
    connect(m_lists, &DataTable::rowActivated, this, [this] {
        if (part() == Part::Items)
            m_items->setFocus(Qt::OtherFocusReason);
    });
    connect(m_items, &DataTable::chosen, this, &WatchPage::follow);
    connect(m_items, &DataTable::rowActivated, &desk(), &Desk::subjectWanted);
    connect(m_form, &WatchForm::submitted, this, &WatchPage::make);
    connect(m_form, &WatchForm::left, this, [this] {
        show(Part::Items);
        choose();
        m_lists->setFocus(Qt::OtherFocusReason);
    });
    connect(m_field, &OrganisationField::chosen, this, [this](const QString &code) { add({code}, QStringLiteral("hand")); });
    connect(m_who, &OrganisationField::chosen, this, &WatchPage::showWatchers);
}

} // namespace creditdesk::ui
