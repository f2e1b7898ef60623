#include "app/draw/pool.h"

#include "app/draw/digest.h"
#include "app/draw/pool_data.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <tuple>
#include <unordered_map>

namespace creditdesk::draw {
using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kCodeSize = 18;
constexpr std::size_t kPiece = std::size_t{1} << 16U; // of the list, given to hash and sink at once

bool sameCode(const Pool::Entry &a, const Pool::Entry &b)
{
    return std::tie(a.high, a.middle, a.low) == std::tie(b.high, b.middle, b.low);
}

/// The text's order is that of big-endian numbers.
template <typename Number> Number readBig(const char *from)
{
    Number out = 0;
    for (std::size_t i = 0; i < sizeof(Number); ++i)
        out = static_cast<Number>(out << 8U | static_cast<unsigned char>(from[i]));
    return out;
}

template <typename Number> void writeBig(char *to, Number number)
{
    for (std::size_t i = sizeof(Number); i-- > 0; number = static_cast<Number>(number >> 8U))
        to[i] = static_cast<char>(number & 0xFFU);
}

} // namespace

bool comesBefore(const Pool::Entry &a, const Pool::Entry &b)
{
    return std::tie(a.high, a.middle, a.low) < std::tie(b.high, b.middle, b.low);
}

std::string tailOf(const Pool::Group &group)
{
    std::string out = "\",\"" + group.district + "\",\"" + group.stratum + "\",";
    if (!group.reason.empty())
        return out + '"' + group.reason + "\"]\n";
    out += '[';
    for (const QString &item : group.items) {
        out += out.back() == '[' ? "\"" : ",\"";
        out += item.toStdString() + '"';
    }
    return out + "]]\n";
}

void codeOf(const Pool::Entry &entry, char *to)
{
    writeBig(to, entry.high);
    writeBig(to + 8, entry.middle);
    writeBig(to + 16, entry.low);
}

Pool::Pool() : m(std::make_unique<Data>()) {}
Pool::~Pool() = default;
Pool::Pool(Pool &&) noexcept = default;
Pool &Pool::operator=(Pool &&) noexcept = default;

const QByteArray &Pool::hash() const
{
    return m->hash;
}

qint64 Pool::size() const
{
    return m->size;
}

qint64 Pool::leftOut() const
{
    return static_cast<qint64>(m->entries.size()) - m->size;
}

const QHash<QString, qint64> &Pool::leftOutByReason() const
{
    return m->leftOut;
}

const QList<PoolStratum> &Pool::strata() const
{
    return m->strata;
}

const std::vector<Pool::Entry> &Pool::entries() const
{
    return m->entries;
}

const std::vector<Pool::Group> &Pool::groups() const
{
    return m->groups;
}

base::Done Pool::write(const PoolSink &sink) const
{
    std::string piece;
    piece.reserve(kPiece);
    std::array<char, kCodeSize> code{};
    for (const Entry &entry : m->entries) {
        const std::string &tail = m->groups[entry.group].tail;
        if (piece.size() + kCodeSize + tail.size() + 2 > kPiece) {
            TRY_DONE(sink(piece));
            piece.clear();
        }
        codeOf(entry, code.data());
        piece.append("[\"", 2).append(code.data(), code.size()).append(tail);
    }
    return piece.empty() ? base::Done() : sink(piece);
}

void Pool::Data::countStrata()
{
    std::vector<qint64> counts(groups.size());
    for (const Pool::Entry &entry : entries)
        ++counts[entry.group];
    QHash<QString, qint64> sizes;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const Pool::Group &group = groups[i];
        (group.reason.empty() ? sizes[QString::fromStdString(group.stratum)] : leftOut[QString::fromStdString(group.reason)]) +=
            counts[i];
    }
    QStringList ids = sizes.keys();
    std::sort(ids.begin(), ids.end());
    for (const QString &id : std::as_const(ids)) {
        strata.append({id, id.section(u'/', 0, 0), sizes.value(id)});
        size += sizes.value(id);
    }
    for (Pool::Group &group : groups)
        group.stratumAt = group.reason.empty() ? static_cast<int>(ids.indexOf(QString::fromStdString(group.stratum))) : -1;
}

base::Result<Pool> Pool::finished(std::unique_ptr<Data> data)
{
    Pool pool;
    pool.m = std::move(data);
    pool.m->countStrata();
    Digest digest;
    const base::Done written = pool.write([&digest](std::string_view piece) {
        digest.add(piece);
        return base::Done();
    });
    TRY_DONE(written);
    pool.m->hash = hexOf(digest.finish());
    if (!digest.good())
        return base::fail(base::Code::Internal, u"SHA-256 failed"_s);
    return pool;
}

struct PoolBuilder::Impl {
    struct Key {
        const char *stratum, *district; ///< the placer's own texts: the same text is the same place
        std::uint64_t items;
        domain::InspectionPlace place;
        bool operator==(const Key &) const = default;
    };
    struct Hasher {
        std::size_t operator()(const Key &key) const
        {
            std::uint64_t out = key.items;
            for (const std::uint64_t part : {std::bit_cast<std::uint64_t>(key.stratum),
                                             std::bit_cast<std::uint64_t>(key.district), static_cast<std::uint64_t>(key.place)})
                out = (std::rotl(out, 21) ^ part) * 0x9E3779B97F4A7C15U;
            return static_cast<std::size_t>(out);
        }
    };

    Impl(const domain::InspectionPlan &p, const domain::Catalogue &catalogue) : plan(p), placer(p, catalogue) {}
    [[nodiscard]] std::uint32_t groupOf(const domain::InspectionPlacement &placed);

    const domain::InspectionPlan &plan;
    domain::InspectionPlacer placer;
    std::unordered_map<Key, std::uint32_t, Hasher> known;
    Pool pool;
    bool ordered = true;
};

std::uint32_t PoolBuilder::Impl::groupOf(const domain::InspectionPlacement &placed)
{
    const bool drawable = placed.place == domain::InspectionPlace::Drawable;
    const Key key{drawable ? placed.stratum.data() : nullptr, placed.district.data(), drawable ? placed.items : 0,
                  placed.place};
    std::vector<Pool::Group> &groups = pool.m->groups;
    const auto [found, fresh] = known.try_emplace(key, static_cast<std::uint32_t>(groups.size()));
    if (!fresh)
        return found->second;
    Pool::Group group;
    group.district = placed.district;
    if (drawable) {
        group.stratum = placed.stratum;
        for (qsizetype i = 0; i < plan.items.size(); ++i) {
            if ((placed.items >> static_cast<unsigned>(i) & 1U) != 0)
                group.items.append(plan.items.at(i).id);
        }
        std::sort(group.items.begin(), group.items.end());
    } else {
        group.reason = leftOutReason(placed.place);
    }
    group.tail = tailOf(group);
    groups.push_back(std::move(group));
    return found->second;
}

PoolBuilder::PoolBuilder(const domain::InspectionPlan &plan, const domain::Catalogue &catalogue)
    : m(std::make_unique<Impl>(plan, catalogue))
{
}

PoolBuilder::~PoolBuilder() = default;

base::Done PoolBuilder::add(const domain::InspectionSubject &subject)
{
    const domain::InspectionPlacement placed = m->placer.place(subject);
    if (placed.place == domain::InspectionPlace::NoOrganisation)
        return base::fail(base::Code::RefusedByRule, u"a row of the pool is no organisation"_s, u"organisations_only"_s);
    if (placed.place == domain::InspectionPlace::OutsidePool)
        return {};
    const char *code = subject.code.data();
    const Pool::Entry entry{readBig<std::uint64_t>(code), readBig<std::uint64_t>(code + 8), readBig<std::uint16_t>(code + 16),
                            m->groupOf(placed)};
    std::vector<Pool::Entry> &entries = m->pool.m->entries;
    m->ordered = m->ordered && (entries.empty() || comesBefore(entries.back(), entry));
    entries.push_back(entry);
    return {};
}

base::Result<Pool> PoolBuilder::finish()
{
    std::vector<Pool::Entry> &entries = m->pool.m->entries;
    if (!m->ordered) {
        std::sort(entries.begin(), entries.end(), comesBefore);
        if (std::adjacent_find(entries.begin(), entries.end(), sameCode) != entries.end())
            return base::fail(base::Code::InvalidInput, u"a code stands twice in the pool"_s, u"duplicate_code"_s);
    }
    return Pool::finished(std::move(m->pool.m));
}

} // namespace creditdesk::draw
