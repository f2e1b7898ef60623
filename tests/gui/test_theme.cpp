// Contrast of every role on what it stands on, computed here from the definition of WCAG 2.1, in both themes.
#include "ui/theme/icons.h"
#include "ui/theme/roles.h"
#include "ui/theme/style.h"

#include <QApplication>
#include <QDir>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace creditdesk::ui;

namespace {

double channel(int value)
{
    const double share = value / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * channel(colour.red()) + 0.7152 * channel(colour.green()) + 0.0722 * channel(colour.blue());
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a);
    const double two = luminance(b);
    return (std::max(one, two) + 0.05) / (std::min(one, two) + 0.05);
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knownContrast();
    void contrastHolds_data();
    void contrastHolds();
    void chartColoursStayApart();
    void styleSheetIsFilled();
    void sizes();
    void iconsFollowTheText();
};

void TestTheme::knownContrast()
{
    QVERIFY(std::abs(contrast(Qt::black, Qt::white) - 21.0) < 1e-9);
    QVERIFY(std::abs(contrast(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.01); // the grey WCAG's examples name
}

void TestTheme::contrastHolds_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("front");
    QTest::addColumn<int>("back");
    QTest::addColumn<double>("least");
    for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark}) {
        const auto add = [kind](Role front, Role back, double least) {
            const QString name =
                QStringLiteral("%1 on %2 in %3").arg(roleName(front), roleName(back)).arg(static_cast<int>(kind));
            QTest::newRow(qPrintable(name))
                << static_cast<int>(kind) << static_cast<int>(front) << static_cast<int>(back) << least;
        };
        for (const Role front : {Role::Text, Role::Muted, Role::Ok, Role::Notice, Role::Warn, Role::Danger}) {
            for (const Role back : {Role::Window, Role::Surface, Role::Selection, Role::Hover})
                add(front, back, 4.5);
        }
        add(Role::OnAccent, Role::Accent, 4.5);
        add(Role::Accent, Role::Surface, 4.5);
        add(Role::Outline, Role::Surface, 3.0);
        add(Role::Outline, Role::Window, 3.0);
        for (int chart = 0; chart < 8; ++chart)
            add(static_cast<Role>(static_cast<int>(Role::Chart1) + chart), Role::Surface, 3.0);
    }
}

void TestTheme::contrastHolds()
{
    QFETCH(int, kind);
    QFETCH(int, front);
    QFETCH(int, back);
    QFETCH(double, least);
    const Theme &table = theme(static_cast<ThemeKind>(kind));
    const double found = contrast(colour(table, static_cast<Role>(front)), colour(table, static_cast<Role>(back)));
    QVERIFY2(found >= least, qPrintable(QString::number(found)));
}

void TestTheme::chartColoursStayApart()
{
    for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark}) {
        for (int a = 0; a < 8; ++a) {
            for (int b = a + 1; b < 8; ++b) {
                const QColor one = colour(theme(kind), static_cast<Role>(static_cast<int>(Role::Chart1) + a));
                const QColor two = colour(theme(kind), static_cast<Role>(static_cast<int>(Role::Chart1) + b));
                const int distance =
                    std::abs(one.red() - two.red()) + std::abs(one.green() - two.green()) + std::abs(one.blue() - two.blue());
                QVERIFY2(distance >= 60, qPrintable(one.name() + QLatin1Char(' ') + two.name()));
            }
        }
    }
}

void TestTheme::styleSheetIsFilled()
{
    for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark}) {
        const QString sheet = styleSheet(theme(kind));
        QVERIFY2(!sheet.contains(QLatin1Char('@')), "a role stays unfilled");
        // colours come from the table alone
        QRegularExpressionMatchIterator found = QRegularExpression(QStringLiteral("#[0-9a-f]{6}")).globalMatch(sheet);
        QStringList known;
        for (const QRgb value : theme(kind).colours)
            known.append(QColor(value).name());
        QVERIFY(found.hasNext());
        while (found.hasNext())
            QVERIFY(known.contains(found.next().captured()));
    }
}

void TestTheme::sizes()
{
    QCOMPARE(textFont(TextSize::Body).pixelSize(), 14);
    QCOMPARE(textFont(TextSize::Head).pixelSize(), 16);
    QCOMPARE(textFont(TextSize::Title).pixelSize(), 20);
    const QFontMetrics figures(textFont());
    for (char digit = '1'; digit <= '9'; ++digit) // tabular figures
        QCOMPARE(figures.horizontalAdvance(QLatin1Char(digit)), figures.horizontalAdvance(QLatin1Char('0')));
    const QFontMetrics codes(codeFont());
    QCOMPARE(codes.horizontalAdvance(QLatin1Char('i')), codes.horizontalAdvance(QLatin1Char('W')));
}

void TestTheme::iconsFollowTheText()
{
    QVERIFY(hasIcon(QStringLiteral("subject")));
    QVERIFY(!hasIcon(QStringLiteral("none")));
    for (const QString &name : QDir(QStringLiteral(":/icons")).entryList()) {
        const QImage image = iconPixmap(name.chopped(4), Role::Danger, 20).toImage();
        QCOMPARE(image.size(), QSize(20, 20));
        bool painted = false;
        for (int y = 0; y < 20; ++y) {
            for (int x = 0; x < 20; ++x) {
                const QColor pixel = image.pixelColor(x, y);
                if (pixel.alpha() < 200)
                    continue;
                painted = true;
                if (!name.startsWith(QStringLiteral("arrow-")) && !name.startsWith(QStringLiteral("tick-")))
                    QVERIFY2(pixel.red() > pixel.green() + 60, qPrintable(name));
            }
        }
        QVERIFY2(painted, qPrintable(name));
    }
}

QTEST_MAIN(TestTheme)
#include "test_theme.moc"
