// A PDF in memory that cairo paints on. The creation date is the caller's, so that the same pages have the same bytes.
#pragma once

#include "app/base/failure.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

typedef struct _cairo_surface cairo_surface_t;

namespace creditdesk::report {

struct PdfFacts {
    QString title, author, subject, keywords;
    QDateTime created; ///< invalid: left to the library
};

class PdfSurface
{
public:
    /// Points.
    PdfSurface(double width, double height, const PdfFacts &facts);
    ~PdfSurface();
    PdfSurface(const PdfSurface &) = delete;
    PdfSurface &operator=(const PdfSurface &) = delete;

    [[nodiscard]] cairo_surface_t *get() const { return m_surface; }
    /// Ends the document; nothing can be painted afterwards.
    [[nodiscard]] base::Result<QByteArray> finish();

private:
    QByteArray m_bytes;
    cairo_surface_t *m_surface = nullptr;
};

} // namespace creditdesk::report
