#pragma once

#include "domain/feed.h"
#include "store/articlewriter.h"

#include <QElapsedTimer>
#include <QObject>
#include <deque>
#include <functional>
#include <optional>

namespace depeche {

class Library;

/// What is to be stored of one attempt at a feed.
struct FetchOutcome
{
    QUrl asked; ///< the feed's address then: if it has another one now, this is of no use
    FetchRecord record;
    std::optional<IngestBatch> batch; ///< a document
    QUrl moveTo;                      ///< confirmed as the feed's address from now on
    bool postponed = false;           ///< it was not asked at all; only the plan of the record counts
};

/// What became of a FetchOutcome.
struct StoredFetch
{
    bool dropped = false; ///< unsubscribed from or given another address meanwhile: nothing was stored
    IngestResult result;

    bool operator==(const StoredFetch &) const = default;
};

/// Stores @p outcome, in the transaction of the caller. A move that cannot be (another feed has the address, or it is a
/// portal's) is left, and the feed's note says so. For db-write.
Result<StoredFetch> storeFetch(Connection &db, const FetchOutcome &outcome);

/// Stores the outcomes of fetches, many in one transaction: a commit costs more than most of them. A transaction takes
/// half a second at most and ends after the feed at hand when the user did something that must be written. Main thread,
/// owned by the Refresher.
class FetchWriter final : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(const Result<StoredFetch> &)>;

    explicit FetchWriter(Library &library, QObject *parent = nullptr);

    /// Stores @p outcome soon, then calls @p done.
    void write(FetchOutcome outcome, Done done);
    bool isIdle() const { return !m_writing && m_waiting.empty(); }

Q_SIGNALS:
    /// Everything given so far is stored and its done() was called.
    void idle();

private:
    struct Waiting
    {
        FetchOutcome outcome;
        Done done;
    };
    using Group = std::deque<Waiting>;
    void writeSome();
    Group takeGroup();
    void written(Group group, const Result<QList<StoredFetch>> &stored);

    Library &m_library;
    std::deque<Waiting> m_waiting;
    bool m_writing = false;
    size_t m_alone = 0; ///< of a group that failed: written one by one, so that one does no harm to others
};

} // namespace depeche
