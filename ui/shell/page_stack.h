// The pages and the way back through them. A page shown again is the same widget, so selection and scroll are as they were.
#pragma once

#include "ui/shell/page.h"

#include <QList>
#include <QPointer>
#include <QStackedWidget>

namespace creditdesk::ui {

class PageStack : public QStackedWidget
{
    Q_OBJECT
public:
    explicit PageStack(QWidget *parent = nullptr);
    /// A page that lives as long as the stack.
    void addPermanent(Page *page);
    /// Shows `page` and remembers the one before. A page not added as permanent is deleted once no way leads back to it.
    void go(Page *page);
    void back();
    [[nodiscard]] bool canGoBack() const { return !m_behind.isEmpty(); }
    [[nodiscard]] Page *current() const { return m_current; } ///< null before the first go()

Q_SIGNALS:
    void moved();

private:
    void showPage(Page *page);
    void dropUnreachable();

    QPointer<Page> m_current;
    QList<Page *> m_permanent;
    QList<QPointer<Page>> m_behind;
};

} // namespace creditdesk::ui
