#include "domain/articlequery.h"
#include "store/querysql.h"
#include "store/statement.h"
#include "support/testprofile.h"

using namespace depeche;
using namespace depeche::test;
using namespace Qt::Literals::StringLiterals;

/// "Newest first" must come out of an index in order: a sort or a walk over whole tables would be felt with a
/// million articles.
class TestQueryPlans : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestProfile> m_profile;

    QString plan(const QString &query)
    {
        Connection &db = m_profile->db();
        const auto compiled = QueryCompiler(db, Now).compile(parseQuery(query, Now).query);
        if (!compiled)
            return compiled.error().detail;
        Statement explain(db, u"EXPLAIN QUERY PLAN "_s + compiled->idSql(50, ArticleId(1ll << 62)));
        if (const auto ran = explain.runWith(compiled->idValues(ArticleId(1ll << 62))); !ran)
            return ran.error().detail;
        QStringList steps;
        while (explain.next())
            steps += explain.text(3);
        return steps.join(u'\n');
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_profile = std::make_unique<TestProfile>();
        const auto folder = FolderTable(m_profile->db()).ensure(u"Monde"_s);
        const FeedId one = m_profile->addFeed(u"https://one.example/"_s, u"one"_s, *folder);
        const FeedId two = m_profile->addFeed(u"https://two.example/"_s, u"two"_s, *folder);
        QList<NewArticle> articles;
        for (int i = 0; i < 400; ++i)
            articles += article(u"Titre %1"_s.arg(i), i, {i % 3 ? u"OTAN"_s : u"Sport"_s});
        m_profile->write(one, articles.mid(0, 200));
        m_profile->write(two, articles.mid(200));
        m_profile->index();
        QVERIFY(m_profile->db().exec(u"ANALYZE"_s));
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

    void plans_data()
    {
        QTest::addColumn<QString>("query");
        for (const char *query :
             {"", "is:unread", "is:starred", "is:later", "feed:one", "feed:one is:unread", "tag:otan",
              "tag:otan is:unread", "titre", "\"titre 7\"", "tit*", "titre tag:otan", "after:2026-05-01"})
            QTest::newRow(query) << QString::fromUtf8(query);
    }

    void plans()
    {
        QFETCH(QString, query);
        const QString steps = plan(query);
        QVERIFY2(!steps.isEmpty(), "no plan");
        QVERIFY2(!steps.contains(u"TEMP B-TREE"_s), qPrintable(steps));
        static const QRegularExpression scan(u"SCAN (s|a|b|t|x)\\b(?! USING)"_s);
        // Everything at all is a walk over the narrow table in the order of its key.
        if (!query.isEmpty())
            QVERIFY2(!scan.match(steps).hasMatch(), qPrintable(steps));
    }
};

QTEST_GUILESS_MAIN(TestQueryPlans)
#include "tst_queryplans.moc"
