// Figures of a past day, by a walk over everything that is mirrored: who had been founded, what had been decided, and which
// class the rules in force on that day gave. What was repaired or deleted since does not come back (条例 art. 37, 38), and the
// platform's class of that day is not known.
#include "app/services/supervision/supervision_house.h"

#include <array>

namespace creditdesk::services {

using base::Code;
using namespace Qt::StringLiterals;

namespace {

using Counts = std::map<std::string, qint64, std::less<>>;

void add(Counts &counts, std::string_view code)
{
    const auto found = counts.find(code);
    if (found == counts.end())
        counts.emplace(code, 1);
    else
        ++found->second;
}

struct Part {
    Counts districts, sectors, kinds, severities;
    std::vector<std::vector<qint64>> classes; ///< of each scale, by grade + 1
    qint64 organisations = 0, records = 0;
};

class DayWalk
{
public:
    DayWalk(QDate day, const domain::FigureFilter &filter, std::vector<domain::Classifier> judges)
        : m_day(day), m_iso(day.toString(Qt::ISODate).toStdString()), m_judges(std::move(judges))
    {
        take(filter, domain::axis::district, m_districts);
        take(filter, domain::axis::sector, m_sectors);
        for (Part &part : m_parts) {
            for (const domain::Classifier &judge : m_judges)
                part.classes.emplace_back(static_cast<std::size_t>(judge.rules().grades.size() + 1));
        }
    }
    void visit(const domain::OrganisationRow &organisation, std::span<const domain::RecordRow> records, int thread)
    {
        if (!organisation.founded.empty() && organisation.founded > m_iso)
            return;
        if (!admits(m_districts, organisation.district) || !admits(m_sectors, organisation.sector))
            return;
        Part &part = m_parts[static_cast<std::size_t>(thread)];
        ++part.organisations;
        add(part.districts, organisation.district);
        add(part.sectors, organisation.sector);
        for (std::size_t i = 0; i < m_judges.size(); ++i)
            ++part.classes[i][static_cast<std::size_t>(m_judges[i].classify(organisation, records, m_day).grade + 1)];
        for (const domain::RecordRow &record : records) {
            if (record.decided > m_iso)
                continue;
            ++part.records;
            add(part.kinds, record.kind);
            add(part.severities, record.severity);
        }
    }
    [[nodiscard]] PastFigures result() const
    {
        PastFigures all;
        for (const Part &part : m_parts) {
            all.organisations += part.organisations;
            all.records += part.records;
            sum(all.districts, part.districts);
            sum(all.sectors, part.sectors);
            sum(all.recordKinds, part.kinds);
            sum(all.severities, part.severities);
            for (std::size_t i = 0; i < m_judges.size(); ++i)
                sum(all.classes[m_judges[i].rules().scale], m_judges[i].rules().gradeIds(), part.classes[i]);
        }
        return all;
    }

private:
    using Codes = std::optional<std::vector<std::string>>;
    static void take(const domain::FigureFilter &filter, const QString &axis, Codes &codes)
    {
        const auto chosen = filter.chosen.constFind(axis);
        if (chosen == filter.chosen.constEnd())
            return;
        codes.emplace();
        for (const QString &code : *chosen)
            codes->push_back(code.toStdString());
    }
    static bool admits(const Codes &codes, std::string_view code)
    {
        return !codes || std::find(codes->begin(), codes->end(), code) != codes->end();
    }
    static void sum(QMap<QString, qint64> &all, const Counts &part)
    {
        for (const auto &[code, count] : part)
            all[QString::fromStdString(code)] += count;
    }
    static void sum(QMap<QString, qint64> &all, const QStringList &grades, const std::vector<qint64> &counts)
    {
        all[u"none"_s] += counts[0];
        for (qsizetype i = 0; i < grades.size(); ++i)
            all[grades.at(i)] += counts[static_cast<std::size_t>(i + 1)];
    }

    const QDate m_day;
    const std::string m_iso;
    const std::vector<domain::Classifier> m_judges;
    Codes m_districts, m_sectors;
    std::array<Part, store::kWalkThreads> m_parts;
};

} // namespace

base::Result<PastFigures> Supervision::figuresOn(const QDate &day, const domain::FigureFilter &filter, const Progress &progress,
                                                 const base::CancelToken &cancel)
{
    const QString permission = u"supervision.view"_s;
    TRY_ASSIGN(const Means who, m->withMirror(permission));
    if (!day.isValid() || day > m->today())
        return base::fail(Code::InvalidInput, u"day"_s, u"day"_s);
    for (auto one = filter.chosen.constBegin(); one != filter.chosen.constEnd(); ++one) {
        if (one.key() != domain::axis::district && one.key() != domain::axis::sector)
            return base::fail(Code::InvalidInput, one.key(), u"axis"_s);
    }
    store::AuditEntry line = m->house.entry(who.session, permission);
    line.action = u"supervision.figures"_s;
    line.detail = {{u"filter"_s, filter.toJson()}, {u"day"_s, day.toString(Qt::ISODate)}};
    TRY_DONE(m->house.record(who, line));
    TRY_ASSIGN(const domain::ClassRules rules, m->rules(who));
    std::vector<domain::Classifier> judges;
    const QStringList scales = rules.scales();
    for (const QString &scale : scales) {
        if (const domain::ClassRuleSet *set = rules.inForce(scale, day))
            judges.emplace_back(*set, m->catalogue());
    }
    DayWalk walk(day, filter, std::move(judges));
    const auto visit = [&walk](const domain::OrganisationRow &organisation, std::span<const domain::RecordRow> records,
                               int thread) { walk.visit(organisation, records, thread); };
    TRY_DONE(who.mirror->walkSubjects(visit, progress, cancel));
    PastFigures figures = walk.result();
    TRY_ASSIGN(const store::MirrorPosition position, who.mirror->position());
    figures.dataAsOf = position.asOf;
    return figures;
}

} // namespace creditdesk::services
