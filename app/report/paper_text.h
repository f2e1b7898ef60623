// Text from outside made safe for paper: what cannot be seen is made visible, and nothing can reorder a line.
#pragma once

#include <QString>

namespace creditdesk::report {

enum class LineBreaks { Visible, Kept };

/// Control characters become control pictures (U+2400 block); format characters (direction marks and overrides, zero-width
/// ones), line and paragraph separators and lone surrogates are spelled out as [U+XXXX]. With LineBreaks::Kept a line feed
/// stays one.
[[nodiscard]] QString paperText(const QString &text, LineBreaks breaks = LineBreaks::Visible);

} // namespace creditdesk::report
