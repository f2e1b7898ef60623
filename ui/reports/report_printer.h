// Sends the issued PDF itself to the printer. Where the system has the CUPS client, the file goes there unchanged (`lp` reads
// it from its standard input); elsewhere its pages are drawn at the printer's own resolution, away from the UI thread.
#pragma once

#include "ui/shell/desk.h"

#include <QPrinter>

#include <memory>

namespace creditdesk::ui {

class ReportPrinter : public QObject
{
    Q_OBJECT
public:
    explicit ReportPrinter(Desk &desk, QObject *parent = nullptr);
    /// Records the print in the ledger first; without that entry nothing is printed.
    void print(const QString &number, const QByteArray &pdf, const std::shared_ptr<QPrinter> &printer);

Q_SIGNALS:
    void printed(const QString &number);
    void failed(const creditdesk::base::Failure &failure);

private:
    void send(const QString &number, const QByteArray &pdf, const std::shared_ptr<QPrinter> &printer);
    void sendToCups(const QString &program, const QString &number, const QByteArray &pdf, const QPrinter &printer);
    void draw(const QString &number, const QByteArray &pdf, const std::shared_ptr<QPrinter> &printer);

    Desk &m_desk;
};

/// Draws every page of `pdf` on `printer`. Any thread.
[[nodiscard]] base::Done drawPages(const QByteArray &pdf, QPrinter &printer);

} // namespace creditdesk::ui
