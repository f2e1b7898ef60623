// What the platform must remember of the windows across restarts: reserved number blocks, looks at persons, voided papers.
// One journal, appended to and never rewritten; a last line torn by a crash was never answered and is dropped.
#pragma once

#include "app/base/clock.h"
#include "app/base/failure.h"

#include <QByteArray>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonObject>
#include <QSet>
#include <QString>

#include <memory>
#include <mutex>
#include <optional>

namespace creditdesk::sandbox {

struct NumberBlock {
    QString block; ///< 5 characters, unique on the platform
    int first = 0, last = 0;
    QString reservedAt, validUntil; ///< RFC 3339
    bool repeated = false;          ///< not kept: this answer was given before
};

struct VoidedPaper {
    QString number, voidedAt;
    bool repeated = false;
};

struct MeasureAct {
    QString number, registeredAt;
    bool repeated = false; ///< not kept: this answer was given before
};

/// Thread-safe.
class WindowState
{
public:
    static base::Result<std::unique_ptr<WindowState>> open(const QDir &directory);

    /// Reserves, or gives back what the same key reserved; nothing if the key belongs to another count.
    base::Result<std::optional<NumberBlock>> reserve(const QString &workstation, const QString &key, int count,
                                                     const QDateTime &now, base::Random &random);
    [[nodiscard]] bool hasBlocks(const QString &workstation) const;
    /// Whether the number is one of a block reserved by that workstation.
    [[nodiscard]] bool isReserved(const QString &number, const QString &workstation) const;

    /// Keeps a look at a person under the reference that its answer names.
    base::Done addLook(const QString &personKey, const QString &reference, const QString &workstation,
                       const QJsonObject &query);
    /// Newest first.
    [[nodiscard]] QList<QJsonObject> looksOf(const QString &personKey) const;
    /// Whom the reference was given for, to that workstation; empty if it was not.
    [[nodiscard]] QString personOf(const QString &reference, const QString &workstation) const;

    /// Keeps an act on a measure, or gives back when it was registered; nothing if the key belongs to another content.
    base::Result<std::optional<MeasureAct>> addMeasureAct(const QString &key, const QByteArray &bodyHash,
                                                          const MeasureAct &act);
    [[nodiscard]] bool knowsMeasure(const QString &number) const;
    /// Keeps that the number is void, or gives back when it became so; nothing if the key belongs to another content.
    base::Result<std::optional<VoidedPaper>> addVoid(const QString &key, const QByteArray &bodyHash, const VoidedPaper &paper);

private:
    struct Block {
        QString workstation;
        int first = 0, last = 0;
    };
    struct Look {
        QString personKey, workstation;
    };
    struct Reservation {
        int count = 0;
        NumberBlock block;
    };
    struct Voiding {
        QByteArray bodyHash;
        VoidedPaper paper;
    };
    struct KeptAct {
        QByteArray bodyHash;
        MeasureAct act;
    };
    WindowState() = default;
    base::Done load(const QDir &directory);
    void take(const QJsonObject &line);
    base::Done append(const QJsonObject &line); ///< with m_mutex held; takes it as well

    mutable std::mutex m_mutex;
    QFile m_journal;
    QHash<QString, Block> m_blocks;                  // by block
    QHash<QString, Reservation> m_reservations;      // by workstation and key
    QHash<QString, Look> m_looks;                    // by reference
    QHash<QString, QList<QJsonObject>> m_looksByKey; // by person, newest first
    QHash<QString, Voiding> m_voids;                 // by workstation and key
    QHash<QString, QString> m_voidedAt;              // by number
    QHash<QString, KeptAct> m_measureActs;           // by workstation and key
    QSet<QString> m_measures;                        // numbers
};

} // namespace creditdesk::sandbox
