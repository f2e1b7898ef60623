#include "app/services/window_memory.h"

#include "app/base/files.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace creditdesk::services {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 kLargest = 1 << 16;
constexpr int kLargestSide = 1 << 15;
} // namespace

WindowMemory::WindowMemory(const QString &home) : m_path(home + u"/window.json"_s)
{
    read();
}

void WindowMemory::read()
{
    const auto bytes = base::readFile(m_path, kLargest);
    if (!bytes)
        return;
    const QJsonObject kept = QJsonDocument::fromJson(*bytes).object();
    m_operator = kept[u"last_operator"].toString();
    const int width = kept[u"width"].toInt(), height = kept[u"height"].toInt();
    if (width > 0 && height > 0 && width < kLargestSide && height < kLargestSide)
        m_window = {QSize(width, height), kept[u"maximised"].toBool()};
}

QString WindowMemory::lastOperator() const
{
    const std::lock_guard lock(m_mutex);
    return m_operator;
}

WindowSize WindowMemory::windowSize() const
{
    const std::lock_guard lock(m_mutex);
    return m_window;
}

base::Done WindowMemory::keepOperator(const QString &id)
{
    const std::lock_guard lock(m_mutex);
    read();
    if (m_operator == id)
        return {};
    m_operator = id;
    return write();
}

base::Done WindowMemory::keepSize(const WindowSize &window)
{
    const std::lock_guard lock(m_mutex);
    read();
    m_window = window;
    return write();
}

base::Done WindowMemory::write() const
{
    const QJsonObject kept{{u"last_operator"_s, m_operator},
                           {u"width"_s, m_window.size.width()},
                           {u"height"_s, m_window.size.height()},
                           {u"maximised"_s, m_window.maximised}};
    return base::replaceFile(m_path, QJsonDocument(kept).toJson());
}

} // namespace creditdesk::services
