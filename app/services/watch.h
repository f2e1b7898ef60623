// Watch lists: organisations that an officer follows for one published matter, with a reason and an end. After the end nothing
// is raised for them any more. A code that is no organisation known here is refused; no identity number is ever stored.
// As with Workstation: calls block, any thread but the UI thread; audit entry first.
#pragma once

#include "app/base/failure.h"
#include "app/services/workstation.h"
#include "app/store/watch_book.h"
#include "models/domain/plan.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace creditdesk::services {

struct NewWatchList {
    QString name;
    QString matter; ///< code of an application that is published and in force today
    QString caseNumber;
    QString reason;
    QDate endsOn;
};

/// What became of one line of a file or of one code.
struct WatchLine {
    int line = 0; ///< from 1; 0: not from a file
    QString code; ///< as it was understood; empty if it is no organisation's code
    QString name; ///< of the organisation here
    /// "added", "present" (was on the list), or why not: "empty", "not_a_code", "identity_number", "unknown", "name_differs",
    /// "twice"
    QString result;
    [[nodiscard]] bool isFault() const { return result != QStringLiteral("added") && result != QStringLiteral("present"); }
};

class Watch
{
public:
    ~Watch();

    /// Matters for which one may watch today: published, in force, about organisations.
    [[nodiscard]] QList<domain::Application> matters() const;
    [[nodiscard]] QDate latestEnd() const; ///< of a list made today

    base::Result<QList<store::WatchList>> lists(bool withEnded = false);                ///< watch.view; newest first
    base::Result<store::WatchList> list(qint64 id);                                     ///< watch.view; NotFound
    base::Result<QList<store::WatchItem>> items(qint64 list, bool withRemoved = false); ///< watch.view
    base::Result<QList<store::WatchedBy>> watchedBy(const QString &code);               ///< watch.view; also lists that ended

    // watch.edit
    /// InvalidInput "name", "reason", "ends_on" or RefusedByRule "matter".
    base::Result<store::WatchList> make(const NewWatchList &list);
    base::Done end(qint64 list); ///< Conflict if it has ended
    /// Codes by hand or from a search (`how`); every line is answered, those without a fault are added.
    base::Result<QList<WatchLine>> add(qint64 list, const QStringList &codes, const QString &how = QStringLiteral("hand"));
    /// A CSV with columns for code and name (words of window.json), UTF-8 with or without mark, UTF-16 or GB18030. The name, if
    /// given, must be the organisation's.
    base::Result<QList<WatchLine>> addFile(qint64 list, const QByteArray &csv);
    base::Done remove(qint64 list, const QStringList &codes); ///< NotFound

private:
    friend class Workstation;
    struct Impl;
    static base::Result<std::unique_ptr<Watch>> make(Workstation::Impl &house);
    explicit Watch(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m;
};

} // namespace creditdesk::services
