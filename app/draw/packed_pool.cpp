// A pool in few bytes, between its commitment and its draw.
#include "app/draw/pool_data.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>

namespace creditdesk::draw {
using namespace Qt::StringLiterals;

namespace {

constexpr quint32 kForm = 0x63647031; // "cdp1"
constexpr quint32 kMostGroups = 1U << 22U;

QByteArray bytesOf(const std::string &text)
{
    return QByteArray::fromStdString(text);
}

tl::unexpected<base::Failure> damaged()
{
    return base::fail(base::Code::Damaged, u"these bytes are no pool"_s, u"pool"_s);
}

bool isPlain(const std::string &text)
{
    return std::none_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x20 || c == '"' || c == '\\'; });
}

bool isSound(const Pool::Group &group)
{
    return isPlain(group.district) && isPlain(group.stratum) && isPlain(group.reason) &&
           group.stratum.empty() != group.reason.empty() &&
           std::all_of(group.items.begin(), group.items.end(), [](const QString &item) { return isPlain(item.toStdString()); });
}

Pool::Group readGroup(QDataStream &in)
{
    QByteArray district, stratum, reason;
    Pool::Group group;
    in >> district >> stratum >> reason >> group.items;
    group.district = district.toStdString();
    group.stratum = stratum.toStdString();
    group.reason = reason.toStdString();
    group.tail = tailOf(group);
    return group;
}

} // namespace

QByteArray Pool::packed() const
{
    QByteArray bytes;
    bytes.reserve(static_cast<qsizetype>(m->entries.size()) * 22 + 4096);
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << kForm << static_cast<quint32>(m->groups.size());
    for (const Group &group : m->groups)
        out << bytesOf(group.district) << bytesOf(group.stratum) << bytesOf(group.reason) << group.items;
    out << static_cast<quint32>(m->entries.size());
    for (const Entry &entry : m->entries)
        out << quint64(entry.high) << quint64(entry.middle) << quint16(entry.low) << quint32(entry.group);
    return bytes;
}

base::Result<Pool> Pool::unpacked(const QByteArray &bytes)
{
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_4);
    quint32 form = 0, groups = 0, entries = 0;
    in >> form >> groups;
    if (in.status() != QDataStream::Ok || form != kForm || groups > kMostGroups)
        return damaged();
    auto data = std::make_unique<Data>();
    for (quint32 i = 0; i < groups && in.status() == QDataStream::Ok; ++i) {
        data->groups.push_back(readGroup(in));
        if (!isSound(data->groups.back()))
            return damaged();
    }
    in >> entries;
    if (in.status() != QDataStream::Ok || static_cast<qsizetype>(entries) > bytes.size() / 22)
        return damaged();
    data->entries.reserve(entries);
    for (quint32 i = 0; i < entries; ++i) {
        quint64 high = 0, middle = 0;
        quint16 low = 0;
        quint32 group = 0;
        in >> high >> middle >> low >> group;
        const Entry entry{high, middle, low, group};
        if (group >= groups || (!data->entries.empty() && !comesBefore(data->entries.back(), entry)))
            return damaged();
        data->entries.push_back(entry);
    }
    if (in.status() != QDataStream::Ok || !in.atEnd())
        return damaged();
    return finished(std::move(data));
}

} // namespace creditdesk::draw
