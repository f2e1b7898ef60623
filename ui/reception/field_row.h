// Labelled fields side by side, each label above its field (look.md: forms).
#pragma once

#include <QList>
#include <QString>

class QWidget;

namespace creditdesk::ui {

struct LabelledField {
    QString label;
    QWidget *field = nullptr;
    int stretch = 1;
};

/// Lays `fields` out in `row`, which holds nothing else. The label is the buddy of its field and is hidden with it.
void fieldRow(QWidget *row, const QList<LabelledField> &fields);
/// A new row in `parent` holding `fields`.
[[nodiscard]] QWidget *newFieldRow(QWidget *parent, const QList<LabelledField> &fields);

} // namespace creditdesk::ui
