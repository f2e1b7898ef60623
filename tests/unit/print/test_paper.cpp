// What comes out of a printer whose paper is a file, and what is said when there is no print system or a silent one.
#include "app/base/concern.h"
#include "app/print/cups_limits.h"
#include "tests/unit/print/print_house.h"

#include <QDir>
#include <QElapsedTimer>
#include <QLocalServer>
#include <QProcess>
#include <QTcpServer>
#include <QTest>
#include <QUuid>

namespace creditdesk::print {
namespace {
using namespace Qt::StringLiterals;

constexpr auto pdfModel = "/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd";
constexpr auto pdfFolder = "/var/spool/cups-pdf/ANONYMOUS"; // where cups-pdf leaves what a stranger prints

QByteArray textOf(const QByteArray &pdf)
{
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-layout"_s, u"-"_s, u"-"_s});
    reader.write(pdf);
    reader.closeWriteChannel();
    reader.waitForFinished(60'000);
    return reader.readAllStandardOutput().simplified();
}

QString printedFile(const QString &title)
{
    const QDir folder(QString::fromLatin1(pdfFolder));
    const QStringList names = folder.entryList({title + u"*.pdf"_s}, QDir::Files);
    return names.isEmpty() ? QString() : folder.filePath(names.first());
}

class TestPaper : public QObject
{
    Q_OBJECT

private:
    bool addQueue(const QString &name, const QString &uri)
    {
        return m_house.run({u"lpadmin"_s, u"-p"_s, name, u"-v"_s, uri, u"-P"_s, QString::fromLatin1(pdfModel), u"-E"_s, u"-o"_s,
                            u"printer-error-policy=abort-job"_s});
    }
    JobState endOf(Printer &printer, const QString &queue, const QString &id)
    {
        Job job;
        QElapsedTimer since;
        (void)QTest::qWaitFor(
            [&] {
                if (since.isValid() && since.elapsed() < 100)
                    return false;
                since.start();
                job = printer.job(queue, id).value_or(Job{});
                return job.state == JobState::Printed || job.state == JobState::Failed || job.state == JobState::Cancelled;
            },
            60'000);
        if (job.state != JobState::Printed)
            qInfo("%s %s", qPrintable(jobStateName(job.state)), qPrintable(job.reasons.join(u' ')));
        return job.state;
    }

    test::PrintHouse m_house;

private Q_SLOTS:
    void initTestCase()
    {
        // Nobody of this machine: then the file is left in cups-pdf's own folder and in nobody's home.
        qputenv("CUPS_USER", "creditdesk-window");
        QVERIFY2(m_house.start(), qPrintable(m_house.log()));
        QVERIFY(addQueue(u"pdf"_s, u"cups-pdf:/"_s));
    }

    void thePaperCarriesTheSameText()
    {
        const auto printer = cupsPrinter(m_house.server());
        const QString title = QUuid::createUuid().toString(QUuid::Id128);
        const QByteArray pdf = test::pdfOf(3);
        const auto job = printer->send(u"pdf"_s, pdf, title, 1);
        QVERIFY2(job, qPrintable(job ? QString() : job.error().detail));
        QCOMPARE(endOf(*printer, u"pdf"_s, job->id), JobState::Printed);
        const QString path = printedFile(title);
        QFile paper(path);
        QVERIFY2(paper.open(QIODevice::ReadOnly), qPrintable(m_house.log()));
        const QByteArray text = textOf(paper.readAll());
        QVERIFY(paper.remove());
        QCOMPARE(text, QByteArray("Report 20261123 sheet 1 of 3 Report 20261123 sheet 2 of 3 Report 20261123 sheet 3 of 3"));
        QCOMPARE(textOf(pdf), text);
    }

    void whatIsNoPdfFails()
    {
        QVERIFY(addQueue(u"nowhere"_s, u"file:/dev/null"_s));
        const auto printer = cupsPrinter(m_house.server());
        const auto job = printer->send(u"nowhere"_s, "%PDF-1.4\nnothing that follows is one", u"n"_s, 1);
        QVERIFY(job);
        QCOMPARE(endOf(*printer, u"nowhere"_s, job->id), JobState::Failed);
    }

    void withoutPrintSystemNothingIsTaken()
    {
        m_house.stop();
        const auto printer = cupsPrinter(m_house.server());
        const auto job = printer->send(u"pdf"_s, test::pdfOf(1), u"n"_s, 1);
        QVERIFY(!job);
        QCOMPARE(job.error().code, base::Code::Unreachable);
        QVERIFY(base::isAbout(job.error(), base::kAboutPrintSystem)); // not the platform
        const auto printers = printer->printers();
        QVERIFY(!printers);
        QCOMPARE(printers.error().code, base::Code::Unreachable);
        const auto state = printer->job(u"pdf"_s, u"1"_s);
        QVERIFY(!state); // no answer is a failure of the question, and no state
        QCOMPARE(state.error().code, base::Code::Unreachable);
        const auto atPort = cupsPrinter(u"127.0.0.1:%1"_s.arg(test::freePort()));
        QCOMPARE(atPort->cancel(u"pdf"_s, u"1"_s).error().code, base::Code::Unreachable);
        QVERIFY(m_house.start()); // and it goes on by itself
        QVERIFY(printer->printers());
    }

    void aSilentPrintSystemIsGivenUp()
    {
        QTcpServer silent; // takes the connection and says nothing
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        const auto printer = cupsPrinter(u"127.0.0.1:%1"_s.arg(silent.serverPort()), {1'000, 500});
        QElapsedTimer taken;
        taken.start();
        for (const base::Failure &failure :
             {printer->printers().error(), printer->send(u"pdf"_s, test::pdfOf(1), u"n"_s, 1).error(),
              printer->job(u"pdf"_s, u"1"_s).error(), printer->cancel(u"pdf"_s, u"1"_s).error()})
            QCOMPARE(failure.code, base::Code::TimedOut);
        QVERIFY2(taken.elapsed() < 20'000, qPrintable(QString::number(taken.elapsed())));
    }

    void namesOfStatesAreThoseOfTheLedger()
    {
        QCOMPARE(jobStateName(JobState::Queued), u"queued"_s);
        QCOMPARE(jobStateName(JobState::Held), u"queued"_s);
        QCOMPARE(jobStateName(JobState::Printing), u"printing"_s);
        QCOMPARE(jobStateName(JobState::Printed), u"printed"_s);
        QCOMPARE(jobStateName(JobState::Failed), u"failed"_s);
        QCOMPARE(jobStateName(JobState::Cancelled), u"cancelled"_s);
        QCOMPARE(jobStateName(JobState::Unknown), u"unknown"_s);
    }
};

} // namespace
} // namespace creditdesk::print

QTEST_GUILESS_MAIN(creditdesk::print::TestPaper)
#include "test_paper.moc"
