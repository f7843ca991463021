#include "domain/articlequery.h"
#include "store/articlesearch.h"
#include "store/articletable.h"
#include "store/savedsearchtable.h"
#include "store/tagtable.h"
#include "support/testprofile.h"

using namespace depeche;
using namespace depeche::test;
using namespace Qt::Literals::StringLiterals;

/// Searches a small archive in several languages with the query language.
class TestArticleSearch : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestProfile> m_profile;

    QStringList found(const QString &query)
    {
        Connection &db = m_profile->db();
        const auto ids = ArticleSearch(db, Now).ids(parseQuery(query, Now).query, -1);
        if (!ids)
            return {ids.error().message, ids.error().detail};
        QStringList titles;
        for (const ArticleRow &row : *ArticleTable(db).rows(*ids))
            titles += row.title.section(u' ', 0, 0);
        return titles;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_profile = std::make_unique<TestProfile>();
        Connection &db = m_profile->db();
        const auto folder = FolderTable(db).ensure(u"Monde/Europe"_s);
        const FeedId french =
            m_profile->addFeed(u"https://port.example/f"_s, u"Le Quotidien du Port"_s, *folder);
        const FeedId russian = m_profile->addFeed(u"https://vest.example/f"_s, u"Вестник"_s);
        NewArticle a = article(u"A L’Otan veut renforcer le dialogue"_s, 1, {u"OTAN"_s, u"Russie"_s});
        a.text = u"Les États membres de l’alliance se réunissent à Łódź."_s;
        a.language = u"fr"_s;
        a.nature = ArticleFlag::HasImage;
        NewArticle b = article(u"B Le climat et l'UE"_s, 30, {u"Climat"_s});
        b.text = u"Rien sur l'alliance. Membres des États."_s;
        b.language = u"fr-CA"_s;
        NewArticle c = article(u"C НАТО и ещё один день"_s, 50, {u"НАТО"_s});
        c.text = u"Дипломаты встретились в Брюсселе; 中国外交部 отреагировал."_s;
        c.language = u"ru"_s;
        c.details.authors = {u"Анна Петрова"_s};
        m_profile->write(french, {a, b});
        m_profile->write(russian, {c});
        m_profile->index();
        QVERIFY(TagTable(db).follow(u"OTAN"_s, {u"NATO"_s, u"НАТО"_s}, Now));
        const auto ids = *ArticleSearch(db, Now).ids(parseQuery(u"climat"_s, Now).query, 1);
        QVERIFY(ArticleTable(db).setFlags(ids, ArticleFlag::Read, {}, {}));
    }

    void queries_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("titles");
        const auto row = [](const char *query, const char *titles) {
            QTest::newRow(query) << QString::fromUtf8(query) << QString::fromUtf8(titles);
        };
        row("", "A B C");
        row("etats", "A B");
        row("ÉTATS", "A B");
        row("etats membres", "A B");
        row("\"Etats membres\"", "A");
        row("\"membres des etats\"", "B");
        row("l'otan dialogue", "A");
        row("lodz", "A");
        row("еще", "C");
        row("ue", "B");
        row("外交", "C");
        row("中", "C");
        row("xyzzy", "");
        row("clim*", "B");
        row("otan -dialogue", "");
        row("dialogue OR climat", "A B");
        row("(dialogue OR climat) -ue", "A");
        row("-etats", "C");
        row("title:membres", "");
        row("title:otan", "A");
        row("text:membres", "A B");
        row("author:петрова", "C");
        row("tag:otan", "A C");
        row("tag:nato", "A C");
        row("tag:нато", "A C");
        row("tag:nobody", "");
        row("-tag:otan", "B");
        row("tag:otan tag:russie", "A");
        row("feed:port", "A B");
        row("feed:вестник", "C");
        row("folder:Monde", "A B");
        row("folder:europe", "A B");
        row("lang:fr", "A B");
        row("lang:ru", "C");
        row("is:unread", "A C");
        row("is:read", "B");
        row("is:followed", "A C");
        row("has:image", "A");
        row("age:<1d", "A");
        row("age:<2d", "A B");
        row("after:2026-05-16", "A B");
        row("before:2026-05-16", "C");
        row("date:2026-05-15", "C");
        row("date:2026-05", "A B C");
        row("alliance tag:climat is:read", "B");
        row("\"; DROP TABLE articles; --", "");
        row("otan ( ) \"", "A"); // never an error
    }

    void queries()
    {
        QFETCH(QString, query);
        QFETCH(QString, titles);
        QCOMPARE(found(query).join(u' '), titles);
        const ArticleQuery parsed = parseQuery(query, Now).query;
        QCOMPARE(ArticleSearch(m_profile->db(), Now).count(parsed).value(),
                 int(titles.split(u' ', Qt::SkipEmptyParts).size()));
    }

    void aPathNamesOneFolder()
    {
        TestProfile profile;
        Connection &db = profile.db();
        const auto add = [&](const QString &folder, const QString &title) {
            const FeedId feed = profile.addFeed(QString(u"https://example.org/"_s + title), title,
                                                *FolderTable(db).ensure(folder));
            profile.write(feed, {article(title, 1)});
        };
        add(u"Europe"_s, u"A"_s);
        add(u"Monde/Europe"_s, u"B"_s);
        add(u"Sport/Coupes"_s, u"C"_s);
        add(u"Vins/Coupes"_s, u"D"_s);
        const auto count = [&](const QString &folder) {
            return ArticleSearch(db, Now).count(ArticleQuery::ofFolder(folder)).value();
        };
        QCOMPARE(count(u"Europe"_s), 1);
        QCOMPARE(count(u"Monde/Europe"_s), 1);
        QCOMPARE(count(u"Monde"_s), 1);
        QCOMPARE(count(u"Coupes"_s), 2); // no path: the name of both
    }

    void pagesAreStable()
    {
        Connection &db = m_profile->db();
        ArticleSearch search(db, Now);
        const auto all = *search.ids(ArticleQuery::all(), -1);
        QList<ArticleId> paged;
        ArticleId before;
        for (;;) {
            const auto page = *search.ids(ArticleQuery::all(), 1, before);
            if (page.isEmpty())
                break;
            paged += page;
            before = page.last();
        }
        QCOMPARE(paged, all);
    }

    void relevancePutsTitlesFirst()
    {
        QCOMPARE(found(u"otan sort:relevance"_s), QStringList({u"A"_s}));
        NewArticle inTitle = article(u"Z Alliance alliance"_s, 400);
        m_profile->write(FeedId(1), {inTitle});
        m_profile->index();
        QCOMPARE(found(u"alliance sort:relevance"_s).value(0), u"Z"_s);
        QCOMPARE(found(u"alliance"_s).value(0), u"A"_s);
    }

    void facets()
    {
        const auto facets =
            ArticleSearch(m_profile->db(), Now).facets(parseQuery(u"lang:fr"_s, Now).query, 10);
        QVERIFY(facets);
        QCOMPARE(facets->feeds.size(), 1);
        QCOMPARE(facets->feeds.first(), (FacetCount{u"1"_s, u"Le Quotidien du Port"_s, 2, u"feed:1"_s}));
        QCOMPARE(facets->languages.size(), 2);
        QCOMPARE(facets->dates.first(),
                 (FacetCount{u"2026-05-17"_s, u"2026-05-17"_s, 1, u"date:2026-05-17"_s}));
        QCOMPARE(facets->looked, 2);
        QVERIFY(!facets->isSample);
        QCOMPARE(facets->tags.size(), 3);
    }

    void facetsTellThatTheyAreASample()
    {
        const auto facets = ArticleSearch(m_profile->db(), Now).facets(ArticleQuery::all(), 10, 2);
        QVERIFY(facets);
        QCOMPARE(facets->looked, 2);
        QVERIFY(facets->isSample);
    }

    void longerSpansHaveLongerPeriods()
    {
        TestProfile profile;
        const FeedId feed = profile.addFeed();
        const auto dates = [&profile](Facets::Period period) {
            const auto facets = ArticleSearch(profile.db(), Now).facets(ArticleQuery::all(), 10);
            QStringList keys;
            for (const FacetCount &date : facets->dates)
                keys += date.key + u' ' + date.condition + u' ' + QString::number(date.count);
            return facets->period == period ? keys : QStringList();
        };
        profile.write(feed, {article(u"a"_s, 1), article(u"b"_s, 2), article(u"c"_s, 25)});
        QCOMPARE(dates(Facets::Period::Day),
                 QStringList({u"2026-05-17 date:2026-05-17 2"_s, u"2026-05-16 date:2026-05-16 1"_s}));
        profile.write(feed, {article(u"d"_s, 24 * 60)});
        QCOMPARE(dates(Facets::Period::Week).first(), u"2026-05-11 after:2026-05-11 before:2026-05-18 3"_s);
        profile.write(feed, {article(u"e"_s, 24 * 500)});
        QCOMPARE(dates(Facets::Period::Month).first(), u"2026-05-01 date:2026-05 3"_s);
        // What a period stands for is what was counted.
        const auto facets = ArticleSearch(profile.db(), Now).facets(ArticleQuery::all(), 10);
        for (const FacetCount &date : facets->dates)
            QCOMPARE(ArticleSearch(profile.db(), Now).count(parseQuery(date.condition, Now).query).value(),
                     date.count);
    }

    void savedSearchesRememberTheirCounts()
    {
        TestProfile profile;
        profile.write(profile.addFeed(), {article(u"a"_s, 1, {u"Vin"_s}), article(u"b"_s, 2)});
        SavedSearchTable table(profile.db());
        const auto id = table.add(u"Vins"_s, u"tag:vin"_s);
        QVERIFY(id);
        QCOMPARE(table.searches()->first().unread, 0);
        const auto unread = table.unreadCount(table.searches()->first(), Now);
        QCOMPARE(unread.value(), 1);
        profile.db().takeChanges();
        QVERIFY(table.setUnread(*id, *unread));
        QVERIFY(profile.db().takeChanges().isEmpty()); // nobody reads the sidebar again for it
        QCOMPARE(table.searches()->first().unread, 1);
    }

    void tagsOfWhatIsListed()
    {
        const auto tags = ArticleSearch(m_profile->db(), Now).topTags(ArticleQuery::all(), 2);
        QCOMPARE(tags->size(), 2);
        QCOMPARE(tags->first().tag.name, u"OTAN"_s);
        QCOMPARE(tags->first().count, 2);
        QCOMPARE(tags->first().unread, 2);
    }
};

QTEST_GUILESS_MAIN(TestArticleSearch)
#include "tst_articlesearch.moc"
