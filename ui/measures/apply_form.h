// Applying a measure, one column: the grounds it rests on, the reasons, from when until when. What is missing stands beside the
// button.
#pragma once

#include "app/services/measures.h"

#include <QWidget>

class QAction;
class QLineEdit;
class QPlainTextEdit;

namespace creditdesk::ui {

class GroundTicks;
class MeasureWords;
class PlainLabel;

class ApplyForm : public QWidget
{
    Q_OBJECT
public:
    explicit ApplyForm(QWidget *parent = nullptr);
    /// Empties the form for this measure and takes the focus.
    void begin(const domain::MeasureVerdict &verdict, const domain::MeasureRow &row, const MeasureWords &words, QDate today);
    /// Grounds, reasons and days; the page adds whom and under which matter.
    [[nodiscard]] services::MeasureOrder order() const;
    void setBusy(bool busy); ///< on its way: not a second time
    [[nodiscard]] GroundTicks *grounds() const { return m_grounds; }
    [[nodiscard]] QPlainTextEdit *reasons() const { return m_reasons; }
    [[nodiscard]] QLineEdit *from() const { return m_from; }
    [[nodiscard]] QLineEdit *until() const { return m_until; }

Q_SIGNALS:
    void confirmed();
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();
    void orderTabs();
    [[nodiscard]] QString missing() const;
    [[nodiscard]] QDate longest() const; ///< last day allowed; invalid: none

    QString m_measure;
    int m_months = 0;
    QDate m_today;
    bool m_busy = false;
    PlainLabel *m_title;
    PlainLabel *m_weigh;
    PlainLabel *m_none;
    GroundTicks *m_grounds;
    QPlainTextEdit *m_reasons;
    QLineEdit *m_from;
    QLineEdit *m_until;
    QAction *m_confirm;
    QAction *m_leave;
    PlainLabel *m_missing;
};

} // namespace creditdesk::ui
