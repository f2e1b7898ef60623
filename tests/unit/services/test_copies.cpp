// What a sheet counts as: the first print is the issued file; once a file has been handed out, or the paper asked for again,
// each sheet carries its count, whatever was printed here before.
#include "tests/unit/services/reception_desk.h"

#include "app/print/printer.h"
#include "app/store/file_copy.h"

#include <QDir>
#include <QTest>

using namespace creditdesk;
using namespace Qt::StringLiterals;
using test::ReceptionDesk;

namespace {

/// Takes everything and keeps it.
class Tray final : public print::Printer
{
public:
    base::Result<QList<print::PrinterInfo>> printers() override { return QList<print::PrinterInfo>{}; }
    base::Result<print::Job> send(const QString & /*queue*/, const QByteArray &pdf, const QString & /*title*/,
                                  int /*copies*/) override
    {
        sheets.append(pdf);
        return print::Job{QString::number(sheets.size()), print::JobState::Printed, {}, 1};
    }
    base::Result<print::Job> job(const QString & /*queue*/, const QString &id) override
    {
        return print::Job{id, print::JobState::Printed, {}, 1};
    }
    base::Done cancel(const QString & /*queue*/, const QString & /*id*/) override { return {}; }

    QList<QByteArray> sheets;
};

} // namespace

class TestCopies : public QObject
{
    Q_OBJECT

private:
    ReceptionDesk m_desk;
    std::shared_ptr<Tray> m_tray = std::make_shared<Tray>();

    [[nodiscard]] QString issued()
    {
        const auto outcome = m_desk.reception().issue(ReceptionDesk::agentsRequest());
        return outcome ? outcome->paper.number : QString();
    }
    [[nodiscard]] QString lastSheet() const { return m_desk.textOf(m_tray->sheets.value(m_tray->sheets.size() - 1)); }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_desk.open(), qPrintable(m_desk.error()));
        QVERIFY2(m_desk.signIn(u"clerk"_s), qPrintable(m_desk.error()));
        m_desk.reception().usePrinter(m_tray);
    }

    void theFirstSheetIsTheIssuedFile()
    {
        const QString number = issued();
        GOT(first, m_desk.reception().print(number, u"tray"_s, {}));
        QCOMPARE(first.copy, 1);
        GOT(kept, m_desk.house().report(number));
        QCOMPARE(m_tray->sheets.last(), kept.pdf);
        QCOMPARE(m_desk.reception().print(number, u"tray"_s, {}).error().rule, u"reprint.reason"_s);
    }

    void aFileThatWasHandedOutIsTheFirstCopy()
    {
        const QString number = issued();
        QVERIFY(m_desk.house().saveReport(number, m_desk.path(u"out.pdf"_s)));
        QVERIFY(m_desk.house().saveReport(number, m_desk.path(u"out-again.pdf"_s))); // the same file once more: no other copy
        GOT(prints, m_desk.reception().prints(number));
        QCOMPARE(prints.size(), 1);
        QVERIFY(store::isFileCopy(prints.first()));
        QCOMPARE(m_desk.reception().print(number, u"tray"_s, {}).error().rule, u"reprint.reason"_s);
        GOT(sheet, m_desk.reception().print(number, u"tray"_s, u"客户要纸质件"_s));
        QCOMPARE(sheet.copy, 2);
        QVERIFY2(lastSheet().contains(u"第 2 份打印件"_s), qPrintable(lastSheet().left(300)));
    }

    void aReprintIsNeverTheFirst()
    {
        const QString number = issued();
        QCOMPARE(m_desk.reception().copyToFile(number, m_desk.path(u"none.pdf"_s), {}).error().rule, u"reprint.reason"_s);
        GOT(sheet, m_desk.reception().print(number, u"tray"_s, u"遗失"_s));
        QCOMPARE(sheet.copy, 2);
        QVERIFY2(lastSheet().contains(u"第 2 份打印件"_s), qPrintable(lastSheet().left(300)));
        GOT(file, m_desk.reception().copyToFile(number, m_desk.path(u"copy.pdf"_s), u"又遗失"_s));
        QCOMPARE(file.copy, 3);
        GOT(next, m_desk.reception().print(number, u"tray"_s, u"再打一份"_s));
        QCOMPARE(next.copy, 4);
    }

    void aListsFilesAreFirstCopies()
    {
        services::BatchOrder order;
        order.csv = "code\n" + test::kTrainee.toLatin1() + '\n';
        order.folder = m_desk.path(u"batch"_s);
        QVERIFY(QDir().mkpath(order.folder));
        order.form = ReceptionDesk::agentsRequest();
        QString number;
        GOT(counts,
            m_desk.reception().batch(
                order, [&number](const services::BatchLine &line, const services::BatchCounts &) { number = line.number; },
                {}));
        QCOMPARE(counts.issued, 1);
        GOT(sheet, m_desk.reception().print(number, u"tray"_s, u"需要纸质件"_s));
        QCOMPARE(sheet.copy, 2);
    }
};

QTEST_GUILESS_MAIN(TestCopies)
#include "test_copies.moc"
