#include "models/domain/plan.h"

#include <algorithm>

namespace creditdesk::domain {
namespace {

template <typename Row> const Row *byId(const QList<Row> &rows, const QString &id)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&id](const Row &row) { return row.id == id; });
    return found == rows.end() ? nullptr : &*found;
}

template <typename Row> const Row *at(const QList<Row> &rows, const QHash<QString, qsizetype> &places, const QString &code)
{
    const auto found = places.constFind(code);
    return found == places.constEnd() ? nullptr : &rows.at(*found);
}

} // namespace

FigureFilter DataItem::held() const
{
    FigureFilter out;
    out.chosen.insert(axis::unit, {unit});
    out.chosen.insert(axis::recordKind, {kind});
    return out;
}

FigureFilter Conduct::held() const
{
    FigureFilter out;
    out.chosen.insert(axis::recordKind, kinds);
    out.chosen.insert(axis::unit, units);
    if (!outcomes.isEmpty())
        out.chosen.insert(axis::outcome, outcomes);
    // Judgments, evaluations and the like come without a degree: what they are says enough.
    if (level != QLatin1String("positive"))
        out.chosen.insert(axis::severity, {level, QStringLiteral("none")});
    return out;
}

FigureFilter Application::held() const
{
    FigureFilter out;
    out.chosen.insert(axis::recordKind, kinds);
    return out;
}

FigureFilter PlanSector::subjects() const
{
    FigureFilter out;
    if (!sections.isEmpty())
        out.chosen.insert(axis::sector, sections);
    return out;
}

FigureFilter PlanSector::records() const
{
    FigureFilter out = subjects();
    out.chosen.insert(axis::unit, units);
    return out;
}

const PlanIndicator *Plan::indicator(int number) const
{
    const auto found = std::find_if(m_indicators.begin(), m_indicators.end(),
                                    [number](const PlanIndicator &one) { return one.number == number; });
    return found == m_indicators.end() ? nullptr : &*found;
}

const SourceUnit *Plan::unit(const QString &code) const
{
    return at(m_units, m_unitAt, code);
}

const DeliveryFrequency *Plan::frequency(const QString &id) const
{
    return byId(m_frequencies, id);
}

const Application *Plan::application(const QString &code) const
{
    return at(m_applications, m_applicationAt, code);
}

const Measure *Plan::measure(const QString &code) const
{
    const auto found =
        std::find_if(m_measures.begin(), m_measures.end(), [&code](const Measure &one) { return one.code == code; });
    return found == m_measures.end() ? nullptr : &*found;
}

const PlanSector *Plan::sector(const QString &id) const
{
    return byId(m_sectors, id);
}

const PlanAction *Plan::action(const QString &id) const
{
    return byId(m_actions, id);
}

const OutcomeField *Plan::outcomeField(const QString &kind) const
{
    const auto found = std::find_if(m_outcomeFields.begin(), m_outcomeFields.end(),
                                    [&kind](const OutcomeField &one) { return one.kind == kind; });
    return found == m_outcomeFields.end() ? nullptr : &*found;
}

// Done by hand and not by QString::normalized, which costs a programme's start several times as much for the same lists.
QString foldedForSearch(const QString &text)
{
    constexpr char16_t kFullWidthFirst = 0xFF01, kFullWidthLast = 0xFF5E, kWideSpace = 0x3000;
    QString out = text;
    for (QChar &c : out) {
        const char16_t code = c.unicode();
        if (code >= kFullWidthFirst && code <= kFullWidthLast)
            c = QChar(static_cast<char16_t>(code - kFullWidthFirst + u'!'));
        else if (code == kWideSpace)
            c = u' ';
        c = c.toCaseFolded();
    }
    return out;
}

QStringList searchWords(const QString &text)
{
    return foldedForSearch(text).simplified().split(u' ', Qt::SkipEmptyParts);
}

bool holdsAll(const ListRow &row, const QStringList &foldedWords)
{
    return std::all_of(foldedWords.begin(), foldedWords.end(),
                       [&row](const QString &word) { return row.searchable.contains(word); });
}

} // namespace creditdesk::domain
