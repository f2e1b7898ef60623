// Warnings: the officer's inbox, and who owns what is raised in a district.
#pragma once

#include "ui/shell/page.h"

namespace creditdesk::ui {

class WarningsPage : public Page
{
    Q_OBJECT
public:
    explicit WarningsPage(Desk &desk, QWidget *parent = nullptr);
    [[nodiscard]] QString help() const override;
};

} // namespace creditdesk::ui
