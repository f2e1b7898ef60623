#include "models/domain/draw.h"

#include <algorithm>
#include <array>

namespace creditdesk::domain {

const DrawnTarget *DrawRoster::target(const QString &code) const
{
    const auto found =
        std::find_if(targets.begin(), targets.end(), [&code](const DrawnTarget &one) { return one.code == code; });
    return found == targets.end() ? nullptr : &*found;
}

QList<DrawnTarget> DrawRoster::visitsOf(const QString &officer) const
{
    QList<DrawnTarget> out;
    std::copy_if(targets.begin(), targets.end(), std::back_inserter(out),
                 [&officer](const DrawnTarget &one) { return one.officers.contains(officer); });
    return out;
}

QString drawStepName(DrawStep step)
{
    static constexpr std::array kNames{"planned", "committed", "public_value", "drawn",
                                       "aborted", "redrawn",   "substituted",  "result"};
    return QString::fromLatin1(kNames.at(static_cast<std::size_t>(step)));
}

} // namespace creditdesk::domain
