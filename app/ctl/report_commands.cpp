// report, verify, check-code.
#include "app/base/files.h"
#include "app/ctl/commands.h"
#include "models/domain/identifiers.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryFile>

namespace creditdesk::ctl {

using base::Code;

namespace {

constexpr qint64 kLargestPdf = 64LL << 20U;

QString instant(const QDateTime &time)
{
    return time.isValid() ? time.toOffsetFromUtc(base::kLegalOffsetSeconds).toString(Qt::ISODate) : QString();
}

QJsonObject readingJson(const domain::IdentifierReading &reading)
{
    return {{QStringLiteral("valid"), reading.valid},
            {QStringLiteral("reason"), reading.reason},
            {QStringLiteral("normalised"), reading.normalised},
            {QStringLiteral("warnings"), QJsonArray::fromStringList(reading.warnings)}};
}

/// Whether `path` can take the report: asked before one is issued, because an issued one cannot be taken back.
base::Done mayWriteTo(const QString &path)
{
    const QFileInfo target(path);
    if (target.isSymLink() || (target.exists() && !target.isFile()) || path.endsWith(u'/'))
        return base::fail(Code::InvalidInput, QStringLiteral("--out must name an ordinary file"));
    QTemporaryFile probe(target.absolutePath() + QStringLiteral("/.creditdesk-XXXXXX"));
    if (!probe.open() || target.fileName().toUtf8().size() > 255)
        return base::fail(Code::InvalidInput, QStringLiteral("--out names a place that cannot be written"));
    return {};
}

} // namespace

int issueReport(const Run &run)
{
    const Arguments &a = run.arguments;
    const QString out = a.value(QStringLiteral("out"));
    if (out.isEmpty() || !a.has(QStringLiteral("applicant")) || !a.has(QStringLiteral("purpose")))
        return run.output.failed({Code::InvalidInput, QStringLiteral("report needs --applicant KIND --purpose TEXT --out FILE.pdf")});
    if (const base::Done writable = mayWriteTo(out); !writable)
        return run.output.failed(writable.error());
    services::IssueRequest request;
    request.code = a.words.first();
    request.applicant = a.value(QStringLiteral("applicant"));
    request.purpose = a.value(QStringLiteral("purpose"));
    if (a.has(QStringLiteral("authorisation"))) {
        request.authorisationName = a.value(QStringLiteral("authorisation"));
        auto file = base::readFile(request.authorisationName, 16LL << 20U);
        if (!file)
            return run.output.failed(file.error());
        request.authorisation = std::move(*file);
    }
    const auto issued = run.workstation.issueReport(request);
    if (!issued)
        return run.output.failed(issued.error());
    const base::Done saved = run.workstation.saveReport(issued->number, out);
    if (!saved) {
        run.output.message(QStringLiteral("report %1 is issued and kept, but the file could not be written").arg(issued->number));
        return run.output.failed(saved.error());
    }
    run.output.document(QJsonDocument(QJsonObject{{QStringLiteral("number"), issued->number},
                                                  {QStringLiteral("issued_at"), instant(issued->issuedAt)},
                                                  {QStringLiteral("sha256"), QString::fromLatin1(issued->sha256.toHex())},
                                                  {QStringLiteral("pages"), issued->pages}}));
    return Done;
}

int verify(const Run &run)
{
    const bool qr = run.arguments.has(QStringLiteral("qr"));
    if (qr == !run.arguments.words.isEmpty())
        return run.output.failed({Code::InvalidInput, QStringLiteral("usage: verify FILE.pdf | verify --qr TEXT")});
    base::Result<report::Verification> result;
    if (qr) {
        result = run.workstation.verifyQr(run.arguments.value(QStringLiteral("qr")));
    } else {
        const auto bytes = base::readFile(run.arguments.words.first(), kLargestPdf);
        if (!bytes)
            return run.output.failed(bytes.error());
        result = run.workstation.verifyPdf(*bytes);
    }
    if (!result)
        return run.output.failed(result.error());
    const bool valid = result->verdict == report::Verdict::Valid;
    run.output.document(QJsonDocument(QJsonObject{{QStringLiteral("valid"), valid},
                                                  {QStringLiteral("verdict"), report::verdictName(result->verdict)},
                                                  {QStringLiteral("number"), result->number},
                                                  {QStringLiteral("subject"), result->subjectCode},
                                                  {QStringLiteral("issued_at"), instant(result->issuedAt)},
                                                  {QStringLiteral("signer"), result->signer},
                                                  {QStringLiteral("reason"), result->reason}}));
    return valid ? Done : Integrity;
}

int checkCode(const Run &run)
{
    const QString kind = run.arguments.value(QStringLiteral("kind"));
    const bool identity = kind == QStringLiteral("identity");
    if (!identity && kind != QStringLiteral("uscc"))
        return run.output.failed({Code::InvalidInput, QStringLiteral("check-code needs --kind uscc or --kind identity")});
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return run.output.failed({Code::InputOutput, QStringLiteral("standard input cannot be read")});
    const QDate today = run.workstation.clock().today();
    for (QByteArray line = input.readLine(); !line.isEmpty(); line = input.readLine()) {
        while (line.endsWith('\n') || line.endsWith('\r'))
            line.chop(1);
        const QString text = QString::fromUtf8(line);
        const auto reading = identity ? domain::readIdentityNumber(text, today) : domain::readCreditCode(text);
        run.output.raw(QJsonDocument(readingJson(reading)).toJson(QJsonDocument::Compact) + '\n');
    }
    return Done;
}

} // namespace creditdesk::ctl
