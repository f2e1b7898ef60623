#include "ui/inspections/inspections_page.h"

#include "ui/widgets/empty_state.h"

#include <QVBoxLayout>

namespace creditdesk::ui {

InspectionsPage::InspectionsPage(Desk &desk, QWidget *parent) : Page(desk, tr("Random inspection"), parent)
{
    auto *empty = new EmptyState(QStringLiteral("inspection"), this);
    empty->say(tr("No draw yet"), help());
    body()->addWidget(empty, 1);
}

QString InspectionsPage::help() const
{
    return tr("Whom to inspect and who goes is drawn at random by the department’s plan. Each step is signed and chained, and "
              "anybody can recompute the draw.");
}

} // namespace creditdesk::ui
