#include "app/ctl/output.h"

#include "app/base/clock.h"
#include "app/base/concern.h"
#include "app/base/files.h"
#include "app/ctl/interrupt.h"
#include "app/words/sync_facts.h"
#include "app/words/terminal_words.h"

#include <QJsonArray>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <unistd.h>

namespace creditdesk::ctl {

using base::Category;

QString instant(const QDateTime &time)
{
    return time.isValid() ? time.toOffsetFromUtc(base::kLegalOffsetSeconds).toString(Qt::ISODate) : QString();
}

int exitStatus(const base::Failure &failure)
{
    if (base::isAbout(failure, base::kAboutGivenFile))
        return Usage;
    const bool ofThisComputer = base::isAbout(failure, base::kAboutGivenTarget) ||
                                base::isAbout(failure, base::kAboutPrintSystem) ||
                                (base::isAbout(failure, base::kAboutPrinter) && failure.category() != Category::NotFound);
    if (ofThisComputer)
        return ThisComputer;
    switch (failure.category()) {
    case Category::Usage:
        return Usage;
    case Category::Permission:
        return NotPermitted;
    case Category::NotFound:
        return NotFound;
    case Category::Unreachable:
        return Unreachable;
    case Category::Integrity:
        return Integrity;
    case Category::Rule:
        return Refused;
    case Category::Resource:
        return ThisComputer;
    case Category::Cancelled:
        return Interrupted;
    case Category::Internal:
        return Other;
    }
    return Other;
}

namespace {

QString valueText(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? QStringLiteral("yes") : QStringLiteral("no");
    QString text = value.isNull() ? QString() : value.toVariant().toString();
    for (QChar &character : text) { // a name from outside must not move the cursor
        if (character.category() == QChar::Other_Control)
            character = u'?';
    }
    return text.isEmpty() ? QStringLiteral("-") : text;
}

bool plain(const QJsonValue &value)
{
    return !value.isObject() && !value.isArray();
}

void append(QString &out, const QJsonValue &value, int indent);

/// Why stdout takes nothing any more; 0: it does.
int stdoutError = 0;

void noteLost(int error)
{
    stdoutError = error;
    interruptToken().cancel(); // what nobody can read is not gone on with
}

void appendObject(QString &out, const QJsonObject &object, int indent)
{
    qsizetype widest = 0;
    for (auto it = object.begin(); it != object.end(); ++it)
        widest = plain(it.value()) ? std::max(widest, it.key().size()) : widest;
    const QString margin(indent, u' ');
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (plain(it.value())) {
            out += margin + it.key().leftJustified(widest) + QStringLiteral("  ") + valueText(it.value()) + u'\n';
            continue;
        }
        out += margin + it.key() + u'\n';
        append(out, it.value(), indent + 2);
    }
}

void append(QString &out, const QJsonValue &value, int indent)
{
    if (value.isObject()) {
        appendObject(out, value.toObject(), indent);
        return;
    }
    const QJsonArray array = value.toArray();
    for (const QJsonValue &one : array) {
        if (plain(one)) {
            out += QString(indent, u' ') + valueText(one) + u'\n';
            continue;
        }
        append(out, one, indent);
        if (array.size() > 1)
            out += u'\n'; // one from the next
    }
}

} // namespace

QString readableLines(const QJsonDocument &document)
{
    QString out;
    append(out, document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()), 0);
    return out;
}

void Output::document(const QJsonDocument &document) const
{
    raw(m_json ? document.toJson(QJsonDocument::Compact) + '\n' : readableLines(document).toUtf8());
}

void Output::line(const QString &text) const
{
    if (!m_json)
        raw(text.toUtf8() + '\n');
}

void Output::raw(const QByteArray &bytes) const
{
    if (stdoutError != 0)
        return;
    const auto size = static_cast<std::size_t>(bytes.size());
    if (std::fwrite(bytes.constData(), 1, size, stdout) != size || std::fflush(stdout) != 0)
        noteLost(errno);
}

void Output::message(const QString &text) const
{
    if (stdoutError == EPIPE)
        return; // whoever has stopped reading knows
    const QByteArray bytes = "creditdeskctl: " + text.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
}

void Output::progress(const sync::Progress &progress) const
{
    static const bool terminal = isatty(fileno(stderr)) == 1;
    if (!terminal)
        return; // a log has no use for a moving line
    static constexpr const char *kPhases[] = {"connecting",
                                              "fetching",
                                              "indexing",
                                              "changes",
                                              "sending",
                                              "done",
                                              "waiting for another synchronisation of this workstation"};
    const auto percent = progress.rowsTotal > 0 ? 100 * progress.rowsDone / progress.rowsTotal : 0;
    std::fputs("\r\x1b[K", stderr); // the line anew
    if (const QString waits = words::waiting(progress); !waits.isEmpty())
        std::fprintf(stderr, "%s", qUtf8Printable(waits));
    else
        std::fprintf(stderr, "%-10s %3lld %%  %lld rows  %.0f rows/s", kPhases[static_cast<std::size_t>(progress.phase)],
                     static_cast<long long>(percent), static_cast<long long>(progress.rowsDone), progress.rowsPerSecond);
    if (progress.secondsLeft >= 0 && !progress.waitsUntil.isValid())
        std::fprintf(stderr, "  %lld s left ", static_cast<long long>(progress.secondsLeft));
    if (progress.phase == sync::Progress::Phase::Done)
        std::fputc('\n', stderr);
    std::fflush(stderr);
}

int Output::failed(const base::Failure &failure, const QJsonObject &more) const
{
    const int status = told(failure, more);
    message(words::TerminalWords::failure(failure));
    return status;
}

int Output::told(const base::Failure &failure, const QJsonObject &more) const
{
    if (m_json) {
        QJsonObject error{{QStringLiteral("code"), failure.name()}, {QStringLiteral("detail"), failure.detail}};
        if (!failure.rule.isEmpty())
            error.insert(base::isConcern(failure.rule) ? QStringLiteral("about") : QStringLiteral("rule"), failure.rule);
        if (failure.retryAfterSeconds > 0)
            error.insert(QStringLiteral("retry_after_seconds"), failure.retryAfterSeconds);
        for (auto it = more.begin(); it != more.end(); ++it)
            error.insert(it.key(), it.value());
        document(QJsonDocument(QJsonObject{{QStringLiteral("error"), error}}));
    }
    return exitStatus(failure);
}

int endOutput(int status)
{
    if (stdoutError == 0 && std::fclose(stdout) != 0) // some discs say only now that they are full
        noteLost(errno);
    if (stdoutError == 0 || stdoutError == EBADF) // closed by the caller: nobody wanted to read
        return status;
    if (stdoutError == EPIPE)
        return ReaderGone;
    base::Failure failure = base::diskFailure("standard output", stdoutError);
    if (failure.category() != Category::Resource)
        failure.code = base::Code::InputOutput;
    return Output(false).failed(base::about(base::kAboutGivenTarget, failure));
}

} // namespace creditdesk::ctl
