// Lists of measures are refused with line, column and reason; what is in force stays, because a refused list is no list.
#include "models/domain/catalogue.h"
#include "models/domain/measures.h"

#include <QFile>
#include <QtTest>

using namespace creditdesk::domain;
using namespace Qt::StringLiterals;

class TestMeasureLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QString why;
        m_catalogue = Catalogue::load(u":/catalogue"_s, &why);
        QVERIFY2(m_catalogue, qPrintable(why));
        for (const QString &name : {u"words.json"_s, u"mandatory.json"_s, u"recommended.json"_s, u"incentive.json"_s})
            m_files.append({name, read(name)});
    }

    void shippedListsHold()
    {
        const MeasureLists &lists = m_catalogue->measures();
        for (int i = 1; i <= 13; ++i) { // domain.md 3.5
            const MeasureRow *row = lists.row(u"M%1"_s.arg(i, 2, 10, QLatin1Char('0')));
            QVERIFY(row != nullptr);
            QVERIFY(row->nature == MeasureNature::Mandatory && row->published() && !row->basis.isEmpty());
            QCOMPARE(m_catalogue->plan().measure(row->code)->zh, row->words.zh); // one place
        }
        for (const MeasureList &list : lists.lists()) {
            for (const MeasureRow &row : list.rows) {
                const MeasureMeans *means = lists.means(row.means);
                QVERIFY2(means != nullptr && (means->group == u"incentive"_s) == (row.nature == MeasureNature::Incentive),
                         qPrintable(row.code));
                // What is [memory] or [design] in the facts says so; only what was read in full does not.
                if (!row.design)
                    QVERIFY2(row.basis.startsWith(u"《上海市社会信用条例》"_s), qPrintable(row.code));
            }
        }
        QVERIFY(lists.row(u"B01"_s)->validTo.isValid());
    }

    void refused_data();
    void refused();
    void listsTogether();

private:
    static QByteArray read(const QString &name)
    {
        QFile file(u":/catalogue/measures/"_s + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    std::optional<Catalogue> m_catalogue;
    QList<std::pair<QString, QByteArray>> m_files;
};

void TestMeasureLists::refused_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const char *from, const char *to, const char *reason) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(reason);
    };
    row("unknown kind", "\"kinds\": [\"abnormal_list\"]", "\"kinds\": [\"gossip\"]", "unknown_kind");
    row("unknown field", "\"field\": \"WY_ZFZT\"", "\"field\": \"WY_NONE\"", "unknown_field");
    row("unknown input", "{\"input\": \"customs_bad\"", "{\"input\": \"customs_worse\"", "unknown_input");
    row("bad date", "\"valid_from\": \"2026-01-01\"", "\"valid_from\": \"2026-02-30\"", "bad_date");
    row("ends before it begins", "\"2016-09-30\", \"valid_to\": \"\"", "\"2016-09-30\", \"valid_to\": \"2016-01-01\"",
        "date_order");
    row("no basis", "\"basis\": \"征求意见稿，尚未公布\"", "\"basis\": \"\"", "empty_text");
    row("unknown level", "\"basis_level\": \"document\"", "\"basis_level\": \"rumour\"", "unknown_level");
    row("unknown nature", "\"nature\": \"recommended\", \"means\": \"association\"",
        "\"nature\": \"cruel\", \"means\": \"association\"", "unknown_nature");
    row("unknown means", "\"means\": \"association\"", "\"means\": \"pillory\"", "unknown_means");
    row("incentive's means", "\"means\": \"association\"", "\"means\": \"trading_bonus\"", "means_of_other_nature");
    row("half a publication", "\"published_on\": \"2016-09-30\"", "\"published_on\": \"\"", "publication_half");
    row("in force before published", "\"published_on\": \"2016-09-30\"", "\"published_on\": \"2016-10-30\"", "date_order");
    row("code twice", "\"code\": \"R10\"", "\"code\": \"R09\"", "duplicate_id");
    row("misspelt member", "\"proportion\"", "\"proporshun\"", "member_missing");
    row("no condition", "{\"input\": \"customs_bad\", \"at_least\": 1}", "{\"input\": \"customs_bad\"}", "condition_missing");
    row("against itself", "\"contradicts\": [\"I05\"]", "\"contradicts\": [\"R03\"]", "contradicts_itself");
}

void TestMeasureLists::refused()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, reason);
    QByteArray text = read(u"recommended.json"_s);
    const qsizetype at = text.indexOf(from);
    QVERIFY(at >= 0);
    text.replace(at, from.size(), to);
    const int line = static_cast<int>(text.left(at).count('\n')) + 1;
    const auto read = loadMeasureList(text, u"trial"_s, *m_catalogue);
    const auto *faults = std::get_if<QList<ClassFault>>(&read);
    QVERIFY(faults != nullptr);
    const auto found =
        std::find_if(faults->begin(), faults->end(), [&](const ClassFault &one) { return one.reason == reason; });
    QVERIFY2(found != faults->end(), qPrintable(faultText(faults->first(), u"trial"_s)));
    QCOMPARE(found->line, line);
    QVERIFY(found->column > 0);
    QVERIFY(m_catalogue->measures().row(u"R10"_s) != nullptr); // what is in force stays
}

void TestMeasureLists::listsTogether()
{
    QVERIFY(std::holds_alternative<MeasureLists>(MeasureLists::of(m_files, *m_catalogue)));
    auto broken = m_files;
    broken[1].second.replace("\"code\": \"B03\"", "\"code\": \"R01\"");
    auto together = MeasureLists::of(broken, *m_catalogue);
    QVERIFY(std::holds_alternative<MeasureLists::Refusal>(together));
    QCOMPARE(std::get<MeasureLists::Refusal>(together).faults.first().reason, u"duplicate_id"_s);
    broken = m_files;
    broken[2].second.replace("\"contradicts\": [\"I05\"]", "\"contradicts\": [\"I99\"]");
    together = MeasureLists::of(broken, *m_catalogue);
    QVERIFY(std::holds_alternative<MeasureLists::Refusal>(together));
    QCOMPARE(std::get<MeasureLists::Refusal>(together).faults.first().reason, u"unknown_measure"_s);
}

QTEST_GUILESS_MAIN(TestMeasureLists)
#include "test_measure_lists.moc"
