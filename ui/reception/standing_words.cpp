#include "ui/reception/standing_words.h"

#include "ui/theme/language.h"
#include "ui/widgets/format.h"

#include <algorithm>

namespace creditdesk::ui {

QString StandingWords::text(const domain::Shortfall &shortfall)
{
    return speaksChinese() ? shortfall.zh : shortfall.en;
}

QString StandingWords::withArticle(const domain::Shortfall &shortfall)
{
    return shortfall.article.isEmpty() ? text(shortfall)
                                       : tr("%1 (%2)", "reason (article)").arg(text(shortfall), shortfall.article);
}

QString StandingWords::missing(const QList<domain::Shortfall> &shortfalls)
{
    if (shortfalls.isEmpty())
        return {};
    const QString first = text(shortfalls.first());
    const int others = static_cast<int>(shortfalls.size()) - 1;
    return others == 0 ? first : tr("%1 — and %n more", nullptr, others).arg(first);
}

QString StandingWords::hint(const QString &id, const domain::ReceptionRules &rules)
{
    const domain::RuleWords *words = rules.words(id);
    if (!words)
        return {};
    const QString text = speaksChinese() ? words->zh : words->en;
    return words->article.isEmpty() ? text : tr("%1 (%2)", "reason (article)").arg(text, words->article);
}

const domain::Shortfall *StandingWords::refusal(const QList<domain::Shortfall> &shortfalls)
{
    const auto found =
        std::find_if(shortfalls.begin(), shortfalls.end(), [](const domain::Shortfall &one) { return one.refuses; });
    return found == shortfalls.end() ? nullptr : &*found;
}

QString StandingWords::rejected(const base::Failure &failure, const domain::ReceptionRules &rules)
{
    if (const domain::RuleWords *words = rules.words(failure.detail))
        return speaksChinese() ? words->zh : words->en;
    static const QHash<QString, const char *> known = {
        {QStringLiteral("records_exist"), QT_TR_NOOP("There are records of this subject: choose its report instead.")},
        {QStringLiteral("person_not_open"), QT_TR_NOOP("The person was changed after the look-up: look the person up again.")},
        {QStringLiteral("product_of_other_subject"), QT_TR_NOOP("This product is for another kind of subject.")},
        {QStringLiteral("areas_missing"), QT_TR_NOOP("Tick at least one area of the special report.")},
        {QStringLiteral("period_reversed"), QT_TR_NOOP("The period ends before it begins.")},
        {QStringLiteral("image_missing"), QT_TR_NOOP("The scanned authorisation is missing.")},
        {QStringLiteral("image_empty"), QT_TR_NOOP("The file is empty (0 bytes): scan the paper again.")},
        {QStringLiteral("image_too_large"), QT_TR_NOOP("The file is too large for a scan of an authorisation.")},
        {QStringLiteral("not_an_image"), QT_TR_NOOP("The file is neither PNG nor JPEG nor PDF.")},
        {QStringLiteral("field_missing"), QT_TR_NOOP("This field is missing.")},
        {QStringLiteral("credit_code"), QT_TR_NOOP("This is not a unified social credit code.")},
        {QStringLiteral("document_type"), QT_TR_NOOP("The kind of document is missing.")},
        {QStringLiteral("signed_in_future"), QT_TR_NOOP("The day of signing is missing or lies in the future.")},
        {QStringLiteral("scope_missing"), QT_TR_NOOP("Tick what it covers, or Everything.")},
        {QStringLiteral("expired"), QT_TR_NOOP("It has expired.")},
        {QStringLiteral("too_long"), QT_TR_NOOP("It is valid for longer than the rules allow.")},
    };
    const char *words = known.value(failure.detail);
    return words ? tr(words) : tr("This cannot be right: check the field.");
}

QString StandingWords::print(const store::PrintRecord &record)
{
    const QString state = record.state;
    if (state == QStringLiteral("queued"))
        return tr("%1 waits at printer %2").arg(record.report, record.printer);
    if (state == QStringLiteral("printing"))
        return tr("%1 is being printed on %2").arg(record.report, record.printer);
    if (state == QStringLiteral("printed"))
        return tr("%1 printed on %2").arg(record.report, record.printer);
    if (state == QStringLiteral("cancelled"))
        return tr("%1: the job was cancelled at printer %2").arg(record.report, record.printer);
    if (state == QStringLiteral("failed"))
        return tr("%1 was not printed on %2: see the printer, then print it again under Reports")
            .arg(record.report, record.printer);
    return tr("%1: unknown whether printer %2 has printed it: look at its tray").arg(record.report, record.printer);
}

QString StandingWords::draftTitle(const domain::VisitForm &form, const domain::Catalogue &catalogue)
{
    const domain::ApplicantRule *rule = catalogue.applicant(form.applicant);
    const QString who = !rule ? form.applicant : (speaksChinese() ? rule->zh : rule->en);
    QString subject = form.subjectName.isEmpty() ? form.subjectCode : form.subjectName;
    if (form.subjectType == domain::SubjectType::Person)
        subject.clear(); // a draft says nothing of a person who is asked about
    return subject.isEmpty() ? who : tr("%1 about %2", "applicant, subject").arg(who, subject);
}

} // namespace creditdesk::ui
