#pragma once

#include "domain/feed.h"
#include "sync/feedfinder.h"
#include "sync/feedpreview.h"

#include <QObject>
#include <functional>

namespace depeche {

class Library;
class Secrets;
class WorkerPool;
struct FeedDocument;

/// A candidate whose document was fetched and read.
struct PreviewedFeed
{
    FeedCandidate candidate; ///< with its document, which becomes the first fetch
    FeedPreview preview;
};

/// How subscribing to several feeds ended.
struct SubscribeReport
{
    struct Failure
    {
        FeedCandidate candidate;
        Error error;
    };

    QList<FeedId> added;
    QList<Failure> failed;
    QString undoTitle; ///< what the undo step is called; empty when nothing was added
};

/// From what a person types to stored subscriptions: finds, shows and stores. Main thread, owned by app/services.
/// Whatever is asked for with a context is cancelled, requests too, when that is deleted.
class Subscriber final : public QObject
{
    Q_OBJECT
public:
    using Found = FeedFinder::Found;
    using Progress = FeedFinder::Progress;
    using Previewed = std::function<void(Result<PreviewedFeed>)>;
    using Subscribed = std::function<void(Result<FeedId>)>;
    using Reported = std::function<void(SubscribeReport)>;

    Subscriber(Library &library, HttpClient &client, WorkerPool &workers, QObject *parent = nullptr);

    /// Where the passwords of feeds go; their user names go into FetchOptions. @p secrets lives longer than this.
    void setSecrets(Secrets &secrets) { m_secrets = &secrets; }

    /// As FeedFinder::find() and lookInUsualPlaces(). A name and password within the address count as @p credentials and
    /// are stored in no address. Candidates say whether they are subscribed to already.
    void find(const QString &userInput, const std::optional<HttpCredentials> &credentials, QObject *context,
              Found done);
    void lookInUsualPlaces(const FoundFeeds &found, QObject *context, Progress progress, Found done);

    /// Fetches @p candidate (once: its document is kept) and tells what it is like.
    void preview(const FeedCandidate &candidate, QObject *context, Previewed done);

    /// Stores the feed and its first fetch (made now, unless the candidate has its document), then answers.
    /// Nothing is stored when the address gives no feed. ErrorKind::Exists when it is subscribed to already.
    /// @p folder: the path of one, made if needed; empty: none.
    void subscribe(const FeedCandidate &candidate, const QString &folder, QObject *context, Subscribed done);

    /// The same with several, one after the other; those that fail do not stop the others. All of it is one step of
    /// undo.
    void subscribeAll(const QList<FeedCandidate> &candidates, const QString &folder, QObject *context,
                      Progress progress, Reported done);

private:
    struct Round;
    using RoundPtr = std::shared_ptr<Round>;

    void tellKnown(Result<FoundFeeds> found, QObject *context, Found done);
    void goOn(const RoundPtr &round);
    void read(const RoundPtr &round, const FeedCandidate &candidate);
    void store(const RoundPtr &round, const FeedCandidate &candidate, FeedDocument document);
    /// Puts the password away, then goes on: it must be there before the program may end.
    void keepPassword(const RoundPtr &round, FeedId feed, const FeedCandidate &candidate);
    void failed(const RoundPtr &round, const Error &error);
    void finish(const RoundPtr &round);

    Library &m_library;
    WorkerPool &m_workers;
    Secrets *m_secrets = nullptr;
    FeedFinder m_finder;
};

} // namespace depeche
