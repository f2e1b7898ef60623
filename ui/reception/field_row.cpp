#include "ui/reception/field_row.h"

#include "ui/theme/style.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace creditdesk::ui {

void fieldRow(QWidget *row, const QList<LabelledField> &fields)
{
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kGrid);
    for (const LabelledField &one : fields) {
        auto *group = new QWidget(row);
        auto *column = new QVBoxLayout(group);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(4);
        auto *label = new PlainLabel(one.label, group);
        label->setTone(items::Tone::Muted);
        label->setElided(true);
        one.field->setParent(group);
        label->setBuddy(one.field);
        column->addWidget(label);
        column->addWidget(one.field);
        one.field->setMinimumWidth(60);
        line->addWidget(group, one.stretch);
    }
}

QWidget *newFieldRow(QWidget *parent, const QList<LabelledField> &fields)
{
    auto *row = new QWidget(parent);
    fieldRow(row, fields);
    return row;
}

} // namespace creditdesk::ui
