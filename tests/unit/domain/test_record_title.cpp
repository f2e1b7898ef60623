// What people read of a record and of a query's basis: words, not a bare year and not the id of a row.
#include "models/domain/basis.h"
#include "models/domain/record_title.h"

#include <QTest>

using namespace creditdesk::domain;
using namespace Qt::StringLiterals;

class TestRecordTitle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTitleNamesWhatItIs_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("zh");
        QTest::addColumn<QString>("en");
        QTest::newRow("a year") << u"2019"_s << u"年度报告（2019）"_s << u"Annual report (2019)"_s;
        QTest::newRow("years") << u"2019-2020"_s << u"年度报告（2019-2020）"_s << u"Annual report (2019-2020)"_s;
        QTest::newRow("a document") << u"沪市监〔2019〕12号"_s << u"沪市监〔2019〕12号"_s << u"沪市监〔2019〕12号"_s;
        QTest::newRow("a rare character") << u"𠮷"_s << u"𠮷"_s << u"𠮷"_s;
        QTest::newRow("nothing") << u"  "_s << u"年度报告"_s << u"Annual report"_s;
    }
    void aTitleNamesWhatItIs()
    {
        QFETCH(const QString, value);
        QFETCH(const QString, zh);
        QFETCH(const QString, en);
        RecordKind kind;
        kind.zh = u"年度报告"_s;
        kind.en = u"Annual report"_s;
        kind.titleField = u"NB_ND"_s;
        Record record;
        record.fields.insert(u"NB_ND"_s, value);
        QCOMPARE(recordTitle(record, kind), zh);
        QCOMPARE(recordTitle(record, kind, false), en);
    }

    void aBasisIsItsArticle_data()
    {
        QTest::addColumn<QString>("kept");
        QTest::addColumn<QString>("row");
        QTest::addColumn<QString>("article");
        QTest::newRow("both") << u"agent.organisation 《条例》第十七条 第一款"_s << u"agent.organisation"_s
                              << u"《条例》第十七条 第一款"_s;
        QTest::newRow("no row") << u"《条例》第十七条"_s << QString() << u"《条例》第十七条"_s;
        QTest::newRow("only a row") << u"agent.organisation"_s << u"agent.organisation"_s << QString();
        QTest::newRow("nothing") << QString() << QString() << QString();
    }
    void aBasisIsItsArticle()
    {
        QFETCH(const QString, kept);
        QFETCH(const QString, row);
        QFETCH(const QString, article);
        const Basis basis = readBasis(kept);
        QCOMPARE(basis.row, row);
        QCOMPARE(basis.article, article);
    }
};

QTEST_GUILESS_MAIN(TestRecordTitle)
#include "test_record_title.moc"
