#include "store/articlesearch.h"
#include "store/articletable.h"
#include "store/statement.h"
#include "store/tagtable.h"
#include "support/testprofile.h"

using namespace depeche;
using namespace depeche::test;
using namespace Qt::Literals::StringLiterals;

/// The index finds inflected words, and phrases are what they were.
class TestFtsTokenizer final : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestProfile> m_profile;

    static NewArticle inLanguage(const QString &title, const QString &language, int hoursOld)
    {
        NewArticle made = article(title, hoursOld);
        made.language = language;
        return made;
    }

    QString found(const QString &query)
    {
        const auto ids = ArticleSearch(m_profile->db(), Now).ids(parseQuery(query, Now).query, -1);
        if (!ids)
            return ids.error().detail;
        QStringList titles;
        for (const ArticleRow &row : *ArticleTable(m_profile->db()).rows(*ids))
            titles += row.title.section(u' ', 0, 0);
        return titles.join(u' ');
    }

    qint64 indexRows(const QString &match)
    {
        return *numberOf(m_profile->db(), u"SELECT count(*) FROM article_fts WHERE article_fts MATCH ?"_s,
                         QString(u'"' + match + u'"'));
    }

private Q_SLOTS:
    void init()
    {
        m_profile = std::make_unique<TestProfile>();
        const FeedId feed = m_profile->addFeed();
        m_profile->write(feed,
                         {inLanguage(u"A1 Les élections nationales de l’Assemblée"_s, u"fr"_s, 1),
                          inLanguage(u"A2 Une élection au conseil national, mot par mot"_s, u"fr"_s, 2),
                          inLanguage(u"A3 Des électeurs et des mots"_s, u"fr"_s, 3),
                          inLanguage(u"B1 Выборы президента"_s, u"ru"_s, 4),
                          inLanguage(u"B2 Итоги выборов"_s, QString(), 5),
                          inLanguage(u"C1 New elections for the house"_s, u"en"_s, 6),
                          inLanguage(u"C2 The news of the day"_s, u"en"_s, 7),
                          inLanguage(u"D1 Herr Müller und die Regierungen"_s, u"de"_s, 8),
                          inLanguage(u"D2 Frau Mueller in der Nato-Generalsekretariatsfrage"_s, u"de"_s, 9)});
        m_profile->index();
    }

    void queries_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("titles");
        const auto row = [](const char *query, const char *titles) {
            QTest::newRow(query) << QString::fromUtf8(query) << QString::fromUtf8(titles);
        };
        row("élections", "A1 A2 C1"); // "électeurs" has another stem
        row("election", "A1 A2 C1");
        row("\"élections\"", "A1 C1");
        row("\"élection\"", "A2");
        row("élection*", "A1 A2 C1");
        row("él*", "A1 A2 A3 C1");
        row("ÉL*", "A1 A2 A3 C1");
        row("ne*", "C1 C2");
        row("вы*", "B1 B2");
        row("d2*", "D2");
        row("x2*", "");
        row("title:ne* -news", "C1");
        row("text:ne*", "");
        row("author:ne*", "");
        row("\"des mo\"*", "A3");
        row("n*", "A1 A2 C1 C2 D2");
        row("mots", "A2 A3");
        row("mot", "A2 A3");
        row("\"mots\"", "A3");
        row("national", "A1 A2");
        row("nationaux", "A1 A2");
        row("\"nationaux\"", "");
        row("l'assemblée", "A1");
        row("\"élections nationales\"", "A1");
        row("\"élection nationale\"", "");
        row("\"conseil national mot par mot\"", "A2");
        row("\"par mot par\"", "");
        row("выборами", "B1 B2");
        row("выборы", "B1 B2");
        row("\"выборы\"", "B1");
        row("президент", "B1");
        row("news", "C2");
        row("new", "C1");
        row("title:nationaux", "A1 A2");
        row("text:nationaux", "");
        row("-élections", "A3 B1 B2 C2 D1 D2");
        row("nationaux -mots", "A1");
        row("nationaux OR выборам", "A1 A2 B1 B2");
        row("Müller", "D1 D2");
        row("Mueller", "D1 D2");
        row("\"Mueller\"", "D2");
        row("Regierung", "D1");
        row("nato-generalsekretariatsfragen", "D2");
        row("elect", "A1 A2 C1"); // a stem is a word like any other
    }

    void queries()
    {
        QFETCH(QString, query);
        QFETCH(QString, titles);
        QCOMPARE(found(query), titles);
    }

    void aStemIsNoWordOfAText()
    {
        QCOMPARE(indexRows(u"elect"_s), 0);
        QCOMPARE(indexRows(QString(QChar(StemMark)) + u"elect"_s), 3);
    }

    void forgettingLeavesNothing()
    {
        const auto ids = ArticleSearch(m_profile->db(), Now).ids(ArticleQuery::all(), -1);
        for (const ArticleId id : *ids)
            QVERIFY(IndexTable(m_profile->db()).forget(id));
        for (const auto &word :
             {u"elections"_s, u"mot"_s, QString(QChar(StemMark) + u"elect"_s), u"выборы"_s})
            QCOMPARE(indexRows(word), 0);
        QVERIFY(m_profile->db().exec(u"INSERT INTO article_fts(article_fts) VALUES('integrity-check')"_s));
    }

    void otherRulesFillTheIndexAnew()
    {
        Connection &db = m_profile->db();
        QVERIFY(db.exec(u"UPDATE meta SET value = 'older' WHERE key = 'index_stamp'"_s));
        QVERIFY(TagTable(db).follow(u"臺灣"_s, {}, Now));
        QVERIFY(db.exec(u"UPDATE tag_names SET folded = name"_s));
        QVERIFY(!TagTable(db).find(u"台湾"_s)->has_value());
        QCOMPARE(IndexTable(db).waiting().value(), 0);
        QCOMPARE(IndexTable(db).indexSome(4).value(), 4);
        QCOMPARE(IndexTable(db).waiting().value(), 5);
        QVERIFY(TagTable(db).find(u"台湾"_s)->has_value()); // tags fold by the same rules
        QCOMPARE(found(u"nationaux"_s), u"A1 A2"_s);
        m_profile->index();
        QCOMPARE(found(u"выборами"_s), u"B1 B2"_s);
        QCOMPARE(indexRows(u"elections"_s), 2); // none twice
        QCOMPARE(IndexTable(db).indexSome(4).value(), 0);
    }

    void knowsTheLanguagesOfTheIndex()
    {
        const auto languages = IndexTable(m_profile->db()).languages();
        QCOMPARE(languages->size(), 4);
        QVERIFY(languages->contains(StemLanguage::Russian));
    }
};

QTEST_GUILESS_MAIN(TestFtsTokenizer)
#include "tst_ftstokenizer.moc"
