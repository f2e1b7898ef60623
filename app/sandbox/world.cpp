#include "app/sandbox/world.h"

namespace creditdesk::sandbox {

base::Done Worlds::begin(const QDir &directory, std::shared_ptr<const city::City> city, const SegmentKeys &keys,
                         base::Random &random)
{
    m_directory = directory;
    m_keys = keys;
    m_random = &random;
    TRY_ASSIGN(std::shared_ptr<Segments> segments, Segments::open(directory, city, keys, random));
    segments->makeAhead();
    replace({std::move(city), std::move(segments)});
    return {};
}

base::Done Worlds::moveOn(std::shared_ptr<const city::City> city)
{
    const World former = current();
    if (former.segments->keyId() == SegmentKeys::idOf(city->epoch(), city->generation())) {
        replace({std::move(city), former.segments});
        return {};
    }
    TRY_ASSIGN(std::shared_ptr<Segments> segments, Segments::open(m_directory, city, m_keys, *m_random));
    segments->makeAhead();
    removeOld(segments->keyId(), former.segments->keyId());
    replace({std::move(city), std::move(segments)});
    return {};
}

void Worlds::removeOld(const QByteArray &keyId, const QByteArray &formerKeyId) const
{
    for (const QString &folder : m_directory.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (folder.toLatin1() != keyId && folder.toLatin1() != formerKeyId)
            QDir(m_directory.filePath(folder)).removeRecursively();
    }
}

void Worlds::replace(World world)
{
    const std::scoped_lock guard(m_mutex);
    std::swap(m_world, world); // the former one ends with the argument, outside of the lock, when its last user is done
}

World Worlds::current() const
{
    const std::scoped_lock guard(m_mutex);
    return m_world;
}

} // namespace creditdesk::sandbox
