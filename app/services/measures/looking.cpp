// Look-ups bound to a matter, and what is judged under one (条例 art. 17(2)).
#include "app/services/measures/measures_house.h"
#include "app/services/subject_view.h"

#include <algorithm>

namespace creditdesk::services {

using namespace Qt::StringLiterals;

base::Result<MatterView> Measures::open(const QString &code, const QString &matter, const QString &caseNumber)
{
    TRY_ASSIGN(const MatterLook look, m->look(u"matter.open"_s, code, matter, caseNumber));
    SubjectView view = presentFile(look.file, m->catalogue(), look.ask.on, look.ask.on);
    keepPublicAnd(view, m->catalogue(), look.ask.on,
                  [&look](const domain::Record &record) { return look.matter->kinds.contains(record.kind); });
    MatterView out;
    out.organisation = view.organisation;
    out.matter = *look.matter;
    out.organ = look.ask.organ;
    out.caseNumber = look.caseNumber;
    out.records = view.records;
    out.closed = view.closed;
    out.withheld = view.withheld;
    out.asOf = view.asOf;
    out.live = view.live;
    out.registerEntry = look.registerEntry;
    return out;
}

base::Result<MeasureAdvice> Measures::suggest(const QString &code, const QString &matter, const QString &caseNumber)
{
    TRY_ASSIGN(const MatterLook look, m->look(u"measure.view"_s, code, matter, caseNumber));
    MeasureAdvice out;
    out.organisation = look.file.organisation;
    out.matter = *look.matter;
    out.organ = look.ask.organ;
    out.on = look.ask.on;
    out.asOf = look.file.asOf;
    out.verdicts = m->engine.judge(look.file, look.ask);
    QList<domain::StandingMeasure> standing;
    TRY_ASSIGN(const QList<store::MeasureUse> uses, store::MeasureBook(*look.who.ledger).standing(look.file.organisation.code));
    for (const store::MeasureUse &use : uses)
        standing.append({use.number, use.measure, use.organ});
    out.conflicts = m->engine.conflicts(out.verdicts, look.ask, standing);
    const auto rank = [this](const domain::MeasureVerdict &verdict) {
        const domain::MeasureRow *row = lists().row(verdict.code);
        const int nature = row == nullptr ? 0 : static_cast<int>(row->nature);
        return std::tuple(verdict.applies() ? 0 : verdict.choosable ? 1 : 2, nature, verdict.code);
    };
    std::stable_sort(out.verdicts.begin(), out.verdicts.end(),
                     [&rank](const auto &a, const auto &b) { return rank(a) < rank(b); });
    return out;
}

base::Result<domain::CommitmentAnswer> Measures::mayCommit(const QString &code, const QString &matter,
                                                           const QString &caseNumber)
{
    TRY_ASSIGN(const MatterLook look, m->look(u"measure.view"_s, code, matter, caseNumber));
    return domain::mayCommit(look.file, look.ask, m->catalogue().commitmentRules(), m->catalogue());
}

} // namespace creditdesk::services
