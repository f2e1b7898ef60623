#include "ui/shell/page_stack.h"

namespace creditdesk::ui {
namespace {

constexpr int kRemembered = 20;

} // namespace

PageStack::PageStack(QWidget *parent) : QStackedWidget(parent) {}

void PageStack::addPermanent(Page *page)
{
    m_permanent.append(page);
    addWidget(page);
}

void PageStack::go(Page *page)
{
    Page *before = current();
    if (before && before != page)
        m_behind.append(before);
    while (m_behind.size() > kRemembered)
        m_behind.removeFirst();
    showPage(page);
}

void PageStack::back()
{
    while (!m_behind.isEmpty()) {
        const QPointer<Page> page = m_behind.takeLast();
        if (page && page != current()) {
            showPage(page);
            return;
        }
    }
}

void PageStack::showPage(Page *page)
{
    if (indexOf(page) < 0)
        addWidget(page);
    setCurrentWidget(page);
    m_current = page;
    dropUnreachable();
    Q_EMIT moved();
    page->enter();
}

void PageStack::dropUnreachable()
{
    for (int i = count() - 1; i >= 0; --i) {
        auto *page = qobject_cast<Page *>(widget(i));
        if (page && page != current() && !m_permanent.contains(page) && !m_behind.contains(QPointer<Page>(page))) {
            removeWidget(page);
            page->deleteLater();
        }
    }
}

} // namespace creditdesk::ui
