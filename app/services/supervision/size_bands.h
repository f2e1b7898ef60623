// Bands of registered capital by which a back-test tells sizes apart (resources/catalogue/size-bands.json). Any thread.
#pragma once

#include "app/base/failure.h"

#include <QList>
#include <QString>

#include <string_view>

namespace creditdesk::services {

class SizeBands
{
public:
    [[nodiscard]] static base::Result<SizeBands> compiledIn();

    /// Codes, smallest first, then the one for "not stated".
    [[nodiscard]] const QStringList &codes() const { return m_codes; }
    /// Place in codes() of a capital as rows state it: decimal text in 万元, or empty.
    [[nodiscard]] qsizetype bandOf(std::string_view capital) const;

private:
    QStringList m_codes;
    QList<double> m_from; ///< 万元, ascending; of all bands but the last
};

} // namespace creditdesk::services
