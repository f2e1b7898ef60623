#include "models/domain/reception_loader.h"

#include <algorithm>
#include <array>
#include <utility>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

namespace {

using Authorisation = ReceptionRules::Row::Authorisation;

constexpr std::array kScopes{std::pair{"none"_L1, Scope::None}, std::pair{"public"_L1, Scope::Public},
                             std::pair{"authorised"_L1, Scope::Authorised}, std::pair{"matter"_L1, Scope::Matter},
                             std::pair{"all"_L1, Scope::All}};
constexpr std::array kAuthorisations{
    std::pair{"unused"_L1, Authorisation::Unused}, std::pair{"optional"_L1, Authorisation::Optional},
    std::pair{"required"_L1, Authorisation::Required}, std::pair{"absent"_L1, Authorisation::Absent}};
constexpr std::array kSubjects{std::pair{"organisation"_L1, SubjectType::Organisation},
                               std::pair{"person"_L1, SubjectType::Person}};

template <typename Value, std::size_t Count>
Value choose(StrictObject &row, const QString &key, const std::array<std::pair<QLatin1StringView, Value>, Count> &words)
{
    const QString text = row.text(key);
    for (const auto &[word, value] : words) {
        if (text == word)
            return value;
    }
    row.fail(u"\"%1\" is no known %2"_s.arg(text, key));
    return words.front().second;
}

} // namespace

void ReceptionLoader::readDocuments(StrictObject &top)
{
    (void)top.text(u"basis"_s);
    (void)top.text(u"adult_years_basis"_s);
    const int adultYears = top.integer(u"adult_years"_s);
    for (StrictObject &row : top.objects(u"documents"_s)) {
        m_rules.m_documents.append({row.text(u"id"_s), row.text(u"zh"_s), row.text(u"en"_s), row.text(u"of"_s),
                                    row.text(u"number"_s), row.optionalFlag(u"identifies_subject"_s), row.text(u"basis"_s),
                                    adultYears});
        row.finish();
    }
}

void ReceptionLoader::takeMatters(const Plan &plan)
{
    for (const Application &row : plan.applications()) {
        if (!row.atWindow)
            continue;
        m_rules.m_matters.append({row.code, row.zh, row.en, row.department, row.kinds, row.organisations, row.persons,
                                  row.publishedOn, row.to, row.basis});
    }
}

void ReceptionLoader::readWordList(StrictObject &top, const QString &list, const QString &prefix)
{
    for (StrictObject &row : top.objects(list)) {
        const RuleWords words{prefix + row.text(u"id"_s), row.text(u"zh"_s), row.text(u"en"_s), row.optionalText(u"article"_s),
                              row.optionalFlag(u"refuses"_s)};
        if (m_rules.m_words.contains(words.id))
            row.fail(u"\"%1\" stands twice"_s.arg(words.id));
        m_rules.m_words.insert(words.id, words);
        row.finish();
    }
}

void ReceptionLoader::readWords(StrictObject &top)
{
    (void)top.text(u"basis"_s);
    m_rules.m_orZh = top.text(u"or_zh"_s);
    m_rules.m_orEn = top.text(u"or_en"_s);
    for (const QString &list : {u"shortfalls"_s, u"hints"_s, u"reasons"_s})
        readWordList(top, list, QString());
    readWordList(top, u"forms"_s, u"form."_s);
}

void ReceptionLoader::readStanding(StrictObject &top)
{
    (void)top.text(u"basis"_s);
    for (StrictObject &row : top.objects(u"groups"_s)) {
        m_groups.insert(row.text(u"id"_s), row.texts(u"kinds"_s));
        row.finish();
    }
    for (StrictObject &row : top.objects(u"refused_applicants"_s)) {
        m_rules.m_refusedApplicants.append(
            {row.text(u"id"_s), row.text(u"zh"_s), row.text(u"en"_s), row.text(u"basis"_s), true});
        row.finish();
    }
    for (StrictObject &row : top.objects(u"tables"_s))
        readTable(row);
}

void ReceptionLoader::readTable(StrictObject &row)
{
    ReceptionRules::Table table;
    table.id = row.text(u"id"_s);
    table.effectiveFrom = row.date(u"effective_from"_s);
    table.effectiveTo = row.optionalDate(u"effective_to"_s);
    table.basis = row.text(u"basis"_s);
    const QString base = row.optionalText(u"extends"_s);
    if (!base.isEmpty()) {
        const auto found = std::find_if(m_tables.begin(), m_tables.end(),
                                        [&base](const ReceptionRules::Table &known) { return known.id == base; });
        if (found == m_tables.end())
            row.fail(u"extends \"%1\", which does not stand before it"_s.arg(base));
        else
            table.rows = found->rows;
    }
    // A row of the same id takes the place of the inherited one.
    for (StrictObject &object : row.objects(u"rows"_s)) {
        const ReceptionRules::Row read = readRow(object);
        const auto same = std::find_if(table.rows.begin(), table.rows.end(),
                                       [&read](const ReceptionRules::Row &known) { return known.id == read.id; });
        if (same != table.rows.end() && !base.isEmpty())
            *same = read;
        else
            table.rows.append(read);
    }
    row.finish();
    m_tables.append(table);
}

ReceptionRules::Row ReceptionLoader::readRow(StrictObject &row)
{
    ReceptionRules::Row out;
    out.id = row.text(u"id"_s);
    out.applicant = row.text(u"applicant"_s);
    out.product = row.optionalText(u"product"_s);
    out.subject = choose(row, u"subject"_s, kSubjects);
    out.authorisation = choose(row, u"authorisation"_s, kAuthorisations);
    out.scope = choose(row, u"scope"_s, kScopes);
    out.article = row.text(u"article"_s);
    out.basis = row.text(u"basis"_s);
    out.whereToGo = row.text(u"where_to_go"_s);
    for (StrictObject &paper : row.objects(u"papers"_s))
        out.papers.append(readPaper(paper));
    if (out.scope == Scope::None) {
        out.refusal = row.text(u"refusal"_s);
        for (const PaperChoice &paper : std::as_const(out.papers)) { // who shows a paper of their own is named on the slip
            if (paper.whose != u"visitor"_s)
                continue;
            out.needs = {u"visitor_name"_s};
            for (const PaperChoice::Alternative &one : paper.any)
                out.visitorKinds.append(one.kind);
        }
    } else {
        const QString visitors = row.text(u"visitor"_s);
        out.visitorKinds = m_groups.value(visitors, {visitors});
        out.needs = row.texts(u"needs"_s);
        out.declarable = row.flag(u"declarable"_s);
        out.ownOnly = row.optionalFlag(u"own_only"_s);
        out.queryHistory = row.flag(u"query_history"_s);
        out.discloseToSubject = row.flag(u"disclose_to_subject"_s);
    }
    row.finish();
    return out;
}

PaperChoice ReceptionLoader::readPaper(StrictObject &row)
{
    PaperChoice out;
    out.whose = row.optionalText(u"whose"_s);
    out.ifOrganisation = row.optionalFlag(u"if_organisation"_s);
    out.record = row.optionalFlag(u"record"_s);
    for (StrictObject &choice : row.objects(u"any"_s)) {
        const QString kind = choice.text(u"kind"_s);
        const QString form = choice.text(u"form"_s);
        for (const QString &each : m_groups.value(kind, {kind}))
            out.any.append({each, form});
        choice.finish();
    }
    if (out.any.isEmpty())
        row.fail(u"no document answers this paper"_s);
    row.finish();
    return out;
}

ReceptionRules ReceptionLoader::finish()
{
    std::stable_sort(m_tables.begin(), m_tables.end(), [](const ReceptionRules::Table &a, const ReceptionRules::Table &b) {
        return a.effectiveFrom < b.effectiveFrom;
    });
    m_rules.m_tables = std::make_shared<const QList<ReceptionRules::Table>>(m_tables);
    return m_rules;
}

} // namespace creditdesk::domain
