#include "app/ctl/output.h"

#include <cstdio>
#include <unistd.h>

namespace creditdesk::ctl {

using base::Category;

int exitStatus(const base::Failure &failure)
{
    switch (failure.category()) {
    case Category::Usage: return Usage;
    case Category::Permission: return NotPermitted;
    case Category::NotFound: return NotFound;
    case Category::Unreachable: return Unreachable;
    case Category::Integrity: return Integrity;
    case Category::Rule: return Refused;
    case Category::Resource:
    case Category::Cancelled:
    case Category::Internal: return Other;
    }
    return Other;
}

QString sentence(const base::Failure &failure)
{
    QString text = failure.name();
    if (!failure.detail.isEmpty())
        text += QStringLiteral(": ") + failure.detail;
    if (!failure.rule.isEmpty())
        text += QStringLiteral(" [%1]").arg(failure.rule);
    if (failure.retryAfterSeconds > 0)
        text += QStringLiteral(" (try again in %1 s)").arg(failure.retryAfterSeconds);
    return text;
}

void Output::document(const QJsonDocument &document) const
{
    raw(document.toJson(m_json ? QJsonDocument::Compact : QJsonDocument::Indented));
    if (m_json)
        raw("\n");
}

void Output::line(const QString &text) const
{
    if (!m_json)
        raw(text.toUtf8() + '\n');
}

void Output::raw(const QByteArray &bytes) const
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout);
    std::fflush(stdout);
}

void Output::message(const QString &text) const
{
    const QByteArray bytes = "creditdeskctl: " + text.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
}

void Output::progress(const sync::Progress &progress) const
{
    static const bool terminal = isatty(fileno(stderr)) == 1;
    if (!terminal)
        return; // a log has no use for a moving line
    static constexpr const char *kPhases[] = {"connecting", "fetching", "indexing", "changes", "sending", "done"};
    const auto percent = progress.rowsTotal > 0 ? 100 * progress.rowsDone / progress.rowsTotal : 0;
    std::fprintf(stderr, "\r%-10s %3lld %%  %lld rows  %.0f rows/s", kPhases[static_cast<std::size_t>(progress.phase)],
                 static_cast<long long>(percent), static_cast<long long>(progress.rowsDone), progress.rowsPerSecond);
    if (progress.secondsLeft >= 0)
        std::fprintf(stderr, "  %lld s left ", static_cast<long long>(progress.secondsLeft));
    if (progress.phase == sync::Progress::Phase::Done)
        std::fputc('\n', stderr);
    std::fflush(stderr);
}

int Output::failed(const base::Failure &failure) const
{
    if (m_json) {
        QJsonObject error{{QStringLiteral("code"), failure.name()}, {QStringLiteral("detail"), failure.detail}};
        if (!failure.rule.isEmpty())
            error.insert(QStringLiteral("rule"), failure.rule);
        if (failure.retryAfterSeconds > 0)
            error.insert(QStringLiteral("retry_after_seconds"), failure.retryAfterSeconds);
        document(QJsonDocument(QJsonObject{{QStringLiteral("error"), error}}));
    }
    message(sentence(failure));
    return exitStatus(failure);
}

} // namespace creditdesk::ctl
