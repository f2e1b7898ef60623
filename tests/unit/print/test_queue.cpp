// What reaches the device, and what the print system says of a job, with a real cupsd and real printers behind it.
#include "app/base/concern.h"
#include "app/print/printer.h"
#include "tests/unit/print/print_house.h"

#include <QElapsedTimer>
#include <QTest>

namespace creditdesk::print {
namespace {
using namespace Qt::StringLiterals;
using test::Device;
using test::TestPrinter;

class TestQueue : public QObject
{
    Q_OBJECT

private:
    bool addQueue(const QString &name, const QString &uri, const QString &policy = u"retry-job"_s)
    {
        return m_house.run({u"lpadmin"_s, u"-p"_s, name, u"-v"_s, uri, u"-E"_s, u"-o"_s, u"printer-error-policy="_s + policy});
    }
    Job now(const QString &queue, const QString &id)
    {
        const auto job = m_printer->job(queue, id);
        return job ? *job : Job{};
    }
    template <typename Condition> bool comesTrue(const QString &queue, const QString &id, Condition holds)
    {
        QElapsedTimer since;
        Job job;
        const bool done = QTest::qWaitFor(
            [&] {
                if (since.isValid() && since.elapsed() < 100)
                    return false; // ten questions a second are enough for the print system
                since.start();
                job = now(queue, id);
                return holds(job);
            },
            60'000);
        if (!done)
            qWarning("%s: %s\n%s", qPrintable(jobStateName(job.state)), qPrintable(job.reasons.join(u' ')),
                     qPrintable(m_house.log()));
        return done;
    }
    bool becomes(const QString &queue, const QString &id, JobState state)
    {
        return comesTrue(queue, id, [state](const Job &job) { return job.state == state; });
    }
    bool says(const QString &queue, const QString &id, const QString &reason)
    {
        return comesTrue(queue, id, [reason](const Job &job) { return job.reasons.join(u' ').contains(reason); });
    }

    test::PrintHouse m_house;
    std::unique_ptr<Printer> m_printer;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_house.start(), qPrintable(m_house.log()));
        m_printer = cupsPrinter(m_house.server());
    }

    void aHouseWithoutQueuesHasNone()
    {
        const auto printers = m_printer->printers();
        QVERIFY2(printers, qPrintable(printers ? QString() : printers.error().detail));
        QVERIFY(printers->isEmpty());
    }

    void theDeviceGetsTheIssuedFileItself()
    {
        TestPrinter device(m_house, Device::Prints);
        QVERIFY(device.start());
        QVERIFY(addQueue(u"counter"_s, device.uri()));
        const QByteArray pdf = test::pdfOf(3) + QByteArray(300'000, '%') + "\n"; // more than one part of the sending
        const auto job = m_printer->send(u"counter"_s, pdf, u"20261123090000ABCDE001"_s, 1);
        QVERIFY2(job, qPrintable(job ? QString() : job.error().detail));
        QVERIFY(becomes(u"counter"_s, job->id, JobState::Printed));
        QCOMPARE(device.received(), QList<QByteArray>{pdf});
    }

    void theQueuesAreListedWithTheirState()
    {
        QVERIFY(addQueue(u"closed"_s, u"ipp://localhost:9/ipp/print"_s));
        QVERIFY(m_house.run({u"cupsreject"_s, u"closed"_s}));
        QVERIFY(m_house.run({u"cupsdisable"_s, u"closed"_s}));
        QVERIFY(m_house.run({u"lpadmin"_s, u"-p"_s, u"closed"_s, u"-D"_s, u"第二窗口"_s}));
        QVERIFY(m_house.run({u"lpadmin"_s, u"-d"_s, u"counter"_s}));
        const auto printers = m_printer->printers();
        QVERIFY(printers);
        QCOMPARE(printers->size(), 2);
        const PrinterInfo &closed = printers->at(0), &counter = printers->at(1);
        QCOMPARE(closed.name, u"closed"_s);
        QCOMPARE(closed.description, u"第二窗口"_s);
        QCOMPARE(closed.state, u"stopped"_s);
        QVERIFY(!closed.accepting && !closed.isDefault);
        QVERIFY(closed.reasons.contains(u"paused"_s));
        QCOMPARE(counter.name, u"counter"_s);
        QCOMPARE(counter.state, u"idle"_s);
        QVERIFY(counter.accepting && counter.isDefault);
        const auto job = m_printer->send(u"closed"_s, test::pdfOf(1), u"n"_s, 1);
        QVERIFY(!job);
        QCOMPARE(job.error().code, base::Code::Rejected);
    }

    void aQueueThatDoesNotExistIsNotFound()
    {
        const auto job = m_printer->send(u"nowhere"_s, test::pdfOf(1), u"n"_s, 1);
        QVERIFY(!job);
        QCOMPARE(job.error().code, base::Code::NotFound);
        QVERIFY(base::isAbout(job.error(), base::kAboutPrinter));
    }

    void withoutPaperTheJobWaitsAndSaysWhy()
    {
        TestPrinter device(m_house, Device::WaitsForPaper);
        QVERIFY(device.start());
        QVERIFY(addQueue(u"empty"_s, device.uri()));
        const auto job = m_printer->send(u"empty"_s, test::pdfOf(1), u"n"_s, 1);
        QVERIFY(job);
        QVERIFY(says(u"empty"_s, job->id, u"media-empty"_s));
        QCOMPARE(jobStateName(now(u"empty"_s, job->id).state), u"printing"_s);
        device.refill();
        QVERIFY(becomes(u"empty"_s, job->id, JobState::Printed));
    }

    void aPrinterThatIsOffIsWaitedFor()
    {
        TestPrinter device(m_house, Device::Prints);
        QVERIFY(device.start()); // its port is its own
        device.stop();
        QVERIFY(addQueue(u"off"_s, device.uri()));
        const QByteArray pdf = test::pdfOf(1);
        const auto job = m_printer->send(u"off"_s, pdf, u"n"_s, 1);
        QVERIFY(job);
        QVERIFY(says(u"off"_s, job->id, u"may not exist or is unavailable"_s));
        QCOMPARE(device.received().size(), 0);
        QVERIFY(device.start());
        QVERIFY(becomes(u"off"_s, job->id, JobState::Printed));
        QCOMPARE(device.received(), QList<QByteArray>{pdf});
    }

    // CUPS calls it cancelled when the device gives a job up; then so do we, and add its words.
    void aJobThatTheDeviceGivesUpIsCancelled()
    {
        TestPrinter device(m_house, Device::Breaks);
        QVERIFY(device.start());
        QVERIFY(addQueue(u"broken"_s, device.uri(), u"abort-job"_s));
        // Two threads of the print system ask the device by turns. Whichever sees the end first decides whether the print
        // system calls the job cancelled or completed, and it is the print system's word that is passed on.
        const auto over = [](const Job &job) { return job.state == JobState::Cancelled || job.state == JobState::Printed; };
        bool cancelled = false;
        for (int sheet = 0; sheet < 20 && !cancelled; ++sheet) {
            const auto job = m_printer->send(u"broken"_s, test::pdfOf(1), u"n"_s, 1);
            QVERIFY(job);
            QVERIFY(comesTrue(u"broken"_s, job->id, over));
            const Job last = now(u"broken"_s, job->id);
            cancelled = last.state == JobState::Cancelled;
            QVERIFY(!cancelled || last.reasons.contains(u"Print job canceled at printer."_s));
        }
        QVERIFY(cancelled);
    }

    void aJobOfAStoppedQueueIsCancelledByUsOrAtTheQueue()
    {
        QVERIFY(addQueue(u"held"_s, u"ipp://localhost:9/ipp/print"_s));
        QVERIFY(m_house.run({u"cupsdisable"_s, u"held"_s}));
        const auto ours = m_printer->send(u"held"_s, test::pdfOf(1), u"n"_s, 1);
        const auto theirs = m_printer->send(u"held"_s, test::pdfOf(1), u"n"_s, 1);
        QVERIFY(ours && theirs);
        QCOMPARE(jobStateName(now(u"held"_s, ours->id).state), u"queued"_s);
        QVERIFY(now(u"held"_s, ours->id).reasons.contains(u"paused"_s));
        QVERIFY(m_printer->cancel(u"held"_s, ours->id));
        QCOMPARE(now(u"held"_s, ours->id).state, JobState::Cancelled);
        QCOMPARE(jobStateName(now(u"held"_s, theirs->id).state), u"queued"_s);
        QVERIFY(m_house.run({u"cancel"_s, theirs->id.section(u'.', 0, 0)}));
        QCOMPARE(now(u"held"_s, theirs->id).state, JobState::Cancelled);
        const auto again = m_printer->cancel(u"held"_s, ours->id);
        QVERIFY(!again);
        QCOMPARE(again.error().code, base::Code::Conflict);
    }

    void whatTheSystemForgotIsUnknown()
    {
        QVERIFY(addQueue(u"forgetful"_s, u"ipp://localhost:9/ipp/print"_s));
        QVERIFY(m_house.run({u"cupsdisable"_s, u"forgetful"_s}));
        const auto job = m_printer->send(u"forgetful"_s, test::pdfOf(1), u"n"_s, 1);
        QVERIFY(job);
        const QString other = job->id.section(u'.', 0, 0) + u".00000000-0000-0000-0000-000000000000"_s;
        QCOMPARE(now(u"forgetful"_s, other).state, JobState::Unknown); // the same number of another spool
        const auto cancelled = m_printer->cancel(u"forgetful"_s, other);
        QVERIFY(!cancelled);
        QCOMPARE(cancelled.error().code, base::Code::NotFound);
        QCOMPARE(now(u"forgetful"_s, job->id).state, JobState::Queued);
        QVERIFY(m_house.run({u"cancel"_s, u"-a"_s, u"-x"_s, u"forgetful"_s}));
        const auto gone = m_printer->job(u"forgetful"_s, job->id);
        QVERIFY(gone);
        QCOMPARE(gone->state, JobState::Unknown);
        for (const auto *text : {"", "x", "-1", "0", "99999999999999"})
            QCOMPARE(now(u"forgetful"_s, QString::fromLatin1(text)).state, JobState::Unknown);
    }

    void copiesAreThePrintersBusinessAndNumbersAreChecked()
    {
        TestPrinter device(m_house, Device::Prints);
        QVERIFY(device.start());
        QVERIFY(addQueue(u"copies"_s, device.uri()));
        const QByteArray pdf = test::pdfOf(1);
        for (const int wrong : {0, -1, 1'000}) {
            const auto refused = m_printer->send(u"copies"_s, pdf, u"n"_s, wrong);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, base::Code::InvalidInput);
        }
        const auto job = m_printer->send(u"copies"_s, pdf, u"n"_s, 2);
        QVERIFY(job);
        QVERIFY(becomes(u"copies"_s, job->id, JobState::Printed));
        QVERIFY(!device.received().isEmpty());
        for (const QByteArray &file : device.received())
            QCOMPARE(file, pdf);
    }
};

} // namespace
} // namespace creditdesk::print

QTEST_GUILESS_MAIN(creditdesk::print::TestQueue)
#include "test_queue.moc"
