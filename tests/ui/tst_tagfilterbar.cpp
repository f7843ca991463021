#include "listprofile.h"
#include "ui/search/tagfilterbar.h"
#include "ui/widgets/chiprow.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace depeche;
using namespace std::chrono_literals;

namespace {

QStringList names(const TagFilterBar &bar)
{
    QStringList list;
    for (const Chip *chip : bar.findChild<ChipRow *>()->chips())
        list.append(chip->text());
    return list;
}

void fill(test::ListProfile &profile)
{
    const FeedId feed = profile.addFeed(QStringLiteral("meridian"));
    const QString a = QStringLiteral("Alpha");
    const QString b = QStringLiteral("Beta");
    profile.add(
        feed,
        {{QStringLiteral("1"), 1min, {a, b}}, {QStringLiteral("2"), 2min, {a}}, {QStringLiteral("3"), 3min}});
}

} // namespace

class TagFilterBarTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theMostFrequentTagsComeFirst();
    void chosenTagsAreLeftOut();
    void clicksNarrowAndExclude();
    void aListWithoutTagsHasNoBar();
    void theLastQueryWins();
    void theMenuFollows();
    void whatDoesNotFitIsBehindAButton();
};

void TagFilterBarTest::theMostFrequentTagsComeFirst()
{
    test::ListProfile profile;
    fill(profile);
    TagFilterBar bar(profile.library());
    bar.show(ArticleQuery::all(), {});
    QVERIFY(test::waitFor([&] {
        return names(bar) == QStringList{QStringLiteral("Alpha"), QStringLiteral("Beta")};
    }));
    QVERIFY(!bar.isHidden());
    const Chip *first = bar.findChild<ChipRow *>()->chips().first();
    QVERIFY2(first->accessibleName().contains(u'2'), qPrintable(first->accessibleName()));
    profile.write([now = profile.now()](Connection &db) {
        return TagTable(db).follow(QStringLiteral("Alpha"), {}, now);
    });
    bar.refresh();
    QVERIFY(test::waitFor(
        [&] { return bar.findChild<ChipRow *>()->chips().first()->state() == Chip::State::Followed; }));
}

void TagFilterBarTest::chosenTagsAreLeftOut()
{
    test::ListProfile profile;
    fill(profile);
    TagFilterBar bar(profile.library());
    bar.show(ArticleQuery::ofTag(QStringLiteral("alpha")), {QStringLiteral("ALPHA")});
    QVERIFY(test::waitFor([&] { return names(bar) == QStringList{QStringLiteral("Beta")}; }));
}

void TagFilterBarTest::clicksNarrowAndExclude()
{
    test::ListProfile profile;
    fill(profile);
    TagFilterBar bar(profile.library());
    bar.resize(400, 40);
    bar.show(ArticleQuery::all(), {});
    QVERIFY(test::waitFor([&] { return names(bar).size() == 2; }));
    bar.show();
    QSignalSpy chosen(&bar, &TagFilterBar::tagChosen);
    QSignalSpy excluded(&bar, &TagFilterBar::tagExcluded);
    const QList<Chip *> chips = bar.findChild<ChipRow *>()->chips();
    QTest::mouseClick(chips.first(), Qt::LeftButton);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.last().first().toString(), QStringLiteral("Alpha"));
    QTest::mouseClick(chips.last(), Qt::LeftButton, Qt::AltModifier);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(excluded.count(), 1);
    QCOMPARE(excluded.last().first().toString(), QStringLiteral("Beta"));
    QTest::keyClick(chips.first(), Qt::Key_Return, Qt::AltModifier);
    QCOMPARE(excluded.count(), 2);
    QTest::keyClick(chips.first(), Qt::Key_Space);
    QCOMPARE(chosen.count(), 2);
}

void TagFilterBarTest::aListWithoutTagsHasNoBar()
{
    test::ListProfile profile;
    fill(profile);
    TagFilterBar bar(profile.library());
    bar.show(ArticleQuery::all(), {});
    QVERIFY(test::waitFor([&] { return !bar.isHidden(); }));
    bar.show(ArticleQuery::flagged(ArticleFlag::Starred), {});
    QVERIFY(test::waitFor([&] { return bar.isHidden(); }));
}

void TagFilterBarTest::theLastQueryWins()
{
    test::ListProfile profile;
    fill(profile);
    TagFilterBar bar(profile.library());
    bar.show(ArticleQuery::all(), {});
    bar.show(ArticleQuery::ofTag(QStringLiteral("Beta")), {QStringLiteral("Beta")});
    QVERIFY(test::waitFor([&] { return names(bar) == QStringList{QStringLiteral("Alpha")}; }));
    QVERIFY(bar.findChild<ChipRow *>()->chips().first()->accessibleName().contains(u'1'));
}

void TagFilterBarTest::theMenuFollows()
{
    test::ListProfile profile;
    fill(profile);
    TagFilterBar bar(profile.library());
    bar.show(ArticleQuery::all(), {});
    QVERIFY(test::waitFor([&] { return names(bar).size() == 2; }));
    QSignalSpy followed(&bar, &TagFilterBar::followRequested);
    Chip *chip = bar.findChild<ChipRow *>()->chips().last();
    Q_EMIT chip->customContextMenuRequested(QPoint(1, 1));
    QMenu *menu = chip->findChild<QMenu *>();
    QVERIFY(menu);
    menu->actions().last()->trigger();
    QCOMPARE(followed.count(), 1);
    QCOMPARE(followed.last().first().toString(), QStringLiteral("Beta"));
    menu->close();
}

void TagFilterBarTest::whatDoesNotFitIsBehindAButton()
{
    ChipRow row;
    QList<Chip *> chips;
    for (int i = 0; i < 10; ++i)
        chips.append(new Chip(QStringLiteral("A tag of some length %1").arg(i)));
    row.resize(420, 30);
    row.setChips(chips);
    row.show();
    const auto visible =
        std::count_if(chips.begin(), chips.end(), [](const Chip *chip) { return chip->isVisible(); });
    QVERIFY(visible > 0 && visible < 10);
    for (const Chip *chip : chips) {
        if (chip->isVisible())
            QVERIFY(row.rect().contains(chip->geometry()));
    }
    row.resize(4000, 30);
    QVERIFY(chips.last()->isVisible());
}

QTEST_MAIN(TagFilterBarTest)
#include "tst_tagfilterbar.moc"
