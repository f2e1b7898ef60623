// The scanned authorisation as it is kept: a picture fitted to the width, or the pages of a PDF.
#pragma once

#include <QImage>
#include <QStackedWidget>

class QLabel;
class QScrollArea;

namespace creditdesk::ui {

class PlainLabel;
class ReportPreview;

class EvidenceView : public QStackedWidget
{
    Q_OBJECT
public:
    explicit EvidenceView(QWidget *parent = nullptr);
    /// False: the bytes cannot be shown as what they are kept as.
    bool load(const QByteArray &bytes, const QString &media);
    void clear();
    /// Words instead of a picture.
    void say(const QString &words);
    [[nodiscard]] bool shows() const { return currentIndex() != 0; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    PlainLabel *m_words;
    QScrollArea *m_scroll;
    QLabel *m_picture;
    ReportPreview *m_pages;
    QImage m_image;
};

} // namespace creditdesk::ui
