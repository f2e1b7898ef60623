// What creditdeskctl says: one JSON document or plain lines on stdout, progress and messages on stderr, and the exit status.
#pragma once

#include "app/base/failure.h"
#include "app/sync/sync.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

namespace creditdesk::ctl {

enum Exit : int {
    Done = 0,
    Other = 1,
    Usage = 2,
    NotPermitted = 3,
    NotFound = 4,
    Unreachable = 5,
    Integrity = 6,
    Refused = 7,
    ThisComputer = 8,  ///< no space, not writable, in use by another process: nothing that the platform or a rule decided
    Interrupted = 130, ///< Ctrl+C or SIGTERM, as shells say it of a program that was interrupted
    ReaderGone = 141,  ///< whoever read stdout has ended: as shells say it of a broken pipe
};

/// A time as JSON carries it: at the city's offset, empty if there is none.
[[nodiscard]] QString instant(const QDateTime &time);
[[nodiscard]] int exitStatus(const base::Failure &failure);
/// A document for people: "name  value", one a line, what is inside something indented under its name.
[[nodiscard]] QString readableLines(const QJsonDocument &document);

/// The status with which the program ends: `status`, unless stdout did not take what was said. Then ThisComputer, with words on
/// stderr, or, quietly, ReaderGone.
[[nodiscard]] int endOutput(int status);

class Output
{
public:
    explicit Output(bool json) : m_json(json) {}
    [[nodiscard]] bool json() const { return m_json; }
    void document(const QJsonDocument &document) const; ///< to stdout; without --json as readable lines
    void line(const QString &text) const;               ///< to stdout, only without --json
    /// To stdout as it is. Once stdout takes nothing any more, long work is asked to stop; endOutput() says so.
    void raw(const QByteArray &bytes) const;
    void message(const QString &text) const; ///< to stderr
    void progress(const sync::Progress &progress) const;
    /// Says the failure, in the words of app/words, and returns its exit status; with --json also {"error":{...}} on stdout.
    /// `more` is added to the error.
    int failed(const base::Failure &failure, const QJsonObject &more = {}) const;
    /// The same without a word on stderr: it has been said.
    int told(const base::Failure &failure, const QJsonObject &more = {}) const;

private:
    bool m_json;
};

} // namespace creditdesk::ctl
