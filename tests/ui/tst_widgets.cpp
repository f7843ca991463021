#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/undobar.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace depeche;

namespace {

/// The colour of the opaque parts of an icon, or nothing when it has none.
QColor inkOf(const QIcon &icon, QIcon::Mode mode = QIcon::Normal, QIcon::State state = QIcon::Off)
{
    const QImage image = icon.pixmap(QSize(32, 32), 1.0, mode, state).toImage();
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).alpha() == 255)
                return image.pixelColor(x, y);
        }
    }
    return {};
}

} // namespace

class WidgetsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void iconsFollowTheTheme();
    void iconsAreCrispAtAnyScale();
    void unknownIconsAreNull();
    void themesCanBeChanged();
    void undoIsOfferedAndTaken();
    void undoIsClosedWithEscape();
    void anEmptyStateWithoutActionHasNoButton();
};

void WidgetsTest::iconsFollowTheTheme()
{
    const QIcon star = themedIcon(QStringLiteral("star-filled"));
    applyTheme(*qApp, Theme::Light);
    QCOMPARE(inkOf(star), colorsOf(ColorScheme::Light).secondary);
    QCOMPARE(inkOf(star, QIcon::Normal, QIcon::On), colorsOf(ColorScheme::Light).accent);
    QCOMPARE(inkOf(star, QIcon::Selected), colorsOf(ColorScheme::Light).text);
    applyTheme(*qApp, Theme::Dark);
    QCOMPARE(inkOf(star), colorsOf(ColorScheme::Dark).secondary);
    QVERIFY(!inkOf(star, QIcon::Disabled).isValid()); // nothing of it is opaque
}

void WidgetsTest::iconsAreCrispAtAnyScale()
{
    const QPixmap drawn = themedIcon(QStringLiteral("star")).pixmap(QSize(16, 16), 1.5);
    QCOMPARE(drawn.size(), QSize(24, 24));
    QCOMPARE(drawn.devicePixelRatio(), 1.5);
}

void WidgetsTest::unknownIconsAreNull()
{
    QVERIFY(themedIcon(QStringLiteral("no-such-icon")).pixmap(QSize(16, 16)).isNull());
}

void WidgetsTest::themesCanBeChanged()
{
    applyTheme(*qApp, Theme::Light, 1.5);
    QVERIFY(colorsOf(QApplication::palette()) == colorsOf(ColorScheme::Light));
    const qreal large = QApplication::font().pointSizeF();
    setSystemBrightness(*qApp, SystemBrightness::Dark);
    applyTheme(*qApp, Theme::System);
    QVERIFY(colorsOf(QApplication::palette()) == colorsOf(ColorScheme::Dark));
    QVERIFY(qFuzzyCompare(QApplication::font().pointSizeF() * 1.5, large));
    applyTheme(*qApp, Theme::HighContrast);
    QVERIFY(colorsOf(QApplication::palette()) == colorsOf(ColorScheme::ContrastDark));
}

void WidgetsTest::undoIsOfferedAndTaken()
{
    UndoBar bar;
    QVERIFY(bar.isHidden());
    bar.offer(QStringLiteral("Marked 12 articles read"));
    QVERIFY(bar.isVisible());
    QCOMPARE(bar.accessibleName(), QStringLiteral("Marked 12 articles read"));
    QSignalSpy undone(&bar, &UndoBar::undoRequested);
    bar.findChild<QPushButton *>()->click();
    QCOMPARE(undone.count(), 1);
    QVERIFY(bar.isHidden());
}

void WidgetsTest::undoIsClosedWithEscape()
{
    UndoBar bar;
    bar.offer(QStringLiteral("Unfollowed OTAN"));
    QSignalSpy undone(&bar, &UndoBar::undoRequested);
    QTest::keyClick(bar.findChild<QPushButton *>(), Qt::Key_Escape);
    QVERIFY(bar.isHidden());
    QCOMPARE(undone.count(), 0);
}

void WidgetsTest::anEmptyStateWithoutActionHasNoButton()
{
    EmptyState state(QStringLiteral("dispatch-empty"));
    state.setContent(QStringLiteral("Nothing."));
    state.show();
    QVERIFY(!state.findChild<QPushButton *>()->isVisible());
    state.setContent(QStringLiteral("Nothing."), QStringLiteral("Act"));
    QVERIFY(state.findChild<QPushButton *>()->isVisible());
    QSignalSpy acted(&state, &EmptyState::actionTriggered);
    QTest::mouseClick(state.findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(acted.count(), 1);
}

QTEST_MAIN(WidgetsTest)
#include "tst_widgets.moc"
