// What the engine of classes does by hand for speed is what Qt does: dates as numbers, one field out of a record's JSON.
#include "models/domain/class_days.h"
#include "models/domain/flat_fields.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QtTest>

using namespace creditdesk::domain;
using namespace Qt::StringLiterals;

class TestClassificationParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void daysAreThoseOfQt();
    void fieldsAreThoseOfQt();
};

void TestClassificationParts::daysAreThoseOfQt()
{
    for (QDate date(1960, 1, 1); date < QDate(2060, 1, 1); date = date.addDays(13)) {
        const Day day = days::of(date);
        QCOMPARE(days::parse(date.toString(Qt::ISODate).toStdString()), day);
        QCOMPARE(days::toDate(day), date);
        for (const int months : {1, 3, 12, 23, 24, 60, -1})
            QCOMPARE(days::toDate(days::addMonths(day, months)), date.addMonths(months));
    }
    for (const char *bad : {"", "2026-02-30", "2026-13-01", "2026-1-1", "20260101", "2026-01-0x", "0000-01-01"})
        QCOMPARE(days::parse(bad), kNoDay);
}

void TestClassificationParts::fieldsAreThoseOfQt()
{
    QRandomGenerator random(16);
    const QString alphabet = u"a\"\\/{}[],: \n\t\b\u0001\u00e9中\u2028"_s + QString::fromUtf8("𠮷😀") + u"WY_ZFZT"_s;
    const std::u32string points = alphabet.toStdU32String();
    for (int i = 0; i < 20000; ++i) {
        QJsonObject object;
        for (int k = random.bounded(6); k > 0; --k) {
            QString text;
            for (int n = random.bounded(8); n > 0; --n) // by code point, so that no half of a pair stands alone
                text += QString::fromUcs4(&points[size_t(random.bounded(int(points.size())))], 1);
            object.insert(random.bounded(3) == 0 ? u"WY_ZFZT"_s : text,
                          k == 3 ? QJsonValue(QJsonArray{text, QJsonObject{{u"WY_ZFZT"_s, 1}}}) : QJsonValue(text));
        }
        QByteArray json = QJsonDocument(object).toJson(i % 2 == 0 ? QJsonDocument::Compact : QJsonDocument::Indented);
        if (i % 5 == 0) // the escaped form of what stands beyond ASCII
            json.replace("中", "\\u4e2d").replace("𠮷", "\\ud842\\udfb7");
        std::string scratch;
        const auto found = fieldText(std::string_view(json.constData(), size_t(json.size())), "WY_ZFZT", scratch);
        const QJsonValue expected = object.value(u"WY_ZFZT"_s);
        QCOMPARE(found.has_value(), expected.isString());
        if (found)
            QCOMPARE(QString::fromUtf8(found->data(), qsizetype(found->size())), expected.toString());
    }
    std::string scratch;
    for (const char *broken : {"", "{", "[]", "{\"a\"", "{\"a\":", "{\"a\":\"", "{\"a\":\"\\u12\"}", "{\"a\":\"x\\", "{a:1}",
                               "{\"b\":[1,{\"a\":\"c\"}]"})
        QVERIFY(!fieldText(broken, "a", scratch).has_value());
}

QTEST_APPLESS_MAIN(TestClassificationParts)
#include "test_classification_parts.moc"
