#include "ui/supervision/overview_target.h"

namespace creditdesk::ui {
namespace {

const QString kRecords = QStringLiteral("records");

} // namespace

QJsonObject FigureTarget::toJson() const
{
    if (hall) {
        return {{QStringLiteral("hall"), QJsonObject{{QStringLiteral("from"), hall->from.toString(Qt::ISODate)},
                                                     {QStringLiteral("until"), hall->until.toString(Qt::ISODate)},
                                                     {QStringLiteral("hour"), hall->hour},
                                                     {QStringLiteral("group"), hall->group}}}};
    }
    if (measures)
        return {{QStringLiteral("filter"), filter.toJson()}, {QStringLiteral("measures"), true}};
    return {{QStringLiteral("filter"), filter.toJson()},
            {QStringLiteral("counted"), counted == domain::Counted::Records ? kRecords : QStringLiteral("organisations")},
            {QStringLiteral("scale"), scale}};
}

std::optional<FigureTarget> FigureTarget::fromJson(const QJsonObject &json)
{
    FigureTarget target;
    if (const QJsonObject kept = json[u"hall"].toObject(); !kept.isEmpty()) {
        HallWish wish;
        wish.from = QDate::fromString(kept[u"from"].toString(), Qt::ISODate);
        wish.until = QDate::fromString(kept[u"until"].toString(), Qt::ISODate);
        wish.hour = kept[u"hour"].toString();
        wish.group = kept[u"group"].toString();
        if (!wish.from.isValid() || !wish.until.isValid())
            return {};
        target.hall = wish;
        return target;
    }
    const auto filter = domain::FigureFilter::fromJson(json[u"filter"].toObject());
    if (!filter)
        return {};
    target.filter = *filter;
    target.counted = json[u"counted"].toString() == kRecords ? domain::Counted::Records : domain::Counted::Organisations;
    target.measures = json[u"measures"].toBool();
    target.scale = json[u"scale"].toString();
    return target;
}

} // namespace creditdesk::ui
