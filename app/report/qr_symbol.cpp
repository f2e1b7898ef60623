#include "app/report/qr_symbol.h"

#include <cairo.h>
#include <qrencode.h>

#include <memory>

namespace creditdesk::report {

namespace {

constexpr int kQuietModules = 4; // ISO/IEC 18004

struct Release {
    void operator()(QRinput *input) const { QRinput_free(input); }
    void operator()(QRcode *code) const { QRcode_free(code); }
};

std::unique_ptr<QRcode, Release> encode(const QByteArray &text)
{
    const std::unique_ptr<QRinput, Release> input(QRinput_new2(0, QR_ECLEVEL_M));
    const auto *data = reinterpret_cast<const unsigned char *>(text.constData());
    if (text.isEmpty() || QRinput_append(input.get(), QR_MODE_AN, static_cast<int>(text.size()), data) != 0)
        return nullptr;
    return std::unique_ptr<QRcode, Release>(QRcode_encodeInput(input.get()));
}

} // namespace

QrSymbol::QrSymbol(const QString &text)
{
    if (const auto code = encode(text.toLatin1())) {
        m_width = code->width;
        m_modules = QByteArray(reinterpret_cast<const char *>(code->data), static_cast<qsizetype>(m_width) * m_width);
    }
}

void QrSymbol::paint(cairo_t *page, double x, double y, double size) const
{
    const int width = m_width;
    const double module = size / (width + 2 * kQuietModules);
    cairo_new_path(page);
    for (int row = 0; row < width; ++row) {
        const char *line = m_modules.constData() + static_cast<std::ptrdiff_t>(row) * width;
        for (int column = 0; column < width;) {
            int end = column;
            while (end < width && (line[end] & 1) != 0)
                ++end;
            if (end > column)
                cairo_rectangle(page, x + (kQuietModules + column) * module, y + (kQuietModules + row) * module,
                                (end - column) * module, module);
            column = end > column ? end : column + 1;
        }
    }
    cairo_set_source_rgb(page, 0, 0, 0);
    cairo_fill(page);
}

} // namespace creditdesk::report
