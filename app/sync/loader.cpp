#include "app/sync/loader.h"

#include "app/platform/codec.h"
#include "app/sync/file_failure.h"
#include "app/sync/inflate.h"
#include "app/sync/segment_cipher.h"

#include <QFile>

#include <chrono>

namespace creditdesk::sync {
namespace {
using base::Code;
using namespace Qt::StringLiterals;

constexpr std::chrono::milliseconds kBetweenPulses{100};
constexpr qint64 kRowsBetweenLooks = 512; // at these points the load may stop, and the count is made public

/// Counts the rows of one segment and looks for a reason to stop now and then.
class Counter
{
public:
    Counter(std::atomic<qint64> &rows, const base::CancelToken &cancel, const std::atomic_bool &stop)
        : m_rows(rows), m_cancel(cancel), m_stop(stop)
    {
    }
    base::Done count()
    {
        if (++m_count % kRowsBetweenLooks != 0)
            return {};
        m_rows.fetch_add(kRowsBetweenLooks, std::memory_order_relaxed);
        if (m_cancel.isCancelled() || m_stop.load(std::memory_order_relaxed))
            return base::fail(Code::Cancelled, u"while loading"_s);
        return {};
    }
    /// The number of rows, all made public.
    qint64 finish()
    {
        m_rows.fetch_add(m_count % kRowsBetweenLooks, std::memory_order_relaxed);
        return m_count;
    }

private:
    std::atomic<qint64> &m_rows;
    const base::CancelToken &m_cancel;
    const std::atomic_bool &m_stop;
    qint64 m_count = 0;
};

base::Done load(const platform::SegmentReference &segment, std::string_view text, platform::Codec &codec,
                store::MirrorBuilder &builder, Counter &counter)
{
    if (segment.kind == u"organisations"_s) {
        return codec.organisations(text, [&](const domain::OrganisationRow &row) -> base::Done {
            TRY_DONE(builder.addOrganisation(row));
            return counter.count();
        });
    }
    const std::string district = segment.district.toStdString();
    return codec.records(text, [&](const domain::RecordRow &row) -> base::Done {
        TRY_DONE(builder.addRecord(row, district));
        return counter.count();
    });
}

base::Result<QByteArray> readWhole(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(fileFailure(file));
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return tl::unexpected(fileFailure(file));
    return bytes;
}

/// From the sealed file to its text, which stays valid until the next call.
class Opener
{
public:
    explicit Opener(const Loader::Seal &seal) : m_seal(seal) {}

    base::Result<std::string_view> text(const platform::SegmentReference &segment, const QString &path)
    {
        const base::Secret *key = m_seal.keys ? m_seal.keys->find(segment.district) : nullptr;
        if (key == nullptr)
            return base::fail(Code::SealBroken, u"the session has no key for a segment"_s);
        TRY_ASSIGN(QByteArray body, readWhole(path));
        const QByteArray context = segmentContext(m_seal.keyId, segment.kind, segment.district);
        TRY_ASSIGN(const auto packed, m_cipher.open(body, *key, context));
        return m_inflater.text(packed);
    }

private:
    const Loader::Seal &m_seal;
    SegmentCipher m_cipher;
    Inflater m_inflater;
};

} // namespace

Loader::Loader(store::MirrorBuilder &builder, Seal seal, const base::Clock &clock, const base::CancelToken &cancel)
    : m_builder(builder),
      m_seal(std::move(seal)),
      m_clock(clock),
      m_cancel(cancel),
      m_organisationThread([this] { work(m_organisations); }),
      m_recordThread([this] { work(m_records); })
{
}

Loader::~Loader()
{
    m_stop = true;
    {
        const std::scoped_lock guard(m_mutex);
        m_complete = true;
    }
    m_changed.notify_all();
    m_organisationThread.join();
    m_recordThread.join();
}

void Loader::add(const platform::SegmentReference &segment, const QString &path)
{
    {
        const std::scoped_lock guard(m_mutex);
        (segment.kind == u"organisations"_s ? m_organisations : m_records).items.push_back({segment, path});
        m_queuedBytes += segment.bytes;
    }
    m_changed.notify_all();
}

bool Loader::next(Queue &queue, Item &item)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return m_stop || m_complete || !queue.items.empty(); });
    if (m_stop || queue.items.empty()) {
        queue.done = true;
        lock.unlock();
        m_changed.notify_all();
        return false;
    }
    item = std::move(queue.items.front());
    queue.items.pop_front();
    return true;
}

void Loader::fail(base::Failure failure)
{
    {
        const std::scoped_lock guard(m_mutex);
        if (m_result)
            m_result = tl::unexpected(std::move(failure));
        m_stop = true;
    }
    m_changed.notify_all();
}

void Loader::work(Queue &queue)
{
    Opener opener(m_seal);
    platform::Codec codec;
    Item item;
    while (next(queue, item)) {
        const qint64 start = m_clock.monotonicMs();
        const auto text = opener.text(item.segment, item.path);
        if (!text) {
            fail(text.error());
            continue; // next() sees the stop
        }
        Counter counter(m_rows, m_cancel, m_stop);
        const base::Done done = load(item.segment, *text, codec, m_builder, counter);
        const qint64 rows = counter.finish();
        queue.share.rows += rows;
        queue.share.bytes += item.segment.bytes;
        queue.share.seconds += static_cast<double>(m_clock.monotonicMs() - start) / 1000.0;
        if (!done)
            fail(done.error());
        else if (rows != item.segment.rows)
            fail({Code::BrokenAnswer, u"segment with %1 rows instead of %2"_s.arg(rows).arg(item.segment.rows)});
        loaded(item.segment.bytes);
    }
}

void Loader::loaded(qint64 bytes)
{
    {
        const std::scoped_lock guard(m_mutex);
        m_queuedBytes -= bytes;
    }
    m_changed.notify_all();
}

void Loader::waitForRoom(qint64 limit, const std::function<void()> &pulse)
{
    std::unique_lock lock(m_mutex);
    while (m_queuedBytes > limit && !m_stop && !m_cancel.isCancelled()) {
        m_changed.wait_for(lock, kBetweenPulses);
        lock.unlock();
        pulse();
        lock.lock();
    }
}

base::Done Loader::finish(const std::function<void()> &pulse)
{
    std::unique_lock lock(m_mutex);
    m_complete = true;
    m_changed.notify_all();
    while (!m_organisations.done || !m_records.done) {
        m_changed.wait_for(lock, kBetweenPulses);
        lock.unlock();
        pulse();
        lock.lock();
    }
    if (m_result && m_cancel.isCancelled())
        return base::fail(Code::Cancelled, u"while loading"_s);
    return m_result;
}

} // namespace creditdesk::sync
