// A filter in words, one chip an axis; a chip is taken out by a click, Enter or
// Delete.
#pragma once

#include "ui/supervision/overview_words.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace creditdesk::ui {

class FilterChips : public QWidget
{
    Q_OBJECT
public:
    explicit FilterChips(QWidget *parent = nullptr);
    void setParts(const QList<FigureWords::Part> &parts);
    [[nodiscard]] QList<QPushButton *> chips() const { return m_chips; }

Q_SIGNALS:
    void removed(const QString &axis); ///< empty: the days of decision

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QHBoxLayout *m_row;
    QList<FigureWords::Part> m_parts;
    QList<QPushButton *> m_chips;
};

} // namespace creditdesk::ui
