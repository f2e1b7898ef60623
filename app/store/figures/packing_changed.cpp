#include "app/store/database/statement.h"
#include "app/store/figures/packing.h"

#include <cstring>
#include <iterator>

namespace creditdesk::store {
namespace {

Profile profileFrom(std::span<const std::uint16_t> codes, const std::vector<CodeList> &axes, Profiles &profiles)
{
    for (std::size_t place = 0; place < axes.size(); ++place) {
        if (codes[place] >= axes[place].size())
            throw brokenFigures();
    }
    return profiles.add(codes);
}

} // namespace

void writeChanged(Connection &connection, const Codebook &codes, const Columns &changed)
{
    Statement insert(connection, "INSERT OR REPLACE INTO changed VALUES (?1, ?2)", true);
    std::vector<std::uint16_t> content;
    for (std::size_t row = 0; row < changed.size(); ++row) {
        content.clear();
        if (changed.profiles[row] != kGone) {
            content.push_back(changed.stableUntil[row]);
            std::ranges::copy(codes.organisations.at(changed.profiles[row]), std::back_inserter(content));
            for (std::size_t record = changed.firstRecord[row]; record < changed.firstRecord[row + 1]; ++record) {
                std::ranges::copy(codes.records.at(changed.recordProfiles[record]), std::back_inserter(content));
                content.push_back(changed.decided[record]);
            }
        }
        const char empty = 0;
        const QByteArrayView bytes(content.empty() ? &empty : reinterpret_cast<const char *>(content.data()),
                                   static_cast<qsizetype>(content.size() * sizeof(std::uint16_t)));
        insert.bind(1, changed.serials[row]).bindBlob(2, bytes).run();
    }
}

Columns readChanged(Connection &connection, Codebook &codes)
{
    Columns changed;
    Statement rows(connection, "SELECT serial, content FROM changed ORDER BY serial");
    std::vector<std::uint16_t> content;
    const std::size_t width = codes.organisations.width();
    constexpr std::size_t kRecordWidth = recordPlace::Width + 1;
    while (rows.step()) {
        const QByteArray bytes = rows.blob(1);
        content.resize(static_cast<std::size_t>(bytes.size()) / sizeof(std::uint16_t));
        if (!content.empty())
            std::memcpy(content.data(), bytes.constData(), content.size() * sizeof(std::uint16_t));
        if (content.empty()) {
            changed.addSubject(rows.integer(0), kGone, kStableForEver);
            continue;
        }
        if (content.size() < width + 1 || (content.size() - width - 1) % kRecordWidth != 0)
            throw brokenFigures();
        const std::span all(content);
        for (std::size_t at = width + 1; at < content.size(); at += kRecordWidth) {
            changed.recordProfiles.push_back(profileFrom(all.subspan(at, recordPlace::Width), codes.recordAxes, codes.records));
            changed.decided.push_back(content[at + recordPlace::Width]);
        }
        const Profile profile = profileFrom(all.subspan(1, width), codes.organisationAxes, codes.organisations);
        changed.addSubject(rows.integer(0), profile, content[0]);
    }
    return changed;
}

} // namespace creditdesk::store
