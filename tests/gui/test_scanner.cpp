// A scanner, a fast person, a key held down and an input method, on a clock that only the test moves.
#include "ui/scanner/scanner_filter.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTableWidget>
#include <QTest>
#include <QVBoxLayout>
#include <QWindow>

namespace creditdesk::ui {
namespace {
using namespace Qt::StringLiterals;

const QString code = u"91310000MA1FL0K23X"_s;

/// A window with a field, a table and a default button, and a scanner's cable.
struct Window {
    Window() : filter([this](const QString &raw) { return classify(raw); }, [this] { return now; }, {})
    {
        auto *column = new QVBoxLayout(&window);
        for (QWidget *widget :
             {static_cast<QWidget *>(&field), static_cast<QWidget *>(&table), static_cast<QWidget *>(&button)})
            column->addWidget(widget);
        QObject::connect(&field, &QLineEdit::returnPressed, &field, [this] { ++returns; });
        QObject::connect(&filter, &ScannerFilter::scanned, &filter,
                         [this](const domain::Scan &scan) { scans.append(scan.text); });
        qApp->installEventFilter(&filter);
        window.show();
        field.setFocus();
    }
    ~Window() { qApp->removeEventFilter(&filter); }
    domain::Scan classify(const QString &raw)
    {
        asked.append(raw);
        if (raw == code)
            return {domain::ScanKind::CreditCode, raw, ambiguous};
        return {raw.startsWith(u"CDR1:"_s) ? domain::ScanKind::QrPayload : domain::ScanKind::Unknown, raw, false};
    }
    void type(QWidget &where, const QString &text, int gap)
    {
        for (const QChar c : text) {
            QTest::sendKeyEvent(QTest::Click, &where, Qt::Key(c.toUpper().unicode()), QString(c),
                                c.isUpper() ? Qt::ShiftModifier : Qt::NoModifier);
            wait(gap);
        }
    }
    void press(QWidget &where, Qt::Key key, int gap)
    {
        QTest::keyClick(&where, key);
        wait(gap);
    }
    void compose(const QString &preedit, const QString &commit, int gap)
    {
        QInputMethodEvent event(preedit, {});
        event.setCommitString(commit);
        QApplication::sendEvent(&field, &event);
        wait(gap);
    }
    void wait(int ms)
    {
        now += ms;
        filter.settle(); // what the filter's timer does
    }

    qint64 now = 1'000;
    int returns = 0;
    bool ambiguous = false;
    QStringList asked, scans;
    QWidget window;
    QLineEdit field;
    QTableWidget table{3, 1};
    QPushButton button;
    ScannerFilter filter;
};

class TestScanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aScanDoesNotReachTheFocusedField()
    {
        Window window;
        window.type(window.field, code, 5);
        window.press(window.field, Qt::Key_Return, 5);
        QCOMPARE(window.scans, QStringList{code});
        QCOMPARE(window.field.text(), QString());
        QCOMPARE(window.returns, 0);
    }

    void inATableAndEndedByTab()
    {
        Window window;
        window.table.setFocus();
        window.table.setCurrentCell(0, 0);
        window.type(window.table, code, 10);
        window.press(window.table, Qt::Key_Tab, 10);
        QCOMPARE(window.scans, QStringList{code});
        QVERIFY(!window.table.item(0, 0));
        QCOMPARE(window.table.currentRow(), 0);
    }

    void endedByAPause()
    {
        Window window;
        window.type(window.field, code, 20);
        QVERIFY(window.scans.isEmpty());
        window.wait(36);
        QCOMPARE(window.scans, QStringList{code});
        QCOMPARE(window.field.text(), QString());
    }

    void twoScansInARow()
    {
        Window window;
        for (const QString &text : {code, u"CDR1:abc.def~42"_s}) {
            window.type(window.field, text, 2);
            window.press(window.field, Qt::Key_Return, 2);
        }
        QCOMPARE(window.scans, (QStringList{code, u"CDR1:abc.def~42"_s}));
        QCOMPARE(window.field.text(), QString());
    }

    void aFastPersonLosesNothingAndWaitsForNothing()
    {
        Window window;
        for (qsizetype i = 0; i < code.size(); ++i) {
            window.type(window.field, code.mid(i, 1), 36);
            QCOMPARE(window.field.text(), code.left(i + 1)); // within one gap
        }
        window.press(window.field, Qt::Key_Return, 36);
        QCOMPARE(window.field.text(), code);
        QCOMPARE(window.returns, 1);
        QVERIFY(window.scans.isEmpty() && window.asked.isEmpty());
    }

    void keysRolledTogetherKeepTheirOrder()
    {
        Window window;
        for (const QString &roll : {u"in"_s, u"ter"_s, u"est"_s, u"ing"_s}) {
            window.type(window.field, roll, 12);
            window.wait(60);
        }
        window.type(window.field, u"ab"_s, 12);
        window.press(window.field, Qt::Key_Left, 12); // at once after the keys before it
        window.type(window.field, u"X"_s, 60);
        QCOMPARE(window.field.text(), u"interestingaXb"_s);
    }

    void aShortRunAndItsEnterAreAPersons()
    {
        Window window;
        window.type(window.field, u"1234567"_s, 3);
        window.press(window.field, Qt::Key_Return, 3);
        QCOMPARE(window.field.text(), u"1234567"_s);
        QCOMPARE(window.returns, 1);
        QVERIFY(window.asked.isEmpty());
    }

    void whatMeansNothingGoesWhereItWasTyped()
    {
        Window window;
        window.type(window.field, u"6901234567892"_s, 3);
        window.press(window.field, Qt::Key_Return, 3);
        QCOMPARE(window.field.text(), u"6901234567892"_s);
        QCOMPARE(window.returns, 1);
        QVERIFY(window.scans.isEmpty());
        window.field.clear();
        window.type(window.field, code.left(9), 3); // half of one, then the cable is pulled
        window.wait(40);
        QCOMPARE(window.field.text(), code.left(9));
    }

    void anAmbiguousNumberGoesWhereTheFocusIs()
    {
        Window window;
        window.ambiguous = true;
        window.type(window.field, code, 3);
        window.press(window.field, Qt::Key_Return, 3);
        QCOMPARE(window.field.text(), code);
        QVERIFY(window.scans.isEmpty());
    }

    void aKeyHeldDownRepeatsAtOnce()
    {
        Window window;
        window.type(window.field, u"a"_s, 5);
        for (int i = 0; i < 20; ++i) {
            QKeyEvent repeat(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, u"a"_s, true);
            QApplication::sendEvent(&window.field, &repeat);
            window.now += 5;
            QCOMPARE(window.field.text(), QString(i + 2, u'a'));
        }
        QVERIFY(window.asked.isEmpty());
    }

    void commandsAreNotHeldBack()
    {
        Window window;
        window.type(window.field, u"abc"_s, 3);
        QTest::keyClick(&window.field, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(window.field.selectedText(), u"abc"_s);
        QTest::keyClick(&window.field, Qt::Key_Backspace);
        QCOMPARE(window.field.text(), QString());
    }

    void aPasswordIsNobodysBusiness()
    {
        Window window;
        window.field.setEchoMode(QLineEdit::Password);
        window.type(window.field, code, 3);
        QCOMPARE(window.field.text(), code);
        QVERIFY(window.asked.isEmpty());
    }

    void anInputMethodThatCommitsLetterByLetterAndWide()
    {
        Window window;
        for (const QChar c : code)
            window.compose({}, QString(QChar(c.unicode() - u'!' + 0xff01)), 5); // full-width forms
        window.wait(40);
        QCOMPARE(window.scans, QStringList{code});
        QCOMPARE(window.field.text(), QString());
    }

    void anInputMethodThatSplitsAScan()
    {
        Window window;
        window.type(window.field, u"91310000"_s, 5);
        window.compose(u"M"_s, {}, 5);
        window.compose(u"MA"_s, {}, 5);
        window.compose({}, u"MA"_s, 5);
        window.type(window.field, u"1FL0K23X"_s, 5);
        window.press(window.field, Qt::Key_Return, 5);
        QCOMPARE(window.scans, QStringList{code});
        QCOMPARE(window.field.text(), QString());
    }

    void chineseAndWordsComposedByAPersonPassAtOnce()
    {
        Window window;
        window.compose(u"shang"_s, {}, 80);
        window.compose(u"shanghai"_s, {}, 80);
        window.compose({}, u"上海"_s, 0);
        QCOMPARE(window.field.text(), u"上海"_s);
        window.compose(code.left(17), {}, 80);
        window.compose(code, {}, 80);
        window.compose({}, code, 0);
        QCOMPARE(window.field.text(), u"上海"_s + code);
        window.compose({}, code, 0); // dictation, or a keyboard on the glass
        QCOMPARE(window.field.text(), u"上海"_s + code + code);
        QVERIFY(window.scans.isEmpty());
    }

    // The whole way from the platform: window, shortcuts, focused widget.
    void throughTheWindowPastItsShortcuts()
    {
        Window window;
        int taken = 0;
        QShortcut shortcut(QKeySequence(Qt::Key_3), &window.window, [&taken] { ++taken; });
        window.button.setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&window.window));
        QWindow *handle = window.window.windowHandle();
        for (const QChar c : code) {
            QTest::sendKeyEvent(QTest::Click, handle, Qt::Key(c.unicode()), QString(c),
                                c.isUpper() ? Qt::ShiftModifier : Qt::NoModifier);
            window.wait(5);
        }
        QTest::keyClick(handle, Qt::Key_Return);
        QCOMPARE(window.scans, QStringList{code});
        QCOMPARE(taken, 0);
        window.wait(500);
        QTest::keyClick(handle, Qt::Key_3); // and a person's key is the shortcut that it always was
        QCOMPARE(taken, 1);
    }

    void theTimerEndsAPersonsKeyByItself()
    {
        Window window;
        window.type(window.field, u"a"_s, 0);
        QCOMPARE(window.field.text(), QString());
        window.now += 36;
        QVERIFY(QTest::qWaitFor([&] { return window.field.text() == u"a"_s; }));
    }

    void aFieldThatGoesTakesItsKeysWithIt()
    {
        Window window;
        auto *passing = new QLineEdit(&window.window);
        window.type(*passing, u"ab"_s, 3);
        delete passing;
        window.wait(40);
        QCOMPARE(window.field.text(), QString());
    }

    void theShippedFiguresAreRead()
    {
        const auto limits = ScannerLimits::compiledIn();
        QVERIFY(limits);
        QCOMPARE(limits->gapMs, 35);
        QCOMPARE(limits->shortest, 8);
        QVERIFY(!ScannerLimits::read("{}"));
    }
};

} // namespace
} // namespace creditdesk::ui

QTEST_MAIN(creditdesk::ui::TestScanner)
#include "test_scanner.moc"
