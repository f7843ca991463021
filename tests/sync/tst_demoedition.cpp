#include "store/articlesearch.h"
#include "store/articletable.h"
#include "store/savedsearchtable.h"
#include "store/tagtable.h"
#include "store/undotable.h"
#include "support/testprofile.h"
#include "sync/demoedition.h"
#include "sync/schedule.h"

using namespace depeche;

namespace {

template <typename T>
T ok(Result<T> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    return std::move(*result);
}

/// Another day than the edition was written for.
const Timestamp Later = test::Now + std::chrono::days(100);

} // namespace

class TestDemoEdition final : public QObject
{
    Q_OBJECT
    DemoEdition m_edition;

private Q_SLOTS:
    void initTestCase() { m_edition = ok(readDemoEdition(Later)); }

    void isComplete()
    {
        QCOMPARE(m_edition.feeds.size(), 6);
        QSet<QUrl> pictures;
        for (const DemoImage &image : m_edition.images) {
            QVERIFY2(image.bytes.startsWith("\xff\xd8"), qPrintable(image.url.toString()));
            pictures.insert(image.url);
        }
        int articles = 0;
        for (const DemoFeed &feed : m_edition.feeds) {
            QVERIFY(feed.iconPng.startsWith("\x89PNG"));
            for (const NewArticle &article : feed.batch.articles) {
                ++articles;
                QVERIFY(!article.text.isEmpty() && article.details.wordCount > 30);
                QVERIFY(article.published && *article.published <= Later);
                QVERIFY(*article.published > Later - std::chrono::days(4));
                const QUrl image = article.details.image.url;
                QVERIFY(image.isEmpty() || pictures.contains(image));
                QVERIFY(!article.html.contains(QStringLiteral("src=\"images/")));
            }
        }
        QVERIFY(articles >= 40);
    }

    void isStoredWithItsState()
    {
        test::TestProfile profile;
        Connection &db = profile.db();
        const int added = ok(writeDemoEdition(db, m_edition, Later));
        profile.index();
        QVERIFY(added >= 40);
        ArticleSearch search(db, Later);
        QCOMPARE(ok(search.count(ArticleQuery::all())), added);
        const int unread = ok(search.count(ArticleQuery::unread()));
        QVERIFY(unread > 0 && unread < added);
        QVERIFY(ok(search.count(ArticleQuery::flagged(ArticleFlag::Starred))) > 0);
        QVERIFY(ok(search.count(parseQuery(QStringLiteral("has:audio"), Later).query)) > 0);

        // The user did none of this, and has nothing to take back.
        QVERIFY(!ok(UndoTable(db).last()));

        const QList<TagCount> followed = ok(TagTable(db).followed());
        QVERIFY(!followed.isEmpty());
        QCOMPARE(followed.first().tag.name, QStringLiteral("OTAN"));
        // Articles in all languages under one name.
        QVERIFY(ok(search.count(ArticleQuery::ofTag(QStringLiteral("НАТО")))) >= 5);
        QVERIFY(ok(SavedSearchTable(db).all(Later)).size() >= 2);

        for (const Feed &feed : ok(FeedTable(db).feeds())) {
            QVERIFY(feed.folder);
            QVERIFY(feed.fetch.error.isEmpty() && !feed.fetch.why.isEmpty());
            QCOMPARE(*feed.fetch.nextFetch, neverAgain());
        }
        QVERIFY(ok(FeedTable(db).due(Later + std::chrono::days(365))).isEmpty());
    }

    void isLoadedOnce()
    {
        test::TestProfile profile;
        ok(writeDemoEdition(profile.db(), m_edition, Later));
        const int articles = ok(ArticleSearch(profile.db(), Later).count(ArticleQuery::all()));
        QCOMPARE(
            ok(writeDemoEdition(profile.db(), ok(readDemoEdition(Later + std::chrono::hours(5))), Later)), 0);
        QCOMPARE(ok(ArticleSearch(profile.db(), Later).count(ArticleQuery::all())), articles);
        QCOMPARE(ok(SavedSearchTable(profile.db()).all(Later)).size(), m_edition.searches.size());
    }
};

QTEST_GUILESS_MAIN(TestDemoEdition)
#include "tst_demoedition.moc"
