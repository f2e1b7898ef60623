// Watch lists: which organisations are followed, for which published matter, by whom, why and until when.
#pragma once

#include "ui/shell/page.h"

namespace creditdesk::ui {

class WatchPage : public Page
{
    Q_OBJECT
public:
    explicit WatchPage(Desk &desk, QWidget *parent = nullptr);
    [[nodiscard]] QString help() const override;
};

} // namespace creditdesk::ui
