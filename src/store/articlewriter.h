#pragma once

#include "domain/feed.h"
#include "store/connection.h"

namespace depeche {

/// What a batch changed.
struct IngestResult
{
    int added = 0;
    int updated = 0;
    int unchanged = 0;

    bool operator==(const IngestResult &) const = default;
};

/// Writes an IngestBatch: finds known articles by the identity ladder (guid, else address, else title and
/// date, within the feed), keeps their flags and user tags, and stores the feed's own data and the next fetch
/// in the same transaction. New and changed articles are queued for the index.
class ArticleWriter final
{
public:
    explicit ArticleWriter(Connection &db)
        : m_db(db)
    {
    }

    /// @p fetch: status, time and plan of this fetch; its error is ignored.
    Result<IngestResult> write(const IngestBatch &batch, const FetchRecord &fetch);

private:
    Connection &m_db;
};

} // namespace depeche
