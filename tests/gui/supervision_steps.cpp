#include "tests/gui/supervision_steps.h"

#include "tests/gui/keyboard.h"
#include "tests/gui/window_steps.h"
#include "ui/supervision/overview_head.h"
#include "ui/supervision/overview_page.h"
#include "ui/supervision/overview_panel.h"
#include "ui/widgets/data_table.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QRegularExpression>
#include <QTabBar>
#include <QTest>

namespace creditdesk::test {

ui::OverviewPage *supervision(const JobWindow &job)
{
    return job.find<ui::OverviewPage>();
}

void openSupervision(const JobWindow &job)
{
    signInAs(job, QStringLiteral("supervisor"));
    press(Qt::Key_9, Qt::ControlModifier);
    QTRY_VERIFY(supervision(job));
    QTRY_VERIFY_WITH_TIMEOUT(supervision(job)->figuresHead()->state().current, 60'000);
    QTRY_VERIFY_WITH_TIMEOUT(job.quiet(), 30'000);
}

QString cellEqualsList(const JobWindow &job, ui::FigureGrid *grid, int row, int column)
{
    const ui::FigureRow line = grid->content().at(row);
    const QString shown = line.cells.at(column).text;
    const QString where =
        line.key + QLatin1Char('/') + QString::number(column) + QStringLiteral(" = ") + shown + QStringLiteral(": ");
    QString digits = shown;
    digits.remove(QLocale().groupSeparator());
    grid->setFocus();
    grid->select(line.key, column);
    press(Qt::Key_Return);
    if (!QTest::qWaitFor([&] { return job.find<ui::FigureListPage>() && job.find<ui::FigureListPage>()->total() >= 0; }))
        return where + QStringLiteral("no list opened");
    auto *page = job.find<ui::FigureListPage>();
    if (!QTest::qWaitFor([&] { return job.quiet(); }))
        return where + QStringLiteral("the list never ends");
    if (QString::number(page->total()) != digits)
        return where + QStringLiteral("list of %1").arg(page->total());
    if (page->list()->rows().rowCount() != std::min<qint64>(page->total(), 100))
        return where + QStringLiteral("%1 rows").arg(page->list()->rows().rowCount());
    press(Qt::Key_Escape);
    if (!QTest::qWaitFor([&] { return supervision(job) && grid->isVisible(); }))
        return where + QStringLiteral("no way back");
    if (!QTest::qWaitFor([&] { return job.quiet() && grid->hasFocus(); }))
        return where + QStringLiteral("the focus is elsewhere");
    if (grid->currentKey() != line.key || grid->currentColumn() != column)
        return where + QStringLiteral("back at another place");
    return {};
}

QList<std::pair<int, int>> openingCells(const ui::FigureGrid *grid)
{
    QList<std::pair<int, int>> cells;
    for (int row = 0; row < grid->content().size(); ++row) {
        for (int column = 0; column < grid->content().at(row).cells.size(); ++column) {
            if (grid->targetAt(row, column))
                cells.append({row, column});
        }
    }
    return cells;
}

QStringList englishOn(const QWidget *page)
{
    static const QRegularExpression word(QStringLiteral("[A-Za-z]{4,}"));
    static const QStringList known{QStringLiteral("RISK"), QStringLiteral("EVAL"), QStringLiteral("Ctrl")};
    QStringList texts;
    for (const QLabel *label : page->findChildren<QLabel *>())
        texts.append(label->isVisible() ? label->text() : QString());
    for (const QAbstractButton *button : page->findChildren<QAbstractButton *>())
        texts.append(button->isVisible() ? button->text() + button->accessibleName() : QString());
    for (const QComboBox *box : page->findChildren<QComboBox *>())
        texts.append(box->isVisible() ? box->currentText() + box->accessibleName() : QString());
    for (const QTabBar *tabs : page->findChildren<QTabBar *>()) {
        for (int i = 0; i < tabs->count(); ++i)
            texts.append(tabs->tabText(i));
    }
    for (const QTableView *table : page->findChildren<QTableView *>()) {
        const QAbstractItemModel *model = table->isVisible() ? table->model() : nullptr;
        for (int column = 0; model && column < model->columnCount(); ++column)
            texts.append(model->headerData(column, Qt::Horizontal).toString());
        for (int row = 0; model && row < std::min(model->rowCount(), 40); ++row)
            texts.append(model->index(row, 0).data().toString());
        texts.append(table->isVisible() ? table->accessibleName() : QString());
    }
    QStringList found;
    static const QRegularExpression names(QStringLiteral("[A-Z][A-Z-]+")); // of invented firms, amid Chinese
    static const QRegularExpression chinese(QStringLiteral("\\p{Han}"));
    for (QString text : std::as_const(texts)) {
        text.remove(QStringLiteral("hall-tray")); // a printer
        if (text.contains(chinese))
            text.remove(names);
        for (auto it = word.globalMatch(text); it.hasNext();) {
            if (const QString one = it.next().captured(); !known.contains(one))
                found.append(one);
        }
    }
    return found;
}

QString pictures(const JobWindow &job, const QString &name)
{
    for (const QSize size : {QSize(1366, 768), QSize(1440, 900), QSize(1920, 1080)}) {
        job.window().resize(size);
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        const QString wrong = job.picture(pictureFolder(), name + QLatin1Char('-') + QString::number(size.width()));
        if (!wrong.isEmpty())
            return wrong;
    }
    job.window().resize(1366, 768);
    QCoreApplication::processEvents();
    return {};
}

} // namespace creditdesk::test
