#include "ui/supervision/class_text.h"

#include "models/items/visible_text.h"
#include "ui/shell/record_words.h"
#include "ui/theme/language.h"
#include "ui/widgets/format.h"

#include <QLocale>

#include <algorithm>

namespace creditdesk::ui {
namespace {

constexpr double kScale = static_cast<double>(domain::kMoneyScale);
const QString kBetween = QStringLiteral(" · ");

const QList<domain::Term> *termsOf(const QString &member, const domain::Catalogue &catalogue)
{
    if (member == QStringLiteral("status"))
        return &catalogue.subjectStatuses();
    if (member == QStringLiteral("kind"))
        return &catalogue.subjectKinds();
    if (member == QStringLiteral("sector"))
        return &catalogue.sectors();
    return member == QStringLiteral("district") ? &catalogue.districts() : nullptr;
}

} // namespace

QString ClassText::pick(const domain::ClassWords &words)
{
    const QString &own = speaksChinese() ? words.zh : words.en;
    return items::visibleText(own.isEmpty() ? words.zh : own);
}

QStringList ClassText::scales()
{
    return {QStringLiteral("risk"), QStringLiteral("evaluation")};
}

QString ClassText::scale(const QString &id)
{
    if (id == QStringLiteral("risk"))
        return tr("Credit-risk class");
    return id == QStringLiteral("evaluation") ? tr("Public-credit evaluation") : items::visibleText(id);
}

QString ClassText::purpose(const QString &scale)
{
    if (scale == QStringLiteral("risk"))
        return tr("For allocating supervision inside the department. It is not an "
                  "evaluation of credit and is never printed for "
                  "the subject.");
    return tr("Computed here for supervision inside the department. It is "
              "another scale than the risk class, and is never "
              "printed for the subject.");
}

QString ClassText::gradeWords(const QList<domain::ClassGrade> &grades, const QString &id)
{
    for (const domain::ClassGrade &grade : grades) {
        if (grade.id == id)
            return pick(grade.words);
    }
    return id.isEmpty() ? tr("Not classed by this scale") : QString();
}

QString ClassText::grade(const QList<domain::ClassGrade> &grades, const QString &id)
{
    const QString words = gradeWords(grades, id);
    return id.isEmpty() ? words : (items::visibleText(id) + QLatin1Char(' ') + words).trimmed();
}

QString ClassText::value(std::optional<qint64> value, domain::ClassUnit unit)
{
    if (!value)
        return tr("no value");
    const int whole = static_cast<int>(std::clamp<qint64>(*value, 0, 1'000'000'000));
    switch (unit) {
    case domain::ClassUnit::Money:
        return tr("%1 ten thousand yuan").arg(QLocale().toString(static_cast<double>(*value) / kScale, 'f', 2));
    case domain::ClassUnit::Days:
        return tr("%n day(s)", nullptr, whole);
    case domain::ClassUnit::Years:
        return tr("%n year(s)", nullptr, whole);
    case domain::ClassUnit::Count:
        break;
    }
    return Format::number(*value);
}

QString ClassText::points(int points)
{
    if (points > 0)
        return QLatin1Char('+') + Format::number(points);
    return points < 0 ? QChar(0x2212) + Format::number(-static_cast<qint64>(points)) : Format::number(0);
}

QString ClassText::condition(const domain::ClassCondition &when, domain::ClassUnit unit)
{
    if (when.atLeast && when.lessThan)
        return tr("at least %1, less than %2").arg(value(when.atLeast, unit), value(when.lessThan, unit));
    if (when.atLeast)
        return tr("at least %1").arg(value(when.atLeast, unit));
    return when.lessThan ? tr("less than %1").arg(value(when.lessThan, unit)) : tr("always");
}

QString ClassText::rule(const domain::ClassLine &line, domain::ClassUnit unit)
{
    if (line.pointsEach == 0)
        return tr("%1: %2 points", "condition, points").arg(condition(line.when, unit), points(line.points));
    const QString each = tr("%1 points for each").arg(points(line.pointsEach));
    if (!line.limit)
        return each;
    const int most = line.pointsEach < 0 ? -std::abs(*line.limit) : std::abs(*line.limit);
    return tr("%1, %2 at most", "points for each, limit").arg(each, points(most));
}

QString ClassText::cap(const QString &grade, bool atBest)
{
    return (atBest ? tr("at best %1") : tr("at worst %1")).arg(items::visibleText(grade));
}

QString ClassText::record(const QString &kind, const QString &unit, QDate date, const domain::Catalogue &catalogue)
{
    QStringList parts{RecordWords::kindName(kind, catalogue)};
    if (!unit.isEmpty())
        parts.append(items::visibleText(unit));
    if (date.isValid())
        parts.append(Format::date(date));
    return parts.join(kBetween);
}

QString ClassText::reason(const QString &id, const domain::Catalogue &catalogue)
{
    const domain::ClassReason *reason = catalogue.classWays().reason(id);
    return reason ? pick(reason->words) : items::visibleText(id);
}

QString ClassText::reasonBasis(const QString &id, const domain::Catalogue &catalogue)
{
    const domain::ClassReason *reason = catalogue.classWays().reason(id);
    return reason ? items::visibleText(reason->basis) : QString();
}

items::Cell ClassText::counting(const domain::ClassRecordUse &use, const domain::Catalogue &catalogue)
{
    const QString why = reason(use.reason, catalogue);
    if (!use.counts)
        return {tr("does not count: %1").arg(why), items::Tone::Muted};
    const QString until = use.until.isValid() ? tr("counts until %1").arg(Format::date(use.until)) : tr("counts");
    return why.isEmpty() ? items::Cell{until} : items::Cell{until + kBetween + why, items::Tone::Notice};
}

QString ClassText::memberName(const QString &member)
{
    if (member == QStringLiteral("status"))
        return tr("Status");
    if (member == QStringLiteral("kind"))
        return tr("Kind of organisation");
    if (member == QStringLiteral("sector"))
        return tr("Sector");
    if (member == QStringLiteral("district"))
        return tr("District");
    return member == QStringLiteral("founded") ? tr("Founded") : items::visibleText(member);
}

QString ClassText::memberValue(const QString &member, const QString &value, const domain::Catalogue &catalogue)
{
    if (value.isEmpty())
        return tr("not stated");
    const QList<domain::Term> *terms = termsOf(member, catalogue);
    return items::visibleText(terms ? domain::Catalogue::nameOf(*terms, value, speaksChinese()) : value);
}

QString ClassText::member(const QString &member, const QString &text, const domain::Catalogue &catalogue)
{
    return tr("%1: %2", "member of an organisation, what is stated")
        .arg(memberName(member), memberValue(member, text, catalogue));
}

QString ClassText::holdsUntil(const domain::ClassOutcome &outcome)
{
    const QDate until = outcome.stableUntilDay();
    return until.isValid() ? tr("until %1").arg(Format::date(until)) : tr("without end");
}

QString ClassText::field(const QString &kind, const QString &code, const domain::Catalogue &catalogue)
{
    if (const domain::RecordKind *known = catalogue.recordKind(kind)) {
        for (const domain::FieldDefinition &field : known->fields) {
            if (field.code == code)
                return speaksChinese() ? field.zh : field.en;
        }
    }
    return items::visibleText(code);
}

} // namespace creditdesk::ui
