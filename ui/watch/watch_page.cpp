#include "ui/watch/watch_page.h"

namespace creditdesk::ui {

WatchPage::WatchPage(Desk &desk, QWidget *parent) : Page(desk, tr("Watch lists"), parent) {}

QString WatchPage::help() const
{
    return tr("Organisations that are followed for a published matter, with a reason and an end. Who watches whom and why is "
              "seen by the auditor.");
}

} // namespace creditdesk::ui
