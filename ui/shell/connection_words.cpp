#include "ui/shell/connection_words.h"

#include "app/words/sync_facts.h"

namespace creditdesk::ui {

using services::Connection;

ConnectionText ConnectionWords::text(const services::ConnectionView &view)
{
    switch (view.state) {
    case Connection::Unknown:
        break;
    case Connection::Online:
        return {tr("Connected"), tr("The platform answers. Look-ups are live, and what you do is sent at once."), QString(),
                QStringLiteral("connected"), Role::Ok, items::Tone::Ok};
    case Connection::Slow:
        return {tr("Slow"), tr("The platform answers slowly. Searching is not affected; opening a file may take some seconds."),
                tr("Keep working; nothing is lost."), QStringLiteral("slow"), Role::Warn, items::Tone::Warn};
    case Connection::Offline:
        return {tr("Offline"), tr("The platform cannot be reached. You work with the data held here, and what you do is sent later."),
                tr("Check the network cable if this lasts; the connection comes back by itself."), QStringLiteral("disconnected"),
                Role::Warn, items::Tone::Warn};
    case Connection::SignInNeeded:
        return {tr("New sign-in needed"), tr("The platform has ended the session. You work with the data held here."),
                tr("Lock with Ctrl+L and sign in again."), QStringLiteral("sign-in"), Role::Warn, items::Tone::Warn};
    case Connection::ClockWrong:
        return {tr("Clock is wrong"),
                clockOffset(view).isEmpty() ? tr("By this workstation's clock the platform's certificate is not valid today.")
                                            : clockOffset(view),
                tr("Set date and time of this workstation, or let the administrator do it. Times on reports would be wrong."),
                QStringLiteral("clock"), Role::Danger, items::Tone::Danger};
    }
    return {tr("Connection not checked yet"), tr("The platform has not been asked yet."), QString(), QStringLiteral("question"),
            Role::Muted, items::Tone::Muted};
}

QString ConnectionWords::clockOffset(const services::ConnectionView &view)
{
    if (!view.clockOffsetMs)
        return {};
    return words::clockOffset(*view.clockOffsetMs);
}

} // namespace creditdesk::ui
