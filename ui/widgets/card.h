// Building blocks of forms: a card in the middle of the window, and labelled fields one under the other.
#pragma once

#include <QString>

class QLabel;
class QVBoxLayout;
class QWidget;

namespace creditdesk::ui {

/// A card of 440 px in the middle of `page` with `title`; returns its column.
[[nodiscard]] QVBoxLayout *centredCard(QWidget *page, const QString &title);
/// Label above `field`, and the label is its buddy.
QLabel *addField(QVBoxLayout *column, const QString &label, QWidget *field);
/// A frame with the card's look around a column.
[[nodiscard]] QVBoxLayout *card(QWidget *parent, QWidget **frame = nullptr);

} // namespace creditdesk::ui
