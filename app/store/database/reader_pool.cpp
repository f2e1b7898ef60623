#include "app/store/database/reader_pool.h"

namespace creditdesk::store {
namespace {
constexpr std::size_t kKept = 3; // interactive search, sync's own reading, one more
} // namespace

ReaderPool::ReaderPool(QString path, const base::Secret &key, Connection::Settings settings)
    : m_path(std::move(path)), m_key(key), m_settings(settings)
{
}

ReaderPool::Lease ReaderPool::take()
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_idle.empty()) {
            std::unique_ptr<Connection> connection = std::move(m_idle.back()); // the one used last has the warmest cache
            m_idle.pop_back();
            return {*this, std::move(connection)};
        }
    }
    return {*this, std::make_unique<Connection>(m_path, m_key, Connection::Mode::Read, m_settings)};
}

void ReaderPool::closeIdle()
{
    std::vector<std::unique_ptr<Connection>> idle;
    const std::lock_guard lock(m_mutex);
    idle.swap(m_idle);
}

void ReaderPool::giveBack(std::unique_ptr<Connection> connection)
{
    const std::lock_guard lock(m_mutex);
    if (m_idle.size() < kKept)
        m_idle.push_back(std::move(connection));
}

} // namespace creditdesk::store
