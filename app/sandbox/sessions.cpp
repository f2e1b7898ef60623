#include "app/sandbox/sessions.h"

#include <span>

namespace creditdesk::sandbox {
namespace {

constexpr int kTokenMinutes = 30;
constexpr int kTokenBytes = 32;

} // namespace

QByteArray randomText(base::Random &random, int size)
{
    QByteArray bytes(size, '\0');
    random.fill(std::as_writable_bytes(std::span(bytes.data(), static_cast<std::size_t>(bytes.size()))));
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

Sessions::Opened Sessions::open(const QString &operatorId, const QString &role, const QString &workstation,
                                const QStringList &districts)
{
    const std::scoped_lock guard(m_mutex);
    Opened opened{randomText(m_random, kTokenBytes),
                  {operatorId, role, workstation, districts, m_clock.now().addSecs(qint64{kTokenMinutes} * 60)}};
    m_sessions.insert(opened.token, opened.session);
    return opened;
}

void Sessions::expireAll()
{
    const std::scoped_lock guard(m_mutex);
    m_sessions.clear();
}

std::optional<Session> Sessions::find(const QByteArray &token)
{
    const std::scoped_lock guard(m_mutex);
    const auto found = m_sessions.constFind(token);
    if (found == m_sessions.constEnd())
        return std::nullopt;
    if (found->expiresAt <= m_clock.now()) {
        m_sessions.erase(found);
        return std::nullopt;
    }
    return *found;
}

} // namespace creditdesk::sandbox
