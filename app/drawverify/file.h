// Files as they come: whole, up to a limit, or line by line.
#pragma once

#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace creditdesk::drawverify {

/// Throws Unreadable, also where the file is larger than `most` bytes.
[[nodiscard]] std::string readWhole(const std::string &path, std::size_t most);

class LineReader
{
public:
    explicit LineReader(const std::string &path); ///< throws Unreadable
    /// Without its line feed; valid until the next call. Lines longer than any pool's are cut and then no longer ended().
    [[nodiscard]] std::optional<std::string_view> next();
    [[nodiscard]] bool ended() const { return m_ended; } ///< the line had its line feed

private:
    struct Close {
        void operator()(std::FILE *file) const { (void)std::fclose(file); }
    };
    bool fill();

    std::string m_path;
    std::unique_ptr<std::FILE, Close> m_file;
    std::string m_buffer;
    std::size_t m_at = 0;
    bool m_ended = false;
};

} // namespace creditdesk::drawverify
