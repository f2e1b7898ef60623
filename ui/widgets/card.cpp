#include "ui/widgets/card.h"

#include "ui/theme/style.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/scrolled.h"

#include <QFrame>
#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace creditdesk::ui {

QVBoxLayout *card(QWidget *parent, QWidget **frame)
{
    auto *box = new QFrame(parent);
    box->setObjectName(QStringLiteral("card"));
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(kGroup, kGroup, kGroup, kGroup);
    column->setSpacing(kGrid);
    if (frame)
        *frame = box;
    return column;
}

QVBoxLayout *centredCard(QWidget *page, const QString &title)
{
    QWidget *frame = nullptr;
    auto *content = new QWidget(page);
    QVBoxLayout *column = card(content, &frame);
    frame->setFixedWidth(440);
    column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    auto *head = new PlainLabel(title, frame);
    head->setFont(textFont(TextSize::Title, true));
    column->addWidget(head);
    auto *grid = new QGridLayout(content);
    grid->addWidget(frame, 1, 1);
    grid->setRowStretch(0, 2);
    grid->setRowStretch(2, 3);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(2, 1);
    QScrollArea *area = scrolled(content, page);
    area->setMinimumSize(520, 360);
    auto *whole = new FlatColumn(page);
    whole->addWidget(area);
    return column;
}

QLabel *addField(QVBoxLayout *column, const QString &label, QWidget *field)
{
    auto *words = new PlainLabel(label, field->parentWidget());
    words->setTone(items::Tone::Muted);
    words->setBuddy(field);
    auto *group = new QVBoxLayout;
    group->setSpacing(4);
    group->addWidget(words);
    group->addWidget(field);
    column->addLayout(group);
    return words;
}

} // namespace creditdesk::ui
