#include "ui/reports/reports_page.h"

#include "ui/reports/report_printer.h"
#include "ui/reports/report_rows.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/report_preview.h"
#include "ui/theme/style.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/format.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPrintDialog>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace creditdesk::ui {
namespace {

constexpr int kListed = 500;

} // namespace

ReportsPage::ReportsPage(Desk &desk, QWidget *parent)
    : Page(desk, tr("Reports"), parent),
      m_print(ActionRegistry::make(QStringLiteral("report.print"), this)),
      m_save(ActionRegistry::make(QStringLiteral("report.save"), this)),
      m_copy(ActionRegistry::make(QStringLiteral("report.copy"), this)),
      m_filter(new QLineEdit(this)),
      m_list(new DataTable(ReportWords::columns(), tr("Issued reports"), this)),
      m_empty(new EmptyState(QStringLiteral("report"), this)),
      m_preview(new ReportPreview(this)),
      m_printer(new ReportPrinter(desk, this))
{
    buildActions();
    buildBody();
    updateActions();
}

void ReportsPage::buildActions()
{
    addButton(m_print, true);
    addButton(m_save);
    addButton(m_copy);
    connect(m_print, &QAction::triggered, this, &ReportsPage::print);
    connect(m_save, &QAction::triggered, this, &ReportsPage::saveAs);
    connect(m_copy, &QAction::triggered, this, &ReportsPage::copyNumber);
    connect(m_printer, &ReportPrinter::failed, this, [this](const base::Failure &failure) { messages().fail(failure); });
    connect(m_printer, &ReportPrinter::printed, this, [this](const QString &number) {
        messages().say(items::Tone::Ok, tr("Sent to the printer"), tr("Report %1").arg(number));
        reload();
    });
}

void ReportsPage::buildBody()
{
    m_filter->setPlaceholderText(tr("Filter by number, code or name"));
    m_filter->setAccessibleName(tr("Filter the list of reports"));
    m_filter->setClearButtonEnabled(true);
    m_list->setWidths({136, 200, 64, 88}, 1);
    m_list->setMinimumWidth(440);
    auto *left = new QVBoxLayout;
    left->setSpacing(kGrid);
    left->addWidget(m_filter);
    left->addWidget(m_list, 1);
    left->addWidget(m_empty, 1);
    m_empty->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(kGroup);
    row->addLayout(left, 2);
    row->addWidget(m_preview, 3);
    body()->addLayout(row, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &ReportsPage::reload);
    connect(m_filter, &QLineEdit::returnPressed, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_list, &DataTable::chosen, this, &ReportsPage::open);
    connect(m_list, &DataTable::rowActivated, this, &ReportsPage::print);
}

void ReportsPage::enter()
{
    reload();
    m_list->setFocus(Qt::OtherFocusReason);
}

QString ReportsPage::help() const
{
    return tr("Every report issued in this window, newest first, with its pages as they were signed. Enter prints the chosen "
              "one, Ctrl+S "
              "saves it as a file, Ctrl+Shift+C copies its number. A reprint is the same file again.");
}

void ReportsPage::showReport(const QString &number)
{
    m_wanted = number;
    m_filter->clear();
}

void ReportsPage::reload()
{
    desk().ask(
        services::Lane::Read, this, QStringLiteral("list"),
        [&house = desk().house(), text = m_filter->text().trimmed()] { return house.reports(text, kListed); },
        [this](const base::Result<QList<store::IssuedReport>> &result) {
            if (result)
                showList(*result);
            else
                messages().fail(result.error());
        });
}

void ReportsPage::showList(const QList<store::IssuedReport> &reports)
{
    const bool none = reports.isEmpty();
    m_list->setVisible(!none);
    m_empty->setVisible(none);
    if (none) {
        if (m_filter->text().isEmpty())
            m_empty->say(tr("No report yet"),
                         tr("Open a subject and press Ctrl+P: the report appears here as soon as it is issued."));
        else
            m_empty->say(tr("No report matches"), tr("Clear the filter to see all reports of this window."));
        open({});
        return;
    }
    const QString wanted = m_wanted.isEmpty() ? m_list->currentKey() : m_wanted;
    m_wanted.clear();
    m_list->setContent(ReportWords::rows(reports), wanted);
    open(m_list->currentKey());
}

void ReportsPage::open(const QString &number)
{
    if (number == m_number)
        return;
    m_number = number;
    m_pdf.clear();
    m_preview->clear();
    updateActions();
    if (number.isEmpty())
        return;
    desk().ask(
        services::Lane::Read, this, QStringLiteral("bytes"), [&house = desk().house(), number] { return house.report(number); },
        [this, number](const base::Result<store::IssuedReport> &result) {
            if (number != m_number)
                return;
            if (!result) {
                messages().fail(result.error());
                return;
            }
            m_pdf = result->pdf;
            if (!m_preview->load(m_pdf))
                messages().fail(base::Failure(base::Code::Damaged, QStringLiteral("issued bytes cannot be shown")));
            updateActions();
        });
}

void ReportsPage::updateActions()
{
    const QString none = m_pdf.isEmpty() ? tr("No report is chosen.") : QString();
    const QString forbidden = tr("Your role does not allow this.");
    ActionRegistry::setReason(m_print, desk().may(QStringLiteral("report.print")) ? none : forbidden);
    ActionRegistry::setReason(m_save, desk().may(QStringLiteral("report.save")) ? none : forbidden);
    ActionRegistry::setReason(m_copy, none);
}

void ReportsPage::print()
{
    if (!m_print->isEnabled())
        return;
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setDocName(m_number);
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, printer, number = m_number, pdf = m_pdf] { m_printer->print(number, pdf, printer); });
    // the printer lives until the dialog has gone, also when it was left without printing
    connect(dialog, &QObject::destroyed, this, [printer] { Q_UNUSED(printer) });
    dialog->open();
}

void ReportsPage::saveAs()
{
    auto *dialog = new QFileDialog(this, tr("Save report"));
    dialog->setObjectName(QStringLiteral("saveDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->setNameFilter(tr("PDF files (*.pdf)"));
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(m_number + QStringLiteral(".pdf"));
    connect(dialog, &QFileDialog::fileSelected, this, &ReportsPage::save);
    dialog->open();
}

void ReportsPage::save(const QString &path)
{
    desk().ask(
        services::Lane::Report, this, QStringLiteral("save"),
        [&house = desk().house(), number = m_number, path] { return house.saveReport(number, path); },
        [this, path](const base::Done &done) {
            if (done)
                messages().say(items::Tone::Ok, tr("Saved"), path);
            else
                messages().fail(done.error());
        });
}

void ReportsPage::copyNumber()
{
    QGuiApplication::clipboard()->setText(m_number);
    messages().say(items::Tone::Ok, tr("Number copied"), m_number);
}

} // namespace creditdesk::ui
