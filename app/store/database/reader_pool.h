// Read connections to one file. Opening one costs about a millisecond, so a few are kept; as many as are needed at once exist.
#pragma once

#include "app/store/database/connection.h"

#include <memory>
#include <mutex>
#include <vector>

namespace creditdesk::store {

class ReaderPool
{
public:
    /// `key` must live as long as the pool.
    ReaderPool(QString path, const base::Secret &key, Connection::Settings settings);
    ReaderPool(const ReaderPool &) = delete;
    ReaderPool &operator=(const ReaderPool &) = delete;

    /// A connection lent to one thread; goes back when the lease ends.
    class Lease
    {
    public:
        Lease(ReaderPool &pool, std::unique_ptr<Connection> connection) : m_pool(pool), m_connection(std::move(connection)) {}
        ~Lease() { m_pool.giveBack(std::move(m_connection)); }
        Lease(const Lease &) = delete;
        Lease &operator=(const Lease &) = delete;
        [[nodiscard]] Connection &operator*() const { return *m_connection; }
        [[nodiscard]] Connection *operator->() const { return m_connection.get(); }

    private:
        ReaderPool &m_pool;
        std::unique_ptr<Connection> m_connection;
    };
    /// Throws DatabaseError.
    [[nodiscard]] Lease take();

    /// Closes idle connections: what they had read leaves memory.
    void closeIdle();

private:
    void giveBack(std::unique_ptr<Connection> connection);
    const QString m_path;
    const base::Secret &m_key;
    const Connection::Settings m_settings;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<Connection>> m_idle;
};

} // namespace creditdesk::store
