#include "ui/reports/report_printer.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfDocument>
#include <QProcess>
#include <QStandardPaths>

namespace creditdesk::ui {

ReportPrinter::ReportPrinter(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk) {}

void ReportPrinter::print(const QString &number, const QByteArray &pdf, const std::shared_ptr<QPrinter> &printer)
{
    m_desk.ask(
        services::Lane::Report, this, QStringLiteral("recordPrint"),
        [&house = m_desk.house(), number] { return house.recordPrint(number); },
        [this, number, pdf, printer](const base::Done &done) {
            if (done)
                send(number, pdf, printer);
            else
                Q_EMIT failed(done.error());
        });
}

void ReportPrinter::send(const QString &number, const QByteArray &pdf, const std::shared_ptr<QPrinter> &printer)
{
    const QString lp = QStandardPaths::findExecutable(QStringLiteral("lp"));
    if (!lp.isEmpty() && printer->outputFormat() == QPrinter::NativeFormat && !printer->printerName().isEmpty())
        sendToCups(lp, number, pdf, *printer);
    else
        draw(number, pdf, printer);
}

void ReportPrinter::sendToCups(const QString &program, const QString &number, const QByteArray &pdf, const QPrinter &printer)
{
    auto *process = new QProcess(this);
    connect(process, &QProcess::finished, this, [this, process, number](int status, QProcess::ExitStatus) {
        process->deleteLater();
        if (status == 0)
            Q_EMIT printed(number);
        else
            Q_EMIT failed(base::Failure(base::Code::InputOutput, QStringLiteral("lp ended with %1").arg(status)));
    });
    connect(process, &QProcess::errorOccurred, this, [this, process](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        process->deleteLater();
        Q_EMIT failed(base::Failure(base::Code::InputOutput, QStringLiteral("lp did not start")));
    });
    process->start(program, {QStringLiteral("-d"), printer.printerName(), QStringLiteral("-n"),
                             QString::number(printer.copyCount()), QStringLiteral("-t"), number, QStringLiteral("-")});
    process->write(pdf);
    process->closeWriteChannel();
}

void ReportPrinter::draw(const QString &number, const QByteArray &pdf, const std::shared_ptr<QPrinter> &printer)
{
    m_desk.ask(
        services::Lane::Report, this, QStringLiteral("draw"), [pdf, printer] { return drawPages(pdf, *printer); },
        [this, number](const base::Done &done) {
            if (done)
                Q_EMIT printed(number);
            else
                Q_EMIT failed(done.error());
        });
}

base::Done drawPages(const QByteArray &pdf, QPrinter &printer)
{
    QBuffer buffer;
    buffer.setData(pdf);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    if (document.pageCount() < 1)
        return base::fail(base::Code::Damaged, QStringLiteral("the issued file cannot be read"));
    printer.setFullPage(true);
    QPainter painter;
    if (!painter.begin(&printer))
        return base::fail(base::Code::InputOutput, QStringLiteral("the printer did not start"));
    const QSize size = printer.pageLayout().fullRectPixels(printer.resolution()).size();
    for (int page = 0; page < document.pageCount(); ++page) {
        if (page > 0 && !printer.newPage())
            return base::fail(base::Code::InputOutput, QStringLiteral("the printer stopped"));
        const QSize fitted = document.pagePointSize(page).scaled(size, Qt::KeepAspectRatio).toSize();
        painter.drawImage(QRect(QPoint(0, 0), fitted), document.render(page, fitted));
    }
    return painter.end() ? base::Done() : base::fail(base::Code::InputOutput, QStringLiteral("the printer stopped"));
}

} // namespace creditdesk::ui
