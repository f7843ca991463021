#pragma once

#include "domain/feed.h"
#include "store/connection.h"

#include <QObject>
#include <functional>

namespace depeche {

class ImageCache;
class Library;
class WorkerPool;

/// A picture of the sample edition and the address its articles name it by.
struct DemoImage
{
    QUrl url;
    QByteArray bytes;
};

struct DemoFeed
{
    QUrl url;
    QString folder; ///< path
    QByteArray iconPng;
    IngestBatch batch;               ///< without the feed's id
    QHash<QUrl, ArticleFlags> flags; ///< state to start with, by address of the article
};

/// The bundled edition (resources/sample), ready to be stored. A value.
struct DemoEdition
{
    QList<DemoFeed> feeds;
    QList<std::pair<QString, QStringList>> follow; ///< tags: name, aliases
    QList<std::pair<QString, QString>> searches;   ///< name, query
    QList<DemoImage> images;
};

/// Reads the edition bundled at :/sample. All times are moved so that its reference moment is @p now. Pure, but for the
/// resources; runs in the WorkerPool.
Result<DemoEdition> readDemoEdition(Timestamp now);

/// Stores @p edition: feeds, articles with their state, followed tags, saved searches. Feeds that are there already are
/// left as they are. How many articles are new. The feeds have no server, so none of them is ever due.
Result<int> writeDemoEdition(Connection &db, const DemoEdition &edition, Timestamp now);

/// Puts the edition with its pictures into the profile of @p library, then calls @p done with the number of articles.
/// Main thread.
void loadDemoEdition(Library &library, ImageCache &images, WorkerPool &workers, QObject *context,
                     std::function<void(const Result<int> &)> done);

} // namespace depeche
