// Steps that the tests of the officer's desk share: an organisation that comes with a change, changes dictated to the platform,
// and the pages.
#pragma once

#include "tests/gui/job_window.h"

#include <QJsonArray>
#include <QJsonObject>

#include <functional>

namespace creditdesk::ui {
class WarningsPage;
class WatchPage;
} // namespace creditdesk::ui

namespace creditdesk::test {

/// Code and name of an invented firm that the city does not have at first.
[[nodiscard]] QString firmCode();
[[nodiscard]] QString firmName();
[[nodiscard]] QJsonObject firmChange();
[[nodiscard]] QJsonObject recordChange(const QString &id, const QString &kind, QDate decided, const QJsonObject &fields,
                                       const QString &severity);
/// The platform has these changes from now on.
[[nodiscard]] bool dictate(const JobWindow &job, const QJsonArray &changes);
/// Starts a sync as a person does and waits until it and the evaluation after it are done.
void syncAndWait(const JobWindow &job);
/// Signs in as `role`, opens the inbox by its key and waits for it.
void openInbox(const JobWindow &job, const QString &role);
[[nodiscard]] ui::WarningsPage *warningsPage(const JobWindow &job);
[[nodiscard]] ui::WatchPage *watchPage(const JobWindow &job);
/// Ids of everything about the firm, by rule; 0: none.
[[nodiscard]] qint64 warningOf(const JobWindow &job, const QString &rule);

} // namespace creditdesk::test
