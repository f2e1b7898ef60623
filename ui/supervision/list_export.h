// A list behind a number on its way into a file: every row, however many, piece by piece, with progress, and stopped by hand
// without leaving half a file. Its rows are of one state of the figures or the file does not appear.
#pragma once

#include "app/base/cancel.h"
#include "ui/shell/desk.h"
#include "ui/supervision/list_rows.h"

#include <QObject>

#include <functional>

namespace creditdesk::ui {

class MessageBar;

class ListExport : public QObject
{
    Q_OBJECT
public:
    ListExport(Desk &desk, MessageBar &messages, QObject *parent = nullptr);
    /// `head` is the table without columns and rows; `total` rows were shown. One at a time.
    void start(const domain::Table &head, const FigureTarget &target, const ListRows &rows, qint64 total, const QString &path);
    /// The same rows on their way to a printer; for a lane.
    [[nodiscard]] static std::function<base::Done(const QString &queue)> printing(services::Workstation &house,
                                                                                  const domain::Table &head,
                                                                                  const FigureTarget &target,
                                                                                  const ListRows &rows, qint64 total);
    void stop() { m_cancel.cancel(); }
    [[nodiscard]] bool running() const { return m_running; }

Q_SIGNALS:
    void runningChanged();

private:
    void setRunning(bool running);
    void end(const base::Done &done, qint64 total, const QString &path);

    Desk &m_desk;
    MessageBar &m_messages;
    base::CancelToken m_cancel;
    bool m_running = false;
};

} // namespace creditdesk::ui
