// The very bytes of an issued report on screen, with page and zoom.
#pragma once

#include <QBuffer>
#include <QWidget>

class QPdfDocument;
class QPdfView;

namespace creditdesk::ui {

class PlainLabel;

class ReportPreview : public QWidget
{
    Q_OBJECT
public:
    explicit ReportPreview(QWidget *parent = nullptr);
    /// Empty bytes: nothing is shown. False if they are not a PDF that can be shown.
    bool load(const QByteArray &pdf);
    void clear();
    [[nodiscard]] int pages() const;
    void zoomBy(qreal factor);
    void goTo(int page); ///< from 0

private:
    void updatePage();

    QByteArray m_bytes;
    QBuffer m_buffer;
    QPdfDocument *m_document;
    QPdfView *m_view;
    PlainLabel *m_page;
};

} // namespace creditdesk::ui
