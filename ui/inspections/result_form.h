// What came of a visit: its day and one outcome for each item of the target.
#pragma once

#include "app/services/inspections.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace creditdesk::ui {

class PlainLabel;

class ResultForm : public QWidget
{
    Q_OBJECT
public:
    explicit ResultForm(QWidget *parent = nullptr);
    /// `why`: why no result can be recorded now; empty: it can.
    void setTarget(const services::ShownDraw &draw, const domain::DrawnTarget *target, QDate today, const QString &why);
    [[nodiscard]] domain::InspectionResult result() const;
    [[nodiscard]] QList<QComboBox *> outcomes() const { return m_outcomes; }
    [[nodiscard]] QLineEdit *visited() const { return m_visited; }

Q_SIGNALS:
    void recorded(); ///< result() is complete

private:
    void refresh();

    QVBoxLayout *m_items;
    PlainLabel *m_title;
    QLineEdit *m_visited;
    QWidget *m_fields;
    QAction *m_record;
    PlainLabel *m_missing;
    QList<QComboBox *> m_outcomes;
    QStringList m_ids; ///< of the items, as the boxes stand
    QString m_target, m_why;
};

} // namespace creditdesk::ui
