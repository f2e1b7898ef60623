// The basis of a query as the register keeps it: the id of the row of the table that allowed it, a blank, the article of law.
// People read the article; the row belongs beside the rules.
#pragma once

#include <QString>

namespace creditdesk::domain {

struct Basis {
    QString row;     ///< empty: no row of the table decided
    QString article; ///< as the law is cited
};

[[nodiscard]] Basis readBasis(const QString &kept);

} // namespace creditdesk::domain
