// The state of the connection in words: what it is called, what it means for the work in hand, and what to do.
#pragma once

#include "app/services/connection.h"
#include "models/items/table_model.h"
#include "ui/theme/roles.h"

#include <QCoreApplication>

namespace creditdesk::ui {

struct ConnectionText {
    QString name; ///< two or three words for the strip
    QString meaning;
    QString todo;
    QString icon;
    Role role = Role::Muted;
    items::Tone tone = items::Tone::Muted;
};

class ConnectionWords
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionWords)
public:
    [[nodiscard]] static ConnectionText text(const services::ConnectionView &view);
    /// How far our clock is off, e.g. "This clock is 1 day 2 minutes ahead of the platform's."; empty if not known.
    [[nodiscard]] static QString clockOffset(const services::ConnectionView &view);
};

} // namespace creditdesk::ui
