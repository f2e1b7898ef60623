#include "ui/supervision/indicators_rows.h"

#include "models/domain/catalogue.h"
#include "ui/theme/language.h"
#include "ui/widgets/format.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace creditdesk::ui {
namespace {

namespace axis = domain::axis;
using services::IndicatorValue;

constexpr int kPublicNotice = 2; ///< number of the indicator that public notices are measured by

QString pick(const QString &zh, const QString &en)
{
    return speaksChinese() ? zh : en;
}

items::Row pair(const QString &label, const QString &text)
{
    return {label, {{label, items::Tone::Muted}, {text}}};
}

} // namespace

const IndicatorValue *IndicatorRows::value(int number) const
{
    for (const IndicatorValue &one : m_values) {
        if (one.number == number)
            return &one;
    }
    return nullptr;
}

const domain::PlanIndicator &IndicatorRows::indicator(int number) const
{
    static const domain::PlanIndicator none;
    const domain::PlanIndicator *known = m_words.catalogue().plan().indicator(number);
    return known ? *known : none;
}

QString IndicatorRows::shown(const domain::PlanIndicator &indicator, const std::optional<double> &value) const
{
    if (!value)
        return tr("not supplied");
    const QString unit = pick(indicator.unitZh, indicator.unitEn);
    const int decimals = unit == QStringLiteral("%") ? 2 : 0;
    const QString number = QLocale().toString(*value, 'f', decimals);
    return unit == QStringLiteral("%") ? number + unit : tr("%1 %2").arg(number, unit);
}

QList<items::Column> IndicatorRows::columns() const
{
    return {{tr("No."), true}, {tr("Indicator")}, {tr("Target 2020"), true}, {tr("Attribute")}, {tr("Value"), true},
            {tr("State")},     {tr("Trend")}};
}

QList<FigureRow> IndicatorRows::rows() const
{
    QList<FigureRow> rows;
    for (const domain::PlanIndicator &one : m_words.catalogue().plan().indicators()) {
        const IndicatorValue *value = this->value(one.number);
        const bool known = value && value->value;
        FigureCell state{QString(QChar(0x2014)), {}, items::Tone::Muted};
        if (known)
            state = value->reached ? FigureCell{tr("reached"), {}, items::Tone::Ok}
                                   : FigureCell{tr("not reached"), {}, items::Tone::Warn};
        rows.append({QString::number(one.number),
                     {{QString::number(one.number)},
                      {pick(one.zh, one.en)},
                      {pick(one.targetZh, one.targetEn)},
                      {one.binding ? tr("binding") : tr("expected")},
                      {shown(one, known ? value->value : std::nullopt), known ? whole(one.number, {}, {}) : std::nullopt,
                       known ? items::Tone::Plain : items::Tone::Muted},
                      state,
                      {known && value->trend.size() > 1 ? QString() : QString(QChar(0x2014)), {}, items::Tone::Muted}}});
    }
    return rows;
}

QList<QList<double>> IndicatorRows::trends() const
{
    QList<QList<double>> trends;
    for (const domain::PlanIndicator &one : m_words.catalogue().plan().indicators()) {
        QList<double> line;
        if (const IndicatorValue *value = this->value(one.number)) {
            for (const IndicatorValue::Point &point : value->trend)
                line.append(point.value.value_or(std::numeric_limits<double>::quiet_NaN()));
        }
        trends.append(line);
    }
    return trends;
}

QList<items::Row> IndicatorRows::details(int number) const
{
    const domain::PlanIndicator &one = indicator(number);
    const IndicatorValue *value = this->value(number);
    const QString source = one.source == QStringLiteral("measured")   ? tr("measured here")
                           : one.source == QStringLiteral("platform") ? tr("from the platform")
                                                                      : tr("entered by hand");
    QList<items::Row> rows{pair(tr("Group"), pick(one.groupZh, one.groupEn)),
                           pair(tr("Formula"), pick(one.formulaZh, one.formulaEn)), pair(tr("Source"), source),
                           pair(tr("Basis"), one.basis)};
    if (value && value->whole > 0)
        rows.append(pair(tr("Made of"), tr("%1 of %2").arg(Format::number(value->part), Format::number(value->whole))));
    return rows;
}

std::optional<FigureTarget> IndicatorRows::whole(int number, const QString &district, const QString &month) const
{
    const IndicatorValue *value = this->value(number);
    if (!value || !value->hasList)
        return {};
    const domain::Counted counted =
        number == kPublicNotice || value->behind.concernsRecords() ? domain::Counted::Records : domain::Counted::Organisations;
    FigureTarget target{value->behind, counted, {}};
    if (!district.isEmpty())
        target.filter = target.filter.with(axis::district, district);
    if (!month.isEmpty()) {
        const QDate first = QDate::fromString(month + QStringLiteral("-01"), Qt::ISODate);
        if (!first.isValid())
            return {};
        target.filter.decidedFrom = first;
        target.filter.decidedUntil = first.addMonths(1).addDays(-1);
    }
    return target;
}

std::optional<FigureTarget> IndicatorRows::failing(int number, const QString &district, const QString &month) const
{
    std::optional<FigureTarget> target = number == kPublicNotice ? whole(number, district, month) : std::nullopt;
    if (target)
        target->filter.chosen[axis::notice] = {QStringLiteral("late"), QStringLiteral("overdue")};
    return target;
}

QList<items::Column> IndicatorRows::pointColumns(int number, const QString &first) const
{
    QList<items::Column> columns{{first}, {tr("Value"), true}, {tr("Fulfilled"), true}, {tr("Of"), true}};
    if (number == kPublicNotice)
        columns.append({tr("Failed"), true});
    return columns;
}

FigureRow IndicatorRows::point(const domain::PlanIndicator &indicator, const IndicatorValue &value,
                               const IndicatorValue::Point &point, bool ofDistrict) const
{
    const QString district = ofDistrict ? point.period : QString();
    const QString month = ofDistrict ? QString() : point.period;
    const QString label = ofDistrict ? m_words.code(axis::district, point.period) : point.period;
    const bool rate = point.whole > 0 || value.whole > 0;
    FigureRow row{point.period,
                  {{label},
                   {shown(indicator, point.value), {}, point.value ? items::Tone::Plain : items::Tone::Muted},
                   {rate ? Format::number(point.part) : QString(QChar(0x2014))},
                   {rate ? Format::number(point.whole) : QString(QChar(0x2014)), whole(value.number, district, month)}}};
    if (value.number == kPublicNotice)
        row.cells.append({Format::number(point.whole - point.part), failing(value.number, district, month),
                          point.whole > point.part ? items::Tone::Warn : items::Tone::Muted});
    return row;
}

QList<FigureRow> IndicatorRows::trend(int number) const
{
    QList<FigureRow> rows;
    if (const IndicatorValue *value = this->value(number)) {
        for (auto it = value->trend.crbegin(); it != value->trend.crend(); ++it) // the newest first
            rows.append(point(indicator(number), *value, *it, false));
    }
    return rows;
}

QList<FigureRow> IndicatorRows::districts(int number) const
{
    QList<FigureRow> rows;
    if (const IndicatorValue *value = this->value(number)) {
        for (const IndicatorValue::Point &one : value->districts)
            rows.append(point(indicator(number), *value, one, true));
    }
    return rows;
}

ChartData IndicatorRows::chart(int number) const
{
    ChartData data{ChartForm::Line, {}, {{tr("Value"), {}}}, pick(indicator(number).unitZh, indicator(number).unitEn)};
    if (const IndicatorValue *value = this->value(number)) {
        for (const IndicatorValue::Point &point : value->trend) {
            data.categories.append(point.period.size() == 7 ? point.period.mid(5) : point.period);
            data.series.first().values.append(point.value.value_or(std::numeric_limits<double>::quiet_NaN()));
        }
    }
    return data;
}

} // namespace creditdesk::ui
