#pragma once

#include "domain/article.h"
#include "domain/snippet.h"

#include <QHash>
#include <QIcon>
#include <QList>
#include <utility>

namespace depeche {

/// How a feed appears in lists.
struct FeedLabel
{
    QString title;
    QIcon icon; ///< null: none
};
using FeedLabels = QHash<FeedId, FeedLabel>;

/// A row of the list as it is painted.
struct ListedArticle
{
    ArticleRow row;
    Snippet snippet; ///< in place of the lead: the lead itself, or what a search found
    QList<std::pair<qsizetype, qsizetype>> titleHits;

    bool operator==(const ListedArticle &) const = default;
};

} // namespace depeche

Q_DECLARE_METATYPE(depeche::ListedArticle)
Q_DECLARE_METATYPE(depeche::FeedLabel)
