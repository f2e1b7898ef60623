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
    int line = 0; ///< in the file
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

/// Names this batch: the same list asked for in the same way goes on where it stopped. What its rows say counts and not how
/// they are written: the same list saved in another encoding, with other line ends or with empty lines issues nothing twice.
QString batchKey(const QList<Subject> &subjects, const domain::VisitForm &form)
{
    static constexpr char kEndOfCell = '\0';
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const QString &cell) {
        hash.addData(cell.toUtf8());
        hash.addData(QByteArrayView(&kEndOfCell, 1));
    };
    for (const Subject &subject : subjects) {
        add(domain::normaliseIdentifier(subject.code));
        add(subject.name);
    }
    hash.addData(QJsonDocument(form.toJson()).toJson(QJsonDocument::Compact));
    return u"batch/"_s + QString::fromLatin1(hash.result().toHex().left(32)) + u'/';
}

} // namespace

BatchLine Reception::Impl::batchLine(const Means &who, const BatchOrder &order, const QString &mark, BatchLine line)
{
    const auto failed = [&line](const base::Failure &why) {
        line.failure = why;
        return line;
    };
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
        auto outcome = issueFor(who, form, {.slips = false, .mark = mark, .file = true});
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

base::Result<BatchCounts> Reception::batch(const BatchOrder &order,
                                           const std::function<void(const BatchLine &, const BatchCounts &)> &each,
                                           const base::CancelToken &cancel)
{
    const QString permission = u"report.issue"_s;
    TRY_ASSIGN(const Means who, m->house.require(permission));
    if (!QFileInfo(order.folder).isDir())
        return base::fail(Code::InvalidInput, u"folder_missing"_s, u"out"_s);
    TRY_ASSIGN(const QList<Subject> subjects, subjectsOf(order.csv, m->limits));
    const QString key = batchKey(subjects, order.form);
    store::AuditEntry line = m->house.entry(who.session, u"report.batch"_s);
    line.detail = {{u"lines"_s, subjects.size()}, {u"batch"_s, key}};
    TRY_DONE(m->house.record(who, line));
    BatchCounts counts;
    counts.rows = static_cast<int>(subjects.size());
    for (const Subject &subject : subjects) {
        counts.stopped = cancel.isCancelled();
        if (counts.stopped)
            break;
        BatchLine one;
        one.line = subject.line;
        one.code = subject.code;
        one.name = subject.name;
        one = m->batchLine(who, order, key + QString::number(counts.done()), std::move(one));
        ++(!one.ok() ? counts.failed : one.earlier ? counts.earlier : counts.issued);
        if (each)
            each(one, counts);
    }
    return counts;
}

} // namespace creditdesk::services
