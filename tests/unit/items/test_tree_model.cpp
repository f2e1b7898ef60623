// The tree model: Qt's own checker walks it, keys find their rows at any depth, and cells answer as those of a table do.
#include "models/items/tree_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace creditdesk::items;

namespace {

TreeRow row(const QString &key, QList<TreeRow> below = {}, bool open = false)
{
    TreeRow one{{key, {{key + QStringLiteral(" words")}, {QStringLiteral("7"), Tone::Notice}}}, {}, open};
    one.below = std::move(below);
    return one;
}

QList<TreeRow> family()
{
    return {
        row(QStringLiteral("a"), {row(QStringLiteral("a1")), row(QStringLiteral("a2"), {row(QStringLiteral("a21"))})}, true),
        row(QStringLiteral("b"))};
}

} // namespace

class TestTreeModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsTheModelRules();
    void findsKeys();
    void answersForCells();
};

void TestTreeModel::keepsTheModelRules()
{
    TreeModel model({{QStringLiteral("What")}, {QStringLiteral("Value"), true}});
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(family());
    QCOMPARE(model.rowCount(), 2);
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
    model.setRows(family());
    const QModelIndex first = model.index(0, 0);
    QCOMPARE(model.rowCount(first), 2);
    QCOMPARE(model.rowCount(first.siblingAtColumn(1)), 0); // only the first column has rows below
    QCOMPARE(model.index(1, 0, first).parent(), first);
}

void TestTreeModel::findsKeys()
{
    TreeModel model({{QStringLiteral("What")}, {QStringLiteral("Value"), true}});
    model.setRows(family());
    const QModelIndex deep = model.indexOf(QStringLiteral("a21"));
    QVERIFY(deep.isValid());
    QCOMPARE(model.keyOf(deep), QStringLiteral("a21"));
    QCOMPARE(model.keyOf(deep.parent()), QStringLiteral("a2"));
    QCOMPARE(model.keyOf(deep.parent().parent()), QStringLiteral("a"));
    QVERIFY(!model.indexOf(QStringLiteral("c")).isValid());
    QVERIFY(model.opens(model.indexOf(QStringLiteral("a"))));
    QVERIFY(!model.opens(deep));
    QVERIFY(model.keyOf({}).isEmpty());
}

void TestTreeModel::answersForCells()
{
    TreeModel model({{QStringLiteral("What")}, {QStringLiteral("Value"), true}});
    model.setRows(family());
    const QModelIndex value = model.indexOf(QStringLiteral("a1")).siblingAtColumn(1);
    QCOMPARE(value.data().toString(), QStringLiteral("7"));
    QCOMPARE(value.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Value: 7"));
    QCOMPARE(value.data(TableModel::ToneRole).toInt(), static_cast<int>(Tone::Notice));
    QCOMPARE(value.data(TableModel::KeyRole).toString(), QStringLiteral("a1"));
    QVERIFY(value.data(Qt::TextAlignmentRole).value<Qt::Alignment>().testFlag(Qt::AlignRight));
    QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), QStringLiteral("Value"));
}

QTEST_APPLESS_MAIN(TestTreeModel)
#include "test_tree_model.moc"
