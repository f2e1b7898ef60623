#include "models/domain/catalogue_loader.h"

#include "models/domain/plan_loader.h"
#include "models/domain/reception_loader.h"

#include <QDir>
#include <QFile>

#include <future>

#include <algorithm>
#include <utility>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

namespace {

Term readTerm(StrictObject &row)
{
    return {row.text(u"id"_s), row.text(u"zh"_s), row.text(u"en"_s)};
}

FieldDefinition readField(StrictObject &row)
{
    FieldDefinition out{row.text(u"code"_s),
                        row.text(u"zh"_s),
                        row.text(u"en"_s),
                        row.optionalText(u"unit"_s),
                        row.text(u"type"_s),
                        row.optionalFlag(u"personal"_s),
                        row.optionalFlag(u"of_subject"_s)};
    row.finish();
    return out;
}

ReportChapter readChapter(StrictObject &row)
{
    ReportChapter out;
    out.id = row.text(u"id"_s);
    out.zh = row.text(u"zh"_s);
    out.en = row.text(u"en"_s);
    out.numeral = row.optionalText(u"numeral"_s);
    out.content = row.text(u"content"_s);
    out.kinds = row.texts(u"kinds"_s);
    out.text = row.texts(u"text"_s);
    row.finish();
    return out;
}

void readParameters(StrictObject &row, RuleSet &rules)
{
    for (StrictObject &parameter : row.objects(u"parameters"_s)) {
        const QString key = parameter.text(u"key"_s);
        rules.integers.insert(key, parameter.integer(u"value"_s));
        rules.units.insert(key, parameter.text(u"unit"_s));
        rules.bases.insert(key, parameter.text(u"basis"_s));
        parameter.finish();
    }
    for (StrictObject &parameter : row.objects(u"texts"_s)) {
        const QString key = parameter.text(u"key"_s);
        rules.texts.insert(key, parameter.text(u"value"_s));
        rules.bases.insert(key, parameter.text(u"basis"_s));
        parameter.finish();
    }
}

} // namespace

std::optional<Catalogue> CatalogueLoader::load(QString *why)
{
    // Half of all that is read are the plan's lists; they need nothing of the rest.
    CatalogueLoader lists(m_root);
    std::future<bool> listsRead = std::async(std::launch::async, [&lists] { return lists.readPlan(); });
    bool read = readTerms(u"districts.json"_s, m_out.m_districts) && readTerms(u"retired-areas.json"_s, m_out.m_retiredAreas) &&
                readTerms(u"provinces.json"_s, m_out.m_provinces) && readTerms(u"sectors.json"_s, m_out.m_sectors) &&
                readTerms(u"subject-kinds.json"_s, m_out.m_subjectKinds) &&
                readTerms(u"subject-status.json"_s, m_out.m_subjectStatuses) &&
                readTerms(u"purposes.json"_s, m_out.m_purposes) && readCalendar() &&
                readFile(u"record-kinds.json"_s, [this](StrictObject &top) { readKinds(top); }) &&
                readFile(u"roles.json"_s, [this](StrictObject &top) { readRoles(top); }) &&
                readFile(u"applicants.json"_s, [this](StrictObject &top) { readApplicants(top); }) &&
                readFile(u"rule-sets.json"_s, [this](StrictObject &top) { readRuleSets(top); }) && readTemplates();
    const bool isWhole = listsRead.get();
    m_out.m_plan = std::move(lists.m_out.m_plan);
    if (read && !isWhole)
        m_why = lists.m_why;
    read = read && isWhole && readReception() && readMasking();
    if (read)
        m_why = catalogueBreach(m_out, m_out.m_templates);
    if (read && m_why.isEmpty())
        (void)readMeasures(); // they name what has been checked by now
    if (m_why.isEmpty())
        m_why = planBreach(m_out);
    if (m_why.isEmpty())
        m_why = ReceptionChecks(m_out, ReceptionChecks::tablesOf(m_out.m_reception)).breach();
    if (m_why.isEmpty())
        (void)(readClassWays() && readClassRules()); // so do these
    if (why != nullptr)
        *why = m_why;
    return m_why.isEmpty() ? std::optional(std::move(m_out)) : std::nullopt;
}

bool CatalogueLoader::readFile(const QString &name, const std::function<void(StrictObject &)> &read)
{
    QFile file(m_root + u'/' + name);
    if (!file.open(QIODevice::ReadOnly)) {
        m_why = u"%1: cannot be read: %2"_s.arg(name, file.errorString());
        return false;
    }
    StrictObject top = StrictObject::parse(file.readAll(), name);
    read(top);
    top.finish();
    m_why = top.error();
    return top.ok();
}

bool CatalogueLoader::readTerms(const QString &name, QList<Term> &terms)
{
    return readFile(name, [&terms](StrictObject &top) {
        (void)top.text(u"basis"_s);
        for (StrictObject &row : top.objects(u"terms"_s)) {
            terms.append(readTerm(row));
            row.finish();
        }
    });
}

bool CatalogueLoader::readCalendar()
{
    QFile file(m_root + u"/calendar.json"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        m_why = u"calendar.json: cannot be read: %1"_s.arg(file.errorString());
        return false;
    }
    if (auto calendar = Calendar::fromJson(file.readAll(), &m_why))
        m_out.m_calendar = std::move(*calendar);
    return m_why.isEmpty();
}

bool CatalogueLoader::readReception()
{
    ReceptionLoader loader;
    loader.takeMatters(m_out.m_plan);
    const bool read = readFile(u"reception/documents.json"_s, [&loader](StrictObject &top) { loader.readDocuments(top); }) &&
                      readFile(u"reception/words.json"_s, [&loader](StrictObject &top) { loader.readWords(top); }) &&
                      readFile(u"reception/standing.json"_s, [&loader](StrictObject &top) { loader.readStanding(top); });
    m_out.m_reception = loader.finish();
    return read;
}

// Before the reception, whose matters are of the application list.
bool CatalogueLoader::readPlan()
{
    PlanLoader loader;
    const bool read =
        readFile(u"plan/indicators.json"_s, [&loader](StrictObject &top) { loader.readIndicators(top); }) &&
        readFile(u"plan/data-list.json"_s, [&loader](StrictObject &top) { loader.readDataList(top); }) &&
        readFile(u"plan/behaviour-list.json"_s, [&loader](StrictObject &top) { loader.readConducts(top); }) &&
        readFile(u"plan/application-list.json"_s, [&loader](StrictObject &top) { loader.readApplications(top); }) &&
        readFile(u"plan/sectors.json"_s, [&loader](StrictObject &top) { loader.readSectors(top); }) &&
        readFile(u"plan/outcomes.json"_s, [&loader](StrictObject &top) { loader.readOutcomes(top); });
    m_out.m_plan = loader.finish();
    return read;
}

bool CatalogueLoader::readMasking()
{
    QFile file(m_root + u"/reception/masking.json"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        m_why = u"reception/masking.json: cannot be read: %1"_s.arg(file.errorString());
        return false;
    }
    if (auto scheme = MaskingScheme::fromJson(file.readAll(), &m_why))
        m_out.m_masking = std::move(*scheme);
    return m_why.isEmpty();
}

void CatalogueLoader::readKinds(StrictObject &top)
{
    for (StrictObject &row : top.objects(u"kinds"_s)) {
        RecordKind kind;
        kind.id = row.text(u"id"_s);
        kind.zh = row.text(u"zh"_s);
        kind.en = row.text(u"en"_s);
        kind.chapter = row.text(u"chapter"_s);
        kind.nature = row.text(u"nature"_s);
        kind.summary = row.text(u"summary"_s);
        kind.titleField = row.text(u"title_field"_s);
        kind.basis = row.text(u"basis"_s);
        for (StrictObject &field : row.objects(u"fields"_s))
            kind.fields.append(readField(field));
        row.finish();
        m_out.m_recordKinds.append(kind);
    }
}

void CatalogueLoader::readRoles(StrictObject &top)
{
    (void)top.text(u"basis"_s);
    for (StrictObject &row : top.objects(u"roles"_s)) {
        m_out.m_roles.append(
            {row.text(u"id"_s), row.text(u"zh"_s), row.text(u"en"_s), row.texts(u"permissions"_s), row.texts(u"excludes"_s)});
        row.finish();
    }
}

void CatalogueLoader::readApplicants(StrictObject &top)
{
    for (StrictObject &row : top.objects(u"applicants"_s)) {
        m_out.m_applicants.append({row.text(u"id"_s), row.text(u"zh"_s), row.text(u"en"_s), row.flag(u"needs_authorisation"_s),
                                   row.optionalText(u"refusal"_s), row.text(u"basis"_s)});
        row.finish();
    }
}

void CatalogueLoader::readRuleSets(StrictObject &top)
{
    for (StrictObject &row : top.objects(u"rule_sets"_s)) {
        RuleSet rules;
        const QString base = row.optionalText(u"extends"_s);
        if (!base.isEmpty()) {
            const auto found = std::find_if(m_out.m_ruleSets.begin(), m_out.m_ruleSets.end(),
                                            [&base](const RuleSet &known) { return known.id == base; });
            if (found == m_out.m_ruleSets.end())
                row.fail(u"extends \"%1\", which does not stand before it"_s.arg(base));
            else
                rules = *found;
        }
        rules.id = row.text(u"id"_s);
        rules.effectiveFrom = row.date(u"effective_from"_s);
        rules.effectiveTo = row.optionalDate(u"effective_to"_s);
        rules.basis = row.text(u"basis"_s);
        readParameters(row, rules);
        row.finish();
        m_out.m_ruleSets.append(rules);
    }
}

void CatalogueLoader::readTemplate(StrictObject &top)
{
    ReportTemplate out;
    out.id = top.text(u"id"_s);
    out.version = top.text(u"version"_s);
    out.basis = top.text(u"basis"_s);
    out.zh = top.text(u"zh"_s);
    out.en = top.text(u"en"_s);
    out.effectiveFrom = top.date(u"effective_from"_s);
    out.emptyChapter = top.text(u"empty_chapter"_s);
    out.notes = top.texts(u"notes"_s);
    for (StrictObject &row : top.objects(u"summary_counts"_s)) {
        out.summaryCounts.append(readTerm(row));
        row.finish();
    }
    for (StrictObject &row : top.objects(u"chapters"_s))
        out.chapters.append(readChapter(row));
    m_out.m_templates.append(out);
}

bool CatalogueLoader::readTemplates()
{
    const QStringList names = QDir(m_root).entryList({u"report-*.json"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        if (!readFile(name, [this](StrictObject &top) { readTemplate(top); }))
            return false;
    }
    std::stable_sort(m_out.m_templates.begin(), m_out.m_templates.end(),
                     [](const ReportTemplate &a, const ReportTemplate &b) { return a.effectiveFrom < b.effectiveFrom; });
    return true;
}

} // namespace creditdesk::domain
