#include "sync/subscriber.h"

#include "core/workerpool.h"
#include "settings/secrets.h"
#include "store/articlewriter.h"
#include "store/feedtable.h"
#include "store/importundo.h"
#include "store/library.h"
#include "store/undotable.h"
#include "sync/credentials.h"
#include "sync/feeddocument.h"
#include "sync/ingestpipeline.h"

#include <QPointer>
#include <QRegularExpression>

namespace depeche {

/// Several feeds being subscribed to, one after the other.
struct Subscriber::Round
{
    QList<FeedCandidate> candidates;
    qsizetype next = 0;
    QString folder;
    QPointer<QObject> context;
    Progress progress;
    Reported done;
    SubscribeReport report;
    ImportUndo undo;
    QString firstTitle;
    bool writing = false; ///< a feed is on its way into the store and cannot be called back
    QMetaObject::Connection watch;
};

namespace {

/// The feeds that are subscribed to, with the paths of their folders.
Result<QList<std::pair<QUrl, Subscription>>> subscriptions(Connection &db)
{
    const auto feeds = FeedTable(db).feeds();
    if (!feeds)
        return feeds.error();
    const auto folders = FolderTable(db).folders();
    if (!folders)
        return folders.error();
    QList<std::pair<QUrl, Subscription>> known;
    for (const Feed &feed : feeds.value())
        known.append({feed.url, {feed.id, feed.title, folderPath(*folders, feed.folder)}});
    return known;
}

std::optional<Subscription> subscriptionOf(const QUrl &url, const QList<std::pair<QUrl, Subscription>> &known)
{
    const auto found = std::find_if(known.begin(), known.end(),
                                    [&url](const auto &one) { return sameFeed(one.first, url); });
    return found == known.end() ? std::nullopt : std::optional(found->second);
}

Result<FeedPreview> readPreview(const HttpResponse &answer, FeedKind kind)
{
    FeedSource source;
    source.bytes = answer.body;
    source.contentType = answer.contentType();
    source.baseUrl = answer.finalUrl;
    source.headers = answer.headers;
    const auto batch = ingest(FeedId(), source, Texts::Plain, kind);
    if (!batch)
        return batch.error();
    return previewOf(*batch);
}

FeedKind kindOf(const FeedCandidate &candidate)
{
    return candidate.source == FeedCandidate::Source::PageAsFeed ? FeedKind::Page : FeedKind::Document;
}

struct TypedAddress
{
    QString text; ///< without them
    std::optional<HttpCredentials> credentials;
};

/// "https://name:password@example.org/", with or without a scheme.
TypedAddress withoutCredentials(const QString &userInput)
{
    const auto url = HttpUrl::fromUserInput(userInput);
    const SplitAddress split = url ? splitCredentials(url->url()) : SplitAddress();
    if (!split.hasCredentials())
        return {userInput, std::nullopt};
    const qsizetype scheme = userInput.indexOf(u"://");
    const qsizetype begin = scheme < 0 ? 0 : scheme + 3;
    static const QRegularExpression endOfHost(QStringLiteral("[/?#]"));
    const qsizetype end = userInput.indexOf(endOfHost, begin);
    const qsizetype at = userInput.lastIndexOf(u'@', end < 0 ? -1 : end);
    return {QString(userInput.left(begin) + userInput.mid(at + 1)),
            HttpCredentials{split.userName, split.password}};
}

struct TargetFolder
{
    std::optional<FolderId> id;
    QList<FolderId> made; ///< each after the one it lies in
};

Result<TargetFolder> ensureFolder(Connection &db, const QString &path)
{
    const auto before = FolderTable(db).folders();
    if (!before)
        return before.error();
    const auto id = FolderTable(db).ensure(path);
    if (!id)
        return id.error();
    const auto after = FolderTable(db).folders();
    if (!after)
        return after.error();
    TargetFolder target{*id, {}};
    for (const Folder &folder : after.value()) {
        const bool wasThere = std::any_of(before->cbegin(), before->cend(),
                                          [&](const Folder &other) { return other.id == folder.id; });
        if (!wasThere)
            target.made.append(folder.id);
    }
    std::sort(target.made.begin(), target.made.end());
    return target;
}

struct StoredFeed
{
    FeedId feed;
    QString title;
    QList<FolderId> madeFolders;
};

/// The feed with its first fetch, or nothing at all: one transaction.
Result<StoredFeed> storeFeed(Connection &db, const FeedCandidate &candidate, const QString &folder,
                             FeedDocument document, Timestamp now)
{
    const auto target = ensureFolder(db, folder);
    if (!target)
        return target.error();
    FeedTable feeds(db);
    const auto id = feeds.add(
        {candidate.url, QString(), document.batch.info.siteUrl, target.value().id, kindOf(candidate)}, now);
    if (!id)
        return id.error();
    if (candidate.credentials) {
        FetchOptions options;
        options.userName = candidate.credentials->userName;
        DEPECHE_TRY(feeds.setOptions(*id, options));
    }
    document.batch.feed = *id;
    document.record.feed = *id;
    DEPECHE_TRY(ArticleWriter(db).write(document.batch, document.record));
    const auto stored = feeds.feed(*id);
    if (!stored)
        return stored.error();
    return StoredFeed{*id, stored.value().title, target.value().made};
}

} // namespace

Subscriber::Subscriber(Library &library, HttpClient &client, WorkerPool &workers, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_workers(workers)
    , m_finder(client, workers)
{
}

void Subscriber::find(const QString &userInput, const std::optional<HttpCredentials> &credentials,
                      QObject *context, Found done)
{
    const TypedAddress typed = withoutCredentials(userInput);
    m_finder.find(typed.text, credentials ? credentials : typed.credentials, context,
                  [this, context, done = std::move(done)](Result<FoundFeeds> found) mutable {
                      tellKnown(std::move(found), context, std::move(done));
                  });
}

void Subscriber::lookInUsualPlaces(const FoundFeeds &found, QObject *context, Progress progress, Found done)
{
    m_finder.lookInUsualPlaces(found, context, std::move(progress),
                               [this, context, done = std::move(done)](Result<FoundFeeds> places) mutable {
                                   tellKnown(std::move(places), context, std::move(done));
                               });
}

void Subscriber::tellKnown(Result<FoundFeeds> found, QObject *context, Found done)
{
    if (!found || found->feeds.isEmpty()) {
        done(std::move(found));
        return;
    }
    m_library.read(Library::Lane::Lists, context, subscriptions,
                   [found = std::move(found), done = std::move(done)](const auto &known) mutable {
                       if (!known) {
                           done(known.error());
                           return;
                       }
                       for (FeedCandidate &candidate : found->feeds)
                           candidate.known = subscriptionOf(candidate.url, *known);
                       done(std::move(found));
                   });
}

void Subscriber::preview(const FeedCandidate &candidate, QObject *context, Previewed done)
{
    m_finder.fetch(candidate, context,
                   [this, context, done = std::move(done)](Result<FeedCandidate> fetched) mutable {
                       if (!fetched) {
                           done(fetched.error());
                           return;
                       }
                       m_workers.post(
                           context,
                           [document = fetched->document, kind = kindOf(*fetched)](std::stop_token) {
                               return readPreview(*document, kind);
                           },
                           [fetched, done = std::move(done)](Result<FeedPreview> preview) {
                               if (preview)
                                   done(PreviewedFeed{*fetched, *preview});
                               else
                                   done(preview.error());
                           });
                   });
}

void Subscriber::subscribe(const FeedCandidate &candidate, const QString &folder, QObject *context,
                           Subscribed done)
{
    subscribeAll({candidate}, folder, context, {}, [done = std::move(done)](const SubscribeReport &report) {
        if (report.added.isEmpty())
            done(report.failed.first().error);
        else
            done(report.added.first());
    });
}

void Subscriber::subscribeAll(const QList<FeedCandidate> &candidates, const QString &folder, QObject *context,
                              Progress progress, Reported done)
{
    auto round = std::make_shared<Round>();
    round->candidates = candidates;
    round->folder = folder;
    round->context = context;
    round->progress = std::move(progress);
    round->done = std::move(done);
    // What is there already when the user stops it can be undone like the rest.
    round->watch = connect(context, &QObject::destroyed, this, [this, round] {
        if (!round->writing)
            finish(round);
    });
    goOn(round);
}

void Subscriber::goOn(const RoundPtr &round)
{
    if (!round->context || round->next >= round->candidates.size()) {
        finish(round);
        return;
    }
    const FeedCandidate &candidate = round->candidates.at(round->next);
    if (round->progress)
        round->progress(int(round->next), int(round->candidates.size()), candidate.title);
    ++round->next;
    m_finder.fetch(candidate, round->context, [this, round](const Result<FeedCandidate> &fetched) {
        if (fetched)
            read(round, fetched.value());
        else
            failed(round, fetched.error());
    });
}

void Subscriber::read(const RoundPtr &round, const FeedCandidate &candidate)
{
    Feed feed;
    feed.url = candidate.url;
    feed.kind = kindOf(candidate);
    m_workers.post(
        round->context,
        [feed, document = candidate.document, now = m_library.now()](std::stop_token) {
            return readFeedDocument(feed, *document, now);
        },
        [this, round, candidate](Result<FeedDocument> document) {
            if (document)
                store(round, candidate, *std::move(document));
            else
                failed(round, document.error());
        });
}

void Subscriber::store(const RoundPtr &round, const FeedCandidate &candidate, FeedDocument document)
{
    round->writing = true;
    m_library.write(
        Durability::User, this,
        [candidate, folder = round->folder, now = m_library.now(), document = std::move(document)](
            Connection &db) mutable { return storeFeed(db, candidate, folder, std::move(document), now); },
        [this, round, candidate](const Result<StoredFeed> &stored) {
            round->writing = false;
            if (!stored) {
                failed(round, stored.error());
                return;
            }
            round->report.added.append(stored.value().feed);
            round->undo.added.append(stored.value().feed);
            round->undo.folders += stored.value().madeFolders;
            if (round->firstTitle.isEmpty())
                round->firstTitle = stored.value().title;
            keepPassword(round, stored.value().feed, candidate);
        });
}

void Subscriber::keepPassword(const RoundPtr &round, FeedId feed, const FeedCandidate &candidate)
{
    if (!candidate.credentials || !m_secrets) {
        goOn(round);
        return;
    }
    m_secrets->write(feedSecretKey(m_library.paths(), feed, candidate.url), candidate.credentials->password,
                     this, [this, round](const Result<SecretPlace> &) { goOn(round); });
}

void Subscriber::failed(const RoundPtr &round, const Error &error)
{
    round->report.failed.append({round->candidates.at(round->next - 1), error});
    goOn(round);
}

void Subscriber::finish(const RoundPtr &round)
{
    disconnect(round->watch);
    const int added = int(round->report.added.size());
    if (added == 0) {
        if (round->context)
            round->done(round->report);
        return;
    }
    round->report.undoTitle = added == 1 ? tr("Subscribed to %1").arg(round->firstTitle)
                                         : tr("Subscribed to %n feed(s)", nullptr, added);
    m_library.write(
        Durability::User, this,
        [title = round->report.undoTitle, undo = round->undo](Connection &db) {
            return UndoTable(db).noteImport(title, undo);
        },
        [round](const Result<> &noted) {
            if (!noted) // they are there all the same
                round->report.undoTitle.clear();
            if (round->context)
                round->done(round->report);
        });
}

} // namespace depeche
