// Many subjects from one list. A line that fails is told and stops none; a line that was done, was done: its number is kept
// with the report in one transaction, so that going on after a crash or a cancel issues nothing twice on one day.
#include "app/base/user_files.h"
#include "app/services/reception/csv_text.h"
#include "app/services/reception/reception_house.h"

#include "models/domain/identifiers.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonDocument>

namespace creditdesk::services {

using base::Code;
using namespace Qt::StringLiterals;

namespace {

struct Subject {
    int line = 0;
    QString code, name;
};

qsizetype column(const QStringList &head, const QStringList &names)
{
    for (qsizetype i = 0; i < head.size(); ++i) {
        if (names.contains(head.at(i).trimmed(), Qt::CaseInsensitive))
            return i;
    }
    return -1;
}

base::Result<QList<Subject>> subjectsOf(const QByteArray &csv, const WindowLimits &limits)
{
    if (csv.size() > limits.largestBatchBytes)
        return base::fail(Code::InvalidInput, u"file_too_large"_s, u"csv"_s);
    TRY_ASSIGN(const QString text, decodeCsv(csv));
    TRY_ASSIGN(const QList<CsvRow> rows, readCsv(text));
    if (rows.isEmpty())
        return base::fail(Code::InvalidInput, u"file_empty"_s, u"csv"_s);
    if (rows.size() - 1 > limits.largestBatchLines)
        return base::fail(Code::InvalidInput, u"too_many_lines"_s, u"csv"_s);
    const QStringList &head = rows.first().cells;
    const qsizetype code = column(head, limits.batchCodeColumns);
    const qsizetype name = column(head, limits.batchNameColumns);
    if (code < 0)
        return base::fail(Code::InvalidInput, u"column_missing"_s, u"code"_s);
    QList<Subject> subjects;
    for (qsizetype i = 1; i < rows.size(); ++i)
        subjects.append({rows.at(i).line, rows.at(i).cells.value(code), name < 0 ? QString() : rows.at(i).cells.value(name)});
    return subjects;
}

/// A report says what holds on its day: the same list on another day, or after a report was voided, is issued anew.
bool isStillGood(const store::IssuedReport &paper, const base::Clock &clock)
{
    return !paper.voided && paper.issuedAt.toOffsetFromUtc(base::kLegalOffsetSeconds).date() == clock.today();
}

/// Names this batch: the same list asked for in the same way goes on where it stopped.
QString batchKey(const BatchOrder &order)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(order.csv);
    hash.addData(QJsonDocument(order.form.toJson()).toJson(QJsonDocument::Compact));
    return u"batch/"_s + QString::fromLatin1(hash.result().toHex().left(32)) + u'/';
}

} // namespace

BatchLine Reception::Impl::batchLine(const Means &who, const BatchOrder &order, const QString &key, BatchLine line)
{
    const auto failed = [&line](const base::Failure &why) {
        line.failure = why;
        return line;
    };
    const QString mark = key + QString::number(line.line);
    const auto before = who.ledger->value(mark);
    if (!before)
        return failed(before.error());
    base::Result<store::IssuedReport> paper = base::fail(Code::NotFound, u"not issued yet"_s);
    if (*before) {
        paper = who.ledger->report(QString::fromLatin1(**before));
        line.earlier = paper && isStillGood(*paper, house.clock);
    }
    if (!line.earlier) {
        if (const auto read = domain::readCreditCode(line.code); !read.valid)
            return failed({Code::InvalidInput, read.reason, u"code"_s});
        domain::VisitForm form = order.form;
        form.subjectType = domain::SubjectType::Organisation;
        form.subjectCode = domain::normaliseIdentifier(line.code);
        form.subjectName = line.name;
        auto outcome = issueFor(who, form, {.slips = false, .mark = mark});
        if (!outcome)
            return failed(outcome.error());
        paper = std::move(outcome->paper);
    }
    if (!paper)
        return failed(paper.error());
    line.name = paper->subjectName;
    const QString path = order.folder + u'/' + paper->number + u".pdf"_s;
    if (const base::Done written = base::saveForUser(path, paper->pdf); !written)
        return failed(written.error()); // issued and kept; the next run of this batch writes the file
    line.number = paper->number;
    line.file = path;
    return line;
}

base::Result<QList<BatchLine>> Reception::batch(const BatchOrder &order,
                                                const std::function<void(const BatchLine &, int, int)> &each,
                                                const base::CancelToken &cancel)
{
    const QString permission = u"report.issue"_s;
    TRY_ASSIGN(const Means who, m->house.require(permission));
    if (!QFileInfo(order.folder).isDir())
        return base::fail(Code::InvalidInput, u"folder_missing"_s, u"out"_s);
    TRY_ASSIGN(const QList<Subject> subjects, subjectsOf(order.csv, m->limits));
    const QString key = batchKey(order);
    store::AuditEntry line = m->house.entry(who.session, u"report.batch"_s);
    line.detail = {{u"lines"_s, subjects.size()}, {u"batch"_s, key}};
    TRY_DONE(m->house.record(who, line));
    QList<BatchLine> done;
    for (const Subject &subject : subjects) {
        if (cancel.isCancelled())
            return base::fail(
                Code::Cancelled,
                u"%1 of %2 lines were done; the same batch goes on there"_s.arg(done.size()).arg(subjects.size()));
        BatchLine one;
        one.line = subject.line;
        one.code = subject.code;
        one.name = subject.name;
        done.append(m->batchLine(who, order, key, one));
        if (each)
            each(done.last(), static_cast<int>(done.size()), static_cast<int>(subjects.size()));
    }
    return done;
}

} // namespace creditdesk::services
