// A list behind a number, whatever it lists: it can say where one was in it, so that it is found there again.
#pragma once

#include "ui/shell/page.h"

#include <QJsonObject>

namespace creditdesk::ui {

class ListBehind : public Page
{
    Q_OBJECT
public:
    using Page::Page;
    /// What it lists and the row, as taken when it is opened again; see targetOf().
    [[nodiscard]] virtual QJsonObject place() const = 0;

Q_SIGNALS:
    void listed(qint64 total); ///< after the first answer; -1: there is none
    void placeChanged();       ///< it has come on screen, or another row is chosen
};

} // namespace creditdesk::ui
