// Indicators of the plan's table 1 that can be measured here, and what each unit has supplied. What nobody has supplied has no
// value; none is invented.
#include "app/services/supervision/supervision_house.h"
#include "app/store/window_book.h"

#include <utility>

namespace creditdesk::services {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMonths = 12; ///< of a trend
constexpr int kDays = 30;   ///< over which daily queries are averaged

const QStringList kPublic{u"licence"_s, u"penalty"_s}; ///< 双公示
const QStringList kDue{u"on_time"_s, u"late"_s, u"overdue"_s};

struct Rate {
    qint64 part = 0, whole = 0;
    [[nodiscard]] std::optional<double> value() const
    {
        return whole == 0 ? std::nullopt : std::optional(100.0 * static_cast<double>(part) / static_cast<double>(whole));
    }
};

domain::FigureFilter publicNotices(domain::FigureFilter filter)
{
    filter.chosen[domain::axis::recordKind] = kPublic;
    filter.chosen[domain::axis::notice] = kDue;
    return filter;
}

Rate rateOf(const QStringList &columns, const QList<qint64> &counts)
{
    Rate rate;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        rate.whole += counts.at(i);
        rate.part += columns.at(i) == u"on_time"_s ? counts.at(i) : 0;
    }
    return rate;
}

base::Result<Rate> publishedInTime(const store::Figures &figures, const domain::FigureFilter &filter)
{
    TRY_ASSIGN(const domain::FigureTable table, figures.count(filter, domain::Counted::Records, {}, domain::axis::notice));
    return rateOf(table.columns, table.counts.value(0));
}

base::Result<QList<IndicatorValue::Point>> publishedBy(const store::Figures &figures, const domain::FigureFilter &filter,
                                                       const QString &axis)
{
    TRY_ASSIGN(const domain::FigureTable table, figures.count(filter, domain::Counted::Records, axis, domain::axis::notice));
    QList<IndicatorValue::Point> points;
    for (qsizetype i = 0; i < table.rows.size(); ++i) {
        const Rate rate = rateOf(table.columns, table.counts.at(i));
        points.append({table.rows.at(i), rate.value(), rate.part, rate.whole});
    }
    return points;
}

/// Indicator 2: licences and penalties whose time is over, by whether they were published in it.
base::Result<IndicatorValue> publicity(const store::Figures &figures, const domain::FigureFilter &filter, QDate today)
{
    IndicatorValue value;
    value.number = 2;
    value.behind = publicNotices(filter);
    value.hasList = true;
    TRY_ASSIGN(const Rate all, publishedInTime(figures, value.behind));
    value.part = all.part;
    value.whole = all.whole;
    value.value = all.value();
    for (int back = kMonths - 1; back >= 0; --back) {
        const QDate first = QDate(today.year(), today.month(), 1).addMonths(-back);
        domain::FigureFilter month = value.behind;
        month.decidedFrom = first;
        month.decidedUntil = first.addMonths(1).addDays(-1);
        TRY_ASSIGN(const Rate rate, publishedInTime(figures, month));
        value.trend.append({first.toString(u"yyyy-MM"_s), rate.value(), rate.part, rate.whole});
    }
    TRY_ASSIGN(value.districts, publishedBy(figures, value.behind, domain::axis::district));
    TRY_ASSIGN(value.units, publishedBy(figures, value.behind, domain::axis::unit));
    return value;
}

/// Indicator 5: matters of the application list in force.
IndicatorValue applications(const domain::Plan &plan, QDate today)
{
    const auto inForce = [&plan](QDate on) {
        qint64 count = 0;
        for (const domain::Application &one : plan.applications())
            count += one.inForce(on) && one.publishedOn <= on ? 1 : 0;
        return count;
    };
    IndicatorValue value;
    value.number = 5;
    value.value = static_cast<double>(inForce(today));
    for (int back = kMonths - 1; back >= 0; --back) {
        const QDate first = QDate(today.year(), today.month(), 1).addMonths(-back);
        const QDate last = std::min(first.addMonths(1).addDays(-1), today);
        value.trend.append({first.toString(u"yyyy-MM"_s), static_cast<double>(inForce(last)), 0, 0});
    }
    return value;
}

base::Result<qint64> queries(const store::Ledger &ledger, QDate from, QDate until)
{
    store::RegisterFilter filter;
    filter.from = from;
    filter.until = until;
    return store::WindowBook(ledger).countEntries(filter);
}

/// Indicator 7, as far as it is known here: queries of this window a day.
base::Result<IndicatorValue> dailyQueries(const store::Ledger &ledger, QDate today)
{
    const auto average = [](qint64 part, qint64 whole) {
        return whole == 0 ? std::nullopt : std::optional(static_cast<double>(part) / static_cast<double>(whole));
    };
    IndicatorValue value;
    value.number = 7;
    TRY_ASSIGN(value.part, queries(ledger, today.addDays(1 - kDays), today));
    value.whole = kDays;
    value.value = average(value.part, value.whole);
    for (int back = kMonths - 1; back >= 0; --back) {
        const QDate first = QDate(today.year(), today.month(), 1).addMonths(-back);
        const QDate last = std::min(first.addMonths(1).addDays(-1), today);
        TRY_ASSIGN(const qint64 count, queries(ledger, first, last));
        const qint64 days = first.daysTo(last) + 1;
        value.trend.append({first.toString(u"yyyy-MM"_s), average(count, days), count, days});
    }
    return value;
}

bool reaches(const domain::PlanIndicator &indicator, double value)
{
    if (!indicator.target)
        return false;
    return indicator.comparison == u">"_s ? value > *indicator.target : value >= *indicator.target;
}

} // namespace

base::Result<QList<IndicatorValue>> Supervision::indicators(const domain::FigureFilter &filter)
{
    const QString permission = u"supervision.view"_s;
    TRY_ASSIGN(const Means who, m->withMirror(permission));
    TRY_ASSIGN(const auto figures, m->figures(who));
    store::AuditEntry line = m->house.entry(who.session, permission);
    line.action = u"supervision.indicators"_s;
    TRY_DONE(m->house.record(who, line));
    QList<IndicatorValue> values;
    for (const domain::PlanIndicator &indicator : plan().indicators()) {
        IndicatorValue value;
        value.number = indicator.number;
        if (indicator.number == 2) {
            TRY_ASSIGN(value, publicity(*figures, filter, m->today()));
        } else if (indicator.number == 5) {
            value = applications(plan(), m->today());
        } else if (indicator.number == 7) {
            TRY_ASSIGN(value, dailyQueries(*who.ledger, m->today()));
        }
        value.reached = value.value && reaches(indicator, *value.value);
        values.append(std::move(value));
    }
    return values;
}

base::Result<QList<UnitSupply>> Supervision::supply()
{
    const QString permission = u"supervision.view"_s;
    TRY_ASSIGN(const Means who, m->withMirror(permission));
    TRY_ASSIGN(const auto figures, m->figures(who));
    TRY_DONE(m->house.record(who, m->house.entry(who.session, permission)));
    TRY_ASSIGN(const domain::FigureTable kinds,
               figures->count({}, domain::Counted::Records, domain::axis::unit, domain::axis::recordKind));
    domain::FigureFilter notices;
    notices.chosen[domain::axis::recordKind] = kPublic;
    TRY_ASSIGN(const domain::FigureTable published,
               figures->count(notices, domain::Counted::Records, domain::axis::unit, domain::axis::notice));
    const auto named = [](const QStringList &codes, const QList<qint64> &counts) {
        QMap<QString, qint64> map;
        for (qsizetype i = 0; i < codes.size() && i < counts.size(); ++i)
            map.insert(codes.at(i), counts.at(i));
        return map;
    };
    QList<UnitSupply> supplies;
    for (qsizetype i = 0; i < kinds.rows.size(); ++i) {
        UnitSupply one;
        one.unit = kinds.rows.at(i);
        one.kinds = named(kinds.columns, kinds.counts.at(i));
        for (const qint64 count : std::as_const(one.kinds))
            one.records += count;
        const qsizetype at = published.rows.indexOf(one.unit);
        if (at >= 0)
            one.notices = named(published.columns, published.counts.at(at));
        supplies.append(std::move(one));
    }
    return supplies;
}

} // namespace creditdesk::services
