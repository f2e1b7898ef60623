#include "ui/authorisations/evidence_view.h"

#include "ui/shell/report_preview.h"
#include "ui/widgets/plain_label.h"

#include <QBuffer>
#include <QImageReader>
#include <QScrollArea>

#include <algorithm>

namespace creditdesk::ui {
namespace {

constexpr int kMostMegabytes = 256; // of pixels: a small file may unfold into a very large picture
constexpr int kLargestSide = 4000;

} // namespace

EvidenceView::EvidenceView(QWidget *parent)
    : QStackedWidget(parent),
      m_words(new PlainLabel({}, this)),
      m_scroll(new QScrollArea(this)),
      m_picture(new QLabel(m_scroll)),
      m_pages(new ReportPreview(this))
{
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setWordWrap(true);
    m_words->setTone(items::Tone::Muted);
    m_picture->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_scroll->setWidget(m_picture);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // or the picture would be too wide once it appears
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    m_scroll->setAccessibleName(tr("Scanned authorisation"));
    m_picture->setAccessibleName(tr("Scanned authorisation"));
    addWidget(m_words);
    addWidget(m_scroll);
    addWidget(m_pages);
}

bool EvidenceView::load(const QByteArray &bytes, const QString &media)
{
    clear();
    if (media == QStringLiteral("application/pdf")) {
        const bool ok = m_pages->load(bytes);
        setCurrentIndex(ok ? 2 : 0);
        return ok;
    }
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    QImageReader::setAllocationLimit(kMostMegabytes);
    if (const QSize size = reader.size(); std::max(size.width(), size.height()) > kLargestSide)
        reader.setScaledSize(size.scaled(kLargestSide, kLargestSide, Qt::KeepAspectRatio));
    m_image = reader.read();
    if (m_image.isNull())
        return false;
    setCurrentIndex(1);
    fit();
    return true;
}

void EvidenceView::clear()
{
    m_image = {};
    m_picture->setPixmap({});
    m_pages->clear();
    say({});
}

void EvidenceView::say(const QString &words)
{
    m_words->setData(words);
    setCurrentIndex(0);
}

void EvidenceView::fit()
{
    if (m_image.isNull())
        return;
    const qreal ratio = devicePixelRatioF();
    const int width = std::max(50, m_scroll->viewport()->width() - 4);
    QPixmap picture = QPixmap::fromImage(
        m_image.scaledToWidth(std::min(m_image.width(), static_cast<int>(width * ratio)), Qt::SmoothTransformation));
    picture.setDevicePixelRatio(ratio);
    m_picture->setPixmap(picture);
}

void EvidenceView::resizeEvent(QResizeEvent *event)
{
    QStackedWidget::resizeEvent(event);
    fit();
}

} // namespace creditdesk::ui
