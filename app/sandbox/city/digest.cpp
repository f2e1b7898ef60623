#include "app/sandbox/city/digest.h"

#include "app/sandbox/sha256.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace creditdesk::sandbox::city {
namespace {

constexpr std::size_t kChunk = 1U << 18U; // fits in a processor's own cache

/// Hashes on one thread what another has written: each takes about half of the time.
class HashingThread
{
public:
    HashingThread() : m_thread([this] { run(); }) {}
    void give(std::string_view text)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_chunk.empty(); });
        m_chunk.assign(text);
        m_changed.notify_all();
    }
    QByteArray finish()
    {
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [&] { return m_chunk.empty(); });
            m_ended = true;
            m_changed.notify_all();
        }
        m_thread.join();
        return m_hash.finish().toHex();
    }

private:
    void run()
    {
        std::string own;
        std::unique_lock lock(m_mutex);
        while (true) {
            m_changed.wait(lock, [&] { return m_ended || !m_chunk.empty(); });
            if (m_chunk.empty())
                return;
            own.swap(m_chunk);
            m_chunk.clear();
            m_changed.notify_all();
            lock.unlock();
            m_hash.add(own);
            lock.lock();
        }
    }
    Sha256 m_hash;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::string m_chunk;
    bool m_ended = false;
    std::thread m_thread; // last: it uses the others
};

} // namespace

QByteArray digestOf(const City &city, const Scope &scope)
{
    HashingThread hash;
    const std::int64_t sequence = city.lastSequence();
    Reader reader(city, sequence);
    Pen pen;
    const auto flush = [&](std::size_t least) {
        if (pen.text().size() < least || pen.text().empty())
            return;
        hash.give(pen.text());
        pen.restart();
    };
    const auto forEach = [&](const auto &write) {
        for (std::int64_t serial = 1; serial <= city.lastSerial(sequence); ++serial) {
            if (!city.exists(serial, sequence) || !scope.holds(city.district(serial, sequence)) || !reader.open(serial))
                continue;
            write();
            flush(kChunk);
        }
    };
    forEach([&] {
        reader.organisation(pen);
        pen.put(std::string_view("\n"));
    });
    forEach([&] {
        if (reader.records(pen, "\n") > 0)
            pen.put(std::string_view("\n"));
    });
    flush(0);
    return hash.finish();
}

} // namespace creditdesk::sandbox::city
