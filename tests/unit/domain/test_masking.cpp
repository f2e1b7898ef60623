// The masking scheme: what each audience sees, characters instead of code units, and that outputs do not add up.
#include "window_visits.h"

using namespace visits;

namespace {

const QList<Audience> kAudiences{Audience::Screen, Audience::Subject, Audience::Organ, Audience::ThirdParty, Audience::Public};
const QList<PersonalItem> kItems{PersonalItem::IdentityNumber, PersonalItem::Mobile, PersonalItem::BankAccount,
                                 PersonalItem::RepresentativeNumber};

/// Positions at which `masked` shows the character of `value`.
QSet<qsizetype> shown(const QString &value, const QString &masked)
{
    QSet<qsizetype> out;
    for (qsizetype i = 0; masked.size() == value.size() && i < value.size(); ++i) {
        if (masked.at(i) == value.at(i))
            out.insert(i);
    }
    return out;
}

} // namespace

class TestMasking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values_data();
    void values();
    void outputsDoNotAddUp();
    void somethingStaysHidden();
    void revealedForHalfAMinute();
};

void TestMasking::values_data()
{
    QTest::addColumn<PersonalItem>("item");
    QTest::addColumn<Audience>("audience");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("masked");
    const auto row = [](const char *name, PersonalItem item, Audience audience, const QString &value, const QString &masked) {
        QTest::newRow(name) << item << audience << value << masked;
    };
    using enum PersonalItem;
    row("number on screen", IdentityNumber, Audience::Screen, u"31011518900101002X"_s, u"3101**********002X"_s);
    row("number to the subject", IdentityNumber, Audience::Subject, u"31011518900101002X"_s, u"310115********002X"_s);
    row("number to an organ", IdentityNumber, Audience::Organ, u"31011518900101002X"_s, u"310115********002X"_s);
    row("number in public", IdentityNumber, Audience::Public, u"31011518900101002X"_s, {});
    row("passport", IdentityNumber, Audience::Screen, u"E12345678"_s, u"E1*****78"_s);
    row("short number", IdentityNumber, Audience::Screen, u"123"_s, u"***"_s);
    row("empty", IdentityNumber, Audience::Screen, {}, {});
    row("name to the clerk", PersonName, Audience::Screen, u"欧阳某某"_s, u"欧阳某某"_s);
    row("name in public", PersonName, Audience::Public, u"张某某"_s, u"张*"_s);
    row("double surname", PersonName, Audience::Public, u"欧阳某某"_s, u"欧阳*"_s);
    row("double surname that is all", PersonName, Audience::Public, u"欧阳"_s, u"欧*"_s);
    row("rare surname", PersonName, Audience::Public, u"𠮷某"_s, u"𠮷*"_s);
    row("rare surname with variation mark", PersonName, Audience::Public, u"葛\U000E0100某"_s, u"葛\U000E0100*"_s);
    row("one character", PersonName, Audience::Public, u"𠮷"_s, u"*"_s);
    row("mobile", Mobile, Audience::Screen, u"13800001234"_s, u"138****1234"_s);
    row("mobile in public", Mobile, Audience::Public, u"13800001234"_s, {});
    row("own address", Address, Audience::Subject, u"上海市浦东新区某路1号"_s, u"上海市浦东新区某路1号"_s);
    row("address", Address, Audience::Organ, u"上海市浦东新区某路1号"_s, u"上海市浦东新区****"_s);
    row("address without district", Address, Audience::Screen, u"某某公路一千二百三十四弄五十六号小区"_s, u"****"_s);
    row("account", BankAccount, Audience::Screen, u"6222000012345678"_s, u"************5678"_s);
    row("account to an organ", BankAccount, Audience::Organ, u"6222000012345678"_s, {});
    row("representative", RepresentativeNumber, Audience::Screen, u"31011518900101002X"_s, {});
    row("number of rare characters", IdentityNumber, Audience::Screen, u"𠮷"_s.repeated(18),
        u"𠮷"_s.repeated(4) + u"**********"_s + u"𠮷"_s.repeated(4));
}

void TestMasking::values()
{
    QFETCH(PersonalItem, item);
    QFETCH(Audience, audience);
    QFETCH(QString, value);
    QFETCH(QString, masked);
    QCOMPARE(catalogue().masking().mask(item, audience, value), masked);
}

void TestMasking::outputsDoNotAddUp()
{
    for (int length = 1; length <= 40; ++length) {
        QString value;
        for (int i = 0; i < length; ++i)
            value.append(QChar(u'0' + (i * 7 + 1) % 10));
        for (const PersonalItem item : kItems) {
            for (const Audience one : kAudiences) {
                for (const Audience other : kAudiences) {
                    const QSet<qsizetype> a = shown(value, catalogue().masking().mask(item, one, value));
                    const QSet<qsizetype> b = shown(value, catalogue().masking().mask(item, other, value));
                    QCOMPARE((a | b).size(), std::max(a.size(), b.size()));
                }
            }
        }
    }
}

void TestMasking::somethingStaysHidden()
{
    for (int length = 1; length <= 40; ++length) {
        for (const PersonalItem item : kItems) {
            for (const Audience audience : kAudiences) {
                const QString masked = catalogue().masking().mask(item, audience, QString(length, u'7'));
                const qsizetype hidden = masked.count(u'*');
                QVERIFY(masked.isEmpty() || (masked.size() == length && hidden >= std::min(length, length < 8 ? 1 : 4)));
            }
        }
    }
}

void TestMasking::revealedForHalfAMinute()
{
    QCOMPARE(catalogue().masking().revealSeconds(), 30);
    QVERIFY(!catalogue().masking().id().isEmpty());
    QString why;
    QVERIFY(!MaskingScheme::fromJson("{}", &why).has_value());
    QVERIFY(why.startsWith(u"reception/masking.json"_s));
    QCOMPARE(MaskingScheme().mask(PersonalItem::PersonName, Audience::Screen, u"某"_s), QString()); // no rule: nothing
}

QTEST_GUILESS_MAIN(TestMasking)
#include "test_masking.moc"
