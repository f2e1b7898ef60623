#include "ui/measures/measure_words.h"

#include "models/items/visible_text.h"
#include "ui/shell/matter_field.h"
#include "ui/shell/record_words.h"
#include "ui/theme/language.h"
#include "ui/widgets/format.h"

#include <algorithm>

namespace creditdesk::ui {

using items::Cell;
using items::Row;
using items::Tone;

namespace {

const QString kStop = QStringLiteral(" · ");

Row line(const QString &label, const QString &value, Tone tone = Tone::Plain)
{
    return {label + value, {{label, Tone::Muted}, {items::visibleText(value), tone}}, false};
}

Row heading(const QString &text)
{
    return {{}, {{text}}, true};
}

} // namespace

QString MeasureWords::pick(const domain::ClassWords &words)
{
    return speaksChinese() || words.en.isEmpty() ? words.zh : words.en;
}

QString MeasureWords::term(const QList<domain::MeasureTerm> &terms, const QString &id)
{
    const auto found = std::find_if(terms.begin(), terms.end(), [&id](const domain::MeasureTerm &one) { return one.id == id; });
    return found == terms.end() ? items::visibleText(id) : pick(found->words);
}

QString MeasureWords::nature(const QString &id) const
{
    const char16_t shape = id == QStringLiteral("mandatory") ? 0x25A0 : id == QStringLiteral("recommended") ? 0x25C6 : 0x25B2;
    return QChar(shape) + QLatin1Char(' ') + term(m_lists.natures(), id);
}

QString MeasureWords::name(const QString &code) const
{
    const domain::MeasureRow *row = m_lists.row(code);
    return row ? code + QLatin1Char(' ') + pick(row->words) : items::visibleText(code);
}

QString MeasureWords::reason(const QString &id, const QString &detail) const
{
    return measureReason(m_lists, id, detail);
}

QString MeasureWords::conflict(const domain::MeasureConflict &conflict, const QString &of) const
{
    const bool first = conflict.code == of;
    const QString other = name(first ? conflict.other : conflict.code);
    const QString organ = first ? conflict.otherOrgan : conflict.organ;
    const QString why = reason(conflict.reason);
    return conflict.otherNumber.isEmpty() ? tr("%1 of %2: %3", "measure, organ, reason").arg(other, organ, why)
                                          : tr("%1 of %2, which stands already as %3: %4", "measure, organ, number, reason")
                                                .arg(other, organ, conflict.otherNumber, why);
}

QString MeasureWords::record(const QString &kind, const QString &unit, QDate date, const QString &id) const
{
    return QStringList(
               {Format::date(date), RecordWords::kindName(kind, m_catalogue), items::visibleText(unit), items::visibleText(id)})
        .join(kStop);
}

QString MeasureWords::ground(const domain::MeasureGround &ground) const
{
    QStringList parts{record(ground.kind, ground.unit, ground.date, ground.record)};
    if (!ground.value.isEmpty())
        parts.append(items::visibleText(ground.value));
    if (!ground.reason.isEmpty())
        parts.append(reason(ground.reason));
    if (ground.counts && ground.until.isValid())
        parts.append(tr("counts until %1").arg(Format::date(ground.until)));
    return parts.join(kStop);
}

Cell MeasureWords::verdict(const domain::MeasureVerdict &verdict) const
{
    if (verdict.applies())
        return {tr("applies"), Tone::Ok};
    if (verdict.reasons.isEmpty())
        return {tr("does not apply"), Tone::Muted};
    const domain::MeasureTerm *known = m_lists.reason(verdict.reasons.first().id);
    const QString why = known ? pick(known->words) : verdict.reasons.first().id;
    return {why, verdict.choosable ? Tone::Muted : Tone::Warn};
}

QList<items::Column> MeasureWords::verdictColumns()
{
    return {{tr("Code"), false, true}, {tr("Measure")}, {tr("Nature")}, {tr("Verdict")}};
}

QList<Row> MeasureWords::verdictRows(const services::MeasureAdvice &advice) const
{
    QList<Row> rows;
    const auto group = [&](const QString &title, const auto &belongs) {
        QList<Row> found;
        for (const domain::MeasureVerdict &one : advice.verdicts) {
            const domain::MeasureRow *row = m_lists.row(one.code);
            if (row && belongs(one))
                found.append(
                    {one.code, {{one.code}, {pick(row->words)}, {nature(domain::natureId(row->nature))}, verdict(one)}, false});
        }
        rows.append(heading(Format::counted(title, static_cast<int>(found.size()))));
        rows += found;
    };
    group(tr("Apply"), [](const domain::MeasureVerdict &one) { return one.applies(); });
    group(tr("May be chosen, but no record is a ground"),
          [](const domain::MeasureVerdict &one) { return !one.applies() && one.choosable; });
    group(tr("Cannot be chosen"), [](const domain::MeasureVerdict &one) { return !one.applies() && !one.choosable; });
    return rows;
}

QList<Row> MeasureWords::details(const services::MeasureAdvice &advice, const domain::MeasureVerdict &verdict) const
{
    const domain::MeasureRow *row = m_lists.row(verdict.code);
    if (!row)
        return {};
    QList<Row> rows{line(tr("Measure"), name(row->code))};
    if (verdict.applies())
        rows.append(line(tr("Verdict"), tr("applies"), Tone::Ok));
    for (const domain::MeasureReason &one : verdict.reasons)
        rows.append(line(verdict.choosable ? tr("Does not apply") : tr("Cannot be chosen"), reason(one.id, one.detail),
                         verdict.choosable ? Tone::Notice : Tone::Warn));
    for (const domain::MeasureConflict &one : advice.conflicts) {
        if (one.code == row->code || one.other == row->code)
            rows.append(line(tr("Contradiction"), conflict(one, row->code), Tone::Warn));
    }
    const domain::MeasureMeans *means = m_lists.means(row->means);
    rows.append(line(tr("Nature"), nature(domain::natureId(row->nature))));
    if (means)
        rows.append(line(tr("What it does"), pick(means->words)));
    rows.append(line(tr("Basis"), row->basis));
    rows.append(line(tr("Level"), term(m_lists.levels(), row->basisLevel)));
    rows.append(
        line(tr("Published"),
             row->published() ? tr("%1, on %2").arg(row->publishedAt, Format::date(row->publishedOn)) : tr("not published"),
             row->published() ? Tone::Plain : Tone::Warn));
    rows.append(line(tr("Valid"), row->validTo.isValid()
                                      ? tr("%1 to %2").arg(Format::date(row->validFrom), Format::date(row->validTo))
                                      : tr("from %1").arg(Format::date(row->validFrom))));
    rows.append(line(tr("Who may apply it"), row->organs.isEmpty() ? tr("every organ whose published matter names it")
                                                                   : row->organs.join(tr(", ", "between names"))));
    rows.append(line(tr("How"), row->how));
    rows.append(line(tr("At most"), row->longestMonths > 0 ? tr("%n month(s)", nullptr, row->longestMonths)
                                                           : tr("as long as the ground stands")));
    rows.append(line(tr("To be weighed"), row->proportion));
    rows.append(line(tr("What would lift it"), row->lifts));
    if (row->design)
        rows.append(line(tr("Source"), tr("configured here; the department’s published list decides"), Tone::Notice));
    rows.append(heading(tr("Records looked at")));
    for (const domain::MeasureGround &one : verdict.grounds)
        rows.append({QStringLiteral("record:") + one.record + one.input,
                     {{one.counts ? tr("counts") : tr("does not count"), one.counts ? Tone::Ok : Tone::Muted},
                      {ground(one), one.counts ? Tone::Plain : Tone::Muted}},
                     false});
    if (verdict.grounds.isEmpty())
        rows.append(line(tr("none"), tr("no record of the kinds that the matter allows")));
    return rows;
}

Cell MeasureWords::state(const QString &id) const
{
    const Tone tone = id == QStringLiteral("review") ? Tone::Warn : id == QStringLiteral("in_force") ? Tone::Ok : Tone::Muted;
    return {term(m_lists.states(), id), tone};
}

QList<items::Column> MeasureWords::useColumns()
{
    return {
        {tr("Number"), false, true}, {tr("Organisation"), false, false, true}, {tr("Measure")}, {tr("State")}, {tr("Until")}};
}

Row MeasureWords::useRow(const services::MeasureUse &use) const
{
    const QString measure = use.measure + QLatin1Char(' ') + pick({use.zh, use.en});
    return {use.number,
            {{use.number},
             {items::visibleText(use.subjectName)},
             {measure},
             state(use.state),
             {use.until.isValid() ? Format::date(use.until) : tr("open")}},
            false};
}

QString MeasureWords::event(const services::MeasureEvent &event) const
{
    const auto act = [&event] {
        if (event.act == QStringLiteral("apply"))
            return tr("applied");
        if (event.act == QStringLiteral("feedback"))
            return tr("result recorded");
        if (event.act == QStringLiteral("recall"))
            return tr("called back for review");
        if (event.act == QStringLiteral("keep"))
            return tr("kept");
        if (event.act == QStringLiteral("lift"))
            return tr("lifted");
        return event.act == QStringLiteral("end") ? tr("ended") : items::visibleText(event.act);
    };
    QStringList parts{items::visibleText(event.operatorName), act()};
    if (event.act == QStringLiteral("feedback"))
        parts.append(term(m_lists.results(), event.result));
    else if (!event.result.isEmpty())
        parts.append(reason(event.result));
    if (!event.text.isEmpty())
        parts.append(items::visibleText(event.text));
    return parts.join(kStop);
}

QList<Row> MeasureWords::useDetails(const services::MeasureUse &use) const
{
    const domain::Application *matter = m_catalogue.plan().application(use.matter);
    QList<Row> rows;
    if (use.state == QStringLiteral("review")) {
        rows.append(line(tr("Called back"), Format::time(use.reviewSince), Tone::Warn));
        rows.append(line(tr("Because"), reason(use.reviewReason, use.reviewGrounds.join(QLatin1Char(' '))), Tone::Warn));
    }
    const Cell now = state(use.state);
    rows.append({QStringLiteral("state"), {{tr("State"), Tone::Muted}, now}, false});
    rows.append(line(tr("Organisation"), use.subjectName + QLatin1Char(' ') + use.subject));
    rows.append(line(tr("Measure"), use.measure + QLatin1Char(' ') + pick({use.zh, use.en})));
    rows.append(line(tr("Nature"), nature(use.nature)));
    rows.append(line(tr("Organ"), use.organ));
    rows.append(line(tr("Matter"), matter ? matterWords(*matter) : use.matter));
    rows.append(line(tr("Case number"), use.caseNumber));
    rows.append(line(tr("Basis"), use.basis));
    rows.append(line(tr("Reasons"), use.reasons));
    rows.append(line(tr("From"), Format::date(use.from)));
    rows.append(line(tr("Until"), use.until.isValid() ? Format::date(use.until) : tr("as long as the ground stands")));
    for (const services::MeasureUse::Ground &one : use.grounds)
        rows.append({QStringLiteral("record:") + one.record,
                     {{tr("Ground"), Tone::Muted}, {record(one.kind, one.unit, one.date, one.record)}},
                     false});
    rows.append(heading(tr("Course")));
    for (const services::MeasureEvent &one : use.events)
        rows.append(line(Format::time(one.at), event(one)));
    return rows;
}

} // namespace creditdesk::ui
