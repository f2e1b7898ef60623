#include "app/sync/loss_window.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

#include <algorithm>

namespace creditdesk::sync {
namespace {
using namespace Qt::StringLiterals;

constexpr qint64 kTogetherSeconds = 15 * 60; // losses of a quarter of an hour are one entry: a feed may bring one a minute

} // namespace

LossWindow::LossWindow(const QByteArray &kept, QStringList districts, const QDateTime &now, qint64 seconds)
    : m_districts(std::move(districts)),
      m_now(now)
{
    const QJsonObject object = QJsonDocument::fromJson(kept).object();
    if (object.value(u"districts"_s).toString() != m_districts.join(u','))
        return;
    m_epoch = object.value(u"epoch"_s).toString();
    m_judgedUpTo = object.value(u"judged_up_to"_s).toInteger();
    const QJsonArray losses = object.value(u"losses"_s).toArray();
    for (const auto &value : losses) {
        const QJsonObject one = value.toObject();
        const auto at = QDateTime::fromSecsSinceEpoch(one.value(u"at"_s).toInteger(), QTimeZone::utc());
        if (at.secsTo(now) < seconds)
            m_losses.append({std::min(at, now), {one.value(u"subjects"_s).toInteger(), one.value(u"records"_s).toInteger()}});
    }
}

EarlierLoss LossWindow::total() const
{
    EarlierLoss sum;
    for (const Loss &one : m_losses) {
        sum.subjects += one.rows.subjects;
        sum.records += one.rows.records;
    }
    return sum;
}

void LossWindow::add(const EarlierLoss &loss, const QString &epoch, qint64 sequence)
{
    m_judgedUpTo = std::max(judgedUpTo(epoch), sequence);
    m_epoch = epoch;
    if (loss.subjects == 0 && loss.records == 0)
        return;
    if (m_losses.isEmpty() || m_losses.last().at.secsTo(m_now) >= kTogetherSeconds)
        m_losses.append({m_now, {}});
    m_losses.last().rows.subjects += loss.subjects;
    m_losses.last().rows.records += loss.records;
}

QByteArray LossWindow::write() const
{
    QJsonArray losses;
    for (const Loss &one : m_losses)
        losses.append(QJsonObject{
            {u"at"_s, one.at.toSecsSinceEpoch()}, {u"subjects"_s, one.rows.subjects}, {u"records"_s, one.rows.records}});
    return QJsonDocument(QJsonObject{{u"districts"_s, m_districts.join(u',')},
                                     {u"epoch"_s, m_epoch},
                                     {u"judged_up_to"_s, m_judgedUpTo},
                                     {u"losses"_s, losses}})
        .toJson(QJsonDocument::Compact);
}

} // namespace creditdesk::sync
