#include "app/sandbox/world.h"

namespace creditdesk::sandbox {

base::Done Worlds::begin(const QDir &directory, std::shared_ptr<const city::City> city, const SegmentKeys &keys,
                         base::Random &random)
{
    TRY_ASSIGN(std::shared_ptr<Segments> segments, Segments::open(directory, city, keys, random));
    segments->makeAhead();
    World former{std::move(city), std::move(segments)};
    const std::scoped_lock guard(m_mutex);
    std::swap(m_world, former); // the former one ends outside of the lock, when its last user is done
    return {};
}

World Worlds::current() const
{
    const std::scoped_lock guard(m_mutex);
    return m_world;
}

} // namespace creditdesk::sandbox
