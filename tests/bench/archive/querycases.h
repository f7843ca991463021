#pragma once

#include "bench/corpus/landmarks.h"
#include "domain/articlequery.h"

namespace depeche::bench {

/// Tags that stand for a size of their own: chosen so that the same number of articles has them in every corpus.
struct KnownTags
{
    QString commonest;
    QString second;
    QString middle; ///< on about 1,000 articles
    QString rare;   ///< on about 10

    bool operator==(const KnownTags &) const = default;
};

/// A list somebody may open.
struct QueryCase
{
    enum class Kind {
        Node,   ///< of the sidebar, with or without a filter of flags
        Tag,    ///< something about tags
        Filter, ///< anything else without words
        Search, ///< with words
    };
    Kind kind = Kind::Node;
    QString name;
    QString text; ///< in the query language

    bool operator==(const QueryCase &) const = default;
};

QString kindName(QueryCase::Kind kind);
/// What the design allows for the first rows, in milliseconds.
double budgetOf(QueryCase::Kind kind);

/// Everything that is measured. @p feedId: one feed that has unread articles.
QList<QueryCase> queryCases(const Landmarks &marks, const KnownTags &tags, FeedId feedId);

} // namespace depeche::bench
