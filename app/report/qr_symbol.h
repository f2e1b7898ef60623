// A QR symbol as squares on a cairo page.
#pragma once

#include <QByteArray>
#include <QString>

typedef struct _cairo cairo_t;

namespace creditdesk::report {

class QrSymbol
{
public:
    /// Level M, alphanumeric mode. isNull() if `text` is empty, has characters outside that mode or is too long.
    explicit QrSymbol(const QString &text);
    [[nodiscard]] bool isNull() const { return m_width == 0; }
    /// Paints dark modules into a square of `size` points, quiet zone of four modules included.
    void paint(cairo_t *page, double x, double y, double size) const;

private:
    QByteArray m_modules; ///< row by row, bit 0 set: dark
    int m_width = 0;
};

} // namespace creditdesk::report
