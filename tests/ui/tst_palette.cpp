#include "ui/style/palette.h"

#include <QTest>

using namespace depeche;

class PaletteTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void contrastIsThatOfTheStandard();
    void textCanBeRead_data();
    void textCanBeRead();
    void colorsComeBackFromThePalette_data() { textCanBeRead_data(); }
    void colorsComeBackFromThePalette();
    void disabledTextStaysVisible_data() { textCanBeRead_data(); }
    void disabledTextStaysVisible();
};

void PaletteTest::contrastIsThatOfTheStandard()
{
    QCOMPARE(qRound(contrast(Qt::black, Qt::white)), 21);
    QCOMPARE(contrast(Qt::red, Qt::red), 1.0);
    // An often quoted pair: the palest grey that passes on white.
    QVERIFY(contrast(QColor(0x76, 0x76, 0x76), Qt::white) >= 4.5);
    QVERIFY(contrast(QColor(0x77, 0x77, 0x77), Qt::white) < 4.5);
}

void PaletteTest::textCanBeRead_data()
{
    QTest::addColumn<ColorScheme>("scheme");
    QTest::newRow("light") << ColorScheme::Light;
    QTest::newRow("dark") << ColorScheme::Dark;
    QTest::newRow("contrast light") << ColorScheme::ContrastLight;
    QTest::newRow("contrast dark") << ColorScheme::ContrastDark;
}

void PaletteTest::textCanBeRead()
{
    QFETCH(ColorScheme, scheme);
    const Colors colors = colorsOf(scheme);
    const QList<QColor> grounds{colors.base, colors.sidebar, colors.selection, colors.hover, colors.tint};
    for (const QColor &ground : grounds) {
        QVERIFY2(contrast(colors.text, ground) >= 7, qPrintable(ground.name()));
        QVERIFY2(contrast(colors.secondary, ground) >= 4.5, qPrintable(ground.name()));
        QVERIFY2(contrast(colors.accent, ground) >= 4.5, qPrintable(ground.name()));
    }
    QVERIFY(contrast(colors.text, colors.hit) >= 4.5); // hits are painted in the text colour
    QVERIFY(contrast(colors.onAccent, colors.accent) >= 4.5);
    QVERIFY(contrast(colors.outline, colors.base) >= 3);
    QVERIFY(contrast(colors.outline, colors.sidebar) >= 3);
}

void PaletteTest::colorsComeBackFromThePalette()
{
    QFETCH(ColorScheme, scheme);
    const Colors colors = colorsOf(scheme);
    const QPalette palette = makePalette(colors);
    QVERIFY(colorsOf(palette) == colors);
    QCOMPARE(isDark(palette), scheme == ColorScheme::Dark || scheme == ColorScheme::ContrastDark);
}

void PaletteTest::disabledTextStaysVisible()
{
    QFETCH(ColorScheme, scheme);
    const QPalette palette = makePalette(colorsOf(scheme));
    const QColor faded = palette.color(QPalette::Disabled, QPalette::Text);
    QVERIFY(contrast(faded, palette.color(QPalette::Base)) >= 2);
    QVERIFY(faded != palette.color(QPalette::Active, QPalette::Text));
}

QTEST_MAIN(PaletteTest)
#include "tst_palette.moc"
