#include "tests/bench/machine.h"

#include <QByteArray>
#include <QFile>
#include <QSysInfo>
#include <QThread>

namespace creditdesk::bench {

namespace {

/// Text after the colon of the first line that starts with `key`.
QString valueOf(const QString &path, const QByteArray &key)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    for (QByteArray line = file.readLine(); !line.isEmpty(); line = file.readLine()) {
        if (line.startsWith(key))
            return QString::fromUtf8(line.mid(line.indexOf(':') + 1).trimmed());
    }
    return {};
}

} // namespace

QJsonObject describeMachine()
{
    const QString kib = valueOf(QStringLiteral("/proc/meminfo"), "MemTotal");
#ifdef NDEBUG
    const QString build = QStringLiteral("optimised");
#else
    const QString build = QStringLiteral("with assertions");
#endif
    return {{QStringLiteral("cpu"), valueOf(QStringLiteral("/proc/cpuinfo"), "model name")},
            {QStringLiteral("cores"), QThread::idealThreadCount()},
            {QStringLiteral("memory_mib"), kib.section(u' ', 0, 0).toLongLong() / 1024},
            {QStringLiteral("system"), QSysInfo::prettyProductName()},
            {QStringLiteral("qt"), QString::fromLatin1(qVersion())},
            {QStringLiteral("build"), build}};
}

} // namespace creditdesk::bench
