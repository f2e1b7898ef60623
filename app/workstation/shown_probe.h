// For measuring: reports the moment the first window has been painted, and ends the program.
#pragma once

#include <QObject>

class QApplication;

namespace creditdesk::workstation {

class ShownProbe : public QObject
{
    Q_OBJECT
public:
    explicit ShownProbe(QApplication &application);
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool m_done = false;
};

} // namespace creditdesk::workstation
