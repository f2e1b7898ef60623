#include "app/print/job_id.h"

namespace creditdesk::print {

namespace {
constexpr QLatin1StringView urn("urn:uuid:");
}

QString JobId::text() const
{
    const QString bare = uuid.startsWith(urn) ? uuid.mid(urn.size()) : uuid;
    return bare.isEmpty() ? QString::number(number) : QStringLiteral("%1.%2").arg(QString::number(number), bare);
}

JobId JobId::read(const QString &text)
{
    const QString bare = text.section(u'.', 1);
    return {text.section(u'.', 0, 0).toInt(), bare.isEmpty() ? QString() : urn + bare};
}

} // namespace creditdesk::print
