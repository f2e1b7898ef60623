// Measures an officer may take about an organisation under a matter of the own organ: which apply and why the others do not,
// applying one with its notice, what became of those in use, and whether an applicant may use notice-and-commitment.
#pragma once

#include "ui/shell/page.h"

namespace creditdesk::ui {

class MeasuresPage : public Page
{
    Q_OBJECT
public:
    explicit MeasuresPage(Desk &desk, QWidget *parent = nullptr);
    [[nodiscard]] QString help() const override;
};

} // namespace creditdesk::ui
