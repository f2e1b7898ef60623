// What control actions dictate word for word: changes of rows behind those of the city's own history, and warnings that the
// platform sends. One journal, appended to, so that a restart goes on with it.
#pragma once

#include "app/base/failure.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QList>

#include <memory>
#include <mutex>
#include <optional>

namespace creditdesk::sandbox {

/// Thread-safe.
class Script
{
public:
    static base::Result<std::unique_ptr<Script>> open(const QDir &directory);

    /// Changes in the contract's form but for their sequences: they follow `last` and what was dictated before, one number
    /// each. InvalidInput. The sequence of the last.
    base::Result<qint64> addChanges(const QList<QJsonObject> &changes, qint64 last);
    /// Of an organisation that was dictated, by its credit code; empty: none was.
    [[nodiscard]] QString districtOf(const QString &code) const;
    [[nodiscard]] bool hasChanges() const;
    [[nodiscard]] qint64 lastSequence(qint64 last) const;
    /// At most `limit` after `since`.
    [[nodiscard]] QList<QJsonObject> changesAfter(qint64 since, qint64 limit) const;

    /// Gives it a sequence and, without one, an id. InvalidInput names what is missing.
    base::Result<QJsonObject> sendWarning(QJsonObject warning);
    [[nodiscard]] QList<QJsonObject> warningsAfter(qint64 since) const;

private:
    Script() = default;
    base::Done append(const char *kind, const QJsonObject &content); ///< with m_mutex held
    void take(const QJsonObject &line);

    mutable std::mutex m_mutex;
    QFile m_journal;
    QList<QJsonObject> m_changes, m_warnings; // ascending by sequence
};

} // namespace creditdesk::sandbox
