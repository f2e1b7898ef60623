#include "ui/widgets/failure_text.h"

namespace creditdesk::ui {
namespace {

items::Tone toneOf(const base::Failure &failure)
{
    switch (failure.category()) {
    case base::Category::Unreachable:
    case base::Category::NotFound:
    case base::Category::Usage:
    case base::Category::Rule:
    case base::Category::Permission:
        return items::Tone::Warn;
    case base::Category::Cancelled:
        return items::Tone::Notice;
    default:
        return items::Tone::Danger;
    }
}

} // namespace

FailureText failureText(const base::Failure &failure)
{
    return {words::failureWords(failure, words::Place::Window), toneOf(failure)};
}

} // namespace creditdesk::ui
