// Reads the lists of measures and the rules on commitments.
#include "models/domain/catalogue_loader.h"
#include "models/domain/plan_loader.h"

#include <QDir>
#include <QFile>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

namespace {
const QString kCommitment = u"commitment.json"_s;
}

// After the plan, whose organs and categories the lists name; the plan then
// takes the words of the measures.
bool CatalogueLoader::readMeasures()
{
    QList<std::pair<QString, QByteArray>> files;
    QByteArray commitment;
    const QDir folder(m_root + u"/measures"_s);
    const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString &file : names) {
        QFile source(folder.filePath(file));
        if (!source.open(QIODevice::ReadOnly)) {
            m_why = u"measures/%1: cannot be read: %2"_s.arg(file, source.errorString());
            return false;
        }
        if (file == kCommitment)
            commitment = source.readAll();
        else
            files.append({file, source.readAll()});
    }
    std::variant<MeasureLists, MeasureLists::Refusal> lists = MeasureLists::of(files, m_out);
    if (const auto *refusal = std::get_if<MeasureLists::Refusal>(&lists)) {
        m_why = faultText(refusal->faults.first(), u"measures/"_s + refusal->file);
        return false;
    }
    m_out.m_measures = std::get<MeasureLists>(std::move(lists));
    PlanLoader::takeMeasures(m_out.m_plan, m_out.m_measures);
    auto rules = loadCommitmentRules(commitment, u"measures/"_s + kCommitment, m_out);
    if (const auto *faults = std::get_if<QList<ClassFault>>(&rules)) {
        m_why = faultText(faults->first(), u"measures/"_s + kCommitment);
        return false;
    }
    m_out.m_commitmentRules = std::get<QList<CommitmentRule>>(std::move(rules));
    return true;
}

void PlanLoader::takeMeasures(Plan &plan, const MeasureLists &lists)
{
    for (const MeasureList &list : lists.lists()) {
        for (const MeasureRow &row : list.rows)
            plan.m_measures.append({row.code, row.words.zh, row.words.en, natureId(row.nature), row.basis});
    }
}

} // namespace creditdesk::domain
