// The identity-card reader is a process of its own, so that a vendor's driver can neither crash nor read the workstation. The
// protocol is JSON lines on its standard input and output (app/devices/PROTOCOL.md); creditdesk-card-reader is a simulated one.
// Fingerprints and photographs are neither asked for nor accepted (条例 art. 14). Lives on one thread (needs an event loop);
// everything is signalled, nothing blocks. Killing the process in the middle of a read gives readFailed and leaves the form
// alone.
#pragma once

#include "app/base/failure.h"
#include "models/domain/person.h"

#include <QDate>
#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>

namespace creditdesk::devices {

struct CardReading {
    domain::PersonIdentity identity;
    QDate born, validUntil; ///< invalid: not stated
    QString issuer;
};

struct ReaderLimits; // reader_limits.h

class CardReader : public QObject
{
    Q_OBJECT
public:
    /// `program` with `arguments`; started at the first read, again after it died.
    CardReader(const QString &program, const QStringList &arguments, QObject *parent = nullptr);
    ~CardReader() override;
    /// Asks for one card; a second call while one is under way is ignored.
    void read();
    /// readFailed(Cancelled) comes at once; what the reader still answers to this request is dropped.
    void cancel();
    [[nodiscard]] bool reading() const;
    /// From the next read on; otherwise the figures that are compiled in.
    void setLimits(const ReaderLimits &limits);

Q_SIGNALS:
    void cardRead(const creditdesk::devices::CardReading &reading);
    void readFailed(
        const creditdesk::base::Failure &failure); ///< Unreachable: no reader or it died; TimedOut: no card; BrokenAnswer

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace creditdesk::devices
