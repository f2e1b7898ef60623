#include "tests/bench/search_city.h"

#include "app/store/mirror.h"

#include <QTimeZone>

namespace creditdesk::bench {

namespace {

constexpr std::size_t kLongestPiece = 8;
constexpr std::size_t kShortestInitials = 2;

/// A start for a window of `length` characters in a text of `size`, if there is one.
std::optional<std::size_t> placeFor(std::size_t length, std::size_t size, Dice &dice)
{
    return size < length ? std::nullopt : std::optional<std::size_t>(dice.roll(size - length + 1));
}

} // namespace

SearchCity inventSearchCity(int subjects)
{
    SearchCity city;
    Dice dice(20261123);
    for (int i = 0; i < subjects; ++i) {
        city.names.push_back(inventName(dice));
        city.codes.push_back(inventCode(static_cast<std::uint64_t>(i), dice));
    }
    return city;
}

domain::OrganisationRow searchRow(std::int64_t serial, const QByteArray &name, const std::string &code)
{
    domain::OrganisationRow row;
    row.serial = serial;
    row.name = {name.constData(), static_cast<std::size_t>(name.size())};
    row.code = code;
    row.district = row.code.substr(2, 6);
    row.sector = "I";
    row.kind = "enterprise";
    row.status = "active";
    row.founded = "2012-05-06";
    row.riskClass = "B";
    row.revision = 1;
    return row;
}

base::Secret searchKey()
{
    base::Secret secret(32);
    std::fill(secret.data(), secret.data() + secret.size(), static_cast<unsigned char>(0x5A));
    return secret;
}

QDateTime searchDay()
{
    return {QDate(2026, 11, 23), QTime(2, 0), QTimeZone::utc()};
}

base::Done buildSearchMirror(const SearchCity &city, const QString &home)
{
    TRY_ASSIGN(const std::unique_ptr<store::MirrorBuilder> builder, store::Mirror::build(home, searchKey()));
    for (std::size_t i = 0; i < city.names.size(); ++i)
        TRY_DONE(
            builder->addOrganisation(searchRow(static_cast<std::int64_t>(i) + 1, utf8(city.names[i].name), city.codes[i])));
    return builder->commit({kSearchEpoch, 1, searchDay(), static_cast<qint64>(city.names.size()), 0, {}});
}

Queries askCity(const SearchCity &city, int queriesAKind)
{
    Queries queries;
    Dice dice(7);
    const auto name = [&]() -> const InventedName & { return city.names[dice.roll(city.names.size())]; };
    for (std::size_t length = 1; length <= kLongestPiece; ++length) {
        QStringList &pieces = queries[QStringLiteral("piece_%1").arg(length)];
        while (pieces.size() < queriesAKind) {
            const std::u32string &text = name().name;
            if (const auto at = placeFor(length, text.size(), dice))
                pieces.append(QString::fromUtf8(utf8(text.substr(*at, length))));
        }
        if (length < kShortestInitials)
            continue;
        QStringList &initials = queries[QStringLiteral("initials_%1").arg(length)];
        while (initials.size() < queriesAKind) {
            std::string letters = name().initials;
            std::erase(letters, '-'); // brackets are skipped
            if (const auto at = placeFor(length, letters.size(), dice))
                initials.append(QString::fromStdString(letters.substr(*at, length)));
        }
    }
    QStringList &codes = queries[QStringLiteral("code_prefix")];
    while (codes.size() < queriesAKind)
        codes.append(QString::fromStdString(city.codes[dice.roll(city.codes.size())].substr(0, 2 + dice.roll(17))));
    return queries;
}

} // namespace creditdesk::bench
