// What does not fit a low screen is scrolled to, without a frame or a background of its own.
#pragma once

#include <QVBoxLayout>

class QScrollArea;

namespace creditdesk::ui {

/// A column that asks for no more height than its parts need at least: one with wrapped words in it would be given the height
/// that it likes, and scroll although everything fits.
class FlatColumn : public QVBoxLayout
{
    Q_OBJECT
public:
    FlatColumn();
    explicit FlatColumn(QWidget *parent);
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }
};

/// `content` in an area that scrolls it where there is not room for all of it; the area belongs to `parent`.
[[nodiscard]] QScrollArea *scrolled(QWidget *content, QWidget *parent);

} // namespace creditdesk::ui
