#include "app/draw/officer_desk.h"

#include <algorithm>
#include <tuple>

namespace creditdesk::draw {
using namespace Qt::StringLiterals;

/// Candidates by load, then ticket; tickets are made only for the loads that are reached.
class OfficerDesk::Queue
{
public:
    Queue(std::vector<Candidate> candidates, OfficerDesk &desk, const QByteArray &code)
        : m_all(std::move(candidates)), m_desk(desk), m_code(code)
    {
        std::stable_sort(m_all.begin(), m_all.end(), [](const Candidate &a, const Candidate &b) { return a.load < b.load; });
    }
    /// Null after the last.
    const Candidate *at(std::size_t index)
    {
        while (m_ready <= index && m_ready < m_all.size())
            readyLevel();
        return index < m_all.size() ? &m_all[index] : nullptr;
    }

private:
    void readyLevel()
    {
        const auto first = m_all.begin() + static_cast<std::ptrdiff_t>(m_ready);
        const int load = first->load;
        const auto last = std::find_if(first, m_all.end(), [load](const Candidate &one) { return one.load != load; });
        for (auto one = first; one != last; ++one) {
            const QByteArray id = m_desk.m_officers.officers.at(one->officer).id.toLatin1();
            one->ticket = m_desk.m_digest.of(viewOf(m_desk.m_key), viewOf(m_code), viewOf(id));
        }
        // Officers are listed by id, which decides between equal tickets.
        std::stable_sort(first, last, [](const Candidate &a, const Candidate &b) { return a.ticket < b.ticket; });
        m_ready = static_cast<std::size_t>(last - m_all.begin());
    }

    std::vector<Candidate> m_all;
    OfficerDesk &m_desk;
    const QByteArray &m_code;
    std::size_t m_ready = 0;
};

OfficerDesk::OfficerDesk(const domain::InspectionPlan &plan, const domain::InspectionOfficers &officers, const QByteArray &seed,
                         const QHash<QString, int> &loads)
    : m_plan(plan), m_officers(officers), m_key(hmacSha256(seed, "officers"))
{
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < officers.officers.size(); ++i) {
        places.insert(officers.officers.at(i).id, i);
        m_loads.push_back(loads.value(officers.officers.at(i).id));
    }
    for (const domain::InspectionRecusal &one : officers.recusals)
        m_recused[one.subject].append(places.value(one.officer));
}

bool OfficerDesk::mayGo(qsizetype officer, const domain::DrawnTarget &target) const
{
    const domain::InspectionOfficer &one = m_officers.officers.at(officer);
    if (m_loads[static_cast<std::size_t>(officer)] >= one.mostTargets)
        return false;
    if (!one.districts.isEmpty() && !one.districts.contains(target.district))
        return false;
    const auto recused = m_recused.constFind(target.code);
    return recused == m_recused.constEnd() || !recused->contains(officer);
}

QStringList OfficerDesk::needed(const domain::DrawnTarget &target) const
{
    QStringList out;
    for (const QString &id : target.items) {
        const domain::InspectionItem *item = m_plan.item(id);
        if (item != nullptr && !item->qualification.isEmpty())
            out.append(item->qualification);
    }
    out.sort();
    out.removeDuplicates();
    return out;
}

base::Result<QStringList> OfficerDesk::send(const domain::DrawnTarget &target)
{
    std::vector<Candidate> candidates;
    for (qsizetype i = 0; i < m_officers.officers.size(); ++i) {
        if (mayGo(i, target))
            candidates.push_back({i, m_loads[static_cast<std::size_t>(i)], {}});
    }
    const QByteArray code = target.code.toLatin1();
    Queue queue(std::move(candidates), *this, code);
    QList<qsizetype> sent;
    const auto holds = [this](qsizetype officer, const QString &qualification) {
        return qualification.isEmpty() || m_officers.officers.at(officer).qualifications.contains(qualification);
    };
    const auto sendOne = [&](const QString &qualification) {
        for (std::size_t i = 0; const Candidate *one = queue.at(i); ++i) {
            if (!sent.contains(one->officer) && holds(one->officer, qualification)) {
                sent.append(one->officer);
                return true;
            }
        }
        return false;
    };
    const auto nobody = [&target](const QString &what) {
        return base::fail(base::Code::RefusedByRule, u"%1: %2"_s.arg(target.code, what), u"no_officer_left"_s);
    };
    for (const QString &one : needed(target)) {
        const bool held = std::any_of(sent.begin(), sent.end(), [&](qsizetype officer) { return holds(officer, one); });
        if (!held && !sendOne(one))
            return nobody(u"nobody is left who holds "_s + one);
    }
    while (sent.size() < m_plan.officersPerTarget) {
        if (!sendOne({}))
            return nobody(u"%1 of %2 officers"_s.arg(sent.size()).arg(m_plan.officersPerTarget));
    }
    QStringList out;
    for (const qsizetype officer : std::as_const(sent)) {
        ++m_loads[static_cast<std::size_t>(officer)];
        out.append(m_officers.officers.at(officer).id);
    }
    return out;
}

void OfficerDesk::release(const QStringList &officers)
{
    for (qsizetype i = 0; i < m_officers.officers.size(); ++i) {
        if (officers.contains(m_officers.officers.at(i).id))
            --m_loads[static_cast<std::size_t>(i)];
    }
}

QHash<QString, int> OfficerDesk::loads() const
{
    QHash<QString, int> out;
    for (qsizetype i = 0; i < m_officers.officers.size(); ++i)
        out.insert(m_officers.officers.at(i).id, m_loads[static_cast<std::size_t>(i)]);
    return out;
}

} // namespace creditdesk::draw
