#pragma once

#include "domain/ingestbatch.h"
#include "store/articlewriter.h"
#include "store/feedtable.h"
#include "store/indextable.h"
#include "store/migrator.h"

#include <QTemporaryDir>
#include <QTest>

namespace depeche::test {

/// The moment of all tests that need one.
inline const Timestamp Now = *fromIso(u"2026-05-17T08:00:00Z");

/// A real, empty, migrated database in a folder of its own, opened on the test's thread. For tests of the
/// store and for tests that fill a profile before a Library opens it (let it go out of scope first).
class TestProfile final
{
public:
    TestProfile()
    {
        auto opened = Connection::open(file(), Connection::Mode::ReadWrite);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        m_db = std::move(*opened);
        if (const auto migrated = Migrator(*m_db, file()).migrate(); !migrated)
            qFatal("%s", qPrintable(migrated.error().detail));
    }

    Connection &db() { return *m_db; }
    QString folder() const { return m_folder.path(); }
    QString file() const { return m_folder.filePath(QStringLiteral("depeche.db")); }
    /// Closes the connection, so that another one may be the only one.
    void close() { m_db.reset(); }

    FeedId addFeed(const QString &url = QStringLiteral("https://meridien.example/feed"),
                   const QString &title = {}, std::optional<FolderId> folder = {})
    {
        const auto id = FeedTable(*m_db).add({QUrl(url), title, {}, folder}, Now);
        if (!id)
            qFatal("%s", qPrintable(id.error().message));
        return *id;
    }

    IngestResult write(FeedId feed, const QList<NewArticle> &articles, Timestamp when = Now)
    {
        IngestBatch batch;
        batch.feed = feed;
        batch.articles = articles;
        // In one transaction, as a Library writes: each statement on its own would wait for the disk.
        const auto transaction = Transaction::begin(*m_db, Durability::Fetched);
        if (!transaction)
            qFatal("%s", qPrintable(transaction.error().detail));
        const auto result = ArticleWriter(*m_db).write(batch, {feed, when, 200, {}, when, {}});
        if (!result)
            qFatal("%s %s", qPrintable(result.error().message), qPrintable(result.error().detail));
        if (const auto committed = transaction.value()->commit(); !committed)
            qFatal("%s", qPrintable(committed.error().detail));
        return *result;
    }

    void index()
    {
        for (;;) {
            const auto done = IndexTable(*m_db).indexSome(500);
            if (!done)
                qFatal("%s", qPrintable(done.error().detail));
            if (*done == 0)
                return;
        }
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Connection> m_db;
};

/// An article titled @p title, @p hoursOld hours before Now, with @p tags.
inline NewArticle article(const QString &title, int hoursOld = 1, const QStringList &tags = {})
{
    NewArticle article;
    article.guid = title;
    article.title = title;
    article.url = QUrl(QStringLiteral("https://meridien.example/a/%1").arg(qHash(title)));
    article.published = Now - std::chrono::hours(hoursOld);
    for (const QString &tag : tags)
        article.tags.append({tag, TagOrigin::Publisher});
    return article;
}

} // namespace depeche::test
