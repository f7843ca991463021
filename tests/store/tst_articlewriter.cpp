#include "store/articleid.h"
#include "store/articlesearch.h"
#include "store/articletable.h"
#include "store/maintenance.h"
#include "store/statement.h"
#include "support/testprofile.h"

using namespace depeche;
using namespace depeche::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QList<ArticleId> allIds(Connection &db)
{
    return *ArticleSearch(db, Now).ids(ArticleQuery::all(), -1);
}

QStringList titles(Connection &db)
{
    QStringList list;
    for (const ArticleRow &row : *ArticleTable(db).rows(allIds(db)))
        list += row.title;
    return list;
}

} // namespace

class TestArticleWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newestFirstWhateverTheDocumentOrder()
    {
        TestProfile profile;
        const FeedId feed = profile.addFeed();
        profile.write(feed, {article(QStringLiteral("old"), 9), article(QStringLiteral("new"), 1),
                             article(QStringLiteral("middle"), 5)});
        QCOMPARE(titles(profile.db()), QStringList({u"new"_s, u"middle"_s, u"old"_s}));
        QCOMPARE(timeOf(allIds(profile.db()).first()), Now - std::chrono::hours(1));
    }

    void sameSecondKeepsDocumentOrder()
    {
        TestProfile profile;
        const FeedId feed = profile.addFeed();
        QList<NewArticle> articles;
        QStringList expected;
        for (int i = 0; i < 600; ++i) { // more than one second has slots for
            articles += article(QString::number(i), 3);
            expected += QString::number(i);
        }
        QCOMPARE(profile.write(feed, articles).added, 600);
        QStringList found = titles(profile.db());
        QCOMPARE(QSet<QString>(found.begin(), found.end()).size(), 600);
        profile.write(feed, {article(QStringLiteral("first"), 2), article(QStringLiteral("second"), 2)});
        QCOMPARE(titles(profile.db()).mid(0, 2), QStringList({u"first"_s, u"second"_s}));
    }

    void fault37_futureDatesDoNotPinAnArticleToTheTop()
    {
        TestProfile profile;
        const FeedId feed = profile.addFeed();
        profile.write(feed, {article(QStringLiteral("from 2099"), -24 * 365 * 70)});
        QCOMPARE(timeOf(allIds(profile.db()).first()), Now);
        const auto stored = ArticleTable(profile.db()).article(allIds(profile.db()).first());
        QCOMPARE(*stored->publishedByFeed, Now + std::chrono::hours(24 * 365 * 70)); // kept as data
    }

    void everythingComesBack()
    {
        TestProfile profile;
        const FeedId feed = profile.addFeed();
        NewArticle sent = article(QStringLiteral("Все о НАТО"), 2, {u"НАТО"_s, u"Россия"_s});
        sent.lead = u"Коротко"_s;
        sent.html = QString(u"<p>Текст &amp; ещё</p>"_s).repeated(50);
        sent.text = QString(u"Текст & ещё "_s).repeated(50);
        sent.language = u"ru"_s;
        sent.baseUrl = QUrl(u"https://meridien.example/base/"_s);
        sent.updated = Now;
        sent.nature = ArticleFlag::HasImage;
        ArticleDetails &details = sent.details;
        details.authors = {u"А. Б."_s, u"C. D."_s};
        details.section = u"Мир"_s;
        details.canonicalUrl = QUrl(u"https://meridien.example/c"_s);
        details.shortUrl = QUrl(u"https://m.example/1"_s);
        details.image = {QUrl(u"https://meridien.example/i.jpg"_s), u"Подпись"_s, u"Фото"_s};
        details.discussion = {QUrl(u"https://meridien.example/c#d"_s), QUrl(u"https://meridien.example/cf"_s),
                              7};
        details.enclosures = {{QUrl(u"https://meridien.example/a.mp3"_s), u"audio/mpeg"_s, 1234,
                               std::chrono::seconds(61), u"Эпизод"_s}};
        details.related = {{QUrl(u"https://meridien.example/r"_s), u"Ещё"_s}};
        details.wordCount = 99;
        profile.write(feed, {sent});

        const auto read = ArticleTable(profile.db()).article(allIds(profile.db()).first());
        QVERIFY(read);
        QCOMPARE(read->details, details);
        QCOMPARE(read->html, sent.html);
        QCOMPARE(read->text, sent.text);
        QCOMPARE(read->row.lead, sent.lead);
        QCOMPARE(read->row.language, sent.language);
        QCOMPARE(read->baseUrl, sent.baseUrl);
        QCOMPARE(*read->updated, Now);
        QCOMPARE(read->received, Now);
        QVERIFY(read->row.flags.testFlag(ArticleFlag::HasImage));
        QStringList tags;
        for (const ArticleTag &tag : read->tags) {
            tags += tag.name;
            QCOMPARE(tag.origin, TagOrigin::Publisher);
        }
        QCOMPARE(tags, QStringList({u"НАТО"_s, u"Россия"_s}));
    }

    void anUpdateKeepsWhatTheReaderDid()
    {
        TestProfile profile;
        const FeedId feed = profile.addFeed();
        NewArticle first = article(QStringLiteral("Titre"), 2, {u"Otan"_s});
        first.text = u"ancien texte"_s;
        profile.write(feed, {first});
        const ArticleId id = allIds(profile.db()).first();
        ArticleTable(profile.db())
            .setFlags({id}, {ArticleFlag::Read, ArticleFlag::Starred}, {}, QStringLiteral("x"))
            .value();

        NewArticle second = first;
        second.title = u"Titre corrigé"_s;
        second.text = u"nouveau texte"_s;
        second.tags = {{u"Russie"_s, TagOrigin::Publisher}};
        const IngestResult result = profile.write(feed, {second}, Now + std::chrono::hours(1));
        QCOMPARE(result, (IngestResult{0, 1, 0}));
        const auto read = ArticleTable(profile.db()).article(id);
        QCOMPARE(read->row.title, u"Titre corrigé"_s);
        QVERIFY(read->row.isRead() && read->row.isStarred());
        QCOMPARE(read->tags.size(), 1);
        QCOMPARE(read->tags.first().name, u"Russie"_s);
        QCOMPARE(*numberOf(profile.db(), u"SELECT count(*) FROM revisions WHERE title = 'Titre'"_s), 1);

        profile.index();
        QCOMPARE(ArticleSearch(profile.db(), Now).count(parseQuery(u"nouveau"_s, Now).query).value(), 1);
        QCOMPARE(ArticleSearch(profile.db(), Now).count(parseQuery(u"ancien"_s, Now).query).value(), 0);
    }

    void unchangedArticlesAreLeftAlone()
    {
        TestProfile profile;
        const FeedId feed = profile.addFeed();
        const QList<NewArticle> articles{article(QStringLiteral("a")), article(QStringLiteral("b"))};
        profile.write(feed, articles);
        QCOMPARE(profile.write(feed, articles), (IngestResult{0, 0, 2}));
    }

    void identityLadder()
    {
        TestProfile profile;
        const FeedId feed = profile.addFeed();
        NewArticle byAddress = article(QStringLiteral("Titre"));
        byAddress.guid.clear();
        profile.write(feed, {byAddress});
        byAddress.title = u"Autre titre, même adresse"_s;
        QCOMPARE(profile.write(feed, {byAddress}).updated, 1);

        NewArticle byTitle = article(QStringLiteral("Sans adresse"));
        byTitle.guid.clear();
        byTitle.url = QUrl();
        profile.write(feed, {byTitle});
        byTitle.lead = u"changed"_s;
        QCOMPARE(profile.write(feed, {byTitle}).updated, 1);

        // A guid twice in one document is one article.
        QCOMPARE(
            profile.write(feed, {article(QStringLiteral("twice")), article(QStringLiteral("twice"))}).added,
            1);
    }

    void fault35_whatIsAlikeEverywhereTellsNothingApart()
    {
        TestProfile profile;
        const FeedId feed = profile.addFeed();
        QList<NewArticle> articles;
        for (int i = 0; i < 4; ++i) {
            articles += article(u"Titre %1"_s.arg(i), i);
            articles.last().guid = u"1"_s;
            articles.last().url = QUrl(u"https://meridien.example/"_s);
        }
        QCOMPARE(profile.write(feed, articles).added, 4);
        QCOMPARE(profile.write(feed, articles).unchanged, 4);
    }

    void fault36_theSameGuidInTwoFeedsIsTwoArticles()
    {
        TestProfile profile;
        const FeedId one = profile.addFeed(u"https://one.example/f"_s);
        const FeedId two = profile.addFeed(u"https://two.example/f"_s);
        profile.write(one, {article(QStringLiteral("same guid"))});
        NewArticle other = article(QStringLiteral("same guid"));
        other.title = u"usurped"_s;
        QCOMPARE(profile.write(two, {other}).added, 1);
        const QStringList found = titles(profile.db());
        QVERIFY(found.contains(u"same guid"_s) && found.contains(u"usurped"_s));
    }

    void deletedArticlesDoNotComeBack()
    {
        TestProfile profile;
        const FeedId feed = profile.addFeed();
        profile.write(feed, {article(QStringLiteral("gone"))});
        QVERIFY(profile.db().exec(u"INSERT INTO seen_items(feed_id, identity) SELECT feed_id, identity FROM articles"_s));
        QVERIFY(profile.db().exec(u"DELETE FROM articles"_s));
        QCOMPARE(profile.write(feed, {article(QStringLiteral("gone"))}).added, 0);
    }

    void aRemovedFeedTakesNoArticles()
    {
        TestProfile profile;
        IngestBatch batch;
        batch.feed = FeedId(77);
        const auto result = ArticleWriter(profile.db()).write(batch, {batch.feed, Now, 200, {}, Now, {}});
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::NotFound);
    }

    void anUnsubscribedFeedTakesNoArticles()
    {
        TestProfile profile;
        const FeedId feed = profile.addFeed();
        profile.write(feed, {article(u"before"_s)});
        // Fetched while the user unsubscribed: what arrives then would be listed without a feed.
        QVERIFY(FeedTable(profile.db()).remove(feed, Now));
        IngestBatch batch;
        batch.feed = feed;
        batch.articles = {article(u"late"_s)};
        const auto result = ArticleWriter(profile.db()).write(batch, {feed, Now, 200, {}, Now, {}});
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::NotFound);
        QCOMPARE(titles(profile.db()), QStringList());
    }

    void ofTwoVersionsInADocumentTheNewerCounts()
    {
        TestProfile profile;
        const FeedId feed = profile.addFeed();
        NewArticle newer = article(u"guid"_s, 1);
        newer.title = u"newer"_s;
        NewArticle older = article(u"guid"_s, 5);
        older.title = u"older"_s;
        QCOMPARE(profile.write(feed, {older, newer}), (IngestResult{1, 0, 0}));
        QCOMPARE(titles(profile.db()), QStringList{u"newer"_s});
        older.published = newer.published; // then the first in the document
        QCOMPARE(profile.write(feed, {newer, older}), (IngestResult{0, 0, 1}));
        QCOMPARE(titles(profile.db()), QStringList{u"newer"_s});
    }

    void everyRevisionIsKeptWhateverTheClockSays()
    {
        TestProfile profile;
        const FeedId feed = profile.addFeed();
        NewArticle changing = article(u"guid"_s);
        for (const int hours : {0, 0, -1}) {
            profile.write(feed, {changing}, Now + std::chrono::hours(hours));
            changing.title += u'!';
        }
        profile.write(feed, {changing}, Now - std::chrono::hours(1));
        Statement query(profile.db(), u"SELECT title FROM revisions ORDER BY replaced"_s);
        const auto kept = listOf(query, [](const Statement &row) { return row.text(0); });
        QCOMPARE(*kept, QStringList({u"guid"_s, u"guid!"_s, u"guid!!"_s}));
    }

    void aDocumentWithoutATitleLeavesTheOldOne()
    {
        TestProfile profile;
        const FeedId feed = profile.addFeed();
        IngestBatch batch;
        batch.feed = feed;
        batch.info.title = u"Meridian"_s;
        batch.info.siteUrl = QUrl(u"https://meridien.example/"_s);
        QVERIFY(ArticleWriter(profile.db()).write(batch, {feed, Now, 200, {}, Now, {}}));
        batch.info = {};
        QVERIFY(ArticleWriter(profile.db()).write(batch, {feed, Now, 200, {}, Now, {}}));
        QCOMPARE(FeedTable(profile.db()).feed(feed)->title, u"Meridian"_s);
        QCOMPARE(FeedTable(profile.db()).feed(feed)->siteUrl, QUrl(u"https://meridien.example/"_s));
    }

    void countsStayTrue()
    {
        TestProfile profile;
        const FeedId feed = profile.addFeed();
        QList<NewArticle> articles;
        for (int i = 0; i < 50; ++i)
            articles += article(QString::number(i), i);
        profile.write(feed, articles);
        QCOMPARE(FeedTable(profile.db()).feed(feed)->unread, 50);
        ArticleTable(profile.db())
            .setFlags(allIds(profile.db()).mid(0, 20), ArticleFlag::Read, {}, {})
            .value();
        QCOMPARE(FeedTable(profile.db()).feed(feed)->unread, 30);
        QCOMPARE(FeedTable(profile.db()).feed(feed)->articles, 50);
        profile.index();
        QCOMPARE(Maintenance(profile.db()).check().value(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestArticleWriter)
#include "tst_articlewriter.moc"
