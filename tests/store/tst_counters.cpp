#include "store/articlesearch.h"
#include "store/articletable.h"
#include "store/deletion.h"
#include "store/purge.h"
#include "store/statement.h"
#include "store/tagtable.h"
#include "store/usertags.h"
#include "support/testprofile.h"

#include <QRandomGenerator>

using namespace depeche;
using namespace depeche::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList Names{u"OTAN"_s,   u"NATO"_s,   u"НАТО"_s, u"Sport"_s,
                        u"Sports"_s, u"Climat"_s, u"Vin"_s,  u"Wine"_s};
const QStringList Languages{u"fr"_s, u"en"_s, u"zh"_s, QString()};

/// Counts that triggers keep, beside what they should be; a row where they differ is a mistake.
const QList<std::pair<const char *, const char *>> Checks{
    {"feed_counts",
     "SELECT f.id, c.articles, c.unread, count(s.id), coalesce(sum((s.flags & 1) = 0), 0) FROM feeds f "
     "LEFT JOIN feed_counts c ON c.feed_id = f.id LEFT JOIN article_state s ON s.feed_id = f.id "
     "GROUP BY f.id HAVING c.articles IS NOT count(s.id) OR c.unread IS NOT coalesce(sum((s.flags & 1) = 0), "
     "0)"},
    {"feed_counts without a feed",
     "SELECT feed_id FROM feed_counts WHERE feed_id NOT IN (SELECT id FROM feeds)"},
    {"flag_counts",
     "SELECT c.starred, c.later FROM flag_counts c WHERE c.starred != (SELECT count(*) FROM article_state "
     "WHERE (flags & 2) != 0) OR c.later != (SELECT count(*) FROM article_state WHERE (flags & 4) != 0)"},
    {"tag_counts",
     "SELECT g.id, c.articles, c.unread FROM tags g LEFT JOIN tag_counts c ON c.tag_id = g.id "
     "WHERE g.followed IS NOT NULL AND (c.articles IS NOT (SELECT count(DISTINCT t.article_id) FROM "
     "article_tags t "
     "JOIN article_state s ON s.id = t.article_id WHERE t.tag_id = g.id) OR c.unread IS NOT (SELECT "
     "count(DISTINCT "
     "t.article_id) FROM article_tags t JOIN article_state s ON s.id = t.article_id WHERE t.tag_id = g.id "
     "AND (s.flags & 1) = 0))"},
    {"tag_counts of what is not followed",
     "SELECT tag_id FROM tag_counts WHERE tag_id NOT IN (SELECT id FROM tags WHERE followed IS NOT NULL)"},
    {"feed_languages",
     "SELECT * FROM (SELECT language, feed_id, articles FROM feed_languages EXCEPT SELECT language, feed_id, "
     "count(*) "
     "FROM articles GROUP BY language, feed_id) UNION ALL SELECT * FROM (SELECT language, feed_id, count(*) "
     "FROM articles GROUP BY language, feed_id EXCEPT SELECT language, feed_id, articles FROM "
     "feed_languages)"},
};

} // namespace

/// Counts are right after whatever happened. Histories are random; a failure tells the seed (DEPECHE_SEED) and the
/// last steps.
class TestCounters : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestProfile> m_profile;
    QList<FeedId> m_feeds;
    QRandomGenerator m_random;
    QStringList m_steps;

    Connection &db() { return m_profile->db(); }
    int below(int limit) { return int(m_random.bounded(limit)); }
    template <typename T>
    T oneOf(const QList<T> &list)
    {
        return list.at(below(int(list.size())));
    }

    QList<ArticleId> someArticles(int most)
    {
        Statement query(db(), u"SELECT id FROM articles"_s);
        auto all = *listOf(query, [](const Statement &row) { return row.id<ArticleId>(0); });
        QList<ArticleId> some;
        for (int i = below(most + 1); i > 0 && !all.isEmpty(); --i)
            some += all.takeAt(below(int(all.size())));
        return some;
    }

    bool isRemoved(FeedId feed)
    {
        return *numberOf(db(), u"SELECT removed IS NOT NULL FROM feeds WHERE id = ?"_s, feed) != 0;
    }

    /// A feed that was purged is subscribed to anew.
    FeedId someFeed()
    {
        const int at = below(int(m_feeds.size()));
        if (*numberOf(db(), u"SELECT count(*) FROM feeds WHERE id = ?"_s, m_feeds.at(at)) == 0)
            m_feeds[at] = m_profile->addFeed(u"https://f%1.example/"_s.arg(at + 1), u"feed%1"_s.arg(at + 1));
        return m_feeds.at(at);
    }

    std::optional<TagId> someTag() { return *TagTable(db()).find(oneOf(Names)); }

    Result<> ingest()
    {
        m_steps += u"ingest"_s;
        QList<NewArticle> articles;
        for (int i = 0; i < 1 + below(6); ++i) {
            // Of forty articles a feed many come again, and changed.
            NewArticle one = article(u"%1"_s.arg(below(40)), below(400));
            one.text = u"%1"_s.arg(below(3));
            one.language = oneOf(Languages);
            for (int t = 0; t < below(4); ++t)
                one.tags.append({oneOf(Names), TagOrigin::Publisher});
            articles += one;
        }
        const FeedId feed = someFeed();
        if (isRemoved(feed))
            return {};
        IngestBatch batch;
        batch.feed = feed;
        batch.articles = articles;
        const auto written = ArticleWriter(db()).write(batch, {feed, Now, 200, {}, Now, {}});
        return written ? Result<>() : written.error();
    }

    Result<> step()
    {
        const Timestamp when = Now - std::chrono::hours(24 * below(60));
        switch (below(15)) {
        case 0:
        case 1:
        case 2: return ingest();
        case 3:
        case 4: {
            const ArticleFlag flag =
                oneOf(QList{ArticleFlag::Read, ArticleFlag::Starred, ArticleFlag::Later});
            const bool on = below(3) > 0;
            m_steps += u"flag %1 %2"_s.arg(quint32(flag)).arg(on);
            const auto changed = ArticleTable(db()).setFlags(someArticles(10), on ? flag : ArticleFlags(),
                                                             on ? ArticleFlags() : flag, u"x"_s);
            return changed ? Result<>() : changed.error();
        }
        case 5: {
            const QString name = oneOf(Names);
            const QStringList aliases = below(2) ? QStringList{oneOf(Names)} : QStringList();
            m_steps += u"follow %1 %2"_s.arg(name, aliases.join(u' '));
            const auto id = TagTable(db()).follow(name, aliases, Now);
            return id ? Result<>() : id.error();
        }
        case 6: {
            m_steps += u"unfollow"_s;
            const auto tag = someTag();
            return tag ? TagTable(db()).unfollow(*tag) : Result<>();
        }
        case 7: {
            m_steps += u"merge"_s;
            const auto from = someTag();
            const auto into = someTag();
            return from && into && below(3) == 0 ? TagTable(db()).merge(*from, *into) : Result<>();
        }
        case 8: {
            const bool give = below(3) > 0;
            m_steps += give ? u"give a tag"_s : u"take a tag"_s;
            UserTags tags(db());
            for (const ArticleId id : someArticles(5)) {
                if (give)
                    DEPECHE_TRY(tags.add(id, oneOf(Names)));
                else
                    DEPECHE_TRY(tags.remove(id, oneOf(Names)));
            }
            return {};
        }
        case 9: {
            m_steps += u"delete"_s;
            Deletion deletion(db());
            for (const ArticleId id : someArticles(4))
                DEPECHE_TRY(deletion.remove(id, when));
            return {};
        }
        case 10: {
            m_steps += u"bring back"_s;
            Deletion deletion(db());
            for (const ArticleId id : someArticles(20))
                DEPECHE_TRY(deletion.restore(id));
            return {};
        }
        case 11: {
            m_steps += u"unsubscribe"_s;
            const FeedId feed = someFeed();
            return isRemoved(feed) ? Result<>() : FeedTable(db()).remove(feed, when);
        }
        case 12: {
            m_steps += u"subscribe again"_s;
            const FeedId feed = someFeed();
            return isRemoved(feed) ? FeedTable(db()).restore(feed) : Result<>();
        }
        case 13: {
            m_steps += u"purge"_s;
            PurgePosition position;
            while (!position.isDone()) {
                const auto slice =
                    Purge(db()).slice({Now + std::chrono::hours(24 * below(20)), {}}, position);
                if (!slice)
                    return slice.error();
                position = *slice;
            }
            return {};
        }
        default: {
            m_steps += u"purge some"_s;
            Statement purge(db(), u"DELETE FROM articles WHERE id = ?"_s);
            for (const ArticleId id : someArticles(3))
                DEPECHE_TRY(purge.run(id));
            return {};
        }
        }
    }

    /// What is wrong, or nothing.
    QString wrong()
    {
        QStringList mistakes;
        for (const auto &[name, sql] : Checks) {
            Statement check(db(), QString::fromLatin1(sql));
            if (const auto ran = check.run(); !ran)
                return ran.error().detail;
            while (check.next())
                mistakes += QString::fromLatin1(name) + u' ' + check.text(0) + u' ' + check.text(1) + u' ' +
                            check.text(2);
        }
        // What the window shows is read from them.
        ArticleSearch search(db(), Now);
        for (const char *text :
             {"", "is:unread", "is:read", "is:starred", "is:later", "folder:monde", "is:unread folder:monde",
              "feed:1", "feed:1 is:unread", "tag:otan", "tag:otan is:unread", "tag:vin"}) {
            const ArticleQuery query = parseQuery(QString::fromLatin1(text), Now).query;
            const auto count = search.count(query);
            const auto ids = search.ids(query, -1);
            if (!count || !ids || *count != ids->size())
                mistakes += u"count of '%1'"_s.arg(QLatin1String(text));
        }
        return mistakes.join(u'\n');
    }

private Q_SLOTS:
    void countsAreRightAfterRandomHistories()
    {
        const quint32 seed = qEnvironmentVariableIsSet("DEPECHE_SEED")
                                 ? qgetenv("DEPECHE_SEED").toUInt()
                                 : QRandomGenerator::global()->generate();
        m_random.seed(seed);
        m_profile = std::make_unique<TestProfile>();
        const auto folder = FolderTable(db()).ensure(u"Monde"_s);
        for (int i = 1; i <= 4; ++i)
            m_feeds += m_profile->addFeed(u"https://f%1.example/"_s.arg(i), u"feed%1"_s.arg(i),
                                          i <= 2 ? *folder : std::optional<FolderId>());
        for (int transaction = 0; transaction < 500; ++transaction) {
            const bool kept = below(5) > 0;
            m_steps += u"BEGIN"_s;
            {
                auto begun = Transaction::begin(db(), Durability::Fetched);
                QVERIFY(begun);
                for (int i = 0; i < 1 + below(8); ++i) {
                    const auto done = step();
                    QVERIFY2(done, qPrintable(u"seed %1: %2"_s.arg(seed).arg(m_steps.last())));
                }
                if (kept)
                    QVERIFY((*begun)->commit());
            }
            m_steps += kept ? u"COMMIT"_s : u"ROLLBACK"_s;
            const QString mistakes = wrong();
            QVERIFY2(mistakes.isEmpty(),
                     qPrintable(u"seed %1, after %2:\n%3"_s.arg(seed).arg(
                         m_steps.mid(std::max<qsizetype>(0, m_steps.size() - 12)).join(u", "), mistakes)));
        }
    }
};

QTEST_GUILESS_MAIN(TestCounters)
#include "tst_counters.moc"
