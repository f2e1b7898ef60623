#include "tests/support/memory_scan.h"

#include <QFile>
#include <QRandomGenerator>

#include <algorithm>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace creditdesk::test {
namespace {

constexpr unsigned char kMask = 0xA5;
constexpr qsizetype kWindow = 1 << 20;

char other(char c)
{
    return static_cast<char>(static_cast<unsigned char>(c) ^ kMask);
}

/// How often the text behind `masked` begins in `window` before `starts`.
int count(const char *window, qsizetype bytes, qsizetype starts, const QByteArray &masked)
{
    int found = 0;
    const char first = other(masked.at(0));
    const qsizetype last = std::min(starts, bytes - masked.size() + 1);
    for (qsizetype at = 0; at < last; ++at) {
        const void *next = std::memchr(window + at, first, static_cast<std::size_t>(last - at));
        if (next == nullptr)
            break;
        at = static_cast<const char *>(next) - window;
        if (std::equal(masked.begin(), masked.end(), window + at, [](char m, char c) { return other(m) == c; }))
            ++found;
    }
    return found;
}

/// Memory of its own that is left out of the scan.
class Window
{
public:
    Window()
        : m_memory(static_cast<char *>(
              mmap(nullptr, static_cast<std::size_t>(kWindow), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)))
    {
    }
    ~Window() { munmap(m_memory, static_cast<std::size_t>(kWindow)); }
    Window(const Window &) = delete;
    Window &operator=(const Window &) = delete;
    [[nodiscard]] char *data() const { return m_memory; }

private:
    char *m_memory;
};

} // namespace

MaskedText MaskedText::make()
{
    static constexpr char kLetters[] = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    MaskedText text;
    for (int i = 0; i < 36; ++i) {
        const char letter = kLetters[QRandomGenerator::global()->bounded(24)];
        text.m_utf8.append(other(letter));
        text.m_utf16.append(other(letter));
        text.m_utf16.append(other('\0'));
    }
    return text;
}

MaskedText MaskedText::of(const QString &plain)
{
    MaskedText text;
    QByteArray utf8 = plain.toUtf8();
    for (const char c : utf8)
        text.m_utf8.append(other(c));
    utf8.fill('\0');
    for (const QChar c : plain) {
        text.m_utf16.append(other(static_cast<char>(c.unicode() & 0xFFU)));
        text.m_utf16.append(other(static_cast<char>(c.unicode() >> 8U)));
    }
    return text;
}

QByteArray MaskedText::utf8() const
{
    QByteArray plain(m_utf8.size(), Qt::Uninitialized);
    std::transform(m_utf8.begin(), m_utf8.end(), plain.begin(), other);
    return plain;
}

QString MaskedText::utf16() const
{
    QString plain(m_utf16.size() / 2, Qt::Uninitialized);
    std::transform(m_utf16.begin(), m_utf16.end(), reinterpret_cast<char *>(plain.data()), other);
    return plain;
}

MemoryFindings findInMemory(const MaskedText &text)
{
    MemoryFindings findings;
    const Window window;
    QFile maps(QStringLiteral("/proc/self/maps"));
    const int memory = open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
    if (memory < 0 || !maps.open(QIODevice::ReadOnly))
        return findings;
    const qsizetype overlap = std::max(text.masked8().size(), text.masked16().size()) - 1;
    const auto own = reinterpret_cast<quintptr>(window.data());
    for (const QByteArray &line : maps.readAll().split('\n')) {
        const QList<QByteArray> parts = line.simplified().split(' ');
        if (parts.size() < 2 || !parts.at(1).startsWith("rw"))
            continue;
        const QList<QByteArray> bounds = parts.first().split('-');
        auto at = static_cast<quintptr>(bounds.at(0).toULongLong(nullptr, 16));
        const auto end = static_cast<quintptr>(bounds.at(1).toULongLong(nullptr, 16));
        while (at < end) {
            if (at == own) { // may be one mapping with its neighbours
                at += static_cast<quintptr>(kWindow);
                continue;
            }
            const quintptr stop = at < own && own < end ? own : end;
            const auto wanted = std::min<qsizetype>(kWindow, static_cast<qsizetype>(stop - at));
            const qsizetype got = pread(memory, window.data(), static_cast<std::size_t>(wanted), static_cast<off_t>(at));
            if (got <= 0)
                break;
            const bool whole = at + static_cast<quintptr>(got) == stop;
            const qsizetype starts = whole ? got : std::max<qsizetype>(1, got - overlap);
            findings.utf8 += count(window.data(), got, starts, text.masked8());
            findings.utf16 += count(window.data(), got, starts, text.masked16());
            findings.scanned += starts;
            at += static_cast<quintptr>(starts);
        }
    }
    close(memory);
    return findings;
}

} // namespace creditdesk::test
