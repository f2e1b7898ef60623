// Where a report is printed and what became of each copy. The print system is asked only while a job is open and this is on
// screen; what it does not say is not guessed.
#pragma once

#include "app/services/reception.h"
#include "ui/shell/desk.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QComboBox;

namespace creditdesk::ui {

class DataTable;
class MessageBar;
class ReasonLine;

class PrintPanel : public QWidget
{
    Q_OBJECT
public:
    PrintPanel(Desk &desk, MessageBar &messages, QWidget *parent = nullptr);
    /// Shows the copies of this report; empty: nothing.
    void setReport(const QString &number);
    void askPrinters();
    void reload();
    /// Prints a copy; from the second on, a reason is asked for first, in `reason`.
    void print(ReasonLine &reason);
    [[nodiscard]] DataTable *history() const { return m_history; }
    [[nodiscard]] QComboBox *printers() const { return m_printers; }

Q_SIGNALS:
    void changed(); ///< a copy was printed or failed: figures of the list are old

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void show(const QList<store::PrintRecord> &prints);
    void follow();
    void send(const QString &reason);
    void cancel();
    void updateCancel();
    [[nodiscard]] const store::PrintRecord *current() const;
    [[nodiscard]] bool mayPrint() const;

    Desk &m_desk;
    MessageBar &m_messages;
    QComboBox *m_printers;
    DataTable *m_history;
    QAction *m_cancel;
    QTimer m_timer;
    QString m_number;
    QList<store::PrintRecord> m_prints;
};

} // namespace creditdesk::ui
