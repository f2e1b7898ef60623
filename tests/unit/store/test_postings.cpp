// The immutable index of loaded names against plain sets: runs of any size, frequent grams over many blocks, gaps, serials
// beyond 32 bits.
#include "names_file.h"

#include "app/store/search/bytes.h"
#include "app/store/search/candidates.h"

#include <QRandomGenerator>

#include <algorithm>
#include <set>

using namespace creditdesk;
using namespace creditdesk::store;
using namespace creditdesk::store::test;
using namespace Qt::StringLiterals;
using std::string_literals::operator""s;

class TestPostings : public QObject
{
    Q_OBJECT

    using Serials = std::set<std::int64_t>;
    QTemporaryDir m_folder;
    QRandomGenerator m_random{20160081};
    std::map<char32_t, Serials> m_holders; ///< of each character
    std::int64_t m_last = 0;

    QString newPath()
    {
        static int number = 0;
        return m_folder.filePath(QString::number(++number));
    }
    /// 120,000 names of a character each: one in all, one in a third, ... with every kind of gap between serials.
    void addNames(PostingBuilder &builder)
    {
        constexpr int kNames = 120'000;
        m_holders.clear();
        std::int64_t serial = 0;
        for (int i = 0; i < kNames; ++i) {
            serial += i == 60'000 ? 9'000'000'000 : i > 100'000 ? 1 + m_random.bounded(500) : i > 80'000 ? 3 : 1;
            std::u32string name = U"甲";
            for (const auto &[character, every] :
                 {std::pair{U'乙', 3}, {U'丙', 7}, {U'丁', 40}, {U'戊', 1000}, {U'己', 30'000}}) {
                if (i % every == every - 1)
                    name += character;
            }
            if (i % 50'000 > 40'000) // a thick cluster
                name += U'庚';
            for (const char32_t c : name)
                m_holders[c].insert(serial);
            QVERIFY(builder.takes(serial));
            builder.add(serial, name);
        }
        m_last = serial;
        QVERIFY(!builder.takes(serial));
    }
    static std::int64_t naive(const Serials &serials, std::int64_t from)
    {
        const auto found = serials.lower_bound(from);
        return found == serials.end() ? PostingList::kEnd : *found;
    }

private Q_SLOTS:
    void everyListIsWhole_data()
    {
        QTest::addColumn<int>("pairs");
        QTest::addColumn<bool>("inMemory");
        QTest::newRow("tiny runs") << 1000 << false;
        QTest::newRow("uneven runs") << 77'777 << false;
        QTest::newRow("no run written") << 1'000'000 << true;
    }
    void everyListIsWhole()
    {
        QFETCH(int, pairs);
        QFETCH(bool, inMemory);
        NamesFile file(newPath());
        PostingBuilder builder(file.connection(), static_cast<std::size_t>(pairs));
        addNames(builder);
        builder.finish();
        file.commit();
        QCOMPARE(file.connection().integer("PRAGMA freelist_count") == 0, inMemory);
        QCOMPARE(file.connection().integer("SELECT count(*) FROM sqlite_schema WHERE name = 'name_run'"), 0);
        QVERIFY(file.connection().integer("SELECT max(length(postings)) FROM name_posting") <= std::int64_t{kRowBytes});
        PostingTable table(file.connection());
        for (const auto &[character, serials] : m_holders) {
            PostingList list(table, gramOf(characterCode(character)));
            QCOMPARE(list.size(), serials.size());
            std::int64_t at = 0;
            for (const std::int64_t expected : serials) {
                at = list.seek(at + 1);
                QCOMPARE(at, expected);
            }
            QCOMPARE(list.seek(at + 1), PostingList::kEnd);
        }
        QCOMPARE(PostingList(table, gramOf(characterCode(U'辛'))).size(), 0U);
        QCOMPARE(PostingList(table, gramOf(characterCode(U'辛'))).seek(0), PostingList::kEnd);
        QCOMPARE(PostingList(table, gramOf(1)).seek(1), PostingList::kEnd); // before the first row
    }

    void enteredAnywhere()
    {
        NamesFile file(newPath());
        PostingBuilder builder(file.connection(), 20'000);
        addNames(builder);
        builder.finish();
        PostingTable table(file.connection());
        QVERIFY(file.connection().integer("SELECT count(*) FROM name_posting WHERE id & 262143 BETWEEN 2 AND 262142") > 4);
        for (int round = 0; round < 300; ++round) {
            const auto holder = std::next(m_holders.begin(), m_random.bounded(static_cast<int>(m_holders.size())));
            PostingList list(table, gramOf(characterCode(holder->first)));
            for (std::int64_t from = 0; from != PostingList::kEnd;) {
                const bool near = m_random.bounded(2) == 0;
                from += static_cast<std::int64_t>(m_random.generate64() % static_cast<quint64>(near ? 5000 : m_last / 8));
                const std::int64_t found = list.seek(from);
                QCOMPARE(found, naive(holder->second, from));
                from = found == PostingList::kEnd ? found : std::max(from, m_random.bounded(2) == 0 ? found : from);
            }
        }
    }

    void namesThatHaveAllGrams()
    {
        NamesFile file(newPath());
        PostingBuilder builder(file.connection(), 20'000);
        addNames(builder);
        builder.finish();
        PostingTable table(file.connection());
        const std::function<void()> goOn = [] {};
        for (const std::u32string &all : {U"乙丙"s, U"丁己戊"s, U"甲庚"s, U"丙庚丁"s, U"甲辛"s}) {
            Serials expected = m_holders[all.front()];
            std::vector<Gram> grams;
            for (const char32_t c : all) {
                std::erase_if(expected, [&](std::int64_t serial) { return !m_holders[c].contains(serial); });
                grams.push_back(gramOf(characterCode(c)));
                grams.push_back(grams.back()); // twice is as good as once
            }
            LoadedNames names(table, grams, goOn);
            Serials found;
            for (std::int64_t at = names.seek(0); at != PostingList::kEnd; at = names.seek(at + 1))
                found.insert(at);
            QVERIFY(found == expected);
        }
    }

    void leapingInVainIsStopped()
    {
        NamesFile file(newPath());
        PostingBuilder builder(file.connection());
        for (std::int64_t serial = 1; serial <= 5000; ++serial)
            builder.add(serial, serial % 2 == 0 ? U"甲" : U"乙");
        builder.finish();
        PostingTable table(file.connection());
        int asked = 0;
        const std::function<void()> enough = [&asked] {
            if (++asked == 3)
                throw std::runtime_error("enough");
        };
        LoadedNames names(table, {gramOf(characterCode(U'甲')), gramOf(characterCode(U'乙'))}, enough);
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, static_cast<void>(names.seek(0)));
        QCOMPARE(asked, 3);
    }

    void charactersThatShareACodeShareAList()
    {
        const char32_t one = 0x20BB7; // 𠮷
        const char32_t other = one + 3001;
        QCOMPARE(characterCode(one), characterCode(other));
        std::set<std::uint64_t> own;
        for (char32_t c = 0; c < 0x800; ++c)
            own.insert(characterCode(c));
        for (char32_t c = 0x4E00; c < 0xA000; ++c)
            own.insert(characterCode(c));
        QCOMPARE(own.size(), std::size_t{0x800 + 0x5200});
        for (char32_t c = 0; c < 0x110000; ++c) {
            const std::uint64_t code = characterCode(c);
            QVERIFY(code >= kCharacterCode && code < kAnyCode);
        }
    }

    void sortsStably()
    {
        for (const std::size_t count : {0, 1, 2, 1000, 50'000}) {
            std::vector<std::uint64_t> values(count);
            for (std::uint64_t &value : values)
                value = m_random.bounded(3) == 0 ? m_random.generate64() : m_random.bounded(1U << 24U) * 0x10000000ULL;
            std::vector<std::uint64_t> expected = values;
            std::stable_sort(expected.begin(), expected.end(),
                             [](std::uint64_t a, std::uint64_t b) { return a >> kRowBits < b >> kRowBits; });
            std::vector<std::uint64_t> scratch(count);
            const std::uint64_t *sorted = radixSort(values.data(), scratch.data(), count, kRowBits);
            QVERIFY(std::equal(expected.begin(), expected.end(), sorted));
        }
    }

    void bytesCutShortAreDamage()
    {
        std::string bytes;
        appendNumber(bytes, 300);
        appendNumber(bytes, std::numeric_limits<std::uint64_t>::max());
        ByteReader whole(bytes);
        QCOMPARE(whole.number(), 300U);
        QCOMPARE(whole.number(), std::numeric_limits<std::uint64_t>::max());
        QVERIFY(whole.isAtEnd());
        ByteReader cut(std::string_view(bytes).substr(0, bytes.size() - 1));
        QCOMPARE(cut.number(), 300U);
        QVERIFY_THROWS_EXCEPTION(DatabaseError, cut.number());
        QVERIFY_THROWS_EXCEPTION(DatabaseError, ByteReader(bytes).bytes(bytes.size() + 1));
    }
};

QTEST_GUILESS_MAIN(TestPostings)
#include "test_postings.moc"
