#pragma once

#include "domain/feed.h"
#include "store/articlewriter.h"
#include "store/connection.h"

namespace depeche {

/// What is known of the fetches of feeds: attempts, outcomes, plans, and the addresses feeds moved through.
/// Synchronous; see Connection for threads.
class FetchTable final
{
public:
    explicit FetchTable(Connection &db)
        : m_db(db)
    {
    }

    /// Notes that @p feeds are about to be asked, so that a crash on the way is not a flood.
    Result<> recordAttempts(const QList<FeedId> &feeds, Timestamp now);
    /// Notes again when feeds that were not asked after all had been asked before.
    Result<> takeBackAttempts(const QList<std::pair<FeedId, std::optional<Timestamp>>> &feeds);
    /// An attempt that brought no articles: unchanged or failed.
    Result<> recordFetch(const FetchRecord &record);
    /// The feed was not asked; only its plan changes.
    Result<> postpone(FeedId feed, Timestamp next, const QString &why);
    /// Replaces what is told about the last document.
    Result<> setNote(FeedId feed, const QString &note);
    /// What a document says about its feed, with its validators. ErrorKind::NotFound if the feed was removed meanwhile.
    Result<> recordDocument(const IngestBatch &batch, const FetchRecord &record);
    /// Adds a line to the history of the feed; the newest 32 are kept.
    Result<> log(const FetchRecord &record, const IngestResult &result);
    /// Newest first.
    Result<QList<FetchLogEntry>> history(FeedId feed);

    /// The address to ask now; none if the feed was unsubscribed from.
    Result<std::optional<QUrl>> addressOf(FeedId feed);
    /// When the newest articles of the feed came out, newest first.
    Result<QList<Timestamp>> latest(FeedId feed, int count);
    /// Addresses of the feeds that wait for a move to @p target to be confirmed.
    Result<QList<QUrl>> movingTo(const QUrl &target);

    /// Takes a new address over that the publisher announced; the former one and the validators are kept.
    /// ErrorKind::Exists if another feed has it.
    Result<> moveTo(FeedId feed, const QUrl &url, Timestamp now);
    /// The address the publisher announced is not taken over, now or later.
    Result<> refuseMove(FeedId feed, const QUrl &url);
    /// Back to the address before. The one it leaves is not taken over again.
    Result<> goBack(FeedId feed);
    /// Newest first.
    Result<QList<FormerAddress>> formerAddresses(FeedId feed);

private:
    Connection &m_db;
};

} // namespace depeche
