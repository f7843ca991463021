#include "listprofile.h"
#include "ui/search/datehistogram.h"
#include "ui/search/filterbar.h"
#include "ui/widgets/chiprow.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace depeche;
using namespace std::chrono_literals;

namespace {

QStringList names(const FilterBar &bar)
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

class FilterBarTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theMostFrequentTagsComeFirst();
    void whatIsListedIsNoFilter();
    void whatWasChosenStandsFirstAndIsTakenBack();
    void sourcesAndDatesAreFilters();
    void clicksNarrowAndExclude();
    void aListWithoutTagsHasNoBar();
    void theLastQueryWins();
    void theMenuFollows();
    void whatDoesNotFitIsBehindAButton();
};

void FilterBarTest::theMostFrequentTagsComeFirst()
{
    test::ListProfile profile;
    fill(profile);
    FilterBar bar(profile.library());
    bar.show(ArticleQuery::all(), {}, {});
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

void FilterBarTest::whatIsListedIsNoFilter()
{
    test::ListProfile profile;
    fill(profile);
    FilterBar bar(profile.library());
    bar.show(ArticleQuery::ofTag(QStringLiteral("alpha")), {}, {QStringLiteral("tag:ALPHA")});
    QVERIFY(test::waitFor([&] { return names(bar) == QStringList{QStringLiteral("Beta")}; }));
}

void FilterBarTest::whatWasChosenStandsFirstAndIsTakenBack()
{
    test::ListProfile profile;
    fill(profile);
    FilterBar bar(profile.library());
    bar.show(ArticleQuery::ofTag(QStringLiteral("Beta")), {QStringLiteral("tag:Beta")}, {});
    QVERIFY(test::waitFor([&] {
        return names(bar) == QStringList{QStringLiteral("Beta"), QStringLiteral("Alpha")};
    }));
    QSignalSpy toggled(&bar, &FilterBar::toggled);
    QTest::keyClick(bar.findChild<ChipRow *>()->chips().first(), Qt::Key_Backspace);
    QCOMPARE(toggled.count(), 1);
    QCOMPARE(toggled.last().first().toString(), QStringLiteral("tag:Beta"));
}

void FilterBarTest::sourcesAndDatesAreFilters()
{
    test::ListProfile profile;
    fill(profile);
    profile.add(profile.addFeed(QStringLiteral("courier")), {{QStringLiteral("4"), 48h}});
    FilterBar bar(profile.library());
    bar.resize(500, 40);
    bar.show(ArticleQuery::all(), {}, {});
    QVERIFY(test::waitFor([&] { return names(bar).size() == 2; }));
    bar.setFacet(FilterBar::Facet::Sources);
    QCOMPARE(names(bar), (QStringList{QStringLiteral("meridian"), QStringLiteral("courier")}));
    QSignalSpy toggled(&bar, &FilterBar::toggled);
    bar.findChild<ChipRow *>()->chips().last()->click();
    QCOMPARE(toggled.count(), 1);
    QVERIFY(toggled.last().first().toString().startsWith(QStringLiteral("feed:")));
    bar.setFacet(FilterBar::Facet::Dates);
    auto *dates = bar.findChild<DateHistogram *>();
    QTest::keyClick(dates, Qt::Key_Return); // the newest
    QTest::keyClick(dates, Qt::Key_Left);
    QTest::keyClick(dates, Qt::Key_Return);
    QCOMPARE(toggled.count(), 3);
    QVERIFY(toggled.at(1).first().toString().startsWith(QStringLiteral("date:")));
    QVERIFY(toggled.at(1).first() != toggled.at(2).first());
    // Nothing has a language here: the wish for one shows something else.
    bar.setFacet(FilterBar::Facet::Languages);
    QVERIFY(bar.facet() != FilterBar::Facet::Languages);
}

void FilterBarTest::clicksNarrowAndExclude()
{
    test::ListProfile profile;
    fill(profile);
    FilterBar bar(profile.library());
    bar.resize(400, 40);
    bar.show(ArticleQuery::all(), {}, {});
    QVERIFY(test::waitFor([&] { return names(bar).size() == 2; }));
    bar.show();
    QSignalSpy chosen(&bar, &FilterBar::toggled);
    QSignalSpy excluded(&bar, &FilterBar::excluded);
    const QList<Chip *> chips = bar.findChild<ChipRow *>()->chips();
    QTest::mouseClick(chips.first(), Qt::LeftButton);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.last().first().toString(), QStringLiteral("tag:Alpha"));
    QTest::mouseClick(chips.last(), Qt::LeftButton, Qt::AltModifier);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(excluded.count(), 1);
    QCOMPARE(excluded.last().first().toString(), QStringLiteral("tag:Beta"));
    QTest::keyClick(chips.first(), Qt::Key_Return, Qt::AltModifier);
    QCOMPARE(excluded.count(), 2);
    QTest::keyClick(chips.first(), Qt::Key_Space);
    QCOMPARE(chosen.count(), 2);
}

void FilterBarTest::aListWithoutTagsHasNoBar()
{
    test::ListProfile profile;
    fill(profile);
    FilterBar bar(profile.library());
    bar.show(ArticleQuery::all(), {}, {});
    QVERIFY(test::waitFor([&] { return !bar.isHidden(); }));
    bar.show(ArticleQuery::flagged(ArticleFlag::Starred), {}, {});
    QVERIFY(test::waitFor([&] { return bar.isHidden(); }));
}

void FilterBarTest::theLastQueryWins()
{
    test::ListProfile profile;
    fill(profile);
    FilterBar bar(profile.library());
    bar.show(ArticleQuery::all(), {}, {});
    bar.show(ArticleQuery::ofTag(QStringLiteral("Beta")), {}, {QStringLiteral("tag:Beta")});
    QVERIFY(test::waitFor([&] { return names(bar) == QStringList{QStringLiteral("Alpha")}; }));
    QVERIFY(bar.findChild<ChipRow *>()->chips().first()->accessibleName().contains(u'1'));
}

void FilterBarTest::theMenuFollows()
{
    test::ListProfile profile;
    fill(profile);
    FilterBar bar(profile.library());
    bar.show(ArticleQuery::all(), {}, {});
    QVERIFY(test::waitFor([&] { return names(bar).size() == 2; }));
    QSignalSpy followed(&bar, &FilterBar::followRequested);
    Chip *chip = bar.findChild<ChipRow *>()->chips().last();
    Q_EMIT chip->customContextMenuRequested(QPoint(1, 1));
    QMenu *menu = chip->findChild<QMenu *>();
    QVERIFY(menu);
    menu->actions().last()->trigger();
    QCOMPARE(followed.count(), 1);
    QCOMPARE(followed.last().first().toString(), QStringLiteral("Beta"));
    menu->close();
}

void FilterBarTest::whatDoesNotFitIsBehindAButton()
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

QTEST_MAIN(FilterBarTest)
#include "tst_filterbar.moc"
