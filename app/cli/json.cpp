#include "cli/json.h"

#include "html/sanitizer.h"
#include "store/feedtable.h"
#include "sync/fetchwords.h"
#include "sync/schedule.h"

namespace depeche {

namespace {

void put(QJsonObject &object, QLatin1String key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

void put(QJsonObject &object, QLatin1String key, const QUrl &url)
{
    put(object, key, QString::fromLatin1(url.toEncoded()));
}

void put(QJsonObject &object, QLatin1String key, std::optional<Timestamp> time)
{
    if (time)
        put(object, key, toIso(*time));
}

template <typename IdType>
QString idText(IdType id)
{
    return QString::number(id.value);
}

QJsonObject articleTagToJson(const ArticleTag &tag)
{
    return {{QStringLiteral("name"), tag.name},
            {QStringLiteral("key"), tag.key},
            {QStringLiteral("kind"), kindName(tag.kind)},
            {QStringLiteral("spelling"), tag.spelling},
            {QStringLiteral("origin"), originName(tag.origin)},
            // Publishers say what an article is about; inferred tags will be weighed.
            {QStringLiteral("main"), tag.origin != TagOrigin::Inferred}};
}

QJsonObject enclosureToJson(const Enclosure &file)
{
    QJsonObject json;
    put(json, QLatin1String("url"), file.url);
    put(json, QLatin1String("type"), file.mimeType);
    put(json, QLatin1String("title"), file.title);
    if (file.bytes > 0)
        json.insert(QLatin1String("bytes"), file.bytes);
    if (file.duration.count() > 0)
        json.insert(QLatin1String("seconds"), qint64(file.duration.count()));
    return json;
}

} // namespace

QJsonObject feedToJson(const Feed &feed, const QList<Folder> &folders)
{
    QJsonObject json{{QStringLiteral("id"), idText(feed.id)},
                     {QStringLiteral("title"), feed.title},
                     {QStringLiteral("articles"), feed.articles},
                     {QStringLiteral("unread"), feed.unread}};
    // Printed addresses end in logs and scripts: no passwords in them.
    put(json, QLatin1String("url"), QString::fromLatin1(feed.url.toEncoded(QUrl::RemovePassword)));
    put(json, QLatin1String("siteUrl"), feed.siteUrl);
    put(json, QLatin1String("folder"), folderPath(folders, feed.folder));
    put(json, QLatin1String("language"), feed.language);
    const FetchState &fetch = feed.fetch;
    put(json, QLatin1String("lastAttempt"), fetch.lastAttempt);
    put(json, QLatin1String("lastFetch"), fetch.lastFetch);
    if (fetch.lastStatus > 0)
        json.insert(QLatin1String("lastStatus"), fetch.lastStatus);
    put(json, QLatin1String("answer"), answerText(fetch));
    if (!feed.options.paused && fetch.nextFetch != neverAgain())
        put(json, QLatin1String("nextFetch"), fetch.nextFetch);
    put(json, QLatin1String("why"), nextFetchReason(feed));
    json.insert(QLatin1String("failures"), fetch.failures);
    put(json, QLatin1String("failingSince"), fetch.failingSince);
    put(json, QLatin1String("error"), fetch.error);
    put(json, QLatin1String("note"), fetch.note);
    if (fetch.move) {
        json.insert(QLatin1String("pendingMove"),
                    QJsonObject{{QStringLiteral("url"),
                                 QString::fromLatin1(fetch.move->to.toEncoded(QUrl::RemoveUserInfo))},
                                {QStringLiteral("since"), toIso(fetch.move->since)}});
    }
    json.insert(QLatin1String("paused"), feed.options.paused);
    if (feed.options.interval)
        json.insert(QLatin1String("interval"), qint64(feed.options.interval->count()));
    put(json, QLatin1String("userName"), feed.options.userName);
    if (feed.keeping != FeedKeeping()) {
        QJsonObject keep; // 0: for ever, any number; left out: as the setting says
        if (feed.keeping.days)
            keep.insert(QLatin1String("days"), *feed.keeping.days);
        if (feed.keeping.articles)
            keep.insert(QLatin1String("articles"), *feed.keeping.articles);
        json.insert(QLatin1String("keep"), keep);
    }
    return json;
}

QJsonObject articleToJson(const Article &article)
{
    const ArticleRow &row = article.row;
    const ArticleDetails &details = article.details;
    QJsonObject json{{QStringLiteral("id"), idText(row.id)},
                     {QStringLiteral("feed"), idText(row.feed)},
                     {QStringLiteral("feedTitle"), article.feedTitle},
                     {QStringLiteral("title"), row.title},
                     {QStringLiteral("received"), toIso(article.received)},
                     {QStringLiteral("read"), row.isRead()},
                     {QStringLiteral("starred"), row.isStarred()},
                     {QStringLiteral("later"), row.isLater()},
                     {QStringLiteral("wordCount"), details.wordCount},
                     {QStringLiteral("authors"), QJsonArray::fromStringList(details.authors)},
                     {QStringLiteral("tags"), toJsonArray(article.tags, articleTagToJson)}};
    put(json, QLatin1String("url"), row.url);
    put(json, QLatin1String("canonicalUrl"), details.canonicalUrl);
    put(json, QLatin1String("shortUrl"), details.shortUrl);
    put(json, QLatin1String("lead"), row.lead);
    put(json, QLatin1String("section"), details.section);
    put(json, QLatin1String("language"), row.language);
    put(json, QLatin1String("published"), article.publishedByFeed);
    put(json, QLatin1String("updated"), article.updated);
    if (!details.image.url.isEmpty()) {
        QJsonObject image;
        put(image, QLatin1String("url"), details.image.url);
        put(image, QLatin1String("caption"), details.image.caption);
        put(image, QLatin1String("credit"), details.image.credit);
        json.insert(QLatin1String("image"), image);
    }
    return json;
}

QJsonObject fullArticleToJson(const Article &article)
{
    QJsonObject json = articleToJson(article);
    SanitizeOptions options;
    options.baseUrl = article.baseUrl;
    options.imageAddress = [](const QUrl &url) { return QString::fromLatin1(url.toEncoded()); };
    json.insert(QLatin1String("html"), sanitizeHtml(article.html, options).html);
    json.insert(QLatin1String("text"), article.text);
    json.insert(QLatin1String("enclosures"), toJsonArray(article.details.enclosures, enclosureToJson));
    json.insert(QLatin1String("related"), toJsonArray(article.details.related, [](const RelatedLink &link) {
                    QJsonObject related;
                    put(related, QLatin1String("url"), link.url);
                    put(related, QLatin1String("title"), link.title);
                    return related;
                }));
    const Discussion &discussion = article.details.discussion;
    QJsonObject comments;
    put(comments, QLatin1String("url"), discussion.url);
    put(comments, QLatin1String("feedUrl"), discussion.feedUrl);
    if (discussion.count)
        comments.insert(QLatin1String("count"), *discussion.count);
    if (!comments.isEmpty())
        json.insert(QLatin1String("comments"), comments);
    json.insert(QLatin1String("fullText"), article.row.flags.testFlag(ArticleFlag::HasFullText));
    return json;
}

QJsonObject tagToJson(const Tag &tag)
{
    return {{QStringLiteral("name"), tag.name},
            {QStringLiteral("key"), tag.key},
            {QStringLiteral("kind"), kindName(tag.kind)},
            {QStringLiteral("followed"), tag.followed},
            {QStringLiteral("aliases"), toJsonArray(tag.aliases, [](const TagAlias &alias) {
                 QJsonObject json;
                 put(json, QLatin1String("name"), alias.name);
                 put(json, QLatin1String("language"), alias.language);
                 return json;
             })}};
}

QJsonObject tagCountToJson(const TagCount &count)
{
    QJsonObject json = tagToJson(count.tag);
    json.insert(QLatin1String("count"), count.count);
    json.insert(QLatin1String("unread"), count.unread);
    return json;
}

} // namespace depeche
