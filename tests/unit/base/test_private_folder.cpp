// A home is made for its owner alone, and one that is open to others is closed and said to have been open.
#include "app/base/private_folder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>

using namespace creditdesk::base;
using namespace Qt::StringLiterals;

namespace {

int modeOf(const QString &path)
{
    struct stat status {
    };
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? static_cast<int>(status.st_mode & 07777U) : -1;
}

} // namespace

class TestPrivateFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewOneIsPrivate()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a/b/home"_s);
        QVERIFY(makePrivateFolder(path));
        QCOMPARE(modeOf(path), 0700);
        QVERIFY(makePrivateFolder(path));
        QVERIFY(!keepPrivate(path));
        QVERIFY(!keepPrivate(folder.filePath(u"nothing"_s)));
        QFile file(folder.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(makePrivateFolder(folder.filePath(u"file/home"_s)).error().code, Code::ReadOnly);
    }
    void anOpenOneIsClosed_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<int>("after");
        QTest::newRow("everybody reads") << 0755 << 0700;
        QTest::newRow("everybody writes") << 0777 << 0700;
        QTest::newRow("the group") << 0710 << 0700;
        QTest::newRow("shared by many") << 01777 << 01777;
    }
    void anOpenOneIsClosed()
    {
        QFETCH(int, mode);
        QFETCH(int, after);
        const QTemporaryDir folder;
        QCOMPARE(::chmod(QFile::encodeName(folder.path()).constData(), static_cast<mode_t>(mode)), 0);
        const auto found = keepPrivate(folder.path());
        QVERIFY(found);
        QCOMPARE(found->modeFound, mode);
        QCOMPARE(found->tightened, after != mode);
        QCOMPARE(modeOf(folder.path()), after);
        QCOMPARE(keepPrivate(folder.path()).has_value(), after == mode);
    }
};

QTEST_GUILESS_MAIN(TestPrivateFolder)
#include "test_private_folder.moc"
