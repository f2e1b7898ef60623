// The table of actions: ids and shortcuts are unique, every line has words, and a disabled action says why.
#include "ui/shell/action_registry.h"
#include "ui/theme/icons.h"

#include <QPushButton>
#include <QSet>
#include <QTest>

using namespace creditdesk::ui;

class TestActions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noDuplicates();
    void everyLineIsComplete();
    void promisedShortcuts_data();
    void promisedShortcuts();
    void buttonFollowsAction();
};

void TestActions::noDuplicates()
{
    QSet<QString> ids;
    QSet<QString> shortcuts;
    for (const ActionSpec &spec : ActionRegistry::all()) {
        QVERIFY2(!ids.contains(spec.id), qPrintable(spec.id));
        ids.insert(spec.id);
        const QString keys = spec.shortcut.toString(QKeySequence::PortableText);
        QVERIFY2(keys.isEmpty() || !shortcuts.contains(keys), qPrintable(spec.id + QLatin1Char(' ') + keys));
        shortcuts.insert(keys);
    }
    QVERIFY(ids.size() > 10);
}

void TestActions::everyLineIsComplete()
{
    for (const ActionSpec &spec : ActionRegistry::all()) {
        QVERIFY2(!spec.text.isEmpty(), qPrintable(spec.id));
        QVERIFY2(spec.icon.isEmpty() || hasIcon(spec.icon), qPrintable(spec.icon));
    }
}

void TestActions::promisedShortcuts_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("keys");
    QTest::newRow("search") << QStringLiteral("search.focus") << QStringLiteral("Ctrl+K");
    QTest::newRow("back") << QStringLiteral("nav.back") << QStringLiteral("Alt+Left");
    QTest::newRow("lock") << QStringLiteral("session.lock") << QStringLiteral("Ctrl+L");
    QTest::newRow("issue") << QStringLiteral("report.issue") << QStringLiteral("Ctrl+P");
    QTest::newRow("help") << QStringLiteral("help.page") << QStringLiteral("F1");
}

void TestActions::promisedShortcuts()
{
    QFETCH(QString, id);
    QFETCH(QString, keys);
    QWidget owner;
    QCOMPARE(ActionRegistry::make(id, &owner)->shortcut().toString(QKeySequence::PortableText), keys);
}

void TestActions::buttonFollowsAction()
{
    QWidget owner;
    QAction *action = ActionRegistry::make(QStringLiteral("report.print"), &owner);
    const QPushButton *button = ActionRegistry::button(action, &owner, true);
    QVERIFY(button->isEnabled());
    ActionRegistry::setReason(action, QStringLiteral("No <paper>"));
    QVERIFY(!button->isEnabled());
    QCOMPARE(button->accessibleDescription(), QStringLiteral("No <paper>"));
    QVERIFY(!button->toolTip().contains(QStringLiteral("<paper>"))); // escaped
    ActionRegistry::setReason(action, QString());
    QVERIFY(button->isEnabled());
}

QTEST_MAIN(TestActions)
#include "test_actions.moc"
