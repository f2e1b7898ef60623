#include "ui/measures/measures_page.h"

#include "ui/widgets/empty_state.h"

#include <QVBoxLayout>

namespace creditdesk::ui {

MeasuresPage::MeasuresPage(Desk &desk, QWidget *parent) : Page(desk, tr("Measures"), parent)
{
    auto *empty = new EmptyState(QStringLiteral("measure"), this);
    empty->say(tr("No organisation yet"), help());
    body()->addWidget(empty, 1);
}

QString MeasuresPage::help() const
{
    return tr("Name an organisation, a published matter of your organ and the case number: then the page says which measures "
              "apply, which do not, and why. Each look is on record.");
}

} // namespace creditdesk::ui
