// What the rules of draws mean to the person at the window.
#include "ui/inspections/inspection_words.h"
#include "ui/shell/say_failure.h"
#include "ui/widgets/message_bar.h"

#include <iterator>

namespace creditdesk::ui {
namespace {

struct Line {
    const char *rule;
    const char *head;
    const char *body;
};

constexpr Line kLines[] = {
    {"draw_order", QT_TRANSLATE_NOOP("InspectionWords", "This step cannot come now"),
     QT_TRANSLATE_NOOP("InspectionWords", "The page shows where the draw stands and which step is next.")},
    {"plan_not_in_force", QT_TRANSLATE_NOOP("InspectionWords", "The plan is not in force today"),
     QT_TRANSLATE_NOOP("InspectionWords", "Choose a plan whose days cover today, or hand in the department’s own.")},
    {"plan_id_used", QT_TRANSLATE_NOOP("InspectionWords", "A plan of this id is here already"),
     QT_TRANSLATE_NOOP("InspectionWords", "What was drawn by stays what it was: give the new plan another id.")},
    {"no_officers", QT_TRANSLATE_NOOP("InspectionWords", "No officers were handed in yet"),
     QT_TRANSLATE_NOOP("InspectionWords", "Hand in the department’s officers with their recusals under Plans and officers.")},
    {"empty_pool", QT_TRANSLATE_NOOP("InspectionWords", "No organisation can be drawn"),
     QT_TRANSLATE_NOOP("InspectionWords", "The plan’s filter leaves nobody: look at its districts, sectors and items.")},
    {"nothing_to_draw", QT_TRANSLATE_NOOP("InspectionWords", "The ratios give no target"),
     QT_TRANSLATE_NOOP("InspectionWords", "The strata are too small for the plan’s ratios.")},
    {"too_few_officers", QT_TRANSLATE_NOOP("InspectionWords", "There are too few officers"),
     QT_TRANSLATE_NOOP("InspectionWords", "Hand in more officers, or let each take more visits.")},
    {"no_officer_left", QT_TRANSLATE_NOOP("InspectionWords", "No officer is left for one of the targets"),
     QT_TRANSLATE_NOOP("InspectionWords", "Abort this draw, hand in more officers with the qualification, and draw again.")},
    {"no_reserve_left", QT_TRANSLATE_NOOP("InspectionWords", "No reserve is left in this stratum"),
     QT_TRANSLATE_NOOP("InspectionWords", "Record that the target could not be reached.")},
    {"figures", QT_TRANSLATE_NOOP("InspectionWords", "Classes have not been computed yet"),
     QT_TRANSLATE_NOOP("InspectionWords", "Bring the figures up to date under Supervision, then look again.")},
    {"source", QT_TRANSLATE_NOOP("InspectionWords", "The source is not the one that was announced"),
     QT_TRANSLATE_NOOP("InspectionWords", "A draw takes its public value from where the commitment said.")},
    {"not_before", QT_TRANSLATE_NOOP("InspectionWords", "The public value must not be known yet"),
     QT_TRANSLATE_NOOP("InspectionWords", "Name a time to come, after which the value can be known.")},
    {"published", QT_TRANSLATE_NOOP("InspectionWords", "This time does not fit"),
     QT_TRANSLATE_NOOP("InspectionWords", "The value was published after the announced time and before now.")},
    {"value", QT_TRANSLATE_NOOP("InspectionWords", "The public value cannot be taken as it is"),
     QT_TRANSLATE_NOOP("InspectionWords", "Write it exactly as it was published.")},
    {"findings", QT_TRANSLATE_NOOP("InspectionWords", "Each item of the target needs its outcome"),
     QT_TRANSLATE_NOOP("InspectionWords", "Choose one for every item.")},
    {"visited", QT_TRANSLATE_NOOP("InspectionWords", "The day of the visit does not fit"),
     QT_TRANSLATE_NOOP("InspectionWords", "It lies after the draw and not after today.")},
    {"target", QT_TRANSLATE_NOOP("InspectionWords", "This target cannot be taken"),
     QT_TRANSLATE_NOOP("InspectionWords", "It is not on the roster, or its result is here already.")},
    {"reason", QT_TRANSLATE_NOOP("InspectionWords", "A reason is needed"),
     QT_TRANSLATE_NOOP("InspectionWords", "It stays in the transcript.")},
};

} // namespace

InspectionWords::Refusal InspectionWords::refusal(const QString &rule)
{
    for (const Line &line : kLines) {
        if (rule == QLatin1String(line.rule))
            return {tr(line.head), tr(line.body)};
    }
    return {};
}

void sayInspectionFailure(MessageBar &messages, const base::Failure &failure, const domain::Catalogue &catalogue)
{
    const InspectionWords::Refusal words = InspectionWords::refusal(failure.rule);
    if (failure.code == base::Code::Cancelled)
        messages.say(items::Tone::Notice, InspectionWords::tr("Stopped"), InspectionWords::tr("Nothing was changed."));
    else if (words.head.isEmpty())
        sayFailure(messages, failure, catalogue);
    else
        messages.say(items::Tone::Warn, words.head, words.body);
}

} // namespace creditdesk::ui
