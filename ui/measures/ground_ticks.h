// Records that count as grounds, to be ticked.
#pragma once

#include "models/domain/measure_engine.h"

#include <QList>
#include <QWidget>

#include <utility>

class QCheckBox;
class QVBoxLayout;

namespace creditdesk::ui {

class MeasureWords;

class GroundTicks : public QWidget
{
    Q_OBJECT
public:
    explicit GroundTicks(QWidget *parent = nullptr);
    /// Only those that count can be ticked; each record once.
    void setVerdict(const domain::MeasureVerdict &verdict, const MeasureWords &words);
    [[nodiscard]] QStringList ticked() const;
    [[nodiscard]] QList<QCheckBox *> boxes() const;
    [[nodiscard]] bool needed() const { return !m_boxes.isEmpty(); } ///< there is something to tick
    void focusFirst();
    /// The boxes were made last: they are tabbed through before `next`.
    void tabBefore(QWidget *next);

Q_SIGNALS:
    void edited();

private:
    QVBoxLayout *m_column;
    QList<std::pair<QString, QCheckBox *>> m_boxes; ///< record, its box
};

} // namespace creditdesk::ui
