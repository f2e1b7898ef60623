// Whether a text stands anywhere in this process's own memory, in UTF-8 or UTF-16. The text sought is kept masked, so that
// seeking it is no finding of it.
#pragma once

#include <QByteArray>
#include <QString>

namespace creditdesk::test {

class MaskedText
{
public:
    /// A new text of 36 characters (ASCII), never in memory in the clear before plain() or utf16() is called.
    static MaskedText make();
    /// Masks what the caller has in the clear anyway, and will let go of before scanning.
    static MaskedText of(const QString &text);
    [[nodiscard]] QByteArray utf8() const;
    [[nodiscard]] QString utf16() const;
    [[nodiscard]] const QByteArray &masked8() const { return m_utf8; }
    [[nodiscard]] const QByteArray &masked16() const { return m_utf16; }

private:
    QByteArray m_utf8, m_utf16; ///< each byte xor 0xA5
};

struct MemoryFindings {
    int utf8 = 0, utf16 = 0;
    qint64 scanned = 0; ///< bytes; 0: nothing could be read, and the counts mean nothing
    [[nodiscard]] int all() const { return utf8 + utf16; }
};
/// All readable and writable mappings of this process, stacks too, by /proc/self/mem.
[[nodiscard]] MemoryFindings findInMemory(const MaskedText &text);

} // namespace creditdesk::test
