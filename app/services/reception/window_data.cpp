#include "app/services/reception/window_data.h"

#include <QFile>
#include <QJsonDocument>

namespace creditdesk::services {

base::Result<WindowData> WindowData::read(const QByteArray &json)
{
    const QJsonObject top = QJsonDocument::fromJson(json).object();
    WindowData data;
    TRY_ASSIGN(data.limits, WindowLimits::from(top));
    TRY_ASSIGN(data.words, WindowWords::from(top));
    return data;
}

base::Result<WindowData> WindowData::compiledIn()
{
    QFile file(QStringLiteral(":/catalogue/window.json"));
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(base::Code::Internal, QStringLiteral("catalogue: window.json is missing"));
    return read(file.readAll());
}

} // namespace creditdesk::services
