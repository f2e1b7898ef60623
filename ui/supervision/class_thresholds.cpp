#include "ui/supervision/class_thresholds.h"

#include "models/items/visible_text.h"
#include "ui/supervision/class_text.h"
#include "ui/widgets/format.h"

namespace creditdesk::ui {

QList<items::Column> ClassThresholds::columns()
{
    return {{tr("Grade")}, {tr("From points"), true}, {tr("The subject")}};
}

QList<items::Row> ClassThresholds::rows(const domain::ClassExplanation &now, const domain::ClassExplanation *then)
{
    QList<items::Row> rows;
    for (const domain::ClassGrade &grade : now.thresholds) {
        QStringList stands;
        if (grade.id == now.grade)
            stands.append(tr("is here with %1").arg(Format::number(now.outcome.points)));
        if (then && grade.id == then->grade)
            stands.append(tr("would be here with %1").arg(Format::number(then->outcome.points)));
        const bool marked = !stands.isEmpty();
        const int missing = grade.atLeast ? *grade.atLeast - now.outcome.points : 0;
        if (!marked && missing > 0)
            stands.append(tr("%1 short of it").arg(Format::number(missing)));
        else if (!marked && grade.id == now.gradeByPoints)
            stands.append(tr("by points alone"));
        rows.append({grade.id,
                     {{items::visibleText(grade.id) + QLatin1Char(' ') + ClassText::pick(grade.words)},
                      {grade.atLeast ? Format::number(*grade.atLeast) : tr("below")},
                      {stands.join(QStringLiteral(" · ")), marked ? items::Tone::Notice : items::Tone::Muted}}});
    }
    return rows;
}

} // namespace creditdesk::ui
