// Measures of the sheet in points (1/72 inch). A4, margins of 20 mm; running head and foot stand inside the margins.
#pragma once

namespace creditdesk::report::sheet {

constexpr double kMillimetre = 72.0 / 25.4;
constexpr double kWidth = 210 * kMillimetre;
constexpr double kHeight = 297 * kMillimetre;
constexpr double kMargin = 20 * kMillimetre;
constexpr double kBodyWidth = kWidth - 2 * kMargin;
constexpr double kBodyTop = kMargin;
constexpr double kBodyHeight = kHeight - 2 * kMargin;

constexpr double kRunningHeadTop = 11 * kMillimetre;
constexpr double kRunningHeadRule = 16.2 * kMillimetre;
constexpr double kFootRule = kHeight - 16.2 * kMillimetre;
constexpr double kFootTop = kFootRule + 3.5;

constexpr double kQrSize = 38 * kMillimetre;  ///< quiet zone included
constexpr double kHalfWidth = kBodyWidth / 2; ///< where the second pair of a row begins
constexpr double kCellPadding = 6;            ///< left and right inside a cell
constexpr double kRowPadding = 2.4;           ///< above and below inside a row
constexpr double kHeadPadding = 3.2;          ///< the same for heading rows
constexpr double kTextPadding = 1.2;          ///< above and below a paragraph

/// What differs between the usual print and the large one.
struct Measures {
    double factLabelWidth = 62; ///< label column beside the QR code
    double labelWidth = 106;    ///< first column of every table, and of its right half
    double noteNumberWidth = 18;
    double figureHeight = 46; ///< a row of counts
    double figureDrop = 19;   ///< from its top to the number
    int figuresInRow = 8;
    bool paired = true; ///< two short fields share a row
};

[[nodiscard]] constexpr Measures measuresOf(bool largePrint)
{
    if (!largePrint)
        return {};
    return {.factLabelWidth = 78,
            .labelWidth = 132,
            .noteNumberWidth = 30,
            .figureHeight = 64,
            .figureDrop = 26,
            .figuresInRow = 4,
            .paired = false};
}

} // namespace creditdesk::report::sheet
