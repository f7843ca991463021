#include "store/articlesearch.h"
#include "store/articletable.h"
#include "store/statement.h"
#include "store/tagtable.h"
#include "support/testprofile.h"

#include <QRandomGenerator>

using namespace depeche;
using namespace depeche::test;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Known
{
    ArticleId id;
    int feed = 0; ///< 1 and 2 are in the folder Monde
    QStringList words;
    QStringList tags;
    QString language;
    ArticleFlags flags;
};

const QStringList Words{u"harbour"_s, u"bridge"_s, u"castle"_s, u"garden"_s, u"mountain"_s};
const QStringList Tags{u"OTAN"_s, u"Sport"_s, u"Climat"_s, u"Vin"_s};
const QStringList Languages{u"en"_s, u"zh"_s, u"fr-CA"_s};

} // namespace

/// Whatever way a query takes, it finds what a look at every article finds: random queries on a random archive, part of
/// which waits for the index, read as a whole and page by page.
class TestQueryWays : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestProfile> m_profile;
    QList<Known> m_known; ///< newest first
    QRandomGenerator m_random;

    int below(int limit) { return int(m_random.bounded(limit)); }
    template <typename T>
    T oneOf(const QList<T> &list)
    {
        return list.at(below(int(list.size())));
    }

    void fill()
    {
        m_profile = std::make_unique<TestProfile>();
        Connection &db = m_profile->db();
        const auto folder = FolderTable(db).ensure(u"Monde"_s);
        QList<FeedId> feeds;
        for (int i = 1; i <= 4; ++i)
            feeds += m_profile->addFeed(u"https://f%1.example/"_s.arg(i), u"feed%1"_s.arg(i),
                                        i <= 2 ? *folder : std::optional<FolderId>());
        QHash<QString, Known> byTitle;
        for (int part = 0; part < 2; ++part) {
            for (int feed = 0; feed < 4; ++feed) {
                QList<NewArticle> articles;
                for (int i = 0; i < 30; ++i) {
                    Known known;
                    known.feed = feed + 1;
                    NewArticle one = article(u"n%1x%2x%3"_s.arg(part).arg(feed).arg(i), below(2000));
                    for (const QString &word : Words) {
                        if (below(3) == 0)
                            known.words += word;
                    }
                    one.text = known.words.join(u" and "_s);
                    for (const QString &tag : Tags) {
                        if (below(4) == 0) {
                            known.tags += tag;
                            one.tags.append({tag, TagOrigin::Publisher});
                        }
                    }
                    one.language = known.language = below(8) ? Languages.first() : oneOf(Languages);
                    one.nature = below(2) ? ArticleFlag::HasImage : ArticleFlag::HasAudio;
                    known.flags = one.nature;
                    articles += one;
                    byTitle.insert(one.title, known);
                }
                m_profile->write(feeds.at(feed), articles);
            }
            if (part == 0)
                m_profile->index(); // the second part waits
        }
        QVERIFY(TagTable(db).follow(u"OTAN"_s, {u"NATO"_s}, Now));
        QVERIFY(TagTable(db).follow(u"Vin"_s, {}, Now));
        m_known.clear();
        const auto ids = *ArticleSearch(db, Now).ids(ArticleQuery::all(), -1);
        for (const ArticleRow &row : *ArticleTable(db).rows(ids)) {
            Known known = byTitle.value(row.title);
            known.id = row.id;
            m_known += known;
        }
        mark(ArticleFlag::Read, 3);
        mark(ArticleFlag::Starred, 8);
        mark(ArticleFlag::Later, 15);
    }

    void mark(ArticleFlag flag, int oneOfSoMany)
    {
        QList<ArticleId> ids;
        for (Known &known : m_known) {
            if (below(oneOfSoMany) == 0) {
                known.flags |= flag;
                ids += known.id;
            }
        }
        QVERIFY(ArticleTable(m_profile->db()).setFlags(ids, flag, {}, u"x"_s));
    }

    QString condition(int depth)
    {
        switch (below(depth > 0 ? 15 : 12)) {
        case 0:
        case 1: return oneOf(Words);
        case 2: return u"title:"_s + oneOf(Words);
        case 3:
        case 4: return u"tag:"_s + oneOf(Tags);
        case 5: return u"feed:feed%1"_s.arg(1 + below(4));
        case 6: return u"folder:monde"_s;
        case 7: return u"lang:"_s + oneOf(QStringList{u"en"_s, u"zh"_s, u"fr"_s, u"ru"_s});
        case 8: return oneOf(QStringList{u"is:unread"_s, u"is:read"_s, u"is:starred"_s, u"is:later"_s});
        case 9: return oneOf(QStringList{u"has:image"_s, u"has:audio"_s, u"has:video"_s});
        case 10: return u"is:followed"_s;
        case 11:
            return oneOf(
                QStringList{u"age:<20d"_s, u"age:>30d"_s, u"after:2026-04-01"_s, u"before:2026-05-01"_s});
        case 12: return u"-"_s + condition(0);
        default: {
            QStringList parts;
            for (int i = 0; i < 2 + below(2); ++i)
                parts += condition(depth - 1);
            return (below(3) ? u"("_s : u"-("_s) + parts.join(below(2) ? u" OR "_s : u" "_s) + u')';
        }
        }
    }

    bool meets(const Known &article, const QueryNode &node) const
    {
        using Kind = QueryNode::Kind;
        const auto meet = [&](const QueryNode &child) { return meets(article, child); };
        const Timestamp time = fromUnixSeconds(article.id.value >> 8);
        switch (node.kind) {
        case Kind::All: return true;
        case Kind::And: return std::all_of(node.children.begin(), node.children.end(), meet);
        case Kind::Or: return std::any_of(node.children.begin(), node.children.end(), meet);
        case Kind::Not: return !meet(node.children.first());
        case Kind::Words: return node.field == QueryNode::Field::Any && article.words.contains(node.text);
        case Kind::Tag: return article.tags.contains(node.text);
        case Kind::Followed: return article.tags.contains(u"OTAN"_s) || article.tags.contains(u"Vin"_s);
        case Kind::Feed: return node.text == u"feed%1"_s.arg(article.feed);
        case Kind::Folder: return article.feed <= 2;
        case Kind::Language:
            return article.language == node.text || article.language.startsWith(node.text + u'-');
        case Kind::Flag: return article.flags.testFlag(node.flag);
        case Kind::After: return time >= node.time;
        case Kind::Before: return time < node.time;
        case Kind::Age: return time >= Now - node.age;
        default: return false;
        }
    }

    QList<ArticleId> byHand(const ArticleQuery &query) const
    {
        QList<ArticleId> ids;
        for (const Known &known : m_known) {
            if (meets(known, query.root))
                ids += known.id;
        }
        return ids;
    }

    QList<ArticleId> paged(const ArticleQuery &query)
    {
        QList<ArticleId> all;
        for (;;) {
            const auto page =
                ArticleSearch(m_profile->db(), Now).ids(query, 7, all.isEmpty() ? ArticleId() : all.last());
            if (!page || page->isEmpty())
                return all;
            all += *page;
        }
    }

private Q_SLOTS:
    void randomQueries_data()
    {
        QTest::addColumn<bool>("large");
        QTest::newRow("small") << false;
        QTest::newRow("as if there were millions") << true;
    }

    void randomQueries()
    {
        QFETCH(bool, large);
        const quint32 seed = qEnvironmentVariableIsSet("DEPECHE_SEED")
                                 ? qgetenv("DEPECHE_SEED").toUInt()
                                 : QRandomGenerator::global()->generate();
        m_random.seed(seed);
        fill();
        if (large) { // the sizes that decide on the way come from here
            QVERIFY(m_profile->db().exec(
                u"UPDATE feed_counts SET articles = articles * 10000, unread = unread * 5000"_s));
            QVERIFY(m_profile->db().exec(u"UPDATE tag_counts SET articles = articles * 9000"_s));
            QVERIFY(m_profile->db().exec(u"UPDATE flag_counts SET starred = 500, later = 500000"_s));
        }
        for (int i = 0; i < 600; ++i) {
            QStringList conditions;
            for (int k = 0; k < 1 + below(4); ++k)
                conditions += condition(2);
            const QString text = conditions.join(u' ');
            const QString where = u"seed %1: %2"_s.arg(seed).arg(text);
            const ArticleQuery query = parseQuery(text, Now).query;
            const auto expected = byHand(query);
            const auto ids = ArticleSearch(m_profile->db(), Now).ids(query, -1);
            QVERIFY2(ids, qPrintable(where));
            QVERIFY2(*ids == expected,
                     qPrintable(QString(where + u": %1, not %2"_s.arg(ids->size()).arg(expected.size()))));
            QVERIFY2(paged(query) == expected, qPrintable(QString(u"by pages, "_s + where)));
            if (!large)
                QVERIFY2(ArticleSearch(m_profile->db(), Now).count(query).value() == expected.size(),
                         qPrintable(QString(u"count, "_s + where)));
        }
    }
};

QTEST_GUILESS_MAIN(TestQueryWays)
#include "tst_queryways.moc"
