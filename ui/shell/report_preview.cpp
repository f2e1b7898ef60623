#include "ui/shell/report_preview.h"

#include "ui/shell/action_registry.h"
#include "ui/theme/style.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QPdfDocument>
#include <QPdfPageNavigator>
#include <QPdfView>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace creditdesk::ui {

ReportPreview::ReportPreview(QWidget *parent)
    : QWidget(parent), m_document(new QPdfDocument(this)), m_view(new QPdfView(this)), m_page(new PlainLabel({}, this))
{
    m_view->setDocument(m_document);
    m_view->setPageMode(QPdfView::PageMode::MultiPage);
    m_view->setZoomMode(QPdfView::ZoomMode::FitToWidth);
    m_view->setAccessibleName(tr("Pages of the report"));
    m_page->setTone(items::Tone::Muted);
    QAction *larger = ActionRegistry::make(QStringLiteral("view.zoom_in"), this);
    QAction *smaller = ActionRegistry::make(QStringLiteral("view.zoom_out"), this);
    connect(larger, &QAction::triggered, this, [this] { zoomBy(1.25); });
    connect(smaller, &QAction::triggered, this, [this] { zoomBy(0.8); });
    auto *bar = new QHBoxLayout;
    bar->setSpacing(kGrid);
    bar->addWidget(m_page);
    bar->addStretch(1);
    bar->addWidget(ActionRegistry::button(smaller, this));
    bar->addWidget(ActionRegistry::button(larger, this));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addLayout(bar);
    column->addWidget(m_view, 1);
    connect(m_view->pageNavigator(), &QPdfPageNavigator::currentPageChanged, this, &ReportPreview::updatePage);
    connect(m_document, &QPdfDocument::pageCountChanged, this, &ReportPreview::updatePage);
    updatePage();
}

bool ReportPreview::load(const QByteArray &pdf)
{
    clear();
    m_bytes = pdf;
    m_buffer.setData(m_bytes);
    m_buffer.open(QIODevice::ReadOnly);
    m_document->load(&m_buffer);
    updatePage();
    return pages() > 0;
}

void ReportPreview::clear()
{
    m_document->close();
    m_buffer.close();
    m_bytes.clear();
    updatePage();
}

int ReportPreview::pages() const
{
    return std::max(0, m_document->pageCount());
}

void ReportPreview::zoomBy(qreal factor)
{
    // leaving fit-to-width keeps the size that was fitted, so that one step is one step
    if (m_view->zoomMode() != QPdfView::ZoomMode::Custom && pages() > 0) {
        const qreal pageWidth = m_document->pagePointSize(0).width() * logicalDpiX() / 72.0;
        m_view->setZoomFactor(std::max(1, m_view->viewport()->width() - 12) / pageWidth);
        m_view->setZoomMode(QPdfView::ZoomMode::Custom);
    }
    m_view->setZoomFactor(std::clamp(m_view->zoomFactor() * factor, 0.25, 4.0));
}

void ReportPreview::goTo(int page)
{
    if (page >= 0 && page < pages())
        m_view->pageNavigator()->jump(page, {}, 0);
}

void ReportPreview::updatePage()
{
    const int count = pages();
    m_page->setData(count == 0 ? QString() : tr("Page %1 of %2").arg(m_view->pageNavigator()->currentPage() + 1).arg(count));
}

} // namespace creditdesk::ui
