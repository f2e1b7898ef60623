#include "ui/supervision/rule_back_test_view.h"

#include "models/items/visible_text.h"
#include "ui/theme/language.h"
#include "ui/theme/style.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plain_label.h"

#include <QHeaderView>
#include <QProgressBar>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace creditdesk::ui {
namespace {

using items::Tone;

const QString kNone = QStringLiteral("none");

/// Every grade that moves name, those of the rule set first, "none" last.
QStringList gradesOf(const services::BackTest &result, const QStringList &order)
{
    QStringList grades = order;
    for (const services::BackTest::Move &move : result.moves) {
        for (const QString &grade : {move.from, move.to}) {
            if (!grades.contains(grade) && grade != kNone)
                grades.append(grade);
        }
    }
    return grades + QStringList{kNone};
}

qint64 countOf(const services::BackTest &result, const QString &from, const QString &to)
{
    qint64 count = 0;
    for (const services::BackTest::Move &move : result.moves) {
        if (move.from == from && move.to == to)
            count += move.count;
    }
    return count;
}

} // namespace

RuleBackTestView::RuleBackTestView(Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_figures(new PlainLabel({}, this)),
      m_bar(new QProgressBar(this)),
      m_matrixPlace(new QVBoxLayout),
      m_tabs(new QTabBar(this)),
      m_parts(new QStackedWidget(this))
{
    m_figures->setWordWrap(true);
    m_bar->setAccessibleName(tr("Progress of the back-test"));
    m_bar->setTextVisible(false);
    m_tabs->setAccessibleName(tr("Moves by"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    m_districts = groupTable(tr("Districts"));
    m_sectors = groupTable(tr("Sectors"));
    m_sizes = groupTable(tr("Sizes"));
    m_examples = new DataTable({{tr("Organisation")}, {tr("Code"), false, true}, {tr("From")}, {tr("To")}},
                               tr("Organisations that would move furthest"), this);
    m_examples->setWidths({260, 190, 72, 72}, 0);
    m_parts->addWidget(m_examples);
    m_tabs->addTab(tr("Examples"));
    connect(m_tabs, &QTabBar::currentChanged, m_parts, &QStackedWidget::setCurrentIndex);
    connect(m_examples, &DataTable::rowActivated, &m_desk, &Desk::classWanted);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_figures);
    column->addWidget(m_bar);
    column->addLayout(m_matrixPlace);
    column->addWidget(m_tabs, 0, Qt::AlignLeft);
    column->addWidget(m_parts, 1);
    m_bar->hide();
    setResultVisible(false);
}

DataTable *RuleBackTestView::groupTable(const QString &title)
{
    auto *table = new DataTable(
        {{title}, {tr("Organisations"), true}, {tr("Better"), true}, {tr("Worse"), true}, {tr("Moved"), true}}, title, this);
    table->setWidths({220, 110, 90, 90, 90}, 0);
    m_parts->addWidget(table);
    m_tabs->addTab(title);
    return table;
}

void RuleBackTestView::setResultVisible(bool visible)
{
    if (m_matrix)
        m_matrix->setVisible(visible);
    m_tabs->setVisible(visible);
    m_parts->setVisible(visible);
}

void RuleBackTestView::say(const QString &text)
{
    m_bar->hide();
    setResultVisible(false);
    m_figures->setData(text);
}

void RuleBackTestView::showProgress(qint64 done, qint64 total)
{
    setResultVisible(false);
    m_bar->show();
    m_bar->setRange(0, total > 0 ? 1000 : 0);
    m_bar->setValue(total > 0 ? static_cast<int>(1000 * done / total) : 0);
    m_figures->setData(total > 0 ? tr("Back-test: %1 of %2 organisations").arg(Format::number(done), Format::number(total))
                                 : tr("The back-test is under way…"));
}

void RuleBackTestView::showResult(const services::BackTest &result, const QStringList &order)
{
    m_bar->hide();
    m_figures->setData(tr("For %1: of %2 organisations %3 would move, %4 to a better grade and "
                          "%5 to a worse one.")
                           .arg(Format::date(result.day), Format::number(result.organisations), Format::number(result.moved),
                                Format::number(result.better), Format::number(result.worse)));
    fillMatrix(result, order);
    fill(m_districts, result.byDistrict, m_desk.catalogue().districts());
    fill(m_sectors, result.bySector, m_desk.catalogue().sectors());
    fill(m_sizes, result.bySize, {});
    fillExamples(result);
    setResultVisible(true);
}

void RuleBackTestView::fillMatrix(const services::BackTest &result, const QStringList &order)
{
    const QStringList grades = gradesOf(result, order);
    const auto name = [](const QString &grade) { return grade == kNone ? tr("not classed") : items::visibleText(grade); };
    QList<items::Column> columns{{tr("Now, and by the draft")}};
    QList<int> widths{168};
    for (const QString &grade : grades) {
        columns.append({name(grade), true});
        widths.append(76);
    }
    delete m_matrix;
    m_matrix = new DataTable(columns, tr("From the grade at the left to the grade at the top"), this);
    m_matrix->setWidths(widths, 0);
    QList<items::Row> rows;
    for (const QString &from : grades) {
        items::Row row{from, {{tr("now %1").arg(name(from))}}};
        for (const QString &to : grades) {
            const qint64 count = countOf(result, from, to);
            row.cells.append({Format::number(count), from == to || count == 0 ? Tone::Muted : Tone::Notice});
        }
        rows.append(row);
    }
    m_matrix->setContent(std::move(rows));
    m_matrix->setFixedHeight(static_cast<int>(grades.size() + 1) * kRow + 4);
    m_matrix->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_matrixPlace->addWidget(m_matrix);
}

/// Registered capital: "100-500", "5000-", "unknown".
QString RuleBackTestView::sizeName(const QString &band)
{
    const QString from = band.section(QLatin1Char('-'), 0, 0);
    const QString to = band.section(QLatin1Char('-'), 1);
    if (!band.contains(QLatin1Char('-')))
        return tr("not stated");
    return to.isEmpty() ? tr("%1 ten thousand yuan and more").arg(from) : tr("%1 to %2 ten thousand yuan").arg(from, to);
}

void RuleBackTestView::fill(DataTable *table, const QList<services::BackTest::Group> &groups, const QList<domain::Term> &names)
{
    QList<items::Row> rows;
    for (const services::BackTest::Group &group : groups) {
        const QString name = names.isEmpty()
                                 ? sizeName(group.code)
                                 : items::visibleText(domain::Catalogue::nameOf(names, group.code, speaksChinese()));
        rows.append({group.code,
                     {{name},
                      {Format::number(group.organisations)},
                      {Format::number(group.better), group.better > 0 ? Tone::Plain : Tone::Muted},
                      {Format::number(group.worse), group.worse > 0 ? Tone::Plain : Tone::Muted},
                      {Format::number(group.better + group.worse)}}});
    }
    table->setContent(std::move(rows));
}

void RuleBackTestView::fillExamples(const services::BackTest &result)
{
    const auto name = [](const QString &grade) { return grade == kNone ? tr("not classed") : items::visibleText(grade); };
    QList<items::Row> rows;
    for (const services::BackTest::Example &one : result.examples)
        rows.append({one.code, {{items::visibleText(one.name)}, {one.code}, {name(one.from)}, {name(one.to)}}});
    m_examples->setContent(std::move(rows));
}

} // namespace creditdesk::ui
