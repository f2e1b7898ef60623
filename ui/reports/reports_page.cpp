#include "ui/reports/reports_page.h"

#include "app/services/reception.h"
#include "ui/reports/comparison_panel.h"
#include "ui/reports/print_panel.h"
#include "ui/reports/report_rows.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/report_preview.h"
#include "ui/shell/say_failure.h"
#include "ui/theme/style.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/format.h"
#include "ui/widgets/reason_line.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <utility>

namespace creditdesk::ui {
namespace {

constexpr int kListed = 500;

} // namespace

ReportsPage::ReportsPage(Desk &desk, QWidget *parent)
    : Page(desk, tr("Reports"), parent),
      m_print(ActionRegistry::make(QStringLiteral("report.print"), this)),
      m_save(ActionRegistry::make(QStringLiteral("report.save"), this)),
      m_copy(ActionRegistry::make(QStringLiteral("report.copy"), this)),
      m_compare(ActionRegistry::make(QStringLiteral("report.compare"), this)),
      m_void(ActionRegistry::make(QStringLiteral("report.void"), this)),
      m_filter(new QLineEdit(this)),
      m_list(new DataTable(ReportWords::columns(), tr("Issued reports"), this)),
      m_empty(new EmptyState(QStringLiteral("report"), this)),
      m_preview(new ReportPreview(this)),
      m_reason(new ReasonLine(this)),
      m_side(new QStackedWidget(this)),
      m_paper(new PrintPanel(desk, messages(), this)),
      m_comparison(new ComparisonPanel(desk, messages(), this))
{
    buildActions();
    buildBody();
    updateActions();
}

void ReportsPage::buildActions()
{
    addButton(m_print, true);
    for (QAction *action : {m_save, m_copy, m_compare, m_void})
        addButton(action);
    connect(m_print, &QAction::triggered, this, [this] { m_paper->print(*m_reason); });
    connect(m_save, &QAction::triggered, this, &ReportsPage::saveAs);
    connect(m_copy, &QAction::triggered, this, &ReportsPage::copyNumber);
    connect(m_compare, &QAction::triggered, this, &ReportsPage::compare);
    connect(m_void, &QAction::triggered, this, &ReportsPage::askVoid);
    connect(m_paper, &PrintPanel::changed, this, &ReportsPage::reload);
}

void ReportsPage::buildBody()
{
    m_filter->setPlaceholderText(tr("Filter by number, code or name"));
    m_filter->setAccessibleName(tr("Filter the list of reports"));
    m_filter->setClearButtonEnabled(true);
    m_list->setWidths({136, 160, 140, 56, 84}, 1);
    m_list->setMinimumWidth(520);
    m_side->addWidget(m_preview);
    m_side->addWidget(m_comparison);
    auto *left = new QVBoxLayout;
    left->setSpacing(kGrid);
    left->addWidget(m_filter);
    left->addWidget(m_list, 1);
    left->addWidget(m_empty, 1);
    m_empty->hide();
    auto *right = new QVBoxLayout;
    right->setSpacing(kGrid);
    right->addWidget(m_side, 1);
    right->addWidget(m_paper);
    auto *row = new QHBoxLayout;
    row->setSpacing(kGroup);
    row->addLayout(left, 1);
    row->addLayout(right, 1);
    body()->addWidget(m_reason);
    body()->addLayout(row, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &ReportsPage::reload);
    connect(m_filter, &QLineEdit::returnPressed, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_list, &DataTable::chosen, this, &ReportsPage::open);
    connect(m_list, &DataTable::rowActivated, m_print, &QAction::trigger);
}

void ReportsPage::enter()
{
    updateActions();
    m_paper->askPrinters();
    reload();
    m_list->setFocus(Qt::OtherFocusReason);
}

void ReportsPage::suspend()
{
    m_reason->leave();
}

QString ReportsPage::help() const
{
    return tr("Every paper issued in this window, newest first, with its pages as they were signed. Enter prints the chosen "
              "one on the printer named below its pages; from the second copy on a reason is asked for, and the sheet carries "
              "its count. What became of each copy is what the print system says. Ctrl+S saves the file, Ctrl+Shift+C copies "
              "the number; two reports of one subject can be compared, and a spoilt one is voided by two people.");
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
    m_list->setContent(ReportWords::rows(reports, desk().house().reception().products()), wanted);
    open(m_list->currentKey());
}

void ReportsPage::open(const QString &number)
{
    if (number == m_number)
        return;
    m_number = number;
    m_pdf.clear();
    m_report = {};
    m_preview->clear();
    m_reason->leave();
    m_paper->setReport(number);
    showPages();
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
            m_report = *result;
            m_pdf = std::exchange(m_report.pdf, {});
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
    ActionRegistry::setReason(m_compare, none.isEmpty() && m_report.slip ? tr("A refusal is not compared.") : none);
    m_compare->setText(m_side->currentIndex() == 0 ? tr("Compare with…") : tr("Back to the pages"));
    QString why = desk().may(QStringLiteral("report.void")) ? none : forbidden;
    if (why.isEmpty() && m_report.voided)
        why = tr("It has been voided.");
    ActionRegistry::setReason(m_void, why);
}

void ReportsPage::compare()
{
    if (m_side->currentIndex() != 0) {
        showPages();
    } else {
        m_side->setCurrentWidget(m_comparison);
        m_comparison->begin(m_report);
    }
    updateActions();
}

void ReportsPage::showPages()
{
    m_side->setCurrentWidget(m_preview);
}

void ReportsPage::askVoid()
{
    const QString whom = m_report.subjectName.isEmpty() ? m_report.subject : m_report.subjectName;
    const QString question = tr("Why is %1 about %2 void?", "number, subject").arg(m_number, whom);
    m_reason->ask(question, tr("Ask to void this report"), [this, number = m_number](const QString &reason) {
        desk().ask(
            services::Lane::Report, this, QStringLiteral("void"),
            [&house = desk().house(), number, reason] { return house.reception().askVoid(number, reason); },
            [this](const base::Done &done) {
                if (done)
                    messages().say(items::Tone::Ok, tr("Asked to void it"),
                                   tr("It is void when a second person has agreed, on the page Register."));
                else if (done.error().code == base::Code::Conflict)
                    messages().say(items::Tone::Notice, tr("It has been asked already"),
                                   tr("See the page Register: a second person agrees there."));
                else
                    sayFailure(messages(), done.error(), desk().catalogue());
            });
    });
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
            m_paper->reload(); // a file handed out counts
        });
}

void ReportsPage::copyNumber()
{
    QGuiApplication::clipboard()->setText(m_number);
    messages().say(items::Tone::Ok, tr("Number copied"), m_number);
}

} // namespace creditdesk::ui
