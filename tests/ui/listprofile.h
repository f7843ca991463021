#pragma once

#include "store/articlesearch.h"
#include "store/articletable.h"
#include "store/articlewriter.h"
#include "store/feedtable.h"
#include "store/library.h"
#include "store/tagtable.h"
#include "support/waitfor.h"

#include <QTemporaryDir>

namespace depeche::test {

/// An article to list.
struct Listed
{
    QString title;
    std::chrono::minutes age{0};
    QStringList tags;
    QString text;
};

/// A real profile in a temporary folder, filled and changed as the program does it.
class ListProfile final
{
public:
    ListProfile()
        : m_library(Paths::forProfile(m_folder.path()), [now = m_now] { return now; })
    {
    }

    Library &library() { return m_library; }
    Timestamp now() const { return m_now; }

    /// Runs @p job(Connection &) → Result<T> in a transaction and waits for its answer.
    template <typename Job>
    auto write(Job job)
    {
        using Answer = std::invoke_result_t<Job, Connection &>;
        std::optional<Answer> answer;
        m_library.write(Durability::User, &m_library, std::move(job),
                        [&](Answer got) { answer = std::move(got); });
        const bool answered = waitFor([&] { return answer.has_value(); });
        Q_ASSERT(answered);
        if (!*answer)
            qFatal("%s %s", qPrintable(answer->error().message), qPrintable(answer->error().detail));
        return **answer;
    }

    FeedId addFeed(const QString &name)
    {
        const QUrl url(QStringLiteral("https://%1.example.org/feed").arg(name));
        return write([=, now = m_now](Connection &db) { return FeedTable(db).add({url, name}, now); });
    }

    void add(FeedId feed, const QList<Listed> &articles)
    {
        IngestBatch batch;
        batch.feed = feed;
        for (const Listed &listed : articles) {
            NewArticle article;
            article.guid = listed.title;
            article.url = QUrl(QStringLiteral("https://example.org/%1/%2").arg(feed.value).arg(++m_count));
            article.title = listed.title;
            article.lead = QStringLiteral("Lead of ") + listed.title;
            article.text = listed.text;
            article.published = m_now - listed.age;
            for (const QString &tag : listed.tags)
                article.tags.append({tag});
            batch.articles.append(article);
        }
        write([=, now = m_now](Connection &db) {
            return ArticleWriter(db).write(batch, {feed, now, 200, {}, now, {}});
        });
    }

    /// @p count articles a minute apart, "Article 0" the newest.
    void addMany(FeedId feed, int count, std::chrono::minutes youngest = {})
    {
        QList<Listed> articles;
        for (int i = 0; i < count; ++i)
            articles.append({QStringLiteral("Article %1").arg(i), youngest + std::chrono::minutes(i)});
        add(feed, articles);
    }

    void setFlags(const QList<ArticleId> &ids, ArticleFlags set, ArticleFlags clear = {})
    {
        write([=](Connection &db) { return ArticleTable(db).setFlags(ids, set, clear, {}); });
    }

private:
    QTemporaryDir m_folder;
    Timestamp m_now = fromUnixSeconds(1'778'760'000); // 2026-05-14 12:00 UTC
    int m_count = 0;
    Library m_library;
};

} // namespace depeche::test
