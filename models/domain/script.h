// Which marks a text wants around it: Chinese has its own brackets and colons, as wide as its characters.
#pragma once

#include <QString>

namespace creditdesk::domain {

/// Whether there is a Chinese character in it.
[[nodiscard]] bool isChinese(QStringView text);
/// "label: value" or the same with the Chinese colon, as the label is written.
[[nodiscard]] QString labelled(const QString &label, const QString &value);
/// "text(inner)" in the brackets of the script that `text` or `inner` is written in.
[[nodiscard]] QString bracketed(const QString &text, const QString &inner);

} // namespace creditdesk::domain
