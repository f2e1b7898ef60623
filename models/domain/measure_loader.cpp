#include "models/domain/measure_loader.h"

#include "models/domain/catalogue.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>
#include <tuple>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

namespace {

constexpr int kMostMonths = 1200;

template <typename Entry> QStringList idsOf(const QList<Entry> &entries)
{
    QStringList out;
    for (const Entry &entry : entries)
        out.append(entry.id);
    return out;
}

/// Names under which organs stand in the application list or among the units.
QStringList organsOf(const Plan &plan)
{
    QSet<QString> names;
    for (const SourceUnit &unit : plan.units())
        names.insert(unit.zh);
    for (const Application &row : plan.applications())
        names.insert(row.department);
    return {names.begin(), names.end()};
}

MeasureNature natureOf(const QString &id)
{
    return id == u"mandatory"_s   ? MeasureNature::Mandatory
           : id == u"incentive"_s ? MeasureNature::Incentive
                                  : MeasureNature::Recommended;
}

} // namespace

QList<ClassFault> inOrder(QList<ClassFault> faults)
{
    std::stable_sort(faults.begin(), faults.end(), [](const ClassFault &a, const ClassFault &b) {
        return std::tie(a.line, a.column) < std::tie(b.line, b.column);
    });
    const auto same = [](const ClassFault &a, const ClassFault &b) {
        return a.line == b.line && a.column == b.column && a.words == b.words;
    };
    faults.erase(std::unique(faults.begin(), faults.end(), same), faults.end());
    return faults;
}

std::variant<MeasureList, QList<ClassFault>> readMeasureList(const QByteArray &json, const QString &source,
                                                             const Catalogue &catalogue, const MeasureLists &words)
{
    const std::variant<PlacedValue, ClassFault> parsed = parsePlaced(json);
    if (const auto *fault = std::get_if<ClassFault>(&parsed))
        return QList{*fault};
    const auto &top = std::get<PlacedValue>(parsed);
    if (top.type != PlacedValue::Type::Object)
        return QList{ClassFault{top.line, top.column, {}, u"wrong_type"_s, u"a list of measures is an object"_s}};
    QList<ClassFault> faults;
    MeasureList out = MeasureListReader(PlacedObject(&top, {}, &faults), catalogue, words).read();
    out.source = source;
    out.digest = QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex();
    if (!faults.isEmpty())
        return inOrder(std::move(faults));
    return out;
}

std::variant<MeasureList, QList<ClassFault>> loadMeasureList(const QByteArray &json, const QString &source,
                                                             const Catalogue &catalogue)
{
    return readMeasureList(json, source, catalogue, catalogue.measures());
}

QList<MeasureTerm> MeasureWordsReader::terms(const QString &key)
{
    QList<MeasureTerm> out;
    QStringList seen;
    for (PlacedObject &row : m_top.objects(key, true)) {
        out.append({row.text(u"id"_s), {row.text(u"zh"_s), row.text(u"en"_s)}, row.anyText(u"basis"_s)});
        ClassInputReader::noteId(row, out.last().id, seen);
        row.finish();
    }
    return out;
}

void MeasureWordsReader::readMeans()
{
    QStringList seen;
    QList<PlacedObject> rows = m_top.objects(u"means"_s, true);
    for (PlacedObject &row : rows) {
        MeasureMeans one{row.text(u"id"_s),
                         {row.text(u"zh"_s), row.text(u"en"_s)},
                         row.text(u"group"_s),
                         row.texts(u"opposes"_s, false),
                         row.text(u"basis"_s)};
        ClassInputReader::checkCodes(row, u"group"_s, {one.group}, {u"incentive"_s, u"disincentive"_s, u"severe"_s},
                                     u"unknown_group"_s);
        ClassInputReader::noteId(row, one.id, seen);
        row.finish();
        m_out.m_means.append(one);
    }
    for (qsizetype i = 0; i < rows.size(); ++i)
        ClassInputReader::checkCodes(rows[i], u"opposes"_s, m_out.m_means.at(i).opposes, seen, u"unknown_means"_s);
}

void MeasureWordsReader::read()
{
    (void)m_top.text(u"basis"_s);
    readMeans();
    m_out.m_levels = terms(u"levels"_s);
    m_out.m_natures = terms(u"natures"_s);
    m_out.m_reasons = terms(u"reasons"_s);
    m_out.m_states = terms(u"states"_s);
    m_out.m_results = terms(u"results"_s);
    m_top.finish();
}

MeasureList MeasureListReader::read()
{
    MeasureList out;
    out.id = m_top.text(u"id"_s);
    out.version = m_top.text(u"version"_s);
    out.words = {m_top.text(u"zh"_s), m_top.text(u"en"_s)};
    out.basis = m_top.text(u"basis"_s);
    out.objectionCounts = m_top.optionalFlag(u"objection_counts"_s, false);
    m_inputs.read(m_top);
    for (PlacedObject &row : m_top.objects(u"measures"_s, true)) {
        out.rows.append(readRow(row));
        row.finish();
        if (!out.rows.last().code.isEmpty() && m_codes.contains(out.rows.last().code))
            row.fault(u"code"_s, u"duplicate_id"_s, u"the measure \"%1\" stands twice"_s.arg(out.rows.last().code));
        m_codes.append(out.rows.last().code);
    }
    m_top.finish();
    m_inputs.checkUse();
    out.inputs = m_inputs.inputs();
    return out;
}

MeasureRow MeasureListReader::readRow(PlacedObject &row)
{
    MeasureRow out;
    out.code = row.text(u"code"_s);
    out.words = {row.text(u"zh"_s), row.text(u"en"_s)};
    const QString nature = row.text(u"nature"_s);
    ClassInputReader::checkCodes(row, u"nature"_s, {nature}, idsOf(m_words.natures()), u"unknown_nature"_s);
    out.nature = natureOf(nature);
    out.means = row.text(u"means"_s);
    ClassInputReader::checkCodes(row, u"means"_s, {out.means}, idsOf(m_words.means()), u"unknown_means"_s);
    const MeasureMeans *means = m_words.means(out.means);
    if (means != nullptr && (means->group == u"incentive"_s) != (out.nature == MeasureNature::Incentive))
        row.fault(u"means"_s, u"means_of_other_nature"_s, u"\"%1\" does not go with \"%2\""_s.arg(out.means, nature));
    readBasis(row, out);
    readDays(row, out);
    readWhom(row, out);
    readGrounds(row, out);
    out.how = row.text(u"how"_s);
    out.contradicts = row.texts(u"contradicts"_s, false);
    if (out.contradicts.contains(out.code))
        row.fault(u"contradicts"_s, u"contradicts_itself"_s, u"a measure does not contradict itself"_s);
    out.proportion = row.text(u"proportion"_s);
    out.lifts = row.text(u"lifts"_s);
    out.design = row.optionalFlag(u"design"_s, false);
    return out;
}

void MeasureListReader::readBasis(PlacedObject &row, MeasureRow &out)
{
    out.basis = row.text(u"basis"_s);
    out.basisLevel = row.text(u"basis_level"_s);
    ClassInputReader::checkCodes(row, u"basis_level"_s, {out.basisLevel}, idsOf(m_words.levels()), u"unknown_level"_s);
    out.publishedAt = row.anyText(u"published_at"_s).trimmed();
    out.publishedOn = row.date(u"published_on"_s, true);
    if (out.publishedAt.isEmpty() != !out.publishedOn.isValid())
        row.fault(u"published_on"_s, u"publication_half"_s, u"place and day of a publication go together"_s);
}

void MeasureListReader::readDays(PlacedObject &row, MeasureRow &out)
{
    out.validFrom = row.date(u"valid_from"_s, false);
    out.validTo = row.date(u"valid_to"_s, true);
    if (out.validTo.isValid() && out.validTo < out.validFrom)
        row.fault(u"valid_to"_s, u"date_order"_s, u"the last day lies before the first"_s);
    if (out.publishedOn.isValid() && out.validFrom.isValid() && out.publishedOn > out.validFrom)
        row.fault(u"published_on"_s, u"date_order"_s, u"in force before it is published"_s);
    out.longestMonths = row.integer(u"longest_months"_s);
    if (out.longestMonths < 0 || out.longestMonths > kMostMonths)
        row.fault(u"longest_months"_s, u"bad_number"_s,
                  u"a duration is at most %1 months; 0: as long as the ground"_s.arg(kMostMonths));
}

void MeasureListReader::readWhom(PlacedObject &row, MeasureRow &out)
{
    out.organs = row.texts(u"organs"_s, false);
    const QStringList organs = organsOf(m_catalogue.plan());
    for (qsizetype i = 0; i < out.organs.size(); ++i) {
        if (!organs.contains(out.organs.at(i)))
            row.fault(u"organs"_s, u"unknown_organ"_s, u"\"%1\" is in no list of the plan"_s.arg(out.organs.at(i)),
                      static_cast<int>(i));
    }
    out.aboutPersons = row.optionalFlag(u"about_persons"_s, false);
    out.targetKinds = row.texts(u"target_kinds"_s, false);
    ClassInputReader::checkCodes(row, u"target_kinds"_s, out.targetKinds, idsOf(m_catalogue.subjectKinds()), u"unknown_code"_s);
    out.categories = row.texts(u"categories"_s, false);
    QSet<QString> known;
    for (const Application &application : m_catalogue.plan().applications())
        known.insert(application.category);
    QStringList sorted(known.begin(), known.end());
    sorted.sort();
    ClassInputReader::checkCodes(row, u"categories"_s, out.categories, sorted, u"unknown_category"_s);
}

void MeasureListReader::readGrounds(PlacedObject &row, MeasureRow &out)
{
    for (PlacedObject &group : row.objects(u"grounds"_s, true)) {
        QList<MeasureCondition> all;
        for (PlacedObject &one : group.objects(u"all"_s, true)) {
            MeasureCondition condition;
            condition.when = m_inputs.condition(one, condition.input, true);
            one.finish();
            all.append(condition);
        }
        group.finish();
        out.grounds.append(all);
    }
}

} // namespace creditdesk::domain
