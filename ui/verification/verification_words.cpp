#include "ui/verification/verification_words.h"

#include "models/items/visible_text.h"
#include "ui/widgets/format.h"

#include <QHash>

namespace creditdesk::ui {

using report::Verdict;

namespace {

/// Rows of a report in its own order; keys are running numbers, nothing here can be opened.
class Content
{
public:
    void heading(const QString &text)
    {
        if (!text.isEmpty())
            m_rows.append({{}, {{items::visibleText(text)}}, true});
    }
    void line(const QString &label, const QString &value)
    {
        QStringList lines;
        for (const QString &one : value.split(QLatin1Char('\n')))
            lines.append(items::visibleText(one));
        m_rows.append({QString::number(m_rows.size()),
                       {{items::visibleText(label), items::Tone::Muted}, {lines.join(QLatin1Char('\n'))}}});
    }
    void fields(const QList<report::Field> &fields)
    {
        for (const report::Field &field : fields)
            line(field.label, field.value);
    }
    void item(const report::Item &item)
    {
        line(QString(), item.heading);
        fields(item.fields);
        for (const QString &mark : item.marks)
            line(QString(), mark);
    }
    void chapter(const report::Chapter &chapter)
    {
        heading(chapter.numeral.isEmpty() ? chapter.title : chapter.numeral + QChar(0x3001) + chapter.title);
        fields(chapter.basics);
        for (const report::Section &section : chapter.sections) {
            heading(section.title);
            for (const report::Item &one : section.items)
                item(one);
        }
        for (const QString &paragraph : chapter.paragraphs)
            line(QString(), paragraph);
        if (chapter.sections.isEmpty() && chapter.basics.isEmpty() && chapter.paragraphs.isEmpty())
            line(QString(), chapter.emptyText);
    }
    [[nodiscard]] QList<items::Row> rows() const { return m_rows; }

private:
    QList<items::Row> m_rows;
};

} // namespace

QString VerificationWords::verdict(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Valid:
        return tr("Valid");
    case Verdict::Tampered:
        return tr("Tampered with");
    case Verdict::UnknownSigner:
        return tr("Unknown signer");
    case Verdict::Revoked:
        return tr("Revoked");
    case Verdict::NotAReport:
        break;
    }
    return tr("Not a credit report");
}

QString VerificationWords::icon(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Valid:
        return QStringLiteral("ok");
    case Verdict::Tampered:
        return QStringLiteral("error");
    case Verdict::UnknownSigner:
        return QStringLiteral("question");
    case Verdict::Revoked:
        return QStringLiteral("warn");
    case Verdict::NotAReport:
        break;
    }
    return QStringLiteral("info");
}

items::Tone VerificationWords::tone(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Valid:
        return items::Tone::Ok;
    case Verdict::Tampered:
    case Verdict::Revoked:
        return items::Tone::Danger;
    case Verdict::UnknownSigner:
        return items::Tone::Warn;
    case Verdict::NotAReport:
        break;
    }
    return items::Tone::Notice;
}

QString VerificationWords::reason(const QString &id)
{
    static const QHash<QString, const char *> kWords{
        {QStringLiteral("certificate_revoked"), QT_TR_NOOP("The signer's certificate has been revoked.")},
        {QStringLiteral("certificate_role"), QT_TR_NOOP("The certificate is not one that may sign reports.")},
        {QStringLiteral("certificate_time"), QT_TR_NOOP("The certificate was not valid when the report was signed.")},
        {QStringLiteral("certificate_chain"), QT_TR_NOOP("The certificate was not issued by the city's platform.")},
        {QStringLiteral("voided"), QT_TR_NOOP("The report was voided after it had been issued.")},
        {QStringLiteral("too_large"), QT_TR_NOOP("The file is larger than any report.")},
        {QStringLiteral("signature_form"), QT_TR_NOOP("The signature does not have the form of our reports.")},
        {QStringLiteral("padding"), QT_TR_NOOP("Bytes behind the signature were changed.")},
        {QStringLiteral("signing_time"), QT_TR_NOOP("The signing time does not fit the report.")},
        {QStringLiteral("digest"), QT_TR_NOOP("The content is not what was signed.")},
        {QStringLiteral("signature"), QT_TR_NOOP("The signature does not fit the content.")},
        {QStringLiteral("payload"), QT_TR_NOOP("The signed content cannot be read.")},
        {QStringLiteral("prefix"), QT_TR_NOOP("The text does not begin like the QR code of a report.")},
        {QStringLiteral("form"), QT_TR_NOOP("The text of the QR code is incomplete or was changed.")},
        {QStringLiteral("key_id"), QT_TR_NOOP("The signer is not known in this window; synchronise and try again.")},
        {QStringLiteral("head"), QT_TR_NOOP("The file is not a PDF.")},
        {QStringLiteral("no_signature"), QT_TR_NOOP("The file carries no signature.")},
        {QStringLiteral("second_signature"), QT_TR_NOOP("The file carries a second signature.")},
        {QStringLiteral("byte_range"), QT_TR_NOOP("The signature does not cover the whole file.")},
        {QStringLiteral("end"), QT_TR_NOOP("Something was added after the end of the file.")},
    };
    const char *words = kWords.value(id, nullptr);
    return words ? tr(words) : items::visibleText(id);
}

QString VerificationWords::meaning(const report::Verification &verification)
{
    switch (verification.verdict) {
    case Verdict::Valid:
        return tr("Every byte is as it was signed, and the signer is known.");
    case Verdict::Tampered:
        return tr("%1 %2").arg(tr("Do not accept this copy."), reason(verification.reason));
    case Verdict::UnknownSigner:
        return tr("%1 %2").arg(tr("Nobody known here stands for it."), reason(verification.reason));
    case Verdict::Revoked:
        return tr("%1 %2").arg(tr("It was genuine, but it counts no longer."), reason(verification.reason));
    case Verdict::NotAReport:
        break;
    }
    return reason(verification.reason);
}

QList<items::Row> VerificationWords::content(const report::Verification &verification)
{
    const auto row = [](const QString &label, const QString &value) {
        return items::Row{label, {{label, items::Tone::Muted}, {items::visibleText(value)}}};
    };
    QList<items::Row> rows;
    if (!verification.number.isEmpty())
        rows.append(row(tr("Report number"), verification.number));
    if (!verification.subjectCode.isEmpty())
        rows.append(row(tr("Credit code of the subject"), verification.subjectCode));
    if (verification.issuedAt.isValid())
        rows.append(row(tr("Issued"), Format::time(verification.issuedAt)));
    if (!verification.signer.isEmpty())
        rows.append(row(tr("Signer"), verification.signer));
    if (!verification.contentSha256.isEmpty())
        rows.append(row(tr("Digest of the content"), QString::fromLatin1(verification.contentSha256.toHex())));
    return rows;
}

QList<items::Row> VerificationWords::signedContent(const report::Model &model)
{
    Content content;
    content.heading(model.title);
    content.line(tr("Subject"), model.subjectName);
    content.fields(model.head);
    if (!model.counts.isEmpty())
        content.heading(tr("Counts"));
    for (const report::Count &count : model.counts)
        content.line(count.label, Format::number(count.number));
    if (!model.summary.isEmpty())
        content.heading(tr("Summary"));
    content.fields(model.summary);
    for (const report::Chapter &chapter : model.chapters)
        content.chapter(chapter);
    if (!model.notes.isEmpty())
        content.heading(tr("Notes"));
    for (const QString &note : model.notes)
        content.line(QString(), note);
    for (const QString &line : model.closing)
        content.line(QString(), line);
    return content.rows();
}

} // namespace creditdesk::ui
