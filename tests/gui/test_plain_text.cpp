// A name with markup never becomes markup: in a label, a tooltip, a message or a cell.
#include "ui/widgets/data_table.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/plain_label.h"

#include <QAccessible>
#include <QApplication>
#include <QTest>
#include <QTextDocument>

using namespace creditdesk;
using namespace creditdesk::ui;

namespace {

const QString kMarkup = QStringLiteral("<b>张江</b><img src=x> &amp; \"quoted\"");

} // namespace

class TestPlainText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void labelShowsCharacters();
    void labelIsolatesDirection();
    void elidedLabelKeepsWholeTextInTooltip();
    void tooltipShowsCharacters();
    void messageBarShowsCharacters();
    void cellPaintsCharacters();
};

void TestPlainText::labelShowsCharacters()
{
    PlainLabel label(kMarkup);
    QCOMPARE(label.textFormat(), Qt::PlainText);
    QVERIFY(label.text().contains(kMarkup));
    QCOMPARE(label.accessibleName(), kMarkup);
    QLabel plain;
    plain.setTextFormat(Qt::PlainText);
    plain.setText(label.text());
    QLabel rich; // what would happen if it were read as markup
    rich.setTextFormat(Qt::RichText);
    rich.setText(label.text());
    QCOMPARE(label.sizeHint(), plain.sizeHint());
    QVERIFY(label.sizeHint() != rich.sizeHint());
}

void TestPlainText::labelIsolatesDirection()
{
    const PlainLabel label(QStringLiteral("abc\u202egnp.exe\u0007"));
    QVERIFY(!label.text().contains(QChar(0x202e)));
    QVERIFY(!label.text().contains(QChar(0x0007)));
    QVERIFY(label.text().contains(QStringLiteral("[U+202E]")));
    QVERIFY(label.text().startsWith(QChar(0x2068)) && label.text().endsWith(QChar(0x2069)));
}

void TestPlainText::elidedLabelKeepsWholeTextInTooltip()
{
    PlainLabel label;
    label.setElided(true);
    label.setData(QString(300, QChar(0x5f20)));
    QVERIFY(label.minimumSizeHint().width() < 200);
    QVERIFY(label.toolTip().contains(QString(300, QChar(0x5f20))));
}

void TestPlainText::tooltipShowsCharacters()
{
    QTextDocument document; // tooltips are read by the same engine
    document.setHtml(plainToolTip(kMarkup));
    QCOMPARE(document.toPlainText(), kMarkup);
    QVERIFY(Qt::mightBeRichText(plainToolTip(kMarkup))); // so the escapes are resolved, not shown
    QVERIFY(plainToolTip(QString()).isEmpty());
}

void TestPlainText::messageBarShowsCharacters()
{
    MessageBar bar;
    bar.say(items::Tone::Notice, kMarkup, kMarkup);
    for (const QLabel *label : bar.findChildren<QLabel *>()) {
        if (!label->text().isEmpty())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    QVERIFY(bar.text().contains(kMarkup));
}

void TestPlainText::cellPaintsCharacters()
{
    // The same cell painted once with markup in it and once without: the markup must take room and leave ink.
    const auto inked = [](const QString &text) {
        DataTable table({{QStringLiteral("Name")}}, QStringLiteral("names"));
        table.resize(900, 120);
        table.setWidths({860}, 0);
        table.setContent({{QStringLiteral("k"), {{text}}}});
        table.clearSelection();
        const QImage image = table.viewport()->grab().toImage();
        int right = 0;
        for (int y = 2; y < 28; ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y).lightness() < 128)
                    right = std::max(right, x);
            }
        }
        return right;
    };
    QVERIFY(inked(QStringLiteral("<b>abc</b>")) > inked(QStringLiteral("abc")) + 20);
}

QTEST_MAIN(TestPlainText)
#include "test_plain_text.moc"
