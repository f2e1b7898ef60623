#include "app/report/issue.h"
#include "app/report/typesetter.h"

#include <pango/pangocairo.h>

#include <span>

namespace creditdesk::report {

namespace {

QStringList installedFamilies()
{
    PangoFontFamily **families = nullptr;
    int count = 0;
    pango_font_map_list_families(pango_cairo_font_map_get_default(), &families, &count);
    QStringList names;
    for (PangoFontFamily *family : std::span(families, static_cast<std::size_t>(count)))
        names.append(QString::fromUtf8(pango_font_family_get_name(family)));
    g_free(families);
    return names;
}

} // namespace

base::Done checkFonts()
{
    const QStringList installed = installedFamilies();
    QStringList missing;
    for (const QString &family : paperFamilies()) {
        if (!installed.contains(family, Qt::CaseInsensitive))
            missing.append(family);
    }
    if (!missing.isEmpty())
        return base::fail(base::Code::FontMissing, missing.join(QStringLiteral(", ")));
    return {};
}

} // namespace creditdesk::report
