// The print system of this window, for everything that goes to paper.
#include "app/print/printer.h"
#include "app/services/house.h"

namespace creditdesk::services {

base::Result<std::shared_ptr<print::Printer>> Workstation::Impl::printSystem()
{
    if (!printer)
        printer = print::cupsPrinter();
    return printer;
}

base::Result<QStringList> Workstation::Impl::printerNames(const Means &who)
{
    const std::lock_guard lock(printMutex);
    TRY_ASSIGN(const std::shared_ptr<print::Printer> system, printSystem());
    TRY_ASSIGN(const QList<print::PrinterInfo> found, system->printers());
    QStringList names;
    for (const print::PrinterInfo &info : found) {
        if (info.isDefault)
            names.prepend(info.name);
        else
            names.append(info.name);
    }
    TRY_ASSIGN(const std::optional<QByteArray> last, who.ledger->value(kLastPrinterKey));
    if (last && names.removeOne(QString::fromUtf8(*last)))
        names.prepend(QString::fromUtf8(*last));
    return names;
}

base::Done Workstation::Impl::printPlain(const QByteArray &pdf, const QString &title, const QString &queue)
{
    const std::lock_guard lock(printMutex);
    TRY_ASSIGN(const std::shared_ptr<print::Printer> system, printSystem());
    TRY_ASSIGN([[maybe_unused]] const print::Job job, system->send(queue, pdf, title, 1));
    return {};
}

} // namespace creditdesk::services
