// Search against a naive scan over a few thousand names. Readings come from Unihan's text, read here and not by the program
// that makes the compiled-in table.
#include "support.h"

#include <QMap>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <algorithm>
#include <iterator>
#include <set>

using namespace creditdesk;
using namespace creditdesk::store;
using namespace creditdesk::store::test;
using namespace Qt::StringLiterals;

class TestSearchOracle : public QObject
{
    Q_OBJECT

    static constexpr int kNames = 3000;
    QTemporaryDir m_folder;
    std::unique_ptr<Mirror> m_mirror;
    QStringList m_names;
    QMap<uint, QString> m_initials; // each letter once
    QRandomGenerator m_random{20160081};

    void readUnihan()
    {
        QProcess bzcat;
        bzcat.start(QStringLiteral(BZCAT), {u"-f"_s, QStringLiteral(UNIHAN_READINGS)});
        QVERIFY(bzcat.waitForFinished(60000));
        const QRegularExpression word(u"\\p{L}[\\p{L}\\p{M}]*"_s);
        const QStringList lines = QString::fromUtf8(bzcat.readAllStandardOutput()).split(u'\n');
        for (const QString &line : lines) {
            const QStringList parts = line.split(u'\t');
            if (parts.size() != 3 ||
                !QStringList{u"kMandarin"_s, u"kTGHZ2013"_s, u"kXHC1983"_s, u"kHanyuPinlu"_s}.contains(parts.at(1)))
                continue;
            for (auto it = word.globalMatch(parts.at(2)); it.hasNext();) {
                const QChar letter = it.next().captured().normalized(QString::NormalizationForm_D).at(0).toLower();
                QString &letters = m_initials[parts.at(0).mid(2).toUInt(nullptr, 16)];
                if (!letters.contains(letter))
                    letters += letter;
            }
        }
        QVERIFY(m_initials.value(U'重').size() == 2 && m_initials.value(U'重').contains(u'c'));
    }
    QString randomName()
    {
        static const QString common =
            u"上海市浦东新区联合重工长乐行单曾朴仇解查盖和华信达科技网络贸易有限公司（集团）中心ABC36 ·-𠮷𣲗"_s;
        const QList<uint> characters = common.toUcs4();
        QList<uint> name;
        const int size = 2 + static_cast<int>(m_random.bounded(14));
        for (int i = 0; i < size; ++i)
            name.append(m_random.bounded(5) == 0
                            ? 0x4E00 + m_random.bounded(0x5000)
                            : characters.at(static_cast<int>(m_random.bounded(static_cast<quint32>(characters.size())))));
        return QString::fromUcs4(reinterpret_cast<const char32_t *>(name.constData()), name.size()).trimmed();
    }
    /// Every choice of readings that could give `letters` from step `at` on, the naive way.
    bool naiveInitials(const QList<uint> &name, qsizetype at, const QString &letters) const
    {
        if (letters.isEmpty())
            return true;
        while (at < name.size() && !QChar::isLetterOrNumber(name.at(at)))
            ++at;
        if (at == name.size())
            return false;
        const uint c = name.at(at);
        const bool stands =
            c < 128 ? QChar(static_cast<char16_t>(c)).toLower() == letters.at(0) : m_initials.value(c).contains(letters.at(0));
        return stands && naiveInitials(name, at + 1, letters.mid(1));
    }
    bool naiveInitialsAnywhere(const QString &name, const QString &letters) const
    {
        const QList<uint> characters = name.toUcs4();
        for (qsizetype i = 0; i < characters.size(); ++i) {
            if (QChar::isLetterOrNumber(characters.at(i)) && naiveInitials(characters, i, letters))
                return true;
        }
        return false;
    }
    /// Half width and small letters, as far as the names here need it.
    static QString plain(QString text) { return text.toLower().replace(u'（', u'(').replace(u'）', u')'); }
    void compare(const QString &typed, const std::set<QString> &expected)
    {
        const auto found = m_mirror->search(typed, kNames);
        QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
        const QStringList names = namesOf(*found);
        const std::set<QString> got(names.begin(), names.end());
        QStringList differences; // of either side
        std::set_symmetric_difference(got.begin(), got.end(), expected.begin(), expected.end(),
                                      std::back_inserter(differences));
        QVERIFY2(differences.isEmpty(), qPrintable(typed + u" differs in: "_s + differences.join(u" | "_s)));
    }

private Q_SLOTS:
    void initTestCase()
    {
        readUnihan();
        QList<Firm> firms;
        for (int i = 1; i <= kNames; ++i) {
            m_names.append(randomName());
            firms.append(
                firmOf(i, "X" + QByteArray::number(1000000 + i), m_names.constLast().toUtf8())); // no code is ever meant
        }
        QCOMPARE(load(m_folder.path(), firms), QString());
        m_mirror = Mirror::open(m_folder.path(), keyOf('m')).value();
    }

    void piecesOfEveryLength()
    {
        for (int round = 0; round < 600; ++round) {
            const QString &name = m_names.at(static_cast<int>(m_random.bounded(kNames)));
            const QList<uint> characters = name.toUcs4();
            const qsizetype length = 1 + m_random.bounded(8);
            if (characters.size() < length)
                continue;
            const qsizetype at = m_random.bounded(static_cast<quint32>(characters.size() - length + 1));
            const QList<uint> piece = characters.mid(at, length);
            const QString typed = QString::fromUcs4(reinterpret_cast<const char32_t *>(piece.constData()), length);
            const QString wanted = plain(typed.trimmed());
            if (wanted.isEmpty())
                continue;
            const bool mayBeInitials = QRegularExpression(u"^[a-z0-9 ]+$"_s).match(wanted).hasMatch() && wanted.size() >= 2;
            std::set<QString> expected;
            for (const QString &candidate : std::as_const(m_names)) {
                if (plain(candidate).contains(wanted) ||
                    (mayBeInitials && naiveInitialsAnywhere(candidate, QString(wanted).remove(u' '))))
                    expected.insert(candidate);
            }
            compare(typed, expected);
            if (QTest::currentTestFailed())
                return;
        }
    }

    void initialsOfEveryLength()
    {
        for (int round = 0; round < 400; ++round) {
            QString letters; // of a name that is there, each step under a random one of its readings
            const QList<uint> characters = m_names.at(static_cast<int>(m_random.bounded(kNames))).toUcs4();
            const qsizetype length = 2 + m_random.bounded(7);
            for (qsizetype i = m_random.bounded(static_cast<quint32>(characters.size()));
                 i < characters.size() && letters.size() < length; ++i) {
                const QString choices = m_initials.value(characters.at(i));
                if (!choices.isEmpty())
                    letters += choices.at(static_cast<int>(m_random.bounded(static_cast<quint32>(choices.size()))));
                else if (characters.at(i) < 128 && QChar::isLetterOrNumber(characters.at(i)))
                    letters += QChar(static_cast<char16_t>(characters.at(i))).toLower();
                else if (QChar::isLetterOrNumber(characters.at(i)))
                    break;
            }
            if (letters.size() < 2)
                continue;
            std::set<QString> expected;
            for (const QString &candidate : std::as_const(m_names)) {
                if (naiveInitialsAnywhere(candidate, letters) || plain(candidate).contains(letters))
                    expected.insert(candidate);
            }
            QVERIFY(!expected.empty());
            compare(letters, expected);
            if (QTest::currentTestFailed())
                return;
        }
    }
};

QTEST_GUILESS_MAIN(TestSearchOracle)
#include "test_search_oracle.moc"
