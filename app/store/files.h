// What the store does with files besides databases: making things durable, replacing atomically, marking as in use.
#pragma once

#include "app/base/failure.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace creditdesk::store {

/// An open file whose changed pages can be sent on their way to the disk.
class WriteBehind
{
public:
    explicit WriteBehind(const QString &path);
    ~WriteBehind();
    WriteBehind(const WriteBehind &) = delete;
    WriteBehind &operator=(const WriteBehind &) = delete;
    /// Does not wait for the disk. Any thread.
    void start() const;

private:
    int m_file = -1; ///< -1: it cannot be opened, or the system has no such call; then start() does nothing
};

/// The folder and those above it. ReadOnly, NoSpace, InputOutput.
[[nodiscard]] base::Done makeFolder(const QString &path);
/// Writes and removes a small file: the only honest way to learn whether a folder can be written.
[[nodiscard]] base::Done probeFolder(const QString &path);
/// fsync of a file or of a folder's entries.
[[nodiscard]] base::Done makeDurable(const QString &path);
/// Write beside, fsync, rename, fsync of the folder.
[[nodiscard]] base::Done replaceFile(const QString &path, const QByteArray &content);
/// rename(2): replaces `to` at once or not at all.
[[nodiscard]] base::Done renameOver(const QString &from, const QString &to);

/// An advisory lock on a file, held while the object lives and dropped by the system if the process dies.
class UseMark
{
public:
    enum class Kind : quint8 { Shared, Exclusive };
    /// Nothing if somebody else holds it in a way that excludes `kind`, or the file cannot be made.
    static std::optional<UseMark> take(const QString &path, Kind kind);
    UseMark(UseMark &&other) noexcept;
    UseMark &operator=(UseMark &&other) noexcept;
    UseMark(const UseMark &) = delete;
    UseMark &operator=(const UseMark &) = delete;
    /// From exclusive to shared; true unless somebody else is exclusive.
    [[nodiscard]] bool share() const;
    ~UseMark();

private:
    explicit UseMark(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor = -1;
};

} // namespace creditdesk::store
