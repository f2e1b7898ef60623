// What one types into the one box, case by case.
#include "support.h"

using namespace creditdesk;
using namespace creditdesk::store;
using namespace creditdesk::store::test;
using namespace Qt::StringLiterals;

class TestSearch : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Mirror> m_mirror;

private Q_SLOTS:
    void initTestCase()
    {
        const QByteArrayList names{
            "上海联合重工有限公司",
            "张江科技",
            "上海张江（集团）有限公司",
            "张江",
            "甲张江乙",
            "ＡＢＣ贸易",
            "长乐音乐厅",
            "𠮷野家𣲗饮食",
            "3M（中国）投资",
            "a<b>\"c'&d%_e*",
            QByteArray("控\x01制"),
            QByteArray("零\0字", 7),
            "右\xE2\x80\x8F左",
            "吕行",
            QString(300, u'龙').toUtf8(),
        };
        QList<Firm> firms;
        for (const QByteArray &name : names) {
            Firm firm = firmOf(firms.size() + 1, "913100007" + QByteArray::number(10000000 + firms.size()) + "X", name);
            if (firm.serial == 1) {
                firm.code = "91310115MA1K3ABC7Q";
                firm.registrationNo = "310115000123456";
            }
            firms.append(firm);
        }
        QCOMPARE(load(m_folder.path(), firms), QString());
        m_mirror = Mirror::open(m_folder.path(), keyOf('m')).value();
    }

    void finds_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("matchedBy");
        QTest::addColumn<int>("start");
        QTest::addColumn<int>("length");
        const QString first = u"上海联合重工有限公司"_s;
        const auto row = [](const char *tag, const QString &typed, const QString &name, const QString &by, int start,
                            int length) { QTest::newRow(tag) << typed << name << by << start << length; };
        row("code", u"91310115MA1K3ABC7Q"_s, first, u"code"_s, -1, 0);
        row("code in small letters", u"91310115ma1k3abc7q"_s, first, u"code"_s, -1, 0);
        row("code in full width", u"９１３１０１１５ＭＡ１Ｋ"_s, first, u"code"_s, -1, 0);
        row("code with spaces", u" 91310115 MA1K "_s, first, u"code"_s, -1, 0);
        row("registration number", u"310115000123456"_s, first, u"registration_no"_s, -1, 0);
        row("start of it", u"3101150"_s, first, u"registration_no"_s, -1, 0);
        row("organisation code", u"MA1K3ABC7"_s, first, u"organisation_code"_s, -1, 0);
        row("organisation code with hyphen", u"MA1K3ABC-7"_s, first, u"organisation_code"_s, -1, 0);
        row("whole name", first, first, u"name"_s, 0, 10);
        row("one character", u"联"_s, first, u"name"_s, 2, 1);
        row("two", u"合重"_s, first, u"name"_s, 3, 2);
        row("three", u"合重工"_s, first, u"name"_s, 3, 3);
        row("seven", u"合重工有限公司"_s, first, u"name"_s, 3, 7);
        row("initials", u"shlhzg"_s, first, u"initials"_s, 0, 6);
        row("the other reading", u"lhcg"_s, first, u"initials"_s, 2, 4);
        row("capitals", u"LHZG"_s, first, u"initials"_s, 2, 4);
        row("initials over brackets", u"zjjtyx"_s, u"上海张江（集团）有限公司"_s, u"initials"_s, 2, 8);
        row("full width letters", u"abc"_s, u"ＡＢＣ贸易"_s, u"name"_s, 0, 3);
        row("letters and initials", u"abcmy"_s, u"ＡＢＣ贸易"_s, u"initials"_s, 0, 5);
        row("digit and initials", u"3mzg"_s, u"3M（中国）投资"_s, u"initials"_s, 0, 5);
        row("half-width bracket", u"m(中"_s, u"3M（中国）投资"_s, u"name"_s, 1, 3);
        row("polyphones", u"clyyt"_s, u"长乐音乐厅"_s, u"initials"_s, 0, 5);
        row("polyphones otherwise", u"zyyl"_s, u"长乐音乐厅"_s, u"initials"_s, 0, 4);
        row("beyond the BMP", u"𣲗"_s, u"𠮷野家𣲗饮食"_s, u"name"_s, 4, 2);
        row("two beyond", u"𠮷野"_s, u"𠮷野家𣲗饮食"_s, u"name"_s, 0, 3);
        row("markup", u"<b>\"c'&d%_e*"_s, u"a<b>\"c'&d%_e*"_s, u"name"_s, 1, 12);
        row("control character", u"\x01制"_s, u"控\x01制"_s, u"name"_s, 1, 2);
        row("zero byte", QString::fromUtf8("零\0字", 7), QString::fromUtf8("零\0字", 7), u"name"_s, 0, 3);
        row("right-to-left mark", u"\u200F左"_s, u"右\u200F左"_s, u"name"_s, 1, 2);
        row("u umlaut", u"lx"_s, u"吕行"_s, u"initials"_s, 0, 2);
        row("300 characters", QString(300, u'龙'), QString(300, u'龙'), u"name"_s, 0, 300);
    }
    void finds()
    {
        QFETCH(QString, typed);
        QFETCH(QString, first);
        QFETCH(QString, matchedBy);
        QFETCH(int, start);
        QFETCH(int, length);
        const auto found = m_mirror->search(typed, 10);
        QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
        QVERIFY(!found->isEmpty());
        QCOMPARE(found->first().name, first);
        QCOMPARE(found->first().matchedBy, matchedBy);
        QCOMPARE(found->first().matchStart, start);
        QCOMPARE(found->first().matchLength, length);
        QCOMPARE(found->first().district, u"310115"_s);
    }

    void exactThenStartThenInside()
    {
        const QStringList names = namesOf(m_mirror->search(u"张江"_s, 10).value());
        QCOMPARE(names, (QStringList{u"张江"_s, u"张江科技"_s, u"甲张江乙"_s, u"上海张江（集团）有限公司"_s}));
        QCOMPARE(namesOf(m_mirror->search(u"张江"_s, 2).value()), names.mid(0, 2));
        const QStringList initials = namesOf(m_mirror->search(u"zj"_s, 10).value());
        QCOMPARE(initials.mid(0, 2), (QStringList{u"张江"_s, u"张江科技"_s}));
    }

    void findsNothing_data()
    {
        QTest::addColumn<QString>("typed");
        for (const auto &typed : {u""_s, u"   "_s, u"没有"_s, u"zzzzzz"_s, u"MA1K3ABC8"_s, u"江张"_s, u"\" OR 1 AND \""_s,
                                  u"上海*"_s, QString(5000, u'上')})
            QTest::newRow(qPrintable(typed.left(20) + QString::number(typed.size()))) << typed;
    }
    void findsNothing()
    {
        QFETCH(QString, typed);
        const auto found = m_mirror->search(typed, 10);
        QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
        QCOMPARE(namesOf(*found), QStringList());
        QVERIFY(m_mirror->search(u"上海"_s, 0).value().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSearch)
#include "test_search.moc"
