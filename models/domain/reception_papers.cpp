// Which papers on the counter answer which papers of the row. One paper answers one wish only, so that the agent's identity
// card is not taken for the principal's as well.
#include "models/domain/reception_visit.h"

#include <algorithm>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostPapers = 64; // more than fit on a counter

const PaperChoice::Alternative *alternativeFor(const PaperChoice &paper, const QString &kind)
{
    const auto found = std::find_if(paper.any.begin(), paper.any.end(),
                                    [&kind](const PaperChoice::Alternative &choice) { return choice.kind == kind; });
    return found == paper.any.end() ? nullptr : &*found;
}

/// Kuhn's matching: wish -> paper, -1 for a wish that stays open.
class Matching
{
public:
    explicit Matching(QList<QList<qsizetype>> fitting, qsizetype papers)
        : m_fitting(std::move(fitting)), m_wishOf(papers, -1), m_paperOf(m_fitting.size(), -1)
    {
        for (qsizetype wish = 0; wish < m_fitting.size(); ++wish) {
            QList<bool> seen(papers, false);
            (void)place(wish, seen);
        }
        for (qsizetype paper = 0; paper < papers; ++paper) {
            if (m_wishOf.at(paper) >= 0)
                m_paperOf[m_wishOf.at(paper)] = paper;
        }
    }
    [[nodiscard]] const QList<qsizetype> &paperOf() const { return m_paperOf; }

private:
    bool place(qsizetype wish, QList<bool> &seen)
    {
        for (const qsizetype paper : m_fitting.at(wish)) {
            if (seen.at(paper))
                continue;
            seen[paper] = true;
            if (m_wishOf.at(paper) < 0 || place(m_wishOf.at(paper), seen)) {
                m_wishOf[paper] = wish;
                return true;
            }
        }
        return false;
    }

    QList<QList<qsizetype>> m_fitting;
    QList<qsizetype> m_wishOf, m_paperOf;
};

} // namespace

void VisitCheck::papers()
{
    QList<PaperChoice> wishes;
    for (const PaperChoice &paper : m_row.papers) {
        if (!paper.record && (!paper.ifOrganisation || !m_form.visitorOrganisation.trimmed().isEmpty()))
            wishes.append(paper);
    }
    const qsizetype count = std::min(m_form.documents.size(), kMostPapers);
    QList<QList<qsizetype>> fitting(wishes.size());
    for (qsizetype wish = 0; wish < wishes.size(); ++wish) {
        for (qsizetype paper = 0; paper < count; ++paper) {
            if (!paperFault(wishes.at(wish), m_form.documents.at(paper)))
                fitting[wish].append(paper);
        }
    }
    const Matching matching(fitting, count);
    for (qsizetype wish = 0; wish < wishes.size(); ++wish) {
        if (matching.paperOf().at(wish) < 0)
            askFor(wishes.at(wish), matching.paperOf());
    }
}

/// Says what is wrong with the paper that was meant, or that none is there.
void VisitCheck::askFor(const PaperChoice &paper, const QList<qsizetype> &taken)
{
    for (qsizetype i = 0; i < m_form.documents.size(); ++i) {
        const ShownDocument &shown = m_form.documents.at(i);
        if (taken.contains(i) || alternativeFor(paper, shown.kind) == nullptr)
            continue;
        if (const auto fault = paperFault(paper, shown)) {
            m_shortfalls.append(*fault);
            return;
        }
    }
    Standing words;
    m_rules.nameThePapers({paper}, words);
    missing(paper.whose == u"second_officer"_s ? u"second_officer_missing"_s : u"document_missing"_s, paper.any.first().kind,
            words.papersZh.first(), words.papersEn.first());
}

std::optional<Shortfall> VisitCheck::paperFault(const PaperChoice &paper, const ShownDocument &shown) const
{
    const DocumentKind *kind = m_rules.document(shown.kind);
    if (kind == nullptr || alternativeFor(paper, shown.kind) == nullptr)
        return m_rules.shortfall(u"document_missing"_s, paper.any.first().kind, m_row.article);
    if (const auto fault = formFault(paper, shown))
        return fault;
    if (!shown.number.trimmed().isEmpty()) {
        const IdentifierReading reading = readDocumentNumber(*kind, shown.number, m_on);
        const RuleWords *why = m_rules.words(reading.reason);
        if (!reading.valid)
            return m_rules.shortfall(u"number_invalid"_s, shown.kind, m_row.article, why == nullptr ? reading.reason : why->zh,
                                     why == nullptr ? reading.reason : why->en);
    }
    return bearerFault(paper, shown);
}

std::optional<Shortfall> VisitCheck::formFault(const PaperChoice &paper, const ShownDocument &shown) const
{
    const QString form = alternativeFor(paper, shown.kind)->form;
    const DocumentKind *kind = m_rules.document(shown.kind);
    const bool enough = form == u"copy"_s || (shown.original && form != u"sealed"_s) || (shown.sealed && form != u"original"_s);
    if (enough)
        return {};
    const QString id = form == u"original"_s ? u"original_missing"_s : u"seal_missing"_s;
    return m_rules.shortfall(id, shown.kind, m_row.article, kind->zh, kind->en);
}

std::optional<Shortfall> VisitCheck::bearerFault(const PaperChoice &paper, const ShownDocument &shown) const
{
    const bool person = m_form.subjectType == SubjectType::Person;
    QString number, name, type;
    if (paper.whose == u"visitor"_s) {
        number = m_form.visitorNumber;
        name = m_form.visitorName;
        if (m_row.visitorKinds.contains(m_form.visitorDocumentType)) // another kind is asked for already
            type = m_form.visitorDocumentType;
    } else if (paper.whose == u"subject"_s) {
        number = person ? m_form.subjectNumber : m_form.subjectCode;
        name = m_form.subjectName;
        type = person ? m_form.subjectDocumentType : QString();
    } else if (paper.whose == u"organisation"_s) {
        number = m_form.visitorOrganisationCode;
        name = m_form.visitorOrganisation;
    }
    const DocumentKind *kind = m_rules.document(shown.kind);
    const auto fault = [&](const QString &id) { return m_rules.shortfall(id, shown.kind, m_row.article, kind->zh, kind->en); };
    const QString shownNumber = readDocumentNumber(*kind, shown.number, m_on).normalised;
    if (paper.whose == u"second_officer"_s) {
        if (shown.number.trimmed().isEmpty())
            return fault(u"number_missing"_s);
        if (shownNumber == readDocumentNumber(*kind, m_form.visitorNumber, m_on).normalised)
            return fault(u"officers_same"_s);
        return {};
    }
    // A number that was not written down again is that of the form; one that was must be the same.
    const bool compare = !shown.number.trimmed().isEmpty() && !number.trimmed().isEmpty() && kind->number != u"none"_s;
    if ((!type.isEmpty() && type != shown.kind) ||
        (compare && shownNumber != readDocumentNumber(*kind, number, m_on).normalised))
        return fault(u"number_mismatch"_s);
    const QString holder = comparableName(shown.holder);
    if (!paper.whose.isEmpty() && !holder.isEmpty() && !name.trimmed().isEmpty() && holder != comparableName(name))
        return fault(u"holder_mismatch"_s);
    return {};
}

} // namespace creditdesk::domain
