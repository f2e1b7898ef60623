#include "ui/batch/batch_page.h"

#include "app/words/input_words.h"
#include "app/words/list_words.h"
#include "models/items/visible_text.h"
#include "ui/batch/batch_form.h"
#include "ui/batch/batch_run.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/say_failure.h"
#include "ui/theme/language.h"
#include "ui/theme/style.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plain_label.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace creditdesk::ui {
namespace {

constexpr int kAuthorisations = 200;

} // namespace

BatchPage::BatchPage(Desk &desk, QWidget *parent)
    : Page(desk, tr("Batch"), parent),
      m_start(ActionRegistry::make(QStringLiteral("batch.start"), this)),
      m_stop(ActionRegistry::make(QStringLiteral("batch.stop"), this)),
      m_copy(ActionRegistry::make(QStringLiteral("batch.copy"), this)),
      m_form(new BatchForm(desk, this)),
      m_run(new BatchRun(desk, this))
{
    addButton(m_start, true);
    addButton(m_stop);
    addButton(m_copy);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_form);
    auto *row = new QHBoxLayout;
    row->setSpacing(kGroup);
    row->addWidget(scroll, 2);
    row->addWidget(buildResult(), 3);
    body()->addLayout(row, 1);
    connect(m_start, &QAction::triggered, this, &BatchPage::start);
    connect(m_stop, &QAction::triggered, m_run, &BatchRun::cancel);
    connect(m_copy, &QAction::triggered, this, &BatchPage::copyFailures);
    connect(m_form, &BatchForm::submitted, this, &BatchPage::start);
    connect(m_form, &BatchForm::edited, this, [this] {
        m_stopped = false;
        updateActions();
    });
    connect(m_run, &BatchRun::advanced, this, &BatchPage::showProgress);
    connect(m_run, &BatchRun::failedLines, this, &BatchPage::addFailures);
    connect(m_run, &BatchRun::ended, this, &BatchPage::ended);
    updateActions();
}

QWidget *BatchPage::buildResult()
{
    auto *side = new QWidget(this);
    m_bar = new QProgressBar(side);
    m_bar->setAccessibleName(tr("Progress of the batch"));
    m_bar->setTextVisible(false);
    m_figures = new PlainLabel(tr("Nothing has been started yet."), side);
    m_figures->setWordWrap(true);
    m_failures = new DataTable({{tr("Line"), true}, {tr("Code"), false, true}, {tr("Name")}, {tr("Why it failed")}},
                               tr("Lines that failed"), side);
    m_failures->setWidths({64, 176, 160, 240}, 3);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_figures);
    column->addWidget(m_bar);
    column->addWidget(m_failures, 1);
    return side;
}

void BatchPage::enter()
{
    m_form->focusStart();
    if (!desk().may(QStringLiteral("authorisation.list")))
        return;
    desk().ask(
        services::Lane::Read, this, QStringLiteral("authorisations"),
        [&house = desk().house()] { return house.reception().authorisations({}, kAuthorisations); },
        [this](const base::Result<QList<store::Authorisation>> &list) {
            if (list)
                m_form->setAuthorisations(*list);
        });
}

void BatchPage::suspend()
{
    m_run->cancel();
}

QString BatchPage::help() const
{
    return tr("Issues one report for each line of a list (CSV in UTF-8 or GB18030 with a column of credit codes) into a "
              "folder. A line that fails is listed with its reason and stops none. Stopped, locked or after a crash: the same "
              "list with the same form goes on where it stopped, nothing is issued twice. While a batch runs, visitors are "
              "served as ever: their reports do not wait behind it.");
}

QString BatchPage::progressText() const
{
    return m_figures->data();
}

void BatchPage::start()
{
    if (m_run->running())
        return;
    QWidget *field = nullptr;
    if (const QString missing = m_form->missing(&field); !missing.isEmpty()) {
        messages().say(items::Tone::Notice, missing);
        field->setFocus(Qt::OtherFocusReason);
        return;
    }
    messages().clear();
    m_stopped = false;
    m_failures->setContent({});
    m_bar->setRange(0, 0);
    m_figures->setData(tr("Reading the list…"));
    m_form->setEnabled(false);
    m_run->start(m_form->file(), m_form->folder(), m_form->visit());
    updateActions();
}

void BatchPage::showProgress()
{
    const BatchProgress &now = m_run->progress();
    const services::BatchCounts &counts = now.counts;
    if (counts.rows == 0)
        return;
    m_bar->setRange(0, counts.rows);
    m_bar->setValue(counts.done());
    QString text = words::listCounts({counts.rows, counts.issued, counts.earlier, counts.failed, counts.left()});
    if (now.rate > 0)
        text = tr("%1 · %2 a second", "progress, rate").arg(text, QLocale().toString(now.rate, 'f', 1));
    if (m_run->running() && now.secondsLeft >= 0)
        text = tr("%1 · %2 left", "progress, time").arg(text, Format::duration(now.secondsLeft));
    m_figures->setData(text);
}

void BatchPage::addFailures(const QList<services::BatchLine> &lines)
{
    QList<items::Row> rows;
    rows.reserve(lines.size());
    const domain::ReceptionRules &rules = desk().catalogue().reception();
    for (const services::BatchLine &line : lines) {
        rows.append({QString::number(line.line),
                     {{Format::number(line.line)},
                      {items::visibleText(line.code)},
                      {items::visibleText(line.name)},
                      {words::inputOrFailure(line.failure, rules, speaksChinese()), items::Tone::Warn}}});
    }
    m_failures->rows().appendRows(rows);
}

void BatchPage::ended()
{
    const base::Done &done = m_run->outcome();
    m_form->setEnabled(true);
    const services::BatchCounts counts = m_run->progress().counts;
    if (counts.rows == 0) {
        m_bar->setRange(0, 1);
        m_bar->setValue(0);
        m_figures->setData(tr("Nothing was issued."));
    } else {
        showProgress();
    }
    m_stopped = done && counts.stopped;
    if (m_stopped)
        messages().say(items::Tone::Notice, tr("Stopped"),
                       tr("What was done is kept. The same list with the same form goes on where it stopped."));
    else if (!done)
        sayFailure(messages(), done.error(), desk().catalogue());
    else
        messages().say(counts.failed == 0 ? items::Tone::Ok : items::Tone::Warn, tr("The batch has ended"),
                       tr("%n report(s) are in the folder.", nullptr, counts.issued + counts.earlier));
    updateActions();
    Q_EMIT desk().statusStale();
}

void BatchPage::copyFailures()
{
    QString text;
    const items::TableModel &model = m_failures->rows();
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(model.index(row, column).data().toString());
        text += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    QGuiApplication::clipboard()->setText(text);
    messages().say(items::Tone::Ok, tr("Failed lines copied"));
}

void BatchPage::updateActions()
{
    const bool running = m_run->running();
    m_start->setText(m_stopped ? tr("Go on") : tr("Start the batch"));
    ActionRegistry::setReason(m_start, running ? tr("A batch is running.") : QString());
    ActionRegistry::setReason(m_stop, running ? QString() : tr("No batch is running."));
    ActionRegistry::setReason(m_copy, m_failures->rows().rowCount() > 0 ? QString() : tr("No line has failed."));
}

} // namespace creditdesk::ui
