#include "bench/barepipeline.h"

#include "bench/baredocument.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <sqlite3.h>
#include <thread>

namespace depeche::bench {

namespace {

constexpr size_t MaxWaiting = 32;

/// Documents between the two threads.
class Queue final
{
public:
    void push(QByteArray document)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_documents.size() < MaxWaiting; });
        m_documents.push_back(std::move(document));
        m_changed.notify_all();
    }
    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_changed.notify_all();
    }
    /// False when there will be no more.
    bool pop(QByteArray *document)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_closed || !m_documents.empty(); });
        if (m_documents.empty())
            return false;
        *document = std::move(m_documents.front());
        m_documents.pop_front();
        m_changed.notify_all();
        return true;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<QByteArray> m_documents;
    bool m_closed = false;
};

QByteArray withoutTags(const QByteArray &html)
{
    QByteArray text;
    text.reserve(html.size());
    bool inTag = false;
    for (const char c : html) {
        if (c == '<')
            inTag = true;
        if (!inTag)
            text += c;
        if (c == '>')
            inTag = false;
    }
    return text;
}

class Store final
{
public:
    Store(const QString &file, BareIndex index)
    {
        check(sqlite3_open(file.toUtf8().constData(), &m_db));
        run("PRAGMA journal_mode=WAL");
        run("PRAGMA synchronous=NORMAL");
        run("PRAGMA cache_size=-16384"); // as the program has it
        run("CREATE TABLE articles(id INTEGER PRIMARY KEY, feed INTEGER, title TEXT, link TEXT, date TEXT, "
            "description TEXT, content TEXT)");
        prepare(
            "INSERT INTO articles(feed, title, link, date, description, content) VALUES(?, ?, ?, ?, ?, ?)",
            &m_insert);
        if (index == BareIndex::Fts5) {
            run("CREATE VIRTUAL TABLE fts USING fts5(title, body, content='', tokenize='unicode61')");
            prepare("INSERT INTO fts(rowid, title, body) VALUES(?, ?, ?)", &m_insertText);
        }
    }
    ~Store()
    {
        sqlite3_finalize(m_insert);
        sqlite3_finalize(m_insertText);
        sqlite3_close(m_db);
    }
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    void storeDocument(const QByteArray &document)
    {
        ++m_feed;
        run("BEGIN IMMEDIATE");
        readBareDocument(document, [this](const BareArticle &article) { insert(article); });
        run("COMMIT");
    }
    int articles() const { return m_articles; }
    const QString &error() const { return m_error; }

private:
    void check(int code)
    {
        if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW && m_error.isEmpty())
            m_error = QString::fromUtf8(sqlite3_errmsg(m_db));
    }
    void run(const char *sql) { check(sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr)); }
    void prepare(const char *sql, sqlite3_stmt **statement)
    {
        check(sqlite3_prepare_v2(m_db, sql, -1, statement, nullptr));
    }
    static void bind(sqlite3_stmt *statement, int column, const QByteArray &text)
    {
        sqlite3_bind_text(statement, column, text.constData(), int(text.size()), SQLITE_STATIC);
    }
    void insert(const BareArticle &article)
    {
        sqlite3_bind_int(m_insert, 1, m_feed);
        bind(m_insert, 2, article.title);
        bind(m_insert, 3, article.link);
        bind(m_insert, 4, article.date);
        bind(m_insert, 5, article.description);
        bind(m_insert, 6, article.content);
        check(sqlite3_step(m_insert));
        sqlite3_reset(m_insert);
        ++m_articles;
        if (!m_insertText)
            return;
        const QByteArray text =
            withoutTags(article.content.isEmpty() ? article.description : article.content);
        sqlite3_bind_int64(m_insertText, 1, sqlite3_last_insert_rowid(m_db));
        bind(m_insertText, 2, article.title);
        bind(m_insertText, 3, text);
        check(sqlite3_step(m_insertText));
        sqlite3_reset(m_insertText);
    }

    sqlite3 *m_db = nullptr;
    sqlite3_stmt *m_insert = nullptr;
    sqlite3_stmt *m_insertText = nullptr;
    int m_feed = 0;
    int m_articles = 0;
    QString m_error;
};

} // namespace

BareResult runBarePipeline(const QList<Download> &downloads, const QString &file, BareIndex index)
{
    BareResult result;
    Queue queue;
    std::thread storing([&] {
        Store store(file, index);
        QByteArray document;
        while (queue.pop(&document))
            store.storeDocument(document);
        result.articles = store.articles();
        result.error = store.error();
    });
    result.downloaded =
        downloadAll(downloads, [&queue](int, QByteArray body) { queue.push(std::move(body)); });
    queue.close();
    storing.join();
    return result;
}

} // namespace depeche::bench
