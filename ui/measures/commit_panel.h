// Commitments before approval: may this applicant use one? The answer, each ground against it, and what would lift it when.
#pragma once

#include "ui/measures/ask_bar.h"
#include "ui/measures/measure_words.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace creditdesk::ui {

class DataTree;
class EmptyState;
class MessageBar;

class CommitPanel : public QWidget
{
    Q_OBJECT
public:
    CommitPanel(Desk &desk, MessageBar &messages, QWidget *parent = nullptr);
    void look(const MatterAsk &ask); ///< on record
    void clear();
    [[nodiscard]] PlainLabel *answer() const { return m_answer; }
    [[nodiscard]] PlainLabel *follows() const { return m_follows; }
    [[nodiscard]] DataTree *bars() const { return m_bars; }

private:
    void show(const domain::CommitmentAnswer &answer);

    Desk &m_desk;
    MessageBar &m_messages;
    MeasureWords m_words;
    QLabel *m_mark;
    PlainLabel *m_answer;
    PlainLabel *m_follows;
    DataTree *m_bars;
    EmptyState *m_empty;
    QWidget *m_card;
    QString m_subject;
};

} // namespace creditdesk::ui
