// Table name_posting: which names hold a gram, for the names that were loaded. Immutable once made.
//
// A row is (id, postings), id = gram << 18 | part, at most kRowBytes long so that four fill a page.
// - part 0, "shelf": several grams with few names, each as: gram less the one before it (the first: less the row's own), bytes
//   that follow, first serial, differences of the others.
// - A gram with too many names for a shelf has blocks, parts 0, 1, 2 ..., each of one of the two BlockForms, and behind them
//   a directory, part kDirectory: number of names, then the first serial of each block as differences. A frequent gram can so
//   be entered in the middle.
// Looking for gram g takes the last row up to (g, kDirectory): its directory, or the shelf where it would stand.
#pragma once

#include "app/store/search/grams.h"

namespace creditdesk::store {

inline constexpr unsigned kPartBits = 18;
inline constexpr std::int64_t kDirectory = (1 << kPartBits) - 1;
static_assert(kGramBits + kPartBits <= 63);
inline constexpr std::size_t kRowBytes = 4060; ///< (16384 - page header - SQLCipher's reserve) / 4 - cell and record headers

enum class BlockForm : unsigned char {
    Numbers = 0, ///< differences of the serials behind the first
    Bits = 1,    ///< a bit a serial from the first on; where more than one in eight is there, this is shorter and faster
};
inline constexpr std::size_t kBlockBytes = kRowBytes - 1; ///< the first byte is the form
inline constexpr std::int64_t kBitsSpan = static_cast<std::int64_t>(kBlockBytes) * 8;

[[nodiscard]] constexpr std::int64_t rowId(Gram gram, std::int64_t part)
{
    return static_cast<std::int64_t>(gram << kPartBits) | part;
}
[[nodiscard]] constexpr Gram gramOfRow(std::int64_t id)
{
    return static_cast<Gram>(id) >> kPartBits;
}

} // namespace creditdesk::store
