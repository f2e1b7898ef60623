// What the search measure searches: invented organisations, the mirror made of them, and what people would type.
#pragma once

#include "app/base/failure.h"
#include "app/base/secret.h"
#include "models/domain/rows.h"
#include "tests/bench/invented_names.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <map>
#include <string>
#include <vector>

namespace creditdesk::bench {

struct SearchCity {
    std::vector<InventedName> names; ///< of serials 1, 2, 3 ...
    std::vector<std::string> codes;
};
[[nodiscard]] SearchCity inventSearchCity(int subjects);

/// A row whose texts point to `name` and `code`.
[[nodiscard]] domain::OrganisationRow searchRow(std::int64_t serial, const QByteArray &name, const std::string &code);

[[nodiscard]] base::Secret searchKey();
inline const QString kSearchEpoch = QStringLiteral("bench");
[[nodiscard]] QDateTime searchDay();
[[nodiscard]] base::Done buildSearchMirror(const SearchCity &city, const QString &home);

/// By kind: piece_1 .. piece_8, initials_2 .. initials_8, code_prefix. Taken from places all over the rows, so that frequent
/// pieces come up as often as people would type them.
using Queries = std::map<QString, QStringList>;
[[nodiscard]] Queries askCity(const SearchCity &city, int queriesAKind);

} // namespace creditdesk::bench
