#include "store/articlesearch.h"
#include "store/articletable.h"
#include "store/identity.h"
#include "store/statement.h"
#include "support/testprofile.h"

using namespace depeche;
using namespace depeche::test;

namespace {

/// What a publisher writes when it is asked for the n-th time: entries @p from to @p to, newest first.
struct Document
{
    bool newGuids = true;
    bool newParameters = false; ///< of their addresses
    bool newAddresses = false;
    bool newDates = false;

    QList<NewArticle> write(int round, int from, int to) const
    {
        QList<NewArticle> articles;
        for (int i = to; i >= from; --i) {
            NewArticle article;
            const QString n = QString::number(i);
            const QString r = QString::number(round);
            article.guid = newGuids ? QString(u"urn:" + r + u'-' + n) : QString(u"urn:" + n);
            article.title = u"Article " + n;
            article.lead = u"What article " + n + u" is about.";
            QString address = u"https://port.example/articles/" + n;
            if (newParameters)
                address += u"?id=" + n + u"&utm_campaign=" + r + u"&fbclid=x" + r;
            if (newAddresses)
                address += u"/visit-" + r;
            article.url = QUrl(address);
            article.published =
                Now - std::chrono::hours(100 - i) + std::chrono::minutes(newDates ? round : 0);
            article.text = article.lead;
            articles += article;
        }
        return articles;
    }
};

QList<ArticleId> allIds(Connection &db)
{
    return *ArticleSearch(db, Now).ids(ArticleQuery::all(), -1);
}

int storedMode(Connection &db)
{
    return int(*numberOf(db, QStringLiteral("SELECT unstable_ids FROM feeds")));
}

} // namespace

/// Feeds whose ids are others with each fetch.
class TestUnstableIds final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fault35_newIdsBringNoArticlesAgain_data()
    {
        QTest::addColumn<bool>("parameters");
        QTest::addColumn<bool>("addresses");
        QTest::addColumn<bool>("dates");
        QTest::addColumn<IdentityBy>("mode");
        QTest::newRow("guids") << false << false << false << IdentityBy::Address;
        QTest::newRow("and parameters") << true << false << false << IdentityBy::Address;
        QTest::newRow("and dates") << false << false << true << IdentityBy::Address;
        QTest::newRow("and addresses") << false << true << false << IdentityBy::TitleAndDate;
        QTest::newRow("and all") << false << true << true << IdentityBy::Title;
    }

    void fault35_newIdsBringNoArticlesAgain()
    {
        QFETCH(bool, parameters);
        QFETCH(bool, addresses);
        QFETCH(bool, dates);
        QFETCH(IdentityBy, mode);
        const Document document{true, parameters, addresses, dates};
        TestProfile profile;
        const FeedId feed = profile.addFeed();
        QCOMPARE(profile.write(feed, document.write(1, 1, 20)).added, 20);
        const QList<ArticleId> before = allIds(profile.db());
        QCOMPARE(storedMode(profile.db()), 0);

        QCOMPARE(profile.write(feed, document.write(2, 1, 20)).added, 0);
        QCOMPARE(storedMode(profile.db()), int(mode));
        QCOMPARE(allIds(profile.db()), before);
        // Also later, when three are new and some have left the document.
        QCOMPARE(profile.write(feed, document.write(3, 5, 23)).added, 3);
        QCOMPARE(profile.write(feed, document.write(4, 1, 23)).added, 0);
        QCOMPARE(allIds(profile.db()).size(), 23);
    }

    void fault35_whatTheReaderDidIsKept()
    {
        TestProfile profile;
        const FeedId feed = profile.addFeed();
        const Document document;
        profile.write(feed, document.write(1, 1, 10));
        Statement mark(profile.db(), QStringLiteral("UPDATE article_state SET flags = flags | 3"));
        QVERIFY(mark.run().ok());
        profile.write(feed, document.write(2, 1, 10));
        profile.write(feed, document.write(3, 1, 10));
        QCOMPARE(
            *numberOf(profile.db(), QStringLiteral("SELECT count(*) FROM article_state WHERE flags & 3 = 3")),
            10);
        QCOMPARE(*numberOf(profile.db(), QStringLiteral("SELECT count(*) FROM articles")), 10);
    }

    void fault35_feedsOfOneOrTwoEntries()
    {
        for (const int entries : {1, 2}) {
            TestProfile profile;
            const FeedId feed = profile.addFeed();
            const Document document;
            profile.write(feed, document.write(1, 1, entries));
            QCOMPARE(profile.write(feed, document.write(2, 1, entries)).added, 0);
        }
    }

    void newArticlesAreNew()
    {
        TestProfile profile;
        const FeedId feed = profile.addFeed();
        const Document stable{false, false, false, false};
        QCOMPARE(profile.write(feed, stable.write(1, 1, 20)).added, 20);
        QCOMPARE(profile.write(feed, stable.write(2, 21, 40)).added, 20); // a whole page of news
        QCOMPARE(storedMode(profile.db()), 0);
    }

    void whatComesEveryDayUnderOneTitleIsNew()
    {
        TestProfile profile;
        const FeedId feed = profile.addFeed();
        for (int day = 1; day <= 5; ++day) {
            QList<NewArticle> articles;
            for (int of = day; of > 0 && of > day - 3; --of) {
                NewArticle article;
                article.guid = u"day-" + QString::number(of);
                article.title = QStringLiteral("The picture of the day");
                article.lead = QStringLiteral("Chosen by our readers.");
                article.url = QUrl(QString(u"https://port.example/pictures/" + QString::number(of)));
                article.published = Now - std::chrono::hours(24 * (10 - of));
                articles += article;
            }
            QCOMPARE(profile.write(feed, articles).added, 1);
        }
        QCOMPARE(storedMode(profile.db()), 0);
    }

    void entriesThatAllLinkToOnePageAreNew()
    {
        TestProfile profile;
        const FeedId feed = profile.addFeed();
        const auto page = [](int round) {
            QList<NewArticle> articles;
            for (int i = 0; i < 5; ++i) {
                NewArticle article;
                article.guid = QString::number(round * 10 + i);
                article.title = u"Tide table " + article.guid;
                article.url = QUrl(QStringLiteral("https://port.example/tides"));
                article.published = Now - std::chrono::hours(100 - round * 10 - i);
                articles += article;
            }
            return articles;
        };
        QCOMPARE(profile.write(feed, page(1)).added, 5);
        QCOMPARE(profile.write(feed, page(2)).added, 5);
        QCOMPARE(storedMode(profile.db()), 0);
    }

    void postsInTheSameDiscussionsAreNew()
    {
        TestProfile profile;
        const FeedId feed = profile.addFeed();
        const auto active = [](int round) {
            QList<NewArticle> articles;
            for (int topic = 0; topic < 6; ++topic) {
                NewArticle article;
                article.guid = u"post-" + QString::number(round * 10 + topic);
                article.title = u"Topic " + QString::number(topic);
                article.lead = u"Answer " + article.guid;
                article.url = QUrl(QString(u"https://port.example/topic/" + QString::number(topic)));
                article.published = Now - std::chrono::hours(100 - round * 10 - topic);
                articles += article;
            }
            return articles;
        };
        QCOMPARE(profile.write(feed, active(1)).added, 6);
        QCOMPARE(profile.write(feed, active(2)).added, 6);
        QCOMPARE(storedMode(profile.db()), 0);
    }

    void fault35_emptyGuids()
    {
        TestProfile profile;
        const FeedId feed = profile.addFeed();
        QList<NewArticle> articles = Document().write(1, 1, 8);
        for (NewArticle &article : articles)
            article.guid.clear();
        QCOMPARE(profile.write(feed, articles).added, 8);
        QCOMPARE(profile.write(feed, articles).added, 0);
    }

    void keysOfAddresses()
    {
        const auto key = [](const char *address) { return addressKey(QUrl(QString::fromLatin1(address))); };
        QCOMPARE(key("http://a.test/x?utm_source=rss&id=3#top"), key("https://a.test/x?id=3"));
        QCOMPARE(key("https://a.test/x?utm_source=rss"), key("https://a.test/x"));
        QVERIFY(key("https://a.test/x?id=3") != key("https://a.test/x?id=4"));
        QVERIFY(key("https://a.test/x") != key("https://b.test/x"));
        QVERIFY(key("").isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestUnstableIds)
#include "tst_unstableids.moc"
