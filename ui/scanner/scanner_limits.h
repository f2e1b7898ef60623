// When keys come from a scanner and not from a person: figures of resources/catalogue/limits/scanner.json, compiled in.
#pragma once

#include <QByteArray>

#include <optional>

namespace creditdesk::ui {

struct ScannerLimits {
    int gapMs = 35;   ///< longest time between two keys of a scanner; also how long a person's key is held back
    int shortest = 8; ///< characters of a scan
    int longest = 2048;

    /// Nothing if a figure is missing or makes no sense.
    [[nodiscard]] static std::optional<ScannerLimits> read(const QByteArray &json);
    [[nodiscard]] static std::optional<ScannerLimits> compiledIn();
};

} // namespace creditdesk::ui
