#include "sync/demoedition.h"

#include "core/text.h"
#include "core/workerpool.h"
#include "html/plaintext.h"
#include "store/articlesearch.h"
#include "store/articletable.h"
#include "store/articlewriter.h"
#include "store/feedtable.h"
#include "store/library.h"
#include "store/savedsearchtable.h"
#include "store/tagtable.h"
#include "store/undotable.h"
#include "sync/imagecache.h"
#include "sync/schedule.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace depeche {

namespace {

constexpr QLatin1String Folder(":/sample/");

QByteArray bundled(const QString &name)
{
    QFile file(Folder + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString textAt(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

QJsonArray listAt(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toArray();
}

QStringList textsAt(const QJsonObject &object, const char *key)
{
    QStringList texts;
    for (const QJsonValue &value : listAt(object, key))
        texts += value.toString();
    return texts;
}

/// Makes articles of one source of the JSON they are bundled as.
class ArticleReader final
{
public:
    ArticleReader(const QUrl &siteUrl, std::chrono::seconds shift)
        : m_site(siteUrl)
        , m_shift(shift)
    {
    }

    /// Files of pictures, and the addresses the articles read so far name them by.
    const QHash<QUrl, QString> &files() const { return m_files; }

    NewArticle read(const QJsonObject &json)
    {
        NewArticle article;
        article.guid = textAt(json, "guid");
        article.url = QUrl(textAt(json, "url"));
        article.title = textAt(json, "title");
        article.lead = textAt(json, "lead");
        article.language = textAt(json, "language");
        if (const auto published = fromIso(textAt(json, "published")))
            article.published = *published + m_shift;
        article.html = withAddresses(textAt(json, "html"));
        article.baseUrl = m_site;
        article.text = htmlToText(article.html);
        for (const QString &tag : textsAt(json, "tags"))
            article.tags += NewTag{tag};
        article.details = details(json);
        article.details.wordCount = int(tokenize(article.text).size());
        article.nature = nature(article.details);
        return article;
    }

private:
    ArticleDetails details(const QJsonObject &json)
    {
        ArticleDetails details;
        details.authors = textsAt(json, "authors");
        details.section = textAt(json, "section");
        details.canonicalUrl = QUrl(textAt(json, "url"));
        details.shortUrl = QUrl(textAt(json, "shortUrl"));
        const QJsonObject image = json.value(QLatin1String("image")).toObject();
        if (!image.isEmpty())
            details.image = {addressOf(textAt(image, "file")), textAt(image, "caption"),
                             textAt(image, "credit")};
        const QJsonObject comments = json.value(QLatin1String("comments")).toObject();
        if (!comments.isEmpty()) {
            details.discussion.url = QUrl(textAt(comments, "url"));
            details.discussion.count = comments.value(QLatin1String("count")).toInt();
        }
        for (const QJsonValue &value : listAt(json, "related")) {
            const QJsonObject link = value.toObject();
            details.related += RelatedLink{QUrl(textAt(link, "url")), textAt(link, "title")};
        }
        for (const QJsonValue &value : listAt(json, "enclosures")) {
            const QJsonObject file = value.toObject();
            details.enclosures += Enclosure{
                QUrl(textAt(file, "url")), textAt(file, "type"),
                file.value(QLatin1String("bytes")).toInteger(),
                std::chrono::seconds(file.value(QLatin1String("seconds")).toInt()), textAt(file, "title")};
        }
        return details;
    }

    static ArticleFlags nature(const ArticleDetails &details)
    {
        ArticleFlags nature;
        nature.setFlag(ArticleFlag::HasImage, !details.image.url.isEmpty());
        nature.setFlag(ArticleFlag::HasComments, !details.discussion.url.isEmpty());
        for (const Enclosure &file : details.enclosures) {
            nature.setFlag(ArticleFlag::HasAudio,
                           nature.testFlag(ArticleFlag::HasAudio) || file.mimeType.startsWith(u"audio/"));
            nature.setFlag(ArticleFlag::HasVideo,
                           nature.testFlag(ArticleFlag::HasVideo) || file.mimeType.startsWith(u"video/"));
        }
        return nature;
    }

    /// The address on the publisher's site that stands for a bundled file.
    QUrl addressOf(const QString &file)
    {
        const QUrl address = m_site.resolved(QUrl(file));
        m_files.insert(address, file);
        return address;
    }

    QString withAddresses(QString html)
    {
        constexpr QStringView Mark = u"src=\"images/";
        for (qsizetype at = html.indexOf(Mark); at >= 0; at = html.indexOf(Mark, at + 1)) {
            const qsizetype from = at + Mark.indexOf(u'"') + 1;
            const qsizetype to = html.indexOf(u'"', from);
            if (to < 0)
                break;
            html.replace(from, to - from, addressOf(html.mid(from, to - from)).toString(QUrl::FullyEncoded));
        }
        return html;
    }

    QUrl m_site;
    std::chrono::seconds m_shift;
    QHash<QUrl, QString> m_files;
};

ArticleFlags flagsOf(const QJsonObject &json)
{
    ArticleFlags flags;
    flags.setFlag(ArticleFlag::Read, json.value(QLatin1String("read")).toBool());
    flags.setFlag(ArticleFlag::Starred, json.value(QLatin1String("starred")).toBool());
    flags.setFlag(ArticleFlag::Later, json.value(QLatin1String("later")).toBool());
    return flags;
}

DemoFeed readFeed(const QJsonObject &source, const QJsonArray &articles, std::chrono::seconds shift,
                  QList<DemoImage> &images)
{
    DemoFeed feed;
    feed.url = QUrl(textAt(source, "url"));
    feed.folder = textAt(source, "folder");
    feed.iconPng = bundled(textAt(source, "icon"));
    FeedInfo &info = feed.batch.info;
    info.title = textAt(source, "title");
    info.siteUrl = QUrl(textAt(source, "siteUrl"));
    info.description = textAt(source, "description");
    info.language = textAt(source, "language");
    ArticleReader reader(info.siteUrl, shift);
    for (const QJsonValue &value : articles) {
        const QJsonObject json = value.toObject();
        if (json.value(QLatin1String("source")) != source.value(QLatin1String("id")))
            continue;
        feed.batch.articles += reader.read(json);
        feed.flags.insert(feed.batch.articles.last().url, flagsOf(json));
    }
    for (auto it = reader.files().cbegin(); it != reader.files().cend(); ++it)
        images += DemoImage{it.key(), bundled(it.value())};
    return feed;
}

/// Gives the articles of @p feed the state they start with.
Result<> writeFlags(Connection &db, FeedId feed, const QHash<QUrl, ArticleFlags> &flags, Timestamp now)
{
    const auto ids = ArticleSearch(db, now).ids(ArticleQuery::ofFeed(feed), -1);
    if (!ids)
        return ids.error();
    ArticleTable articles(db);
    const auto rows = articles.rows(*ids);
    if (!rows)
        return rows.error();
    for (const ArticleRow &row : *rows) {
        const auto set = articles.setFlags({row.id}, flags.value(row.url), {}, {});
        if (!set)
            return set.error();
    }
    return {};
}

Result<int> writeFeed(Connection &db, const DemoFeed &feed, Timestamp now)
{
    FeedTable feeds(db);
    const auto known = feeds.find(feed.url);
    if (!known)
        return known.error();
    if (*known)
        return 0;
    const auto folder = FolderTable(db).ensure(feed.folder);
    if (!folder)
        return folder.error();
    const auto id = feeds.add({feed.url, {}, feed.batch.info.siteUrl, *folder}, now);
    if (!id)
        return id.error();
    DEPECHE_TRY(feeds.setIcon(*id, feed.iconPng));
    IngestBatch batch = feed.batch;
    batch.feed = *id;
    FetchRecord fetch;
    fetch.feed = *id;
    fetch.attempted = now;
    fetch.nextFetch = neverAgain();
    fetch.why =
        QCoreApplication::translate("depeche", "Part of the sample edition: there is nothing to fetch");
    const auto written = ArticleWriter(db).write(batch, fetch);
    if (!written)
        return written.error();
    DEPECHE_TRY(writeFlags(db, *id, feed.flags, now));
    return written->added;
}

} // namespace

Result<DemoEdition> readDemoEdition(Timestamp now)
{
    const QJsonObject json = QJsonDocument::fromJson(bundled(QStringLiteral("edition.json"))).object();
    const auto reference = fromIso(textAt(json, "reference"));
    if (!reference)
        return Error{ErrorKind::NotFound,
                     QCoreApplication::translate("depeche", "The sample edition is missing from this build."),
                     {}};
    DemoEdition edition;
    for (const QJsonValue &source : listAt(json, "sources"))
        edition.feeds +=
            readFeed(source.toObject(), listAt(json, "articles"), now - *reference, edition.images);
    for (const QJsonValue &value : listAt(json, "follow"))
        edition.follow += {textAt(value.toObject(), "name"), textsAt(value.toObject(), "aliases")};
    for (const QJsonValue &value : listAt(json, "savedSearches"))
        edition.searches += {textAt(value.toObject(), "name"), textAt(value.toObject(), "query")};
    return edition;
}

Result<int> writeDemoEdition(Connection &db, const DemoEdition &edition, Timestamp now)
{
    int added = 0;
    for (const DemoFeed &feed : edition.feeds) {
        const auto written = writeFeed(db, feed, now);
        if (!written)
            return written;
        added += *written;
    }
    if (added == 0) // it was there already
        return 0;
    // The edition comes with what it follows: nothing the user did, and so nothing to undo.
    const auto before = UndoTable(db).last();
    if (!before)
        return before.error();
    TagTable tags(db);
    for (const auto &[name, aliases] : edition.follow) {
        if (const auto followed = tags.follow(name, aliases, now); !followed)
            return followed.error();
    }
    DEPECHE_TRY(UndoTable(db).forgetAfter(*before));
    SavedSearchTable searches(db);
    for (const auto &[name, query] : edition.searches) {
        if (const auto saved = searches.add(name, query); !saved)
            return saved.error();
    }
    return added;
}

void loadDemoEdition(Library &library, ImageCache &images, WorkerPool &workers, QObject *context,
                     std::function<void(const Result<int> &)> done)
{
    const Timestamp now = library.now();
    workers.post(
        context, [now](std::stop_token) { return readDemoEdition(now); },
        [&library, &images, context, now, done](const Result<DemoEdition> &edition) {
            if (!edition) {
                done(edition.error());
                return;
            }
            for (const DemoImage &image : edition->images)
                images.insert(image.url, image.bytes);
            library.write(
                Durability::User, context,
                [edition = *edition, now](Connection &db) { return writeDemoEdition(db, edition, now); },
                done);
        });
}

} // namespace depeche
