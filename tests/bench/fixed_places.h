// The bare use of Pango on cairo: words painted at places fixed beforehand, nothing measured.
#pragma once

#include <QByteArray>
#include <QSet>
#include <QStringList>

namespace creditdesk::bench {

/// A PDF of `pages` A4 pages with `texts` spread evenly over them, in the face of our reports; those also in `bold` are bold,
/// because a second weight is a second font in the file.
[[nodiscard]] QByteArray paintAtFixedPlaces(const QStringList &texts, const QSet<QString> &bold, int pages);

} // namespace creditdesk::bench
