// Steps that the tests of classified supervision share.
#pragma once

#include "tests/gui/job_window.h"
#include "ui/supervision/list_page.h"
#include "ui/supervision/overview_grid.h"

namespace creditdesk::ui {
class OverviewPage;
}

namespace creditdesk::test {

/// Signs in as the supervisor, opens the page by its key and waits until its figures are there.
void openSupervision(const JobWindow &job);
[[nodiscard]] ui::OverviewPage *supervision(const JobWindow &job);
/// Opens the cell by keyboard and compares: the list's length and its loaded rows with the number in the cell; then goes back
/// with Esc and compares the place. What is wrong, or nothing.
[[nodiscard]] QString cellEqualsList(const JobWindow &job, ui::FigureGrid *grid, int row, int column);
/// Places of the cells of a grid that open a list.
[[nodiscard]] QList<std::pair<int, int>> openingCells(const ui::FigureGrid *grid);
/// Words of four Latin letters or more that stand on the page, except those that are names in every language.
[[nodiscard]] QStringList englishOn(const QWidget *page);
/// Pictures of the window at both sizes that it is made for.
[[nodiscard]] QString pictures(const JobWindow &job, const QString &name);

} // namespace creditdesk::test
