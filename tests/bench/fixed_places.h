// The bare use of Pango on cairo: words painted at places fixed beforehand, nothing measured.
#pragma once

#include <QByteArray>
#include <QStringList>

namespace creditdesk::bench {

/// A PDF of `pages` A4 pages with `texts` spread evenly over them, in the face of our reports; every ninth is bold.
[[nodiscard]] QByteArray paintAtFixedPlaces(const QStringList &texts, int pages);

} // namespace creditdesk::bench
