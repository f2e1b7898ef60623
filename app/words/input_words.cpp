#include "app/words/input_words.h"

#include "app/words/failure_words.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

namespace creditdesk::words {
namespace {

using base::Code;

struct Words {
    const char *id;
    const char *text;
};

constexpr std::array kWords = {
    Words{"known_since", QT_TRANSLATE_NOOP("Input", "So far back this workstation remembers nothing.")},
    Words{"not_known_then", QT_TRANSLATE_NOOP("Input", "At that time this workstation knew no such organisation.")},
    Words{"void.not_asked",
          QT_TRANSLATE_NOOP("Input",
                            "No request to void this number is open: one person asks with a reason, then another agrees.")},
    Words{"void.asked_before", QT_TRANSLATE_NOOP("Input", "To void this number has been asked before.")},
    Words{"report.voided", QT_TRANSLATE_NOOP("Input", "This report is void: it is not printed again.")},
    Words{"reason", QT_TRANSLATE_NOOP("Input", "A reason is needed.")},
    Words{"filter_reversed", QT_TRANSLATE_NOOP("Input", "The period ends before it begins.")},
    Words{"area_unknown", QT_TRANSLATE_NOOP("Input", "There is no such area of a special report.")},
    Words{"column_missing", QT_TRANSLATE_NOOP("Input", "The list has no column of credit codes: its head has to name one.")},
    Words{"encoding", QT_TRANSLATE_NOOP("Input", "The list is written neither in UTF-8 nor in GB18030.")},
    Words{"quote_open", QT_TRANSLATE_NOOP("Input", "A quotation mark in the list is opened and never closed.")},
    Words{"file_empty", QT_TRANSLATE_NOOP("Input", "The file is empty.")},
    Words{"file_too_large", QT_TRANSLATE_NOOP("Input", "The file is larger than a list may be.")},
    Words{"too_many_lines", QT_TRANSLATE_NOOP("Input", "The list has more lines than one batch takes; divide it.")},
    Words{"folder_missing", QT_TRANSLATE_NOOP("Input", "The folder for the reports does not exist.")},
    Words{"image_missing", QT_TRANSLATE_NOOP("Input", "The scanned authorisation is missing.")},
    Words{"image_too_large", QT_TRANSLATE_NOOP("Input", "The file is too large for a scan of an authorisation.")},
    Words{"not_an_image", QT_TRANSLATE_NOOP("Input", "The file is neither PNG nor JPEG nor PDF.")},
    Words{"field_missing", QT_TRANSLATE_NOOP("Input", "A field is missing.")},
    Words{"credit_code", QT_TRANSLATE_NOOP("Input", "This is not a unified social credit code.")},
    Words{"document_type", QT_TRANSLATE_NOOP("Input", "The kind of document is missing.")},
    Words{"signed_in_future", QT_TRANSLATE_NOOP("Input", "The day of signing is missing or lies in the future.")},
    Words{"expired", QT_TRANSLATE_NOOP("Input", "The authorisation has expired.")},
    Words{"too_long", QT_TRANSLATE_NOOP("Input", "The authorisation is valid for longer than the rules allow.")},
    Words{"scope_missing",
          QT_TRANSLATE_NOOP("Input", "What the authorisation covers has to be said: kinds of information, or everything.")},
    Words{"scope_unknown", QT_TRANSLATE_NOOP("Input", "The scope names information that does not exist.")},
    Words{"known_in_future", QT_TRANSLATE_NOOP("Input", "What is known on a day that is still to come nobody can say.")},
    Words{"day_in_future", QT_TRANSLATE_NOOP("Input", "This day is still to come: its sheet cannot be made yet.")},
    Words{"date", QT_TRANSLATE_NOOP("Input", "This is not a day: YYYY-MM-DD.")},
    Words{"result_unknown",
          QT_TRANSLATE_NOOP("Input", "There is no such result; there are: issued, no_record, refused, abandoned, failed.")},
    Words{"product_unknown", QT_TRANSLATE_NOOP("Input", "There is no such kind of report.")},
    Words{"records_exist", QT_TRANSLATE_NOOP("Input", "There are records of this subject: choose its report instead.")},
    Words{"product_of_other_subject", QT_TRANSLATE_NOOP("Input", "This kind of report is for another kind of subject.")},
    Words{"reprint.reason", QT_TRANSLATE_NOOP("Input", "A reprint needs a reason.")},
    Words{"void.two_people",
          QT_TRANSLATE_NOOP("Input", "Who asked to void a report cannot agree to it: another person has to.")},
    Words{"two_people", QT_TRANSLATE_NOOP("Input", "Who proposed a rule set cannot agree to it: another person has to.")},
    Words{"back_test", QT_TRANSLATE_NOOP("Input", "A back-test of exactly this text comes first.")},
    Words{"in_the_past",
          QT_TRANSLATE_NOOP("Input", "Its first day has passed: hand it in again from today or a later day; then the "
                                     "other person agrees.")},
    Words{"numbers", QT_TRANSLATE_NOOP("Input", "No report number is left here, and the platform cannot be asked for more.")},
};

QString own(const QString &id)
{
    for (const Words &words : kWords) {
        if (id == QLatin1StringView(words.id))
            return QCoreApplication::translate("Input", words.text);
    }
    return {};
}

} // namespace

QString inputWords(const base::Failure &failure, const domain::ReceptionRules &rules, bool chinese)
{
    if (failure.code == Code::NotFound || failure.code == Code::Conflict)
        return own(failure.rule); // what is not there, or there already, for a reason that can be named
    if (failure.code != Code::InvalidInput && failure.code != Code::RefusedByRule)
        return {};
    for (const QString &id : {failure.detail, failure.rule}) {
        if (const QString words = own(id); !words.isEmpty())
            return words;
        const domain::RuleWords *words = rules.words(id);
        if (!words)
            continue;
        QString text = chinese ? words->zh : words->en;
        static const QRegularExpression detail(QStringLiteral("\\s*[:\uff1a(\uff08]?\\s*%1\\s*[)\uff09]?"));
        text.remove(detail); // it is not known here
        return words->article.isEmpty()
                   ? text
                   : QCoreApplication::translate("Input", "%1 (%2)", "reason (article)").arg(text, words->article);
    }
    return {};
}

QString inputOrFailure(const base::Failure &failure, const domain::ReceptionRules &rules, bool chinese)
{
    const QString words = inputWords(failure, rules, chinese);
    return words.isEmpty() ? failureWords(failure, Place::Window).what : words;
}

} // namespace creditdesk::words
