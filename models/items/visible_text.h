// Text from outside as it may be shown: nothing in it can hide, reorder its neighbours or break a line. Pure, any thread.
#pragma once

#include <QString>
#include <QStringView>

namespace creditdesk::items {

/// Control characters become their pictures (U+2400 block), invisible and direction marks become "[U+202E]" and the like;
/// line ends become ↵. Characters beyond the BMP and every ordinary letter stay as they are.
[[nodiscard]] QString visibleText(QStringView text);

/// visibleText() between FSI and PDI, so that right-to-left letters inside do not reorder what stands beside them.
[[nodiscard]] QString isolatedText(QStringView text);

/// Where position `position` (UTF-16 units) of `text` stands in visibleText(text).
[[nodiscard]] int visiblePosition(QStringView text, int position);

} // namespace creditdesk::items
