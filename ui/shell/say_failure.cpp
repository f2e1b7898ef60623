#include "ui/shell/say_failure.h"

#include "app/words/failure_words.h"
#include "app/words/input_words.h"
#include "ui/theme/language.h"

namespace creditdesk::ui {

void sayFailure(MessageBar &messages, const base::Failure &failure, const domain::Catalogue &catalogue)
{
    const QString words = words::inputWords(failure, catalogue.reception(), speaksChinese());
    if (words.isEmpty()) {
        messages.fail(failure);
        return;
    }
    const words::FailureWords all = words::failureWords(failure, words::Place::Window);
    messages.say(items::Tone::Warn, words, all.meaning, all.reference);
}

} // namespace creditdesk::ui
