#include "ui/shell/record_words.h"

#include "models/domain/record_title.h"
#include "models/items/visible_text.h"
#include "ui/theme/language.h"
#include "ui/widgets/format.h"

namespace creditdesk::ui {
namespace {

using domain::ClockState;
using domain::Disclosure;

items::Row pair(const QString &label, const QString &value, items::Tone tone = items::Tone::Plain)
{
    return {label, {{label, items::Tone::Muted}, {items::visibleText(value), tone}}};
}

items::Row heading(const QString &text)
{
    return {{}, {{text}}, true};
}

items::Tone clockTone(const domain::RecordClock &clock)
{
    switch (clock.state) {
    case ClockState::Running:
        return items::Tone::Plain;
    case ClockState::Unknown:
        return items::Tone::Warn;
    default:
        return items::Tone::Muted;
    }
}

QString fieldValue(const domain::FieldDefinition &definition, const domain::Record &record)
{
    const QString value = record.fields.value(definition.code).toString();
    if (value.isEmpty())
        return {};
    const QString shown = definition.personal ? Format::masked(value) : value;
    return definition.unit.isEmpty() ? shown : shown + QLatin1Char(' ') + definition.unit;
}

void appendFields(QList<items::Row> &rows, const domain::Record &record, const domain::Catalogue &catalogue)
{
    const domain::RecordKind *kind = catalogue.recordKind(record.kind);
    if (!kind)
        return;
    for (const domain::FieldDefinition &definition : kind->fields) {
        const QString value = fieldValue(definition, record);
        if (!value.isEmpty())
            rows.append(pair(speaksChinese() ? definition.zh : definition.en, value));
    }
}

QString withBasis(const domain::RecordClock &clock)
{
    const QString words = RecordWords::clock(clock);
    return clock.basis.isEmpty() ? words : words + QStringLiteral(" · ") + clock.basis;
}

} // namespace

QList<items::Column> RecordWords::columns()
{
    return {{tr("Record")},    {tr("Source unit")}, {tr("Decided")},   {tr("Act ended")},
            {tr("Publicity")}, {tr("Query")},       {tr("Retention")}, {tr("Marks")}};
}

QString RecordWords::kindName(const QString &kind, const domain::Catalogue &catalogue)
{
    const domain::RecordKind *known = catalogue.recordKind(kind);
    if (!known)
        return items::visibleText(kind);
    return speaksChinese() ? known->zh : known->en;
}

QString RecordWords::title(const domain::Record &record, const domain::Catalogue &catalogue)
{
    const domain::RecordKind *kind = catalogue.recordKind(record.kind);
    return kind ? items::visibleText(domain::recordTitle(record, *kind, speaksChinese())) : kindName(record.kind, catalogue);
}

QString RecordWords::clock(const domain::RecordClock &clock)
{
    switch (clock.state) {
    case ClockState::Running:
        if (clock.provisional) // past the calendar: not a date to rely on
            return tr("about %1").arg(Format::date(clock.until));
        return clock.until.isValid() ? tr("until %1").arg(Format::date(clock.until)) : tr("running");
    case ClockState::Ended:
        return tr("ended %1").arg(Format::date(clock.until));
    case ClockState::Unknown:
        return tr("no date stated");
    case ClockState::NotApplicable:
        break;
    }
    return tr("not limited");
}

items::Cell RecordWords::marks(const services::RecordView &view)
{
    QStringList words;
    items::Tone tone = items::Tone::Muted;
    if (view.record.underObjection || view.decision.annotated) {
        words.append(tr("Under objection"));
        tone = items::Tone::Warn;
    }
    switch (view.decision.disclosure) {
    case Disclosure::Show:
        break;
    case Disclosure::HiddenExpired:
        words.append(tr("Not printed: query period over"));
        break;
    case Disclosure::HiddenRepaired:
        words.append(tr("Not printed: repaired"));
        break;
    case Disclosure::HiddenRevoked:
        words.append(tr("Not printed: revoked"));
        break;
    }
    return {words.join(QStringLiteral(" · ")), tone};
}

items::Cell RecordWords::shortMarks(const services::RecordView &view)
{
    QStringList words;
    const bool objected = view.record.underObjection || view.decision.annotated;
    if (objected)
        words.append(tr("Objection", "short mark"));
    if (view.decision.disclosure == Disclosure::HiddenExpired)
        words.append(tr("Expired", "short mark"));
    else if (view.decision.disclosure == Disclosure::HiddenRepaired)
        words.append(tr("Repaired", "short mark"));
    else if (view.decision.disclosure == Disclosure::HiddenRevoked)
        words.append(tr("Revoked", "short mark"));
    return {words.join(QStringLiteral(" · ")), objected ? items::Tone::Warn : items::Tone::Muted};
}

items::Row RecordWords::row(const services::RecordView &view, const domain::Catalogue &catalogue)
{
    const domain::Record &record = view.record;
    const bool hidden = view.decision.disclosure != Disclosure::Show;
    const items::Tone tone = hidden ? items::Tone::Muted : items::Tone::Plain;
    const domain::DisclosureDecision &decision = view.decision;
    return {record.id,
            {{title(record, catalogue), tone},
             {items::visibleText(record.sourceUnit), tone},
             {Format::date(record.decided), tone},
             {Format::date(record.actEnded), tone},
             {clock(decision.publicity), clockTone(decision.publicity)},
             {clock(decision.query), clockTone(decision.query)},
             {clock(decision.retention), clockTone(decision.retention)},
             shortMarks(view)}};
}

QList<items::Row> RecordWords::details(const services::RecordView &view, const domain::Catalogue &catalogue)
{
    const domain::Record &record = view.record;
    const domain::DisclosureDecision &decision = view.decision;
    QList<items::Row> rows;
    rows.append(pair(tr("Kind"), kindName(record.kind, catalogue)));
    const items::Cell mark = marks(view);
    if (!mark.text.isEmpty())
        rows.append(pair(tr("Marks"), mark.text, mark.tone));
    rows.append(pair(tr("Source unit"), record.sourceUnit));
    if (!record.sourceUnitCode.isEmpty())
        rows.append(pair(tr("Source unit code"), record.sourceUnitCode));
    rows.append(pair(tr("Decided"), Format::date(record.decided)));
    rows.append(pair(tr("Act ended"), Format::date(record.actEnded)));
    rows.append(heading(tr("The three clocks")));
    rows.append(pair(tr("Publicity"), withBasis(decision.publicity)));
    rows.append(pair(tr("Query"), withBasis(decision.query)));
    rows.append(pair(tr("Retention"), withBasis(decision.retention)));
    if (decision.queryFromDecision)
        rows.append(pair(tr("Note"), tr("The end of the act is not stated; the query period runs from the decision."),
                         items::Tone::Warn));
    if (!decision.rule.isEmpty())
        rows.append(pair(tr("Decided by"), decision.rule + QStringLiteral(" · ") + decision.ruleSet));
    if (!record.fields.isEmpty()) {
        rows.append(heading(tr("Fields")));
        appendFields(rows, record, catalogue);
    }
    return rows;
}

} // namespace creditdesk::ui
