#include "ui/shell/measure_reasons.h"

#include "app/base/failure.h"
#include "models/items/visible_text.h"
#include "ui/shell/say_failure.h"
#include "ui/theme/language.h"

#include <QCoreApplication>

namespace creditdesk::ui {

QString measureReason(const domain::MeasureLists &lists, const QString &id, const QString &detail)
{
    const domain::MeasureTerm *known = lists.reason(id);
    const QString words = !known                                         ? items::visibleText(id)
                          : speaksChinese() || known->words.en.isEmpty() ? known->words.zh
                                                                         : known->words.en;
    const QString said =
        detail.isEmpty()
            ? words
            : QCoreApplication::translate("MeasureWords", "%1 (%2)", "reason, detail").arg(words, items::visibleText(detail));
    return known && !known->basis.isEmpty()
               ? QCoreApplication::translate("MeasureWords", "%1. %2", "reason, article").arg(said, known->basis)
               : said;
}

void sayMeasureFailure(MessageBar &messages, const base::Failure &failure, const domain::MeasureLists &lists,
                       const domain::Catalogue &catalogue)
{
    if (failure.code == base::Code::RefusedByRule && lists.reason(failure.rule))
        messages.say(items::Tone::Warn, measureReason(lists, failure.rule),
                     QCoreApplication::translate("MeasureWords", "Nothing was changed."));
    else
        sayFailure(messages, failure, catalogue);
}

} // namespace creditdesk::ui
