#pragma once

#include "core/workerpool.h"
#include "net/curlclient.h"
#include "store/articlesearch.h"
#include "store/articletable.h"
#include "store/articlewriter.h"
#include "store/feedtable.h"
#include "store/library.h"
#include "support/httpserver.h"
#include "support/waitfor.h"

#include <QTemporaryDir>

namespace depeche::test {

/// An RSS document with @p count items whose ids begin with @p prefix, the newest first, an hour apart.
inline QByteArray rss(int count, const QByteArray &prefix = "a", const QByteArray &title = "Meridian")
{
    QByteArray items;
    for (int i = 0; i < count; ++i) {
        const QByteArray id = prefix + QByteArray::number(i);
        const QDateTime date = QDateTime(QDate(2026, 5, 17), QTime(8, 0), Qt::UTC).addSecs(-3600LL * i);
        items += "<item><guid isPermaLink=\"false\">" + id + "</guid><title>Headline " + id +
                 "</title><link>https://meridian.test/" + id + "</link><description>Text of " + id +
                 "</description><pubDate>" + date.toString(Qt::RFC2822Date).toLatin1() +
                 "</pubDate></item>\n";
    }
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>" + title +
           "</title><link>https://meridian.test/</link><description>News</description>" + items +
           "</channel></rss>";
}

/// A profile of its own, the real client and a server: what the program has, without the program.
class SyncFixture final
{
    template <typename Answer>
    static auto wait(std::optional<Answer> &answer)
    {
        if (!waitFor([&] { return answer.has_value(); }))
            qFatal("no answer from the store");
        if (!*answer)
            qFatal("%s %s", qPrintable(answer->error().message), qPrintable(answer->error().detail));
        return std::move(*answer).value();
    }

public:
    SyncFixture()
    {
        bool isOpen = false;
        QObject::connect(&library, &Library::opened, &library, [&](const Result<OpenedProfile> &profile) {
            if (!profile)
                qFatal("%s", qPrintable(profile.error().detail));
            isOpen = true;
        });
        if (!waitFor([&] { return isOpen; }))
            qFatal("the profile was not opened");
    }

    template <typename Job>
    auto read(Job job)
    {
        std::optional<std::invoke_result_t<Job, Connection &>> answer;
        library.read(Library::Lane::Lists, &library, job, [&](auto result) { answer = std::move(result); });
        return wait(answer);
    }

    template <typename Job>
    auto write(Job job)
    {
        std::optional<std::invoke_result_t<Job, Connection &>> answer;
        library.write(Durability::User, &library, job, [&](auto result) { answer = std::move(result); });
        return wait(answer);
    }

    FeedId addFeed(const QUrl &url)
    {
        return write([url, time = now](Connection &db) {
            return FeedTable(db).add({url, {}, {}, {}}, time);
        });
    }

    Feed feed(FeedId id)
    {
        return read([id](Connection &db) { return FeedTable(db).feed(id); });
    }

    QStringList titles(FeedId id)
    {
        return read([id, time = now](Connection &db) -> Result<QStringList> {
            const auto ids = ArticleSearch(db, time).ids(ArticleQuery::ofFeed(id), -1);
            if (!ids)
                return ids.error();
            const auto rows = ArticleTable(db).rows(*ids);
            if (!rows)
                return rows.error();
            QStringList titles;
            for (const ArticleRow &row : *rows)
                titles += row.title;
            return titles;
        });
    }

    QTemporaryDir folder;
    Timestamp now = *fromIso(u"2026-05-17T09:00:00Z");
    HttpServer server;
    Library library{Paths::forProfile(folder.path()), [this] { return now; }};
    WorkerPool workers;
    CurlClient client{[this] { return now; }};
};

} // namespace depeche::test
