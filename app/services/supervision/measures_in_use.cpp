// The third of the plan's stages: which measures stand on the organisations behind a filter. They are of this workstation's
// ledger; what an organisation is, and whether it is behind the filter, the mirror and its figures say.
#include "app/services/supervision/supervision_house.h"
#include "app/store/measure_book.h"

#include <QHash>

#include <algorithm>
#include <limits>

namespace creditdesk::services {

using namespace Qt::StringLiterals;

namespace {

/// An axis that an organisation's own row answers: taken out of the filter, so that a count by it and a list along it agree.
class OwnAxis
{
public:
    OwnAxis(domain::FigureFilter &filter, const QString &axis)
        : m_restricts(filter.chosen.contains(axis)), m_codes(filter.chosen.take(axis))
    {
    }
    [[nodiscard]] bool takes(const QString &code) const { return !m_restricts || m_codes.contains(code); }

private:
    bool m_restricts;
    QStringList m_codes;
};

MeasureInUse inUse(const store::MeasureUse &use, const domain::Organisation &organisation)
{
    return {use.number,
            use.subject,
            organisation.name,
            organisation.district,
            organisation.sector,
            use.measure,
            use.zh,
            use.en,
            use.nature,
            use.organ,
            use.matter,
            use.state,
            use.from,
            use.until};
}

} // namespace

base::Result<QList<MeasureInUse>> Supervision::Impl::measuresInUse(const Means &who, domain::FigureFilter filter) const
{
    QList<MeasureInUse> lines;
    TRY_ASSIGN(const QList<store::MeasureUse> uses, store::MeasureBook(*who.ledger).standing({}));
    if (uses.isEmpty())
        return lines;
    const OwnAxis sectors(filter, domain::axis::sector), districts(filter, domain::axis::district);
    const bool everybody = filter == domain::FigureFilter();
    QList<qint64> behind; // ascending
    if (!everybody) {
        TRY_ASSIGN(const auto known, figures(who));
        TRY_ASSIGN(behind, known->organisations(filter, 0, std::numeric_limits<int>::max()));
    }
    QHash<QString, domain::Organisation> organisations;
    for (const store::MeasureUse &use : uses) {
        if (!organisations.contains(use.subject)) {
            auto file = who.mirror->subject(use.subject);
            if (!file && file.error().code != base::Code::NotFound)
                return tl::unexpected(file.error());
            organisations.insert(use.subject, file ? file->organisation : domain::Organisation());
        }
        const domain::Organisation &one = organisations[use.subject];
        if (!one.code.isEmpty() && sectors.takes(one.sector) && districts.takes(one.district) &&
            (everybody || std::binary_search(behind.cbegin(), behind.cend(), one.serial)))
            lines.append(inUse(use, one));
    }
    return lines;
}

base::Result<QMap<QString, qint64>> Supervision::measureCounts(const domain::FigureFilter &filter)
{
    TRY_ASSIGN(const Means who, m->withMirror(u"supervision.view"_s));
    store::AuditEntry line = m->house.entry(who.session, u"supervision.view"_s);
    line.action = u"supervision.measures"_s;
    line.detail = {{u"filter"_s, filter.toJson()}, {u"counted"_s, true}};
    TRY_DONE(m->house.record(who, line));
    TRY_ASSIGN(const QList<MeasureInUse> lines, m->measuresInUse(who, filter));
    QMap<QString, qint64> counts;
    for (const MeasureInUse &one : lines)
        ++counts[one.sector];
    return counts;
}

base::Result<QList<MeasureInUse>> Supervision::measuresInUse(const domain::FigureFilter &filter)
{
    TRY_DONE(m->house.require(u"supervision.view"_s));
    TRY_ASSIGN(const Means who, m->withMirror(u"measure.view"_s));
    TRY_ASSIGN(const QList<MeasureInUse> lines, m->measuresInUse(who, filter));
    store::AuditEntry line = m->house.entry(who.session, u"measure.view"_s);
    line.action = u"supervision.measures"_s;
    line.detail = {{u"filter"_s, filter.toJson()}, {u"total"_s, lines.size()}};
    TRY_DONE(m->house.record(who, line));
    return lines;
}

} // namespace creditdesk::services
