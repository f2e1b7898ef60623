#include "ui/warnings/warnings_page.h"

namespace creditdesk::ui {

WarningsPage::WarningsPage(Desk &desk, QWidget *parent) : Page(desk, tr("Warnings"), parent) {}

QString WarningsPage::help() const
{
    return tr("What changed that concerns the officers here. A warning is a prompt to look and no conclusion.");
}

} // namespace creditdesk::ui
