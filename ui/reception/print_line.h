// What became of the last sheet: asks the print system again and again until it knows, and never guesses.
#pragma once

#include "app/services/reception.h"
#include "ui/shell/desk.h"
#include "ui/widgets/plain_label.h"

#include <QTimer>

namespace creditdesk::ui {

class PrintLine : public PlainLabel
{
    Q_OBJECT
public:
    explicit PrintLine(Desk &desk, QWidget *parent = nullptr);
    void follow(const store::PrintRecord &record);
    void pause(); ///< while nobody is signed in
    void resume();
    [[nodiscard]] QString state() const { return m_record.state; }

private:
    void ask();
    void show(const store::PrintRecord &record);

    Desk &m_desk;
    QTimer m_timer;
    store::PrintRecord m_record;
};

} // namespace creditdesk::ui
