// What was freed is gone while a scope lives, and (the control) is still there without one.
#include "app/base/wiping_heap.h"
#include "tests/support/memory_scan.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include <cerrno>
#include <cstdlib>
#include <memory>
#include <string>
#include <thread>
#include <vector>

using namespace creditdesk;
using base::WipingScope;
using test::findInMemory;
using test::MaskedText;

namespace {

using Use = void (*)(const MaskedText &);

/// Repeated, because an allocator writes its links over the first bytes of a free block.
void qtTexts(const MaskedText &text)
{
    QStringList list;
    for (int i = 0; i < 100; ++i)
        list.append(text.utf16().repeated(4));
    const QByteArray narrow = text.utf8().repeated(400);
    QString joined = list.join(u',');
    joined.append(u'x');
    QVERIFY(joined.size() > narrow.size());
}

void growingTexts(const MaskedText &text)
{
    QString wide;
    std::string narrow;
    for (int i = 0; i < 40; ++i) {
        wide += text.utf16();
        const QByteArray once = text.utf8();
        narrow.append(once.constData(), std::size_t(once.size()));
    }
    QCOMPARE(std::size_t(wide.size()), narrow.size());
}

void parsedJson(const MaskedText &text)
{
    QJsonArray array;
    for (int i = 0; i < 300; ++i) // many: scanning takes some of the blocks for itself
        array.append(QJsonObject{{QStringLiteral("name"), text.utf16()}});
    const QByteArray json = QJsonDocument(array).toJson();
    QCOMPARE(QJsonDocument::fromJson(json).array().last().toObject().value(QStringLiteral("name")).toString().size(), 36);
}

void plainC(const MaskedText &text)
{
    const QByteArray narrow = text.utf8().repeated(4);
    char *block = strdup(narrow.constData());
    block = static_cast<char *>(std::realloc(block, 5'000)); // grows: the old block must not stay
    QCOMPARE(QByteArray(block), narrow);
    block = static_cast<char *>(std::realloc(block, 40)); // shrinks: nor what was cut off
    QCOMPARE(QByteArray(block, 36), text.utf8());
    std::free(block);
}

void operatorNew(const MaskedText &text)
{
    auto texts = std::make_unique<std::vector<std::string>>(); // many: scanning takes some of the blocks for itself
    const QByteArray narrow = text.utf8().repeated(4);
    for (int i = 0; i < 500; ++i)
        texts->emplace_back(narrow.constData(), std::size_t(narrow.size()));
    QCOMPARE(texts->size(), std::size_t(500));
}

void anotherThread(const MaskedText &text)
{
    std::thread([&text] {
        qtTexts(text);
        growingTexts(text);
        base::wipeDeadStack(); // glibc keeps stacks of ended threads
    }).join();
}

} // namespace

class TestWipingHeap : public QObject
{
    Q_OBJECT
    static void rows()
    {
        QTest::addColumn<Use>("use");
        QTest::newRow("texts of Qt") << Use(&qtTexts);
        QTest::newRow("growing texts") << Use(&growingTexts);
        QTest::newRow("parsed JSON") << Use(&parsedJson);
        QTest::newRow("strdup and realloc") << Use(&plainC);
        QTest::newRow("operator new") << Use(&operatorNew);
        QTest::newRow("another thread") << Use(&anotherThread);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(base::hasWipingHeap()); // this program links it
    }
    void withoutAScopeTheTextStays_data() { rows(); }
    void withoutAScopeTheTextStays()
    {
        QFETCH(Use, use);
        const MaskedText text = MaskedText::make();
        for (int i = 0; i < 5; ++i)
            use(text);
        QVERIFY(findInMemory(text).all() > 0);
    }
    void inAScopeNothingStays_data() { rows(); }
    void inAScopeNothingStays()
    {
        QFETCH(Use, use);
        const MaskedText text = MaskedText::make();
        {
            const WipingScope scope;
            for (int i = 0; i < 5; ++i)
                use(text);
        }
        const test::MemoryFindings findings = findInMemory(text);
        QVERIFY(findings.scanned > 1'000'000);
        QCOMPARE(findings.utf8, 0);
        QCOMPARE(findings.utf16, 0);
    }
    void whatLivesIsFound()
    {
        const MaskedText text = MaskedText::make();
        const WipingScope scope;
        const QString wide = text.utf16();
        const QByteArray narrow = text.utf8();
        const test::MemoryFindings findings = findInMemory(text);
        QVERIFY(findings.utf16 > 0 && findings.utf8 > 0);
        QCOMPARE(wide.size(), narrow.size());
    }
    void scopesOverlapAndMove()
    {
        const MaskedText text = MaskedText::make();
        auto outer = std::make_unique<WipingScope>();
        {
            WipingScope inner;
            WipingScope moved(std::move(inner));
        }
        {
            WipingScope inner;
            outer.reset(); // the inner one alone keeps it up
            qtTexts(text);
        }
        QCOMPARE(findInMemory(text).all(), 0);
        const MaskedText after = MaskedText::make();
        growingTexts(after); // and with the last one it is over
        QVERIFY(findInMemory(after).all() > 0);
    }
    void reallocKeepsItsPromises()
    {
        const WipingScope scope;
        auto *block = static_cast<char *>(std::realloc(nullptr, 10));
        QVERIFY(block != nullptr);
        std::memcpy(block, "123456789", 10);
        block = static_cast<char *>(std::realloc(block, 1 << 20));
        QCOMPARE(std::string(block), std::string("123456789"));
        char *volatile kept = block; // the compiler takes the block for gone
        volatile std::size_t tooMuch = std::size_t(1) << 60U;
        QVERIFY(std::realloc(block, tooMuch) == nullptr);
        QCOMPARE(std::string(kept), std::string("123456789")); // still there
        errno = 17;
        std::free(kept);
        QCOMPARE(errno, 17);
        std::free(nullptr);
    }
};

QTEST_GUILESS_MAIN(TestWipingHeap)
#include "test_wiping_heap.moc"
