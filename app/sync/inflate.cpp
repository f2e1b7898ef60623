#include "app/sync/inflate.h"

#include <QtEndian>

#include <libdeflate.h>

#include <algorithm>

namespace creditdesk::sync {
namespace {
using base::Code;
using namespace Qt::StringLiterals;

constexpr std::size_t kShortestGzip = 18;                  // header and trailer
constexpr std::size_t kLongestText = std::size_t{1} << 30; // a segment is a few MiB; this only stops nonsense
struct FreeDecompressor {
    void operator()(libdeflate_decompressor *d) const noexcept { libdeflate_free_decompressor(d); }
};

} // namespace

struct Inflater::Impl {
    std::unique_ptr<libdeflate_decompressor, FreeDecompressor> decompressor{libdeflate_alloc_decompressor()};
    std::unique_ptr<char[]> text; // not a vector: nothing would read the zeros it is filled with
    std::size_t capacity = 0;

    void reserve(std::size_t size)
    {
        if (size <= capacity)
            return;
        text = std::make_unique_for_overwrite<char[]>(size);
        capacity = size;
    }
};

Inflater::Inflater() : m(std::make_unique<Impl>()) {}

Inflater::~Inflater() = default;

base::Result<std::string_view> Inflater::text(std::span<const char> packed)
{
    if (packed.size() < kShortestGzip || !m->decompressor)
        return base::fail(Code::BrokenAnswer, u"a segment that is not gzip"_s);
    // RFC 1952: the last four bytes state the length of the text; libdeflate checks that they are true.
    const std::size_t size = qFromLittleEndian<quint32>(packed.data() + packed.size() - 4);
    if (size > kLongestText)
        return base::fail(Code::BrokenAnswer, u"a segment that would grow beyond 1 GiB"_s);
    m->reserve(std::max<std::size_t>(size, 1));
    std::size_t read = 0;
    std::size_t written = 0;
    const auto result = libdeflate_gzip_decompress_ex(m->decompressor.get(), packed.data(), packed.size(), m->text.get(), size,
                                                      &read, &written);
    if (result != LIBDEFLATE_SUCCESS || read != packed.size() || written != size)
        return base::fail(Code::BrokenAnswer, u"a segment that cannot be inflated"_s);
    return std::string_view(m->text.get(), size);
}

} // namespace creditdesk::sync
