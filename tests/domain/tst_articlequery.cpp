#include "domain/articlequery.h"

#include <QTest>

using namespace depeche;

/// Queries as the sidebar, the chips and the tag filter bar make and combine them.
class TestArticleQuery final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void madeQueriesHaveAText_data();
    void madeQueriesHaveAText();
    void bothJoinsConditions();
    void bothNamesNothingTwice();
    void bothKeepsTheOrder();
    void excludingTwiceIsNotMore();
    void chipsAreTheConditions();
    void highlightsWhatMustAppear();
};

namespace {

ArticleQuery query(const QString &text)
{
    return parseQuery(text, fromUnixSeconds(0)).query;
}

} // namespace

Q_DECLARE_METATYPE(depeche::ArticleQuery)

void TestArticleQuery::madeQueriesHaveAText_data()
{
    QTest::addColumn<ArticleQuery>("made");
    QTest::addColumn<QString>("text");
    QTest::newRow("all") << ArticleQuery::all() << QString();
    QTest::newRow("unread") << ArticleQuery::unread() << u"is:unread"_qs;
    QTest::newRow("starred") << ArticleQuery::flagged(ArticleFlag::Starred) << u"is:starred"_qs;
    QTest::newRow("later") << ArticleQuery::flagged(ArticleFlag::Later) << u"is:later"_qs;
    QTest::newRow("today") << ArticleQuery::today() << u"date:today"_qs;
    QTest::newRow("followed") << ArticleQuery::followed() << u"is:followed"_qs;
    QTest::newRow("feed") << ArticleQuery::ofFeed(FeedId(12)) << u"feed:12"_qs;
    QTest::newRow("folder") << ArticleQuery::ofFolder(u"Monde/Asie du Sud"_qs)
                            << u"folder:\"Monde/Asie du Sud\""_qs;
    QTest::newRow("tag") << ArticleQuery::ofTag(u"Jens Stoltenberg"_qs) << u"tag:\"Jens Stoltenberg\""_qs;
    QTest::newRow("tag with quotes") << ArticleQuery::ofTag(u"Opération \"Barkhane\""_qs)
                                     << u"tag:“Opération \"Barkhane\"”"_qs;
    QTest::newRow("tag that looks like syntax") << ArticleQuery::ofTag(u"-a*"_qs) << u"tag:\"-a*\""_qs;
}

void TestArticleQuery::madeQueriesHaveAText()
{
    QFETCH(ArticleQuery, made);
    QFETCH(QString, text);
    QCOMPARE(toText(made), text);
    QCOMPARE(query(text), made);
}

void TestArticleQuery::bothJoinsConditions()
{
    QCOMPARE(toText(both(query(u"otan"_qs), ArticleQuery::unread())), u"otan is:unread"_qs);
    QCOMPARE(both(query(u"a b"_qs), query(u"c d"_qs)), query(u"a b c d"_qs));
    QCOMPARE(both(query(u"a OR b"_qs), query(u"c"_qs)), query(u"(a OR b) c"_qs));
    QCOMPARE(both(ArticleQuery::all(), query(u"a"_qs)), query(u"a"_qs));
    QCOMPARE(both(query(u"a"_qs), ArticleQuery::all()), query(u"a"_qs));
}

void TestArticleQuery::bothNamesNothingTwice()
{
    QCOMPARE(both(query(u"a b"_qs), query(u"b c"_qs)), query(u"a b c"_qs));
}

void TestArticleQuery::bothKeepsTheOrder()
{
    const auto relevance = ArticleQuery::Order::Relevance;
    QCOMPARE(both(query(u"a sort:relevance"_qs), query(u"b"_qs)).order, relevance);
    QCOMPARE(both(query(u"a"_qs), query(u"b sort:relevance"_qs)).order, relevance);
    QCOMPARE(both(query(u"a"_qs), query(u"b"_qs)).order, ArticleQuery::Order::NewestFirst);
}

void TestArticleQuery::excludingTwiceIsNotMore()
{
    const ArticleQuery sport = ArticleQuery::ofTag(u"sport"_qs);
    const ArticleQuery once = excluding(query(u"otan"_qs), sport);
    QCOMPARE(toText(once), u"otan -tag:sport"_qs);
    QCOMPARE(excluding(once, sport), once);
    // Excluding what is excluded asks for it, and both forms of unread are one.
    QCOMPARE(toText(excluding(ArticleQuery::all(), ArticleQuery::unread())), u"is:read"_qs);
    QCOMPARE(toText(excluding(ArticleQuery::all(), ArticleQuery::flagged(ArticleFlag::Read))),
             u"is:unread"_qs);
    QCOMPARE(toText(excluding(query(u"a"_qs), ArticleQuery::all())), u"a is:nothing"_qs);
    QCOMPARE(query(toText(excluding(query(u"a"_qs), query(u"b c"_qs)))), query(u"a -(b c)"_qs));
}

void TestArticleQuery::chipsAreTheConditions()
{
    QCOMPARE(conditionTexts(query(u"otan \"a b\" (c OR d) -tag:sport is:unread sort:relevance"_qs)),
             (QStringList{u"otan"_qs, u"\"a b\""_qs, u"c OR d"_qs, u"-tag:sport"_qs, u"is:unread"_qs}));
    QCOMPARE(conditionTexts(query(u"a OR b"_qs)), QStringList{u"a OR b"_qs});
    QCOMPARE(conditionTexts(ArticleQuery::all()), QStringList());
}

void TestArticleQuery::highlightsWhatMustAppear()
{
    const auto terms =
        highlightTerms(query(u"L'Otan \"États membres\" ukrain* 北 title:UE -russie author:Durand tag:x"_qs));
    QCOMPARE(terms, (QList<QStringList>{{u"~L"_qs, u"~Otan"_qs},
                                        {u"etats"_qs, u"membres"_qs},
                                        {u"ukrain*"_qs},
                                        {u"北*"_qs},
                                        {u"~UE"_qs}}));
}

QTEST_APPLESS_MAIN(TestArticleQuery)
#include "tst_articlequery.moc"
