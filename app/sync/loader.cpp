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
constexpr qint64 kBetweenWritesMs = 250;
constexpr qint64 kRowsBetweenLooks = 512; // at these points the load may stop, and the count is made public
constexpr std::size_t kBatchesUnderWay = 4;

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

} // namespace

/// From the sealed file to its text, which stays valid until the next call.
class Loader::Opener
{
public:
    explicit Opener(const Seal &seal) : m_seal(seal) {}

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
    const Seal &m_seal;
    SegmentCipher m_cipher;
    Inflater m_inflater;
};

Loader::Loader(store::MirrorBuilder &builder, Seal seal, const base::Clock &clock, const base::CancelToken &cancel)
    : m_builder(builder),
      m_seal(std::move(seal)),
      m_clock(clock),
      m_cancel(cancel),
      m_pipe(kBatchesUnderWay),
      m_organisationThread([this] { workOnOrganisations(); }),
      m_recordThread([this] { workOnRecords(); }),
      m_writerThread([this] { writeRecords(); })
{
}

Loader::~Loader()
{
    m_stop = true;
    {
        const std::scoped_lock guard(m_mutex);
        m_organisations.complete = m_records.complete = true;
    }
    m_changed.notify_all();
    m_pipe.stop();
    m_organisationThread.join();
    m_recordThread.join();
    m_writerThread.join();
}

void Loader::add(const platform::SegmentReference &segment, const QString &path)
{
    {
        const std::scoped_lock guard(m_mutex);
        Queue &queue = segment.kind == u"organisations"_s ? m_organisations : m_records;
        queue.items.push_back({segment, path});
        queue.bytes += segment.bytes;
    }
    m_changed.notify_all();
}

bool Loader::next(Queue &queue, Item &item)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return m_stop || queue.complete || !queue.items.empty(); });
    if (m_stop || queue.items.empty())
        return false;
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
    m_pipe.stop();
    m_changed.notify_all();
}

void Loader::end(Queue &queue)
{
    {
        const std::scoped_lock guard(m_mutex);
        queue.done = true;
    }
    m_changed.notify_all();
}

bool Loader::mayGoOn() const
{
    return !m_cancel.isCancelled() && !m_stop.load(std::memory_order_relaxed);
}

template <typename Load> void Loader::eachSegment(Queue &queue, Load &&load)
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
        const base::Result<qint64> rows = load(item.segment, *text, codec);
        if (!rows) {
            fail(rows.error());
        } else if (*rows != item.segment.rows) {
            fail({Code::BrokenAnswer, u"segment with %1 rows instead of %2"_s.arg(*rows).arg(item.segment.rows)});
        } else {
            queue.share.rows += *rows;
            queue.share.bytes += item.segment.bytes;
            queue.share.seconds += static_cast<double>(m_clock.monotonicMs() - start) / 1000.0;
        }
        loaded(queue, item.segment.bytes);
    }
}

void Loader::workOnOrganisations()
{
    eachSegment(
        m_organisations,
        [this](const platform::SegmentReference &, std::string_view text, platform::Codec &codec) -> base::Result<qint64> {
            qint64 rows = 0;
            TRY_DONE(codec.organisations(text, [&](const domain::OrganisationRow &row) -> base::Done {
                const base::Done added = m_builder.addOrganisation(row);
                if (!added || ++rows % kRowsBetweenLooks != 0)
                    return added;
                m_rows.fetch_add(kRowsBetweenLooks, std::memory_order_relaxed);
                return mayGoOn() ? base::Done() : base::fail(Code::Cancelled, u"while loading"_s);
            }));
            m_rows.fetch_add(rows % kRowsBetweenLooks, std::memory_order_relaxed);
            return rows;
        });
    if (mayGoOn()) { // everything has come: the indexes are made while records are still being written
        if (const base::Done finished = m_builder.finishOrganisations(); !finished)
            fail(finished.error());
    }
    end(m_organisations);
}

base::Result<qint64> Loader::parseRecords(const platform::SegmentReference &segment, std::string_view text,
                                          platform::Codec &codec)
{
    const std::string district = segment.district.toStdString();
    const auto stopped = [] { return base::fail(Code::Cancelled, u"while loading"_s); };
    auto batch = m_pipe.empty();
    if (!batch)
        return stopped();
    batch->begin(district);
    qint64 rows = 0;
    TRY_DONE(codec.records(text, [&](const domain::RecordRow &row) -> base::Done {
        ++rows;
        if (batch->add(row))
            return {};
        m_pipe.hand(std::move(batch));
        batch = m_pipe.empty();
        if (!batch)
            return stopped();
        batch->begin(district);
        return batch->add(row) ? base::Done() : base::fail(Code::Internal, u"a record too long for any batch"_s);
    }));
    m_pipe.hand(std::move(batch));
    return rows;
}

void Loader::workOnRecords()
{
    eachSegment(m_records, [this](const platform::SegmentReference &segment, std::string_view text, platform::Codec &codec) {
        return parseRecords(segment, text, codec);
    });
    m_pipe.close();
}

void Loader::writeRecords()
{
    while (auto batch = m_pipe.next()) {
        for (const domain::RecordRow &row : batch->rows()) {
            if (const base::Done added = m_builder.addRecord(row, batch->district()); !added) {
                fail(added.error());
                break;
            }
        }
        m_rows.fetch_add(static_cast<qint64>(batch->rows().size()), std::memory_order_relaxed);
        if (m_cancel.isCancelled())
            fail({Code::Cancelled, u"while loading"_s});
        m_pipe.giveBack(std::move(batch));
    }
    end(m_records);
}

void Loader::loaded(Queue &queue, qint64 bytes)
{
    {
        const std::scoped_lock guard(m_mutex);
        queue.bytes -= bytes;
    }
    m_changed.notify_all();
}

bool Loader::hasRoom(const Queue &queue, qint64 limit)
{
    const std::scoped_lock guard(m_mutex);
    return queue.bytes <= limit;
}

void Loader::waitForRoom(const std::function<void()> &pulse)
{
    {
        std::unique_lock lock(m_mutex);
        const qint64 queued = m_organisations.bytes + m_records.bytes;
        m_changed.wait_for(lock, kBetweenPulses, [&] { return m_stop || m_organisations.bytes + m_records.bytes < queued; });
    }
    writeBehind();
    pulse();
}

void Loader::writeBehind()
{
    const qint64 now = m_clock.monotonicMs();
    if (now - m_lastWriteBehind < kBetweenWritesMs)
        return;
    m_lastWriteBehind = now;
    m_builder.startWriting();
}

void Loader::noMoreOrganisations()
{
    {
        const std::scoped_lock guard(m_mutex);
        m_organisations.complete = true;
    }
    m_changed.notify_all();
}

base::Done Loader::finish(const std::function<void()> &pulse)
{
    std::unique_lock lock(m_mutex);
    m_organisations.complete = m_records.complete = true;
    m_changed.notify_all();
    while (!m_organisations.done || !m_records.done) {
        m_changed.wait_for(lock, kBetweenPulses);
        lock.unlock();
        writeBehind();
        pulse();
        lock.lock();
    }
    if (m_result && m_cancel.isCancelled())
        return base::fail(Code::Cancelled, u"while loading"_s);
    return m_result;
}

} // namespace creditdesk::sync
