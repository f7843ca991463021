#pragma once

#include "core/ids.h"
#include "core/result.h"
#include "net/httpclient.h"

#include <QObject>
#include <QUrl>
#include <functional>
#include <memory>
#include <optional>

namespace depeche {

class Library;
class WorkerPool;

/// A feed one could subscribe to.
struct FeedCandidate
{
    QUrl url;
    QString title; ///< may be empty
    QString type;  ///< MIME type as offered or received, may be empty
    /// The document, when it was fetched already: it becomes the first fetch, so that the server is asked
    /// once.
    std::shared_ptr<const HttpResponse> document;
    /// The candidate may lie on loopback or the LAN, because the user typed it or a page there offers it.
    bool trusted = false;
};

/// From what a person types to a stored subscription. Main thread, owned by app/services.
class Subscriber final : public QObject
{
    Q_OBJECT
public:
    using Found = std::function<void(Result<QList<FeedCandidate>>)>;
    using Subscribed = std::function<void(Result<FeedId>)>;

    Subscriber(Library &library, HttpClient &client, WorkerPool &workers, QObject *parent = nullptr);

    /// Fetches @p userInput ("example.org", "https://…", "feed:…") once: a feed gives itself, a page the
    /// feeds it offers, in its order. An empty list is never given: there is an error that says why instead.
    void find(const QString &userInput, QObject *context, Found done);

    /// Stores the feed and its first fetch (made now, unless the candidate has its document), then answers.
    /// Nothing is stored when the address gives no feed. ErrorKind::Exists when it is subscribed to already.
    void subscribe(const FeedCandidate &candidate, std::optional<FolderId> folder, QObject *context,
                   Subscribed done);

private:
    void tryNext(QList<HttpUrl> addresses, QObject *context, Found done);
    void store(const FeedCandidate &candidate, std::optional<FolderId> folder, QObject *context,
               Subscribed done);

    Library &m_library;
    HttpClient &m_client;
    WorkerPool &m_workers;
};

} // namespace depeche
