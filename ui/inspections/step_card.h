// One step of a draw: its number and what it is, what came of it, and its fields only while it is the next one. Which of the
// three it is says a shape and a word as well as the colour.
#pragma once

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace creditdesk::ui {

class PlainLabel;

class StepCard : public QFrame
{
    Q_OBJECT
public:
    enum class State : quint8 { Done, Next, Later };

    StepCard(int number, const QString &title, QWidget *parent = nullptr);
    void setState(State state);
    [[nodiscard]] State state() const { return m_state; }
    /// What came of it, or why it waits.
    void say(const QString &words);
    [[nodiscard]] PlainLabel *said() const { return m_words; }
    /// Shown only while the step is the next one.
    [[nodiscard]] QWidget *fields() const { return m_fields; }
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }
    /// Shown whatever the state.
    void addAlways(QWidget *widget);

private:
    QString m_title;
    int m_number;
    State m_state = State::Later;
    QLabel *m_mark;
    PlainLabel *m_head;
    PlainLabel *m_words;
    QWidget *m_fields;
    QVBoxLayout *m_column;
};

} // namespace creditdesk::ui
