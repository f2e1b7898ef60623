// What is done with one use of a measure: recording what came of it, or keeping one that was called back on other grounds. One
// of two small forms, as asked for; what is missing stands beside the button.
#pragma once

#include "ui/measures/measure_words.h"
#include "ui/shell/desk.h"

#include <QWidget>

#include <functional>

class QAction;
class QComboBox;
class QLineEdit;
class QStackedWidget;

namespace creditdesk::ui {

class GroundTicks;
class MessageBar;
class PlainLabel;

class UseActs : public QWidget
{
    Q_OBJECT
public:
    UseActs(Desk &desk, MessageBar &messages, QWidget *parent = nullptr);
    void beginFeedback(const services::MeasureUse &use);
    /// Looks at what counts now under the use's own matter and case; that is on record.
    void beginKeeping(const services::MeasureUse &use);
    void leave();
    [[nodiscard]] QComboBox *result() const { return m_result; }
    [[nodiscard]] QLineEdit *text() const { return m_text; }
    [[nodiscard]] GroundTicks *grounds() const { return m_grounds; }
    [[nodiscard]] QLineEdit *reason() const { return m_reason; }

Q_SIGNALS:
    void done();
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildFeedback();
    QWidget *buildKeeping();
    void showGrounds(const services::MeasureAdvice &advice, const QString &measure);
    void act(const std::function<base::Done(services::Measures &)> &work, const QString &said);
    void refresh();

    Desk &m_desk;
    MessageBar &m_messages;
    MeasureWords m_words;
    QAction *m_feedbackDone;
    QAction *m_keepDone;
    QStackedWidget *m_forms;
    PlainLabel *m_title;
    QComboBox *m_result = nullptr;
    QLineEdit *m_text = nullptr;
    GroundTicks *m_grounds = nullptr;
    PlainLabel *m_now = nullptr;
    QLineEdit *m_reason = nullptr;
    PlainLabel *m_missing = nullptr;
    QString m_number;
    bool m_applies = false; ///< the measure still applies, so it may be kept
};

} // namespace creditdesk::ui
