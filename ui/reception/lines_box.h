// Several lines, each a plain label of its own: a line break inside data would be shown as a mark.
#pragma once

#include "models/items/table_model.h"

#include <QStringList>
#include <QWidget>

class QVBoxLayout;

namespace creditdesk::ui {

class LinesBox : public QWidget
{
    Q_OBJECT
public:
    explicit LinesBox(items::Tone tone, QWidget *parent = nullptr);
    void setLines(const QStringList &lines); ///< empty ones are left out; none: the box is hidden
    [[nodiscard]] QStringList lines() const { return m_lines; }

private:
    items::Tone m_tone;
    QVBoxLayout *m_column;
    QStringList m_lines;
};

} // namespace creditdesk::ui
