#include "ui/theme/icons.h"

#include "ui/theme/style.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

// Resources of a static library are dropped by the linker unless they are asked for, outside any namespace.
static void initialiseIcons()
{
    Q_INIT_RESOURCE(icons);
}

namespace creditdesk::ui {
namespace {

QString pathOf(const QString &name)
{
    static const bool ready = (initialiseIcons(), true);
    Q_UNUSED(ready)
    return QStringLiteral(":/icons/%1.svg").arg(name);
}

} // namespace

bool hasIcon(const QString &name)
{
    return QFile::exists(pathOf(name));
}

QPixmap iconPixmap(const QString &name, Role role, int size, qreal ratio)
{
    QFile file(pathOf(name)); // compiled in: no disk
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", colour(role).name().toLatin1());
    QSvgRenderer renderer(svg);
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

QIcon icon(const QString &name, Role role)
{
    QIcon result;
    for (const qreal ratio : {1.0, 2.0}) {
        result.addPixmap(iconPixmap(name, role, kIcon, ratio), QIcon::Normal);
        result.addPixmap(iconPixmap(name, Role::Muted, kIcon, ratio), QIcon::Disabled);
    }
    return result;
}

} // namespace creditdesk::ui
