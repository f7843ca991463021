#include "core/stem.h"
#include "store/articlesearch.h"
#include "store/articletable.h"
#include "store/ftspattern.h"
#include "store/querysql.h"
#include "store/queuedtext.h"
#include "support/testprofile.h"

using namespace depeche;
using namespace depeche::test;
using namespace Qt::Literals::StringLiterals;

/// Searches look at articles that the index does not have yet, and find them neither twice nor not at all.
class TestQueuedSearch : public QObject
{
    Q_OBJECT

    static QList<ArticleId> find(TestProfile &profile, const QString &query, int limit = -1)
    {
        const auto ids = ArticleSearch(profile.db(), Now).ids(parseQuery(query, Now).query, limit);
        return ids ? *ids : QList<ArticleId>();
    }

    static NewArticle text(const QString &title, const QString &body, int hoursOld = 1)
    {
        NewArticle one = article(title, hoursOld);
        one.html = one.text = body;
        one.language = u"fr"_s;
        return one;
    }

    static QStringList Queries()
    {
        return {u"port"_s,
                u"\"grand port\""_s,
                u"gran*"_s,
                u"title:marché"_s,

                u"author:petit"_s,
                u"port -marché"_s,
                u"-port"_s,
                u"port OR tag:vin"_s,
                u"(port OR tag:vin) is:unread"_s,
                u"-(port tag:vin)"_s,
                u"élections"_s,
                u"\"élections\""_s,
                u"外交"_s,
                u"中"_s,
                u"port tag:vin"_s,
                u"lang:fr -port"_s,
                u"port after:2026-05-16"_s,
                u"port sort:relevance"_s};
    }

    static QList<NewArticle> articles()
    {
        QList<NewArticle> list;
        for (int i = 0; i < 40; ++i) {
            NewArticle one = text(u"Titre %1 %2"_s.arg(i).arg(i % 5 ? u"du matin"_s : u"au marché"_s),
                                  QStringList{u"Le grand port de pêche."_s, u"Grandes élections au port."_s,
                                              u"Une élection sans vagues."_s, u"中国外交部 et le reste."_s,
                                              u"Rien de tout cela, port grand."_s}
                                      .at(i % 5),
                                  i);
            if (i % 3 == 0)
                one.tags.append({u"Vin"_s, TagOrigin::Publisher});
            if (i % 4 == 0)
                one.details.authors = {u"Anne Petit"_s};
            list += one;
        }
        return list;
    }

private Q_SLOTS:
    void theSameIsFoundAtEachStepOfTheIndex()
    {
        TestProfile profile;
        profile.write(profile.addFeed(), articles());
        profile.index(); // once, so that languages are known
        QHash<QString, QList<ArticleId>> expected;
        for (const QString &query : Queries()) {
            expected[query] = find(profile, query);
            QVERIFY2(!expected[query].isEmpty(), qPrintable(query));
        }
        QVERIFY(profile.db().exec(u"INSERT INTO article_fts(article_fts) VALUES('delete-all')"_s));
        QVERIFY(profile.db().exec(u"INSERT INTO index_queue(id) SELECT id FROM articles"_s));
        for (int step = 0; step < 9; ++step) {
            for (const QString &query : Queries()) {
                auto found = find(profile, query);
                auto wanted = expected[query];
                if (query.contains(u"sort:"_s)) { // what has no rank yet comes last
                    std::sort(found.begin(), found.end());
                    std::sort(wanted.begin(), wanted.end());
                }
                QVERIFY2(found == wanted, qPrintable(u"step %1: %2 finds %3, not %4"_s.arg(step)
                                                         .arg(query)
                                                         .arg(found.size())
                                                         .arg(wanted.size())));
                QCOMPARE(ArticleSearch(profile.db(), Now).count(parseQuery(query, Now).query).value(),
                         int(wanted.size()));
            }
            QVERIFY(IndexTable(profile.db()).indexSome(5));
        }
        QCOMPARE(IndexTable(profile.db()).waiting().value(), 0);
    }

    void aChangedArticleIsFoundByItsNewWords()
    {
        TestProfile profile;
        const FeedId feed = profile.addFeed();
        profile.write(feed, {text(u"A"_s, u"Une vieille histoire."_s)});
        profile.index();
        profile.write(feed, {text(u"A"_s, u"Une nouvelle fin."_s)});
        QCOMPARE(find(profile, u"histoire"_s).size(), 0);
        QCOMPARE(find(profile, u"nouvelle"_s).size(), 1);
        profile.index();
        QCOMPARE(find(profile, u"nouvelle"_s).size(), 1);
    }

    void aPageLooksAtTheNewestThatWait()
    {
        TestProfile profile;
        QList<NewArticle> many;
        for (int i = 0; i < QueuedWindow + 20; ++i)
            many += text(u"T%1"_s.arg(i), i >= QueuedWindow - 1 && i % 2 ? u"phare"_s : u"rien"_s, i);
        profile.write(profile.addFeed(), many);
        QCOMPARE(find(profile, u"phare"_s, 100).size(), 1); // the last of the window
        QCOMPARE(find(profile, u"phare"_s).size(), 11);     // who wants all gets all
        // The next page looks at the next so many.
        const auto page = find(profile, u"phare"_s, 100);
        const auto next =
            *ArticleSearch(profile.db(), Now).ids(parseQuery(u"phare"_s, Now).query, 100, page.last());
        QCOMPARE(next.size(), 10);
    }

    void whatWaitsIsRankedLast()
    {
        TestProfile profile;
        const FeedId feed = profile.addFeed();
        profile.write(feed, {text(u"Phare"_s, u"phare"_s, 5), text(u"B"_s, u"un phare"_s, 6)});
        profile.index();
        profile.write(feed, {text(u"Phare phare"_s, u"phare"_s, 1)});
        const auto ids = find(profile, u"phare sort:relevance"_s, 8);
        QCOMPARE(ids.size(), 3);
        QCOMPARE(ids.last(), find(profile, u"phare"_s).first());
    }

    void patterns_data()
    {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<bool>("matches");
        const auto row = [](const QString &expression, bool matches) {
            QTest::newRow(qPrintable(expression)) << expression << matches;
        };
        row(u"\"grand\""_s, true);
        row(u"\"grand port\""_s, true);
        row(u"\"port grand\""_s, false);
        row(u"\"gra\""_s, false);
        row(u"\"gra\"*"_s, true);
        row(u"\"grand po\"*"_s, true);
        row(u"title : \"grand\""_s, false);
        row(u"title : \"matin\""_s, true);
        row(u"author : \"petit\""_s, true);
        row(u"body : \"port\""_s, true);
        row(u"(\"grand\" AND \"matin\")"_s, true);
        row(u"(\"grand\" AND \"soir\")"_s, false);
        row(u"(\"soir\" OR \"matin\")"_s, true);
        row(u"((\"grand\") NOT (\"matin\"))"_s, false);
        row(u"((\"grand\") NOT (\"soir\" OR \"nuit\"))"_s, true);
        row(u"((\"a\" OR \"grand\") AND (\"b\" OR \"port\"))"_s, true);
        row(u"\"soir %1grand port\""_s.arg(QChar(InsteadMark)), true);
        row(u"\"grands %1grand\""_s.arg(QChar(StemMark)), false);
        row(u"\"bateaux %1bateau dort\""_s.arg(QChar(StemMark)), true);
        row(u"\"\""_s, false);
        row(u"(\"unclosed"_s, false);
    }

    void patterns()
    {
        QFETCH(QString, expression);
        QFETCH(bool, matches);
        const QList<IndexedColumn> columns{
            IndexedColumn(u"un matin"_s), IndexedColumn(u"anne petit"_s),
            IndexedColumn(u"le grand port ou le bateau %1bateau dort"_s.arg(QChar(StemMark)))};
        QCOMPARE(FtsPattern::parse(expression).matches(columns), matches);
    }
};

QTEST_GUILESS_MAIN(TestQueuedSearch)
#include "tst_queuedsearch.moc"
