#include "bench/archive/querycases.h"
#include "bench/archive/rawdatabase.h"
#include "bench/archive/runs.h"
#include "bench/programrun.h"
#include "bench/stages.h"
#include "domain/snippet.h"
#include "store/articlesearch.h"
#include "store/articletable.h"
#include "store/bulkrunner.h"
#include "store/savedsearchtable.h"
#include "store/tagtable.h"
#include "store/threadguard.h"

#include <QJsonArray>

namespace depeche::bench {

namespace {

constexpr int FirstPage = 256;
constexpr int VisibleRows = 32;
constexpr int SnippetLength = 110;
constexpr int ToMark = 50000;

/// An answer with what it cost the thread that gave it.
template <typename T>
struct Priced
{
    T value{};
    double cpu = 0;
};

class Questions final
{
public:
    Questions(Library &library, const QString &file)
        : m_library(library)
        , m_raw(file)
    {
    }

    QJsonObject ask(const CorpusSize &size)
    {
        const Corpus corpus(size);
        const KnownTags tags = m_raw.knownTags();
        const FeedId feed(m_raw.number("SELECT feed_id FROM feed_counts WHERE unread > 0 "
                                       "ORDER BY feed_id LIMIT 1"));
        const auto cases = queryCases(landmarksOf(corpus), tags, feed);
        m_figures.insert(QStringLiteral("raw"), rawPage());
        QJsonArray list;
        for (const QueryCase &one : cases)
            list += firstPage(one);
        m_figures.insert(QStringLiteral("cases"), list);
        const QString &word = landmarksOf(corpus).commonestWord;
        insert("relevance, commonest word", [=, this](Connection &db) {
            return ArticleSearch(db, m_library.now())
                .ids(query(QString(word + u" sort:relevance")), FirstPage);
        });
        insert("facets of everything", [this](Connection &db) {
            return ArticleSearch(db, m_library.now()).facets(ArticleQuery::all(), 12);
        });
        insert("facets, commonest word", [=, this](Connection &db) {
            return ArticleSearch(db, m_library.now()).facets(query(word), 12);
        });
        insert("tags of the filter bar", [this](Connection &db) {
            return ArticleSearch(db, m_library.now()).topTags(ArticleQuery::all(), 20);
        });
        insert("tags of the filter bar, commonest word", [=, this](Connection &db) {
            return ArticleSearch(db, m_library.now()).topTags(query(word), 20);
        });
        insert("all ids of everything", [this](Connection &db) {
            return ArticleSearch(db, m_library.now()).ids(ArticleQuery::all(), -1);
        });
        insert("all ids, commonest word",
               [=, this](Connection &db) { return ArticleSearch(db, m_library.now()).ids(query(word), -1); });
        insert("sidebar: feeds and folders", [](Connection &db) {
            const auto folders = FolderTable(db).folders();
            return folders ? FeedTable(db).feeds() : Result<QList<Feed>>(folders.error());
        });
        insert("sidebar: followed tags", [](Connection &db) { return TagTable(db).followed(); });
        insert("sidebar: saved searches",
               [this](Connection &db) { return SavedSearchTable(db).all(m_library.now()); });
        insert("sidebar: today", [this](Connection &db) {
            return ArticleSearch(db, m_library.now()).unreadCount(ArticleQuery::today());
        });
        insert("count, unread", [this](Connection &db) {
            return ArticleSearch(db, m_library.now()).count(ArticleQuery::unread());
        });
        insert("tag completion, one letter",
               [](Connection &db) { return TagTable(db).completions(QStringLiteral("b"), 10); });
        insert("tag completion, three letters", [tags](Connection &db) {
            return TagTable(db).completions(foldedTagName(tags.commonest).left(3), 10);
        });
        insert("most used tags", [](Connection &db) { return TagTable(db).top(20); });
        insert("one article", [this](Connection &db) { return ArticleTable(db).article(m_someArticle); });
        m_figures.insert(QStringLiteral("operations"), m_operations);
        markMany();
        return m_figures;
    }

private:
    ArticleQuery query(const QString &text) const { return parseQuery(text, m_library.now()).query; }

    /// Asks a lane as the window does: from the question here to the answer here.
    template <typename Job>
    auto asked(Library::Lane lane, Job job, Cost &cost)
    {
        using Answer = std::invoke_result_t<Job, Connection &>;
        using Value = std::decay_t<decltype(*std::declval<Answer>())>;
        QElapsedTimer timer;
        timer.start();
        const auto answer = readAndWait(m_library, lane, [&job](Connection &db) -> Result<Priced<Value>> {
            const double cpu = threadMilliseconds();
            auto value = job(db);
            if (!value)
                return value.error();
            return Priced<Value>{*value, threadMilliseconds() - cpu};
        });
        cost.wall += double(timer.nsecsElapsed()) / 1e6;
        if (!answer) {
            m_figures.insert(QStringLiteral("error"),
                             QString(answer.error().message + u' ' + answer.error().detail));
            return Value{};
        }
        cost.cpu += answer->cpu;
        return answer->value;
    }

    /// The least it can cost: 256 numbers in the order of the table, and 32 rows.
    QJsonObject rawPage()
    {
        return measureHere([this] {
                   m_raw.walk("SELECT id FROM article_state ORDER BY id DESC LIMIT 256");
                   m_raw.walk("SELECT id, feed_id, title, lead, url FROM articles ORDER BY id DESC LIMIT 32");
               })
            .toJson();
    }

    QJsonObject firstPage(const QueryCase &one)
    {
        const ArticleQuery query = this->query(one.text);
        const auto terms = highlightTerms(query);
        QList<ArticleId> ids;
        Runs idsOnly;
        const Runs runs = measureRuns([&] {
            Cost cost;
            ids = asked(
                Library::Lane::Lists,
                [this, query](Connection &db) {
                    return ArticleSearch(db, m_library.now()).ids(query, FirstPage);
                },
                cost);
            idsOnly.warm += cost.wall;
            const auto visible = ids.mid(0, VisibleRows);
            asked(
                Library::Lane::Content,
                [visible, terms](Connection &db) { return rowsWithSnippets(db, visible, terms); }, cost);
            return cost;
        });
        if (one.text.isEmpty() && !ids.isEmpty())
            m_someArticle = ids.last();
        QJsonObject figures = runs.toJson();
        figures.insert(QStringLiteral("kind"), kindName(one.kind));
        figures.insert(QStringLiteral("name"), one.name);
        figures.insert(QStringLiteral("query"), one.text);
        figures.insert(QStringLiteral("budget"), budgetOf(one.kind));
        figures.insert(QStringLiteral("hits"), int(ids.size()));
        figures.insert(QStringLiteral("idsMedian"), idsOnly.median());
        return figures;
    }

    /// As the list makes its rows.
    static Result<int> rowsWithSnippets(Connection &db, const QList<ArticleId> &ids,
                                        const QList<QStringList> &terms)
    {
        ArticleTable table(db);
        const auto rows = table.rows(ids);
        if (!rows)
            return rows.error();
        if (terms.isEmpty())
            return int(rows->size());
        const auto texts = table.texts(ids);
        if (!texts)
            return texts.error();
        int hits = 0;
        for (qsizetype i = 0; i < rows->size(); ++i) {
            hits += int(findTerms(rows->at(i).title, terms).size());
            const auto inLead = findTerms(rows->at(i).lead, terms);
            hits +=
                inLead.isEmpty() ? int(makeSnippet(texts->value(i), terms, SnippetLength).hits.size()) : 1;
        }
        return hits;
    }

    template <typename Job>
    void insert(const char *name, Job job)
    {
        const Runs runs = measureRuns([&] {
            Cost cost;
            asked(Library::Lane::Lists, job, cost);
            return cost;
        });
        m_operations.insert(QString::fromLatin1(name), runs.toJson());
    }

    /// Fifty thousand unread articles, or all there are, and back again.
    void markMany()
    {
        const qint64 oldest = m_raw.number("SELECT min(id) FROM (SELECT id FROM article_state "
                                           "WHERE flags & 1 = 0 ORDER BY id DESC LIMIT " +
                                           QByteArray::number(ToMark) + ")");
        ArticleQuery what = ArticleQuery::unread();
        ArticleQuery newer;
        newer.root.kind = QueryNode::Kind::After;
        newer.root.time = fromUnixSeconds(oldest >> 8);
        what = both(what, newer);
        QElapsedTimer timer;
        timer.start();
        double shown = 0;
        int changed = 0;
        QString error;
        QEventLoop loop;
        BulkRunner runner(m_library);
        // Slices are written newest first: with the first one the rows on the screen are what they should be.
        QObject::connect(&m_library, &Library::changed, &runner, [&] {
            if (shown == 0)
                shown = double(timer.nsecsElapsed()) / 1e6;
        });
        QObject::connect(&runner, &BulkRunner::finished, &loop, [&](const BulkOutcome &outcome) {
            changed = outcome.changed;
            loop.quit();
        });
        QObject::connect(&runner, &BulkRunner::undone, &loop, &QEventLoop::quit);
        QObject::connect(&runner, &BulkRunner::failed, &loop, [&](const Error &why) {
            error = QString(why.message + u' ' + why.detail);
            loop.quit();
        });
        runner.run(BulkAction::mark(ArticleFlag::Read), {what, {}});
        loop.exec();
        QJsonObject figures{{QStringLiteral("articles"), changed},
                            {QStringLiteral("durable"), double(timer.nsecsElapsed()) / 1e6},
                            {QStringLiteral("shown"), shown}};
        timer.start();
        runner.undo();
        loop.exec();
        figures.insert(QStringLiteral("undone"), double(timer.nsecsElapsed()) / 1e6);
        if (!error.isEmpty())
            m_figures.insert(QStringLiteral("error"), error);
        m_figures.insert(QStringLiteral("mark"), figures);
    }

    Library &m_library;
    RawDatabase m_raw;
    ArticleId m_someArticle;
    QJsonObject m_figures;
    QJsonObject m_operations;
};

} // namespace

QJsonObject queryStage(const StageInput &input)
{
    forbidSqlOnThisThread();
    const Paths paths = Paths::forProfile(input.folder);
    Library library(paths, archiveClock());
    if (const QString error = waitUntilOpen(library); !error.isEmpty())
        return {{QStringLiteral("error"), error}};
    return Questions(library, paths.database()).ask(input.size);
}

} // namespace depeche::bench
