#include "models/domain/reception.h"

#include "models/domain/reception_rules.h"

#include <algorithm>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

namespace {

template <typename Entry> const Entry *findBy(const QList<Entry> &entries, QString Entry::*key, const QString &value)
{
    const auto found =
        std::find_if(entries.begin(), entries.end(), [key, &value](const Entry &entry) { return entry.*key == value; });
    return found == entries.end() ? nullptr : &*found;
}

/// For the form: the papers are asked for before anybody knows whether an authorisation will be named, so the row that
/// allows more is taken.
const ReceptionRules::Row *rowForPapers(const ReceptionRules::Table *table, const QString &applicant, SubjectType subject)
{
    if (table == nullptr)
        return nullptr;
    const ReceptionRules::Row *named = table->find(applicant, subject, true, {});
    return named != nullptr && named->refusal.isEmpty() ? named : table->find(applicant, subject, false, {});
}

} // namespace

const ReceptionRules::Row *ReceptionRules::Table::find(const QString &applicant, SubjectType subject, bool authorisationNamed,
                                                       const QString &product) const
{
    const Row *best = nullptr;
    for (const Row &row : rows) {
        const bool fits = authorisationNamed ? row.authorisation != Row::Authorisation::Absent
                                             : row.authorisation != Row::Authorisation::Required;
        if (row.applicant != applicant || row.subject != subject || !fits)
            continue;
        if (row.product.isEmpty() ? best == nullptr : row.product == product)
            best = &row;
    }
    return best;
}

const DocumentKind *ReceptionRules::document(const QString &id) const
{
    return findBy(m_documents, &DocumentKind::id, id);
}

const Matter *ReceptionRules::matter(const QString &code) const
{
    return findBy(m_matters, &Matter::code, code);
}

const ReceptionRules::Table *ReceptionRules::tableFor(QDate on) const
{
    if (m_tables == nullptr || m_tables->isEmpty())
        return nullptr;
    const Table *best = &m_tables->first();
    for (const Table &table : *m_tables) { // oldest first
        if (on.isValid() && table.effectiveFrom <= on)
            best = &table;
    }
    return best;
}

QString ReceptionRules::tableId(QDate on) const
{
    const Table *table = tableFor(on);
    return table == nullptr ? QString() : table->id;
}

QStringList ReceptionRules::papersFor(const QString &applicant, SubjectType subject, QDate on) const
{
    QStringList out;
    for (const PaperChoice &paper : paperChoices(applicant, subject, on))
        out.append(paper.any.first().kind);
    return out;
}

QList<PaperChoice> ReceptionRules::paperChoices(const QString &applicant, SubjectType subject, QDate on) const
{
    const Row *row = rowForPapers(tableFor(on), applicant, subject);
    return row == nullptr || !row->refusal.isEmpty() ? QList<PaperChoice>() : row->papers;
}

const RuleWords *ReceptionRules::words(const QString &id) const
{
    const auto found = m_words.constFind(id);
    return found == m_words.constEnd() ? nullptr : &*found;
}

Shortfall ReceptionRules::shortfall(const QString &id, const QString &field, const QString &article, const QString &detailZh,
                                    const QString &detailEn) const
{
    const RuleWords *said = words(id);
    if (said == nullptr)
        return {id, field, id, id, article, false};
    const auto fill = [](QString text, const QString &detail) { return text.replace(u"%1"_s, detail); };
    return {id,
            field,
            fill(said->zh, detailZh),
            fill(said->en, detailEn),
            said->article.isEmpty() ? article : said->article,
            said->refuses};
}

void ReceptionRules::nameThePapers(const QList<PaperChoice> &papers, Standing &out) const
{
    for (const PaperChoice &paper : papers) {
        QStringList zh, en;
        for (const PaperChoice::Alternative &choice : paper.any) {
            const DocumentKind *kind = document(choice.kind);
            const RuleWords *form = words(u"form."_s + choice.form);
            if (kind == nullptr || form == nullptr)
                continue; // the loader refuses such a table
            zh.append(QString(form->zh).replace(u"%1"_s, kind->zh));
            en.append(QString(form->en).replace(u"%1"_s, kind->en));
        }
        out.papers.append(paper.any.first().kind);
        out.papersZh.append(zh.join(m_orZh));
        out.papersEn.append(en.join(m_orEn));
    }
}

} // namespace creditdesk::domain
