#include "domain/articlequery.h"
#include "store/querysql.h"
#include "store/statement.h"
#include "store/tagtable.h"
#include "support/testprofile.h"

using namespace depeche;
using namespace depeche::test;
using namespace Qt::Literals::StringLiterals;

/// "Newest first" must come out of an index in order: a sort or a walk over whole tables would be felt with a
/// million articles. Plans must not depend on what SQLite knows of the tables, nor on their sizes.
class TestQueryPlans : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestProfile> m_profile;

    CompiledQuery compiled(const QString &query)
    {
        const ArticleQuery parsed = parseQuery(query, Now).query;
        QueryCompiler compiler(m_profile->db(), Now);
        if (const auto prepared = compiler.prepare(parsed); !prepared)
            qFatal("%s", qPrintable(prepared.error().detail));
        return compiler.compiled(50, {0, qint64(1) << 62},
                                 parsed.order == ArticleQuery::Order::Relevance ? QueryCompiler::For::Ranking
                                                                                : QueryCompiler::For::Ids);
    }

    QStringList plan(const CompiledQuery &query)
    {
        Statement explain(m_profile->db(), u"EXPLAIN QUERY PLAN "_s + query.idSql(50));
        if (const auto ran = explain.runWith(query.values()); !ran)
            return {ran.error().detail};
        QStringList steps;
        while (explain.next())
            steps += explain.text(3);
        return steps;
    }

    void check(const QString &query)
    {
        const CompiledQuery sql = compiled(query);
        const QStringList steps = plan(sql);
        const QString all = sql.idSql(50) + u'\n' + steps.join(u'\n');
        QVERIFY2(!steps.isEmpty(), "no plan");
        const bool sorts =
            std::any_of(sql.arms.begin(), sql.arms.end(), [](const QueryArm &arm) { return arm.sorts; });
        // What is sorted on purpose are the few articles of some feeds or tags, never behind the index.
        if (!sorts)
            QVERIFY2(!all.contains(u"TEMP B-TREE"_s), qPrintable(all));
        // Walked are narrow tables only, in the order of a key: states, the queue, and the index itself.
        static const QRegularExpression walk(
            u"^SCAN (s( USING (COVERING )?INDEX state_.*)?|q|index_queue|(article_fts|w) "
            "VIRTUAL TABLE INDEX .*)$"_s);
        for (const QString &step : steps) {
            if (step.startsWith(u"SCAN "))
                QVERIFY2(walk.match(step).hasMatch(), qPrintable(all));
        }
    }

    void checkAll()
    {
        for (const char *query : {"",
                                  "is:unread",
                                  "is:read",
                                  "is:starred",
                                  "is:later",
                                  "date:today",
                                  "feed:one",
                                  "feed:one is:unread",
                                  "folder:monde",
                                  "folder:monde is:unread",
                                  "folder:monde tag:otan",
                                  "folder:monde OR is:starred",
                                  "tag:otan",
                                  "tag:otan is:unread",
                                  "tag:otan tag:sport",
                                  "tag:otan OR tag:sport",
                                  "(tag:otan OR tag:sport) is:unread",
                                  "-tag:otan",
                                  "-tag:otan is:unread",
                                  "is:followed",
                                  "is:followed is:unread",
                                  "-is:followed",
                                  "lang:zh",
                                  "lang:zh is:unread",
                                  "lang:zh tag:otan",
                                  "-lang:zh",
                                  "has:image",
                                  "has:audio",
                                  "has:video",
                                  "has:fulltext",
                                  "has:comments",
                                  "has:audio has:video",
                                  "-has:image",
                                  "after:2026-05-01",
                                  "after:2026-05-01 before:2026-05-03",
                                  "after:2026-05-01 before:2026-05-03 tag:otan",
                                  "age:<3d is:unread",
                                  "age:>3d folder:monde",
                                  "titre",
                                  "\"titre 7\"",
                                  "tit*",
                                  "title:titre",
                                  "author:anna",
                                  "titre tag:otan",
                                  "titre is:starred",
                                  "titre is:unread",
                                  "titre folder:monde",
                                  "titre lang:zh",
                                  "titre after:2026-05-01",
                                  "-titre",
                                  "-titre is:unread",
                                  "titre -tag:otan",
                                  "titre OR tag:otan",
                                  "(titre OR tag:otan) is:unread",
                                  "(titre OR tag:otan) (lang:zh OR is:starred)",
                                  "-(titre tag:otan)",
                                  "is:unread -titre -tag:otan -lang:zh",
                                  "feed:one OR titre OR is:starred",
                                  "titre sort:relevance",
                                  "titre tag:otan sort:relevance",
                                  "titre is:starred sort:relevance"})
            check(QString::fromUtf8(query));
    }

    void exec(const QString &sql) { QVERIFY2(m_profile->db().exec(sql), qPrintable(sql)); }

    /// As if there were a million articles: the sizes come out of these tables.
    void pretendToBeLarge()
    {
        exec(u"UPDATE feed_counts SET articles = 500000, unread = 100000"_s);
        exec(u"UPDATE flag_counts SET starred = 5000, later = 1000"_s);
        exec(u"UPDATE tag_counts SET articles = 200000, unread = 100000"_s);
        exec(u"UPDATE feed_languages SET articles = 5000 WHERE language = 'zh'"_s);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_profile = std::make_unique<TestProfile>();
        const auto folder = FolderTable(m_profile->db()).ensure(u"Monde"_s);
        const FeedId one = m_profile->addFeed(u"https://one.example/"_s, u"one"_s, *folder);
        const FeedId two = m_profile->addFeed(u"https://two.example/"_s, u"two"_s, *folder);
        m_profile->addFeed(u"https://three.example/"_s, u"three"_s);
        QList<NewArticle> articles;
        for (int i = 0; i < 200; ++i) {
            articles += article(u"Titre %1"_s.arg(i), i, {i % 3 ? u"OTAN"_s : u"Sport"_s});
            articles.last().language = i % 7 ? u"fr"_s : u"zh"_s;
            articles.last().nature = i % 50 ? ArticleFlag::HasImage : ArticleFlag::HasAudio;
        }
        m_profile->write(one, articles.mid(0, 100));
        m_profile->write(two, articles.mid(100));
        QVERIFY(TagTable(m_profile->db()).follow(u"OTAN"_s, {u"NATO"_s}, Now));
        QVERIFY(TagTable(m_profile->db()).follow(u"Sport"_s, {}, Now));
    }

    void theNextPlaceInAFolderIsLookedUp()
    {
        // Else each feed of an import walks over all those before it.
        Statement explain(m_profile->db(),
                          u"EXPLAIN QUERY PLAN SELECT max(position) FROM feeds WHERE folder_id IS ?"_s);
        QVERIFY(explain.run(1));
        QVERIFY(explain.next());
        QVERIFY2(explain.text(3).contains(u"INDEX"), qPrintable(explain.text(3)));
    }

    void plansWhileTheIndexIsBehind()
    {
        checkAll();
        exec(u"PRAGMA optimize"_s);
        pretendToBeLarge();
        checkAll();
    }

    void plansWithStatistics()
    {
        m_profile->index();
        exec(u"ANALYZE"_s);
        checkAll();
    }

    void plansWithoutStatistics()
    {
        exec(u"DELETE FROM sqlite_stat1"_s);
        exec(u"ANALYZE sqlite_schema"_s); // reads them again: there are none
        checkAll();
    }
};

QTEST_GUILESS_MAIN(TestQueryPlans)
#include "tst_queryplans.moc"
