#include "models/domain/figures.h"

#include <QJsonArray>

namespace creditdesk::domain {
namespace {

const QString kClass = QStringLiteral("class:");
const QString kClassBefore = QStringLiteral("class_before:");
const QString kFrom = QStringLiteral("decided_from");
const QString kUntil = QStringLiteral("decided_until");

bool isOrganisationAxis(const QString &id)
{
    const auto namesScale = [&id](const QString &prefix) { return id.startsWith(prefix) && id.size() > prefix.size(); };
    return id == axis::district || id == axis::sector || id == axis::subjectKind || id == axis::status ||
           id == axis::platformClass || namesScale(kClass) || namesScale(kClassBefore);
}

bool readDay(const QJsonObject &json, const QString &name, QDate &day, QString *why)
{
    if (!json.contains(name))
        return true;
    day = QDate::fromString(json.value(name).toString(), Qt::ISODate);
    if (!day.isValid() && why)
        *why = name;
    return day.isValid();
}

std::optional<QStringList> codesIn(const QJsonValue &value)
{
    if (!value.isArray())
        return {};
    QStringList codes;
    const QJsonArray all = value.toArray();
    for (const QJsonValue &code : all) {
        if (!code.isString())
            return {};
        codes.append(code.toString());
    }
    return codes;
}

} // namespace

QString axis::classOf(const QString &scale)
{
    return kClass + scale;
}

QString axis::classBeforeOf(const QString &scale)
{
    return kClassBefore + scale;
}

bool isRecordAxis(const QString &id)
{
    static const QStringList all{axis::recordKind, axis::severity,  axis::state,        axis::unit,      axis::notice,
                                 axis::outcome,    axis::objection, axis::objectionDue, axis::repairDue, axis::year};
    return all.contains(id);
}

const QStringList &dueCodes()
{
    static const QStringList codes{QStringLiteral("none"), QStringLiteral("unstated"), QStringLiteral("late"),
                                   QStringLiteral("soon"), QStringLiteral("later")};
    return codes;
}

FigureFilter FigureFilter::with(const QString &axis, const QString &code) const
{
    FigureFilter narrowed = *this;
    const auto before = chosen.constFind(axis);
    narrowed.chosen[axis] = before == chosen.constEnd() || before->contains(code) ? QStringList{code} : QStringList();
    return narrowed;
}

bool FigureFilter::concernsRecords() const
{
    if (decidedFrom.isValid() || decidedUntil.isValid())
        return true;
    for (auto one = chosen.constBegin(); one != chosen.constEnd(); ++one) {
        if (isRecordAxis(one.key()))
            return true;
    }
    return false;
}

QJsonObject FigureFilter::toJson() const
{
    QJsonObject json;
    for (auto one = chosen.constBegin(); one != chosen.constEnd(); ++one)
        json.insert(one.key(), QJsonArray::fromStringList(one.value()));
    if (decidedFrom.isValid())
        json.insert(kFrom, decidedFrom.toString(Qt::ISODate));
    if (decidedUntil.isValid())
        json.insert(kUntil, decidedUntil.toString(Qt::ISODate));
    return json;
}

std::optional<FigureFilter> FigureFilter::fromJson(const QJsonObject &json, QString *why)
{
    FigureFilter filter;
    if (!readDay(json, kFrom, filter.decidedFrom, why) || !readDay(json, kUntil, filter.decidedUntil, why))
        return {};
    for (auto one = json.constBegin(); one != json.constEnd(); ++one) {
        if (one.key() == kFrom || one.key() == kUntil)
            continue;
        const std::optional<QStringList> codes = codesIn(one.value());
        if (!codes || !(isOrganisationAxis(one.key()) || isRecordAxis(one.key()))) {
            if (why)
                *why = one.key();
            return {};
        }
        filter.chosen.insert(one.key(), *codes);
    }
    return filter;
}

} // namespace creditdesk::domain
