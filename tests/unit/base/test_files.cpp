// Small files are replaced whole or not at all, and reading one never waits or takes more than it was allowed.
#include "app/base/files.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>
#include <sys/stat.h>

using namespace creditdesk::base;
using namespace Qt::StringLiterals;

class TestFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writtenIsRead_data();
    void writtenIsRead();
    void permissionsAreExact();
    void openReadersKeepTheOldContent();
    void failedReplacementLeavesNothing();
    void readingIsLimited();
    void onlyRegularFilesAreRead();
    void removing();

private:
    [[nodiscard]] QString at(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QStringList names() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFiles::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestFiles::writtenIsRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("with NUL") << QByteArray("a\0b\n", 4);
    QTest::newRow("3 MiB") << QByteArray(3 << 20, 'x');
}

void TestFiles::writtenIsRead()
{
    QFETCH(QByteArray, bytes);
    const QString path = at(u"数据.json"_s);
    QVERIFY(replaceFile(path, "something longer than nothing").has_value());
    QVERIFY(replaceFile(path, bytes).has_value());
    QCOMPARE(readFile(path, 4 << 20).value(), bytes);
    QCOMPARE(names(), QStringList{u"数据.json"_s}); // no temporary file stays
}

void TestFiles::permissionsAreExact()
{
    const QString path = at(u"key"_s);
    QVERIFY(replaceFile(path, "1",
                        QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup | QFileDevice::ReadOther)
                .has_value());
    struct stat status {
    };
    QCOMPARE(::stat(QFile::encodeName(path).constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777U, 0644U);
    QVERIFY(replaceFile(path, "2").has_value()); // narrower again, whatever it was before
    QCOMPARE(::stat(QFile::encodeName(path).constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777U, 0600U);
}

void TestFiles::openReadersKeepTheOldContent()
{
    const QString path = at(u"vault.json"_s);
    QVERIFY(replaceFile(path, "old").has_value());
    QFile reader(path);
    QVERIFY(reader.open(QIODevice::ReadOnly | QIODevice::Unbuffered));
    QVERIFY(replaceFile(path, "new").has_value());
    QCOMPARE(reader.readAll(), QByteArray("old"));
    QCOMPARE(readFile(path, 10).value(), QByteArray("new"));
}

void TestFiles::failedReplacementLeavesNothing()
{
    QCOMPARE(replaceFile(at(u"nowhere/vault.json"_s), "x").error().code, Code::NotFound);
    QVERIFY(QDir(m_folder->path()).mkdir(u"taken"_s));
    QCOMPARE(replaceFile(at(u"taken"_s), "x").error().code, Code::InputOutput); // a folder stands there
    QCOMPARE(names(), QStringList{u"taken"_s});
    QVERIFY(!replaceFile(at(u"taken"_s), "x").error().detail.contains(m_folder->path()));
}

void TestFiles::readingIsLimited()
{
    const QString path = at(u"five"_s);
    QVERIFY(replaceFile(path, "12345").has_value());
    QCOMPARE(readFile(path, 5).value(), QByteArray("12345"));
    QCOMPARE(readFile(path, 4).error().code, Code::InvalidInput);
    QCOMPARE(readFile(at(u"none"_s), 5).error().code, Code::NotFound);
}

void TestFiles::onlyRegularFilesAreRead()
{
    QCOMPARE(readFile(m_folder->path(), 5).error().code, Code::InvalidInput);
    const QString pipe = at(u"pipe"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QCOMPARE(readFile(pipe, 5).error().code, Code::InvalidInput); // and does not wait for a writer
}

void TestFiles::removing()
{
    const QString path = at(u"gone"_s);
    QVERIFY(replaceFile(path, "x").has_value());
    QVERIFY(removeFile(path).has_value());
    QVERIFY(names().isEmpty());
    QVERIFY(removeFile(path).has_value());
    QVERIFY(!removeFile(m_folder->path()).has_value()); // a folder is no file
}

QTEST_GUILESS_MAIN(TestFiles)
#include "test_files.moc"
