#include "app/services/warnings/evaluation_mark.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace creditdesk::services {
using namespace Qt::StringLiterals;

QByteArray EvaluationMark::toJson() const
{
    const QJsonObject object{{u"epoch"_s, epoch},
                             {u"generation"_s, generation},
                             {u"sequence"_s, sequence},
                             {u"day"_s, day.toString(Qt::ISODate)},
                             {u"rules"_s, QString::fromLatin1(rules)},
                             {u"at"_s, at.toUTC().toString(Qt::ISODateWithMs)},
                             {u"as_of"_s, asOf.toUTC().toString(Qt::ISODateWithMs)},
                             {u"districts"_s, QJsonArray::fromStringList(districts)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<EvaluationMark> EvaluationMark::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto time = [&object](QStringView name) {
        return QDateTime::fromString(object.value(name).toString(), Qt::ISODateWithMs).toUTC();
    };
    EvaluationMark mark;
    mark.epoch = object.value(u"epoch").toString();
    mark.generation = object.value(u"generation").toInteger();
    mark.sequence = object.value(u"sequence").toInteger();
    mark.day = QDate::fromString(object.value(u"day").toString(), Qt::ISODate);
    mark.rules = object.value(u"rules").toString().toLatin1();
    mark.at = time(u"at");
    mark.asOf = time(u"as_of");
    mark.districts = object.value(u"districts").toVariant().toStringList();
    return mark.day.isValid() && mark.at.isValid() ? std::optional(mark) : std::nullopt;
}

base::Result<std::optional<EvaluationMark>> readMark(const store::Ledger &ledger)
{
    TRY_ASSIGN(const std::optional<QByteArray> kept, ledger.value(kEvaluatedKey));
    return kept ? EvaluationMark::fromJson(*kept) : std::nullopt;
}

} // namespace creditdesk::services
