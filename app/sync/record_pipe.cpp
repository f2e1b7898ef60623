#include "app/sync/record_pipe.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace creditdesk::sync {
namespace {

constexpr std::size_t kTextBytes = 1 << 20;
constexpr std::size_t kMostRows = 2'048;

constexpr std::array kTexts{
    &domain::RecordRow::id,          &domain::RecordRow::subject,        &domain::RecordRow::kind,
    &domain::RecordRow::sourceUnit,  &domain::RecordRow::sourceUnitCode, &domain::RecordRow::decided,
    &domain::RecordRow::actEnded,    &domain::RecordRow::publishedFrom,  &domain::RecordRow::publishedUntil,
    &domain::RecordRow::severity,    &domain::RecordRow::procedure,      &domain::RecordRow::state,
    &domain::RecordRow::stateSince,  &domain::RecordRow::fields,         &domain::RecordRow::objectionSince,
    &domain::RecordRow::repairSince,
};

} // namespace

RecordBatch::RecordBatch() : m_text(std::make_unique_for_overwrite<char[]>(kTextBytes)), m_capacity(kTextBytes)
{
    m_rows.reserve(kMostRows);
}

void RecordBatch::begin(std::string_view district)
{
    m_district = district;
    m_used = 0;
    m_rows.clear();
}

bool RecordBatch::add(const domain::RecordRow &row)
{
    std::size_t size = 0;
    for (const auto text : kTexts)
        size += (row.*text).size();
    if (m_rows.size() == kMostRows || m_used + size > m_capacity) {
        if (!m_rows.empty())
            return false;
        m_text = std::make_unique_for_overwrite<char[]>(size); // one row longer than a whole batch usually is
        m_capacity = size;
    }
    domain::RecordRow &copy = m_rows.emplace_back(row);
    char *to = m_text.get() + m_used;
    for (const auto text : kTexts) {
        const std::string_view from = row.*text;
        if (!from.empty())
            std::memcpy(to, from.data(), from.size());
        copy.*text = {to, from.size()};
        to += from.size();
    }
    m_used += size;
    return true;
}

RecordPipe::RecordPipe(std::size_t batches)
{
    for (std::size_t i = 0; i < batches; ++i)
        m_empty.push_back(std::make_unique<RecordBatch>());
}

std::unique_ptr<RecordBatch> RecordPipe::empty()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_stopped || !m_empty.empty(); });
    if (m_stopped)
        return nullptr;
    auto batch = std::move(m_empty.front());
    m_empty.pop_front();
    return batch;
}

void RecordPipe::hand(std::unique_ptr<RecordBatch> batch)
{
    {
        const std::scoped_lock guard(m_mutex);
        m_full.push_back(std::move(batch));
    }
    m_changed.notify_all();
}

void RecordPipe::close()
{
    {
        const std::scoped_lock guard(m_mutex);
        m_closed = true;
    }
    m_changed.notify_all();
}

std::unique_ptr<RecordBatch> RecordPipe::next()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_stopped || m_closed || !m_full.empty(); });
    if (m_stopped || m_full.empty())
        return nullptr;
    auto batch = std::move(m_full.front());
    m_full.pop_front();
    return batch;
}

void RecordPipe::giveBack(std::unique_ptr<RecordBatch> batch)
{
    {
        const std::scoped_lock guard(m_mutex);
        m_empty.push_back(std::move(batch));
    }
    m_changed.notify_all();
}

void RecordPipe::stop()
{
    {
        const std::scoped_lock guard(m_mutex);
        m_stopped = true;
    }
    m_changed.notify_all();
}

} // namespace creditdesk::sync
