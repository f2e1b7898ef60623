// Random inspections: the department's plans and officers, and every draw with how far it has come.
#pragma once

#include "ui/shell/page.h"

namespace creditdesk::ui {

class InspectionsPage : public Page
{
    Q_OBJECT
public:
    explicit InspectionsPage(Desk &desk, QWidget *parent = nullptr);
    [[nodiscard]] QString help() const override;
};

} // namespace creditdesk::ui
