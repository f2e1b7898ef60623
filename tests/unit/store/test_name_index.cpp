// The index of names as a whole, loaded and changed: long random sequences of changes over a base of many runs, against a scan
// of plain names.
#include "names_file.h"

#include "app/store/search/query.h"

#include <QRandomGenerator>

#include <algorithm>
#include <set>

using namespace creditdesk;
using namespace creditdesk::store;
using namespace creditdesk::store::test;
using namespace Qt::StringLiterals;

class TestNameIndex : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QRandomGenerator m_random{7};
    std::map<qint64, QString> m_names; ///< by serial, as they are now

    // Few characters, so that pieces come up often; two of them share a code (grams.cpp). Beside each the letters of its
    // readings.
    const QList<std::pair<QString, QString>> m_characters{
        {u"上"_s, u"s"_s},  {u"海"_s, u"h"_s},    {u"江"_s, u"j"_s}, {u"公"_s, u"g"_s}, {u"司"_s, u"s"_s}, {u"重"_s, u"zc"_s},
        {u"乐"_s, u"ly"_s}, {u"（"_s, QString()}, {u"B"_s, u"b"_s},  {u"か"_s, u"-"_s}, {u"ꖅ"_s, u"-"_s}};

    QString anyName()
    {
        QString name;
        for (int length = 1 + static_cast<int>(m_random.bounded(9)); length > 0; --length)
            name += m_characters
                        .at(m_random.bounded(7) == 0 ? m_random.bounded(static_cast<int>(m_characters.size()))
                                                     : m_random.bounded(6))
                        .first;
        return name;
    }
    static Firm firm(qint64 serial, const QString &name)
    {
        return firmOf(serial, "9" + QByteArray::number(serial), name.toUtf8());
    }
    qint64 anySerial() { return std::next(m_names.begin(), m_random.bounded(static_cast<int>(m_names.size())))->first; }

    bool hasInitials(const QString &name, const QString &letters) const
    {
        QStringList steps;
        for (const QChar c : name) {
            const auto known =
                std::find_if(m_characters.begin(), m_characters.end(), [c](const auto &each) { return each.first == c; });
            if (!known->second.isEmpty())
                steps.append(known->second);
        }
        for (qsizetype start = 0; start + letters.size() <= steps.size(); ++start) {
            qsizetype same = 0;
            while (same < letters.size() && steps.at(start + same).contains(letters.at(same)))
                ++same;
            if (same == letters.size())
                return true;
        }
        return false;
    }
    void compare(NamesFile &file, const QString &typed)
    {
        std::set<QString> expected;
        const QString plain = QString(typed).replace(u'（', u'(').toLower();
        const bool letters =
            typed.size() > 1 && std::all_of(typed.begin(), typed.end(), [](QChar c) { return c.unicode() < 128; });
        for (const auto &[serial, name] : m_names) {
            if (QString(name).replace(u'（', u'(').toLower().contains(plain) || (letters && hasInitials(name, plain)))
                expected.insert(u"9"_s + QString::number(serial));
        }
        const auto hits = file.search(typed, static_cast<int>(m_names.size()) + 1);
        QVERIFY2(hits, hits ? "" : qPrintable(hits.error().detail));
        std::set<QString> found;
        for (const SearchHit &hit : *hits) {
            found.insert(hit.code);
            QCOMPARE(hit.name, m_names.at(hit.code.mid(1).toLongLong()));
        }
        QCOMPARE(hits->size(), static_cast<qsizetype>(found.size()));
        QVERIFY2(found == expected, qPrintable(typed + u": %1 found, %2 expected"_s.arg(found.size()).arg(expected.size())));
    }
    void compareMany(NamesFile &file, int rounds)
    {
        for (int round = 0; round < rounds && !QTest::currentTestFailed(); ++round) {
            const QString name = anyName();
            const auto length = static_cast<qsizetype>(1 + m_random.bounded(6));
            compare(file, name.mid(m_random.bounded(static_cast<int>(name.size())), length));
            QString letters;
            while (letters.size() < std::max<qsizetype>(length, 2))
                letters += u"shjgzclyb"_s.at(m_random.bounded(9));
            compare(file, letters);
        }
    }
    /// Names of serials with gaps, the last ones beyond 32 bits; the index is made of runs of `pairs`.
    void load(NamesFile &file, int count, std::size_t pairs)
    {
        m_names.clear();
        OrganisationWriter writer(file.connection(), pairs);
        qint64 serial = 0;
        for (int i = 0; i < count; ++i) {
            serial += i == count * 2 / 3 ? 5'000'000'000 : 1 + m_random.bounded(4);
            m_names[serial] = anyName();
            const Firm each = firm(serial, m_names[serial]);
            writer.load(each.row());
        }
        writer.finish();
        file.commit();
    }
    /// One page: renamed, the same again, removed, new, removed and back under another name.
    void change(NamesFile &file)
    {
        Transaction page(file.connection());
        OrganisationWriter writer(file.connection());
        const auto put = [&](qint64 serial, const QString &name) {
            m_names[serial] = name;
            const Firm each = firm(serial, name);
            writer.upsert(each.row());
        };
        const auto remove = [&](qint64 serial) {
            m_names.erase(serial);
            writer.remove(serial);
        };
        for (int i = 0; i < 60; ++i) {
            const qint64 serial = anySerial();
            switch (m_random.bounded(6)) {
            case 0:
                put(serial, m_names.at(serial));
                break;
            case 1:
                remove(serial);
                break;
            case 2:
                put(m_random.bounded(5000), anyName());
                break;
            case 3:
                remove(serial);
                put(serial, anyName());
                break;
            default:
                put(serial, anyName());
            }
        }
        writer.finish();
        page.commit();
    }

private Q_SLOTS:
    void anyChangesOverAnyRuns_data()
    {
        QTest::addColumn<int>("pairs");
        QTest::newRow("smaller than a name") << 5;
        QTest::newRow("many runs") << 400;
        QTest::newRow("one run") << 1'000'000;
    }
    void anyChangesOverAnyRuns()
    {
        QFETCH(int, pairs);
        NamesFile file(m_folder.filePath(QString::number(pairs)));
        load(file, 900, static_cast<std::size_t>(pairs));
        compareMany(file, 60);
        for (int page = 0; page < 20 && !QTest::currentTestFailed(); ++page) {
            change(file);
            compareMany(file, 8);
        }
        file.connection().execute("INSERT INTO name_index (name_index) VALUES ('integrity-check')");
        {
            Transaction all(file.connection());
            rebuildTokens(file.connection(), static_cast<std::size_t>(pairs));
            all.commit();
        }
        QCOMPARE(file.connection().integer("SELECT count(*) FROM name_changed"), 0);
        compareMany(file, 40);
        change(file);
        compareMany(file, 10);
    }

    void anUnchangedNameIsNotIndexedAgain()
    {
        NamesFile file(m_folder.filePath(u"unchanged"_s));
        load(file, 50, 1000);
        Firm same = firm(anySerial(), QString());
        same.name = m_names.at(same.serial).toUtf8();
        same.status = "revoked";
        OrganisationWriter writer(file.connection());
        writer.upsert(same.row());
        QCOMPARE(file.connection().integer("SELECT count(*) FROM name_changed"), 0);
        same.name += "厂";
        writer.upsert(same.row());
        QCOMPARE(file.connection().integer("SELECT count(*) FROM name_changed"), 1);
        writer.remove(same.serial);
        QCOMPARE(file.connection().integer("SELECT count(*) FROM name_changed"), 0);
        QVERIFY(file.search(u"厂"_s, 10)->isEmpty());
    }

    void loadedOutOfOrderIsFoundAllTheSame()
    {
        NamesFile file(m_folder.filePath(u"order"_s));
        OrganisationWriter writer(file.connection());
        const QList<Firm> firms{firm(5, u"江上"_s), firm(3, u"江海"_s), firm(-2, u"江乐"_s), firm(9, u"江公"_s)};
        for (const Firm &each : firms)
            writer.load(each.row());
        writer.finish();
        file.commit();
        QCOMPARE(namesOf(file.search(u"江"_s, 10).value()).size(), 4);
        QCOMPARE(namesOf(file.search(u"江海"_s, 10).value()), QStringList{u"江海"_s});
    }

    void ofACommonPieceTheLowestSerialsAreRanked()
    {
        NamesFile file(m_folder.filePath(u"common"_s));
        OrganisationWriter writer(file.connection());
        QList<std::pair<int, QString>> ranked; // position and name
        for (int serial = 1; serial <= 3 * kRanked; ++serial) {
            QString name = QString(1 + m_random.bounded(5), u'海') + u"江"_s + QString::number(m_random.bounded(100'000));
            if (serial == 2 * kRanked)
                name = u"江先"_s; // it starts with it: found wherever it stands
            const Firm each = firm(serial, name);
            writer.load(each.row());
            if (serial <= kRanked)
                ranked.append({static_cast<int>(name.indexOf(u'江')), name});
        }
        writer.finish();
        std::sort(ranked.begin(), ranked.end());
        file.commit();
        const QStringList found = namesOf(file.search(u"江"_s, 10).value());
        QCOMPARE(found.size(), 10);
        QCOMPARE(found.first(), u"江先"_s);
        for (int i = 1; i < 10; ++i)
            QCOMPARE(found.at(i), ranked.at(i - 1).second);
    }
};

QTEST_GUILESS_MAIN(TestNameIndex)
#include "test_name_index.moc"
