// The table model under Qt's own model tester, and what it promises beyond it.
#include "models/items/table_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace creditdesk::items;

namespace {

QList<Row> threeRows()
{
    return {{{}, {{QStringLiteral("Chapter")}}, true},
            {QStringLiteral("k1"), {{QStringLiteral("one")}, {QStringLiteral("1"), Tone::Warn}}},
            {QStringLiteral("k2"), {{QStringLiteral("two"), Tone::Plain, 1, 2}, {QStringLiteral("2")}}}};
}

} // namespace

class TestTableModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void keepsQtRules();
    void headingsCannotBeChosen();
    void givesRoles();
    void findsKeys();
    void asksForMoreOnce();
    void saysColumnToScreenReaders();

private:
    std::unique_ptr<TableModel> m_model;
};

void TestTableModel::init()
{
    m_model = std::make_unique<TableModel>(QList<Column>{{QStringLiteral("Name")}, {QStringLiteral("Count"), true, true}});
}

void TestTableModel::cleanup()
{
    m_model.reset();
}

void TestTableModel::keepsQtRules()
{
    const QAbstractItemModelTester tester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setRows(threeRows());
    m_model->appendRows(threeRows());
    QCOMPARE(m_model->rowCount(), 6);
    m_model->appendRows({});
    m_model->setRows({});
    QCOMPARE(m_model->rowCount(), 0);
}

void TestTableModel::headingsCannotBeChosen()
{
    m_model->setRows(threeRows());
    QVERIFY(!m_model->flags(m_model->index(0, 0)).testFlag(Qt::ItemIsSelectable));
    QVERIFY(!m_model->flags(m_model->index(0, 0)).testFlag(Qt::ItemIsEnabled));
    QVERIFY(m_model->flags(m_model->index(1, 0)).testFlag(Qt::ItemIsSelectable));
}

void TestTableModel::givesRoles()
{
    m_model->setRows(threeRows());
    QCOMPARE(m_model->index(1, 1).data(TableModel::ToneRole).toInt(), static_cast<int>(Tone::Warn));
    QCOMPARE(m_model->index(2, 0).data(TableModel::MatchStartRole).toInt(), 1);
    QCOMPARE(m_model->index(2, 0).data(TableModel::MatchLengthRole).toInt(), 2);
    QCOMPARE(m_model->index(1, 0).data(TableModel::MatchStartRole).toInt(), -1);
    QVERIFY(m_model->index(1, 1).data(TableModel::CodeRole).toBool());
    const auto alignment = m_model->index(1, 1).data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    QVERIFY(alignment.testFlag(Qt::AlignRight));
    QVERIFY(m_model->index(0, 1).data().toString().isEmpty()); // a heading has one cell
}

void TestTableModel::findsKeys()
{
    m_model->setRows(threeRows());
    QCOMPARE(m_model->rowOf(QStringLiteral("k2")), 2);
    QCOMPARE(m_model->rowOf(QStringLiteral("k3")), -1);
    QCOMPARE(m_model->keyAt(1), QStringLiteral("k1"));
    QVERIFY(m_model->keyAt(-1).isEmpty());
    QVERIFY(m_model->keyAt(3).isEmpty());
}

void TestTableModel::asksForMoreOnce()
{
    QSignalSpy wanted(m_model.get(), &TableModel::moreWanted);
    m_model->setRows(threeRows());
    m_model->fetchMore({});
    QCOMPARE(wanted.count(), 0);
    m_model->setMoreAvailable(true);
    QVERIFY(m_model->canFetchMore({}));
    m_model->fetchMore({});
    m_model->fetchMore({});
    QCOMPARE(wanted.count(), 1);
}

void TestTableModel::saysColumnToScreenReaders()
{
    m_model->setRows(threeRows());
    QCOMPARE(m_model->index(1, 1).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Count: 1"));
    QCOMPARE(m_model->index(0, 0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Chapter"));
}

QTEST_APPLESS_MAIN(TestTableModel)
#include "test_table_model.moc"
