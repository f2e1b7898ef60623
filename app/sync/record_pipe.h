// Between the thread that opens and parses record segments and the one that writes them: batches of rows that own their text,
// a bounded number of them, used again and again.
#pragma once

#include "models/domain/rows.h"

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <vector>

namespace creditdesk::sync {

/// Records of subjects of one district.
class RecordBatch
{
public:
    RecordBatch();
    /// Empties it.
    void begin(std::string_view district);
    /// Copies the row. False if there is no room for it: hand this batch on and begin another, which has room for any row.
    [[nodiscard]] bool add(const domain::RecordRow &row);
    /// Valid until begin().
    [[nodiscard]] std::span<const domain::RecordRow> rows() const { return m_rows; }
    [[nodiscard]] const std::string &district() const { return m_district; }

private:
    std::string m_district;
    std::unique_ptr<char[]> m_text;
    std::size_t m_capacity = 0, m_used = 0;
    std::vector<domain::RecordRow> m_rows;
};

/// One thread gives, one takes.
class RecordPipe
{
public:
    /// At most `batches` are under way.
    explicit RecordPipe(std::size_t batches);
    /// A batch to fill; waits for one. Null after stop().
    [[nodiscard]] std::unique_ptr<RecordBatch> empty();
    void hand(std::unique_ptr<RecordBatch> batch);
    /// Nothing more will come.
    void close();
    /// The next batch; waits for one. Null when everything has been taken after close(), or after stop().
    [[nodiscard]] std::unique_ptr<RecordBatch> next();
    void giveBack(std::unique_ptr<RecordBatch> batch);
    /// Both sides give up.
    void stop();

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::unique_ptr<RecordBatch>> m_empty, m_full;
    bool m_closed = false, m_stopped = false;
};

} // namespace creditdesk::sync
