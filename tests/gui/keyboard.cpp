#include "tests/gui/keyboard.h"

#include <QApplication>
#include <QTest>
#include <QWindow>

namespace creditdesk::test {

QWidget *focused()
{
    if (QWidget *dialog = QApplication::activeModalWidget())
        return dialog->focusWidget() ? dialog->focusWidget() : dialog;
    if (QWidget *widget = QApplication::focusWidget())
        return widget;
    return QApplication::activeWindow();
}

void type(const QString &text)
{
    for (const QChar character : text) { // an input method commits characters one by one as well
        QWidget *widget = focused();
        QVERIFY(widget);
        QTest::sendKeyEvent(QTest::Click, widget, Qt::Key_unknown, QString(character), Qt::NoModifier);
    }
}

void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *widget = focused();
    QVERIFY(widget);
    QTest::keyClick(widget, key, modifiers);
}

QString focusName()
{
    const QWidget *widget = focused();
    return widget ? widget->accessibleName() : QString();
}

} // namespace creditdesk::test
