#include "ui/reports/print_panel.h"

#include "ui/reports/print_words.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/say_failure.h"
#include "ui/theme/style.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/reason_line.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace creditdesk::ui {
namespace {

constexpr int kEveryMs = 1'000;
constexpr int kShownRows = 4;

} // namespace

PrintPanel::PrintPanel(Desk &desk, MessageBar &messages, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_messages(messages),
      m_printers(new QComboBox(this)),
      m_history(new DataTable(PrintWords::columns(), tr("Copies of this report"), this)),
      m_cancel(ActionRegistry::make(QStringLiteral("print.cancel"), this))
{
    m_printers->setAccessibleName(tr("Printer"));
    m_printers->setMinimumContentsLength(16);
    m_printers->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *label = new PlainLabel(tr("Printer"), this);
    label->setTone(items::Tone::Muted);
    label->setBuddy(m_printers);
    m_history->setWidths({48, 132, 96, 160, 48, 120}, 3);
    m_history->setFixedHeight((kShownRows + 1) * kRow + 4);
    auto *row = new QHBoxLayout;
    row->setSpacing(kGrid);
    row->addWidget(label);
    row->addWidget(m_printers);
    row->addStretch(1);
    row->addWidget(ActionRegistry::button(m_cancel, this));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addLayout(row);
    column->addWidget(m_history);
    m_timer.setInterval(kEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &PrintPanel::reload);
    connect(m_cancel, &QAction::triggered, this, &PrintPanel::cancel);
    connect(m_history, &DataTable::chosen, this, &PrintPanel::updateCancel);
    updateCancel();
}

bool PrintPanel::mayPrint() const
{
    return m_desk.may(QStringLiteral("report.print"));
}

void PrintPanel::setReport(const QString &number)
{
    if (number == m_number)
        return;
    m_number = number;
    show({});
    if (!number.isEmpty())
        reload();
}

void PrintPanel::askPrinters()
{
    if (!mayPrint())
        return;
    m_desk.ask(
        services::Lane::Report, this, QStringLiteral("printers"),
        [&house = m_desk.house()] { return house.reception().printers(); },
        [this](const base::Result<QStringList> &names) {
            if (!names)
                return; // said when something is to be printed
            const QString chosen = m_printers->currentText();
            m_printers->clear();
            m_printers->addItems(*names);
            m_printers->setCurrentIndex(names->isEmpty() ? -1 : std::max(0, m_printers->findText(chosen)));
        });
}

void PrintPanel::reload()
{
    m_desk.ask(
        services::Lane::Report, this, QStringLiteral("prints"),
        [&house = m_desk.house(), number = m_number, asks = mayPrint()]() -> base::Result<QList<store::PrintRecord>> {
            if (asks)
                (void)house.reception().refreshPrints(); // no answer: what is on record stands, and it
                                                         // is asked again
            return house.reception().prints(number);
        },
        [this](const base::Result<QList<store::PrintRecord>> &prints) {
            if (!prints) {
                m_timer.stop();
                m_messages.fail(prints.error());
            } else if (prints->isEmpty() || prints->first().report == m_number) {
                show(*prints);
            }
        });
}

void PrintPanel::show(const QList<store::PrintRecord> &prints)
{
    const auto states = [](const QList<store::PrintRecord> &list) {
        QStringList all;
        for (const store::PrintRecord &one : list)
            all.append(one.state);
        return all;
    };
    const bool news = !m_prints.isEmpty() && states(prints) != states(m_prints) && !prints.isEmpty();
    const bool another = prints.size() != m_prints.size(); // then the newest is the one of interest
    m_prints = prints;
    m_history->setContent(PrintWords::rows(prints), another ? QString() : m_history->currentKey());
    updateCancel();
    follow();
    if (news)
        Q_EMIT changed();
}

void PrintPanel::follow()
{
    const bool open = std::any_of(m_prints.begin(), m_prints.end(), PrintWords::isOpen);
    if (open && isVisible() && mayPrint())
        m_timer.start();
    else
        m_timer.stop();
}

void PrintPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    follow();
}

void PrintPanel::hideEvent(QHideEvent *event)
{
    m_timer.stop();
    QWidget::hideEvent(event);
}

void PrintPanel::print(ReasonLine &reason)
{
    if (m_number.isEmpty())
        return;
    if (m_printers->currentText().isEmpty()) {
        m_messages.say(items::Tone::Warn, tr("No printer answers"),
                       tr("Look at the printer and the print system, then press Print again."));
        askPrinters();
        return;
    }
    const bool again = std::any_of(m_prints.begin(), m_prints.end(), [](const store::PrintRecord &one) {
        return one.state != QStringLiteral("failed") && one.state != QStringLiteral("cancelled");
    });
    if (again)
        reason.ask(tr("Why is it printed again?"), tr("Print another copy"), [this](const QString &why) { send(why); });
    else
        send({});
}

void PrintPanel::send(const QString &reason)
{
    m_messages.clear();
    m_desk.ask(
        services::Lane::Report, this, QStringLiteral("print"),
        [&house = m_desk.house(), number = m_number, queue = m_printers->currentText(), reason] {
            return house.reception().print(number, queue, reason);
        },
        [this](const base::Result<store::PrintRecord> &record) {
            if (!record)
                sayFailure(m_messages, record.error(), m_desk.catalogue());
            Q_EMIT changed();
            reload();
        });
}

const store::PrintRecord *PrintPanel::current() const
{
    const qint64 id = m_history->currentKey().toLongLong();
    const auto found =
        std::find_if(m_prints.begin(), m_prints.end(), [id](const store::PrintRecord &one) { return one.id == id; });
    return found == m_prints.end() ? nullptr : &*found;
}

void PrintPanel::cancel()
{
    const store::PrintRecord *job = current();
    if (!job)
        return;
    m_desk.ask(
        services::Lane::Report, this, QStringLiteral("cancel"),
        [&house = m_desk.house(), id = job->id] { return house.reception().cancelPrint(id); },
        [this](const base::Done &done) {
            if (!done)
                m_messages.fail(done.error());
            reload();
        });
}

void PrintPanel::updateCancel()
{
    const store::PrintRecord *job = current();
    QString why;
    if (!mayPrint())
        why = tr("Your role does not allow this.");
    else if (!job || !PrintWords::isOpen(*job) || job->jobId.isEmpty())
        why = tr("No job of this report is open.");
    ActionRegistry::setReason(m_cancel, why);
}

} // namespace creditdesk::ui
