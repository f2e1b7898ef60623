// One line of a reader (PROTOCOL.md), judged. Pure.
#pragma once

#include "app/devices/card_reader.h"

#include <QByteArray>

namespace creditdesk::devices {

struct ReaderAnswer {
    qint64 read = 0; ///< the request that it answers
    base::Result<CardReading> card = CardReading();
};

/// A Failure if the line is no answer at all; the answer's own `card` may be a failure as well.
[[nodiscard]] base::Result<ReaderAnswer> readAnswer(const QByteArray &line);
/// Overwrites the bytes and keeps the block, empty, for the next line; bytes that somebody shares are only let go.
void wipe(QByteArray &bytes);

} // namespace creditdesk::devices
