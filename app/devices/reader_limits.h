// How patient a read is and how long a line of the reader may be: figures of resources/catalogue/limits/card_reader.json,
// compiled in.
#pragma once

#include <QByteArray>

#include <optional>

namespace creditdesk::devices {

struct ReaderLimits {
    int readMs = 30'000;    ///< from the request to the answer; a reader that needs longer is ended
    qsizetype line = 4'096; ///< bytes of one answer

    /// Nothing if a figure is missing or not above zero.
    [[nodiscard]] static std::optional<ReaderLimits> read(const QByteArray &json);
    [[nodiscard]] static std::optional<ReaderLimits> compiledIn();
};

} // namespace creditdesk::devices
