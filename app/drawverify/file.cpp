#include "app/drawverify/file.h"

#include "app/drawverify/finding.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <vector>

namespace creditdesk::drawverify {

namespace {

constexpr std::size_t kPiece = std::size_t{1} << 20U;
constexpr std::size_t kLongestLine = std::size_t{1} << 14U; // 64 items of 64 characters fit

std::FILE *opened(const std::string &path)
{
    std::FILE *file = std::fopen(path.c_str(), "rb");
    if (file == nullptr)
        throw Unreadable{path, std::strerror(errno)};
    return file;
}

} // namespace

LineReader::LineReader(const std::string &path) : m_path(path), m_file(opened(path)) {}

bool LineReader::fill()
{
    m_buffer.erase(0, m_at);
    m_at = 0;
    const std::size_t had = m_buffer.size();
    m_buffer.resize(had + kPiece);
    const std::size_t got = std::fread(m_buffer.data() + had, 1, kPiece, m_file.get());
    if (std::ferror(m_file.get()) != 0)
        throw Unreadable{m_path, std::strerror(errno)};
    m_buffer.resize(had + got);
    return got > 0;
}

std::optional<std::string_view> LineReader::next()
{
    std::size_t end = m_buffer.find('\n', m_at);
    while (end == std::string::npos && m_buffer.size() - m_at <= kLongestLine && fill())
        end = m_buffer.find('\n', m_at);
    if (end == std::string::npos && m_at == m_buffer.size())
        return std::nullopt;
    m_ended = end != std::string::npos;
    const std::string_view line = std::string_view(m_buffer).substr(m_at, m_ended ? end - m_at : kLongestLine);
    m_at = m_ended ? end + 1 : m_buffer.size();
    return line;
}

std::string readWhole(const std::string &path, std::size_t most)
{
    const std::unique_ptr<std::FILE, int (*)(std::FILE *)> file(opened(path), &std::fclose);
    std::string out;
    std::vector<char> piece(kPiece);
    while (const std::size_t got = std::fread(piece.data(), 1, piece.size(), file.get())) {
        out.append(piece.data(), got);
        if (out.size() > most)
            throw Unreadable{path, "larger than " + std::to_string(most >> 20U) + " MiB"};
    }
    if (std::ferror(file.get()) != 0)
        throw Unreadable{path, std::strerror(errno)};
    return out;
}

} // namespace creditdesk::drawverify
