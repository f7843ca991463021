#pragma once

#include "domain/articlequery.h"
#include "domain/feed.h"
#include "domain/savedsearch.h"
#include "domain/tag.h"

#include <QMetaType>

namespace depeche {

/// What a row of the sidebar stands for. A value.
struct FeedTreeNode
{
    enum class Kind {
        Root, ///< the invisible top
        Today,
        Unread,
        Starred,
        Later,
        TagSection, ///< a title above rows; not selectable
        SearchSection,
        FeedSection,
        Tag,
        Search,
        Folder,
        Feed,
    };

    Kind kind = Kind::Root;
    qint64 id = 0; ///< of the tag, search, folder or feed
    QString title;
    int count = 0;            ///< shown at the end of the row; 0 shows nothing
    QString error;            ///< why the last fetch failed; empty when it did not
    bool paused = false;      ///< a feed that is fetched on request only
    bool wantsSignIn = false; ///< a feed that may miss a password
    QString tooltip;          ///< plain text; of a feed see feedTooltip()
    QByteArray iconPng;       ///< of a feed; empty: the symbol of the kind
    ArticleQuery query;       ///< what selecting the row lists

    /// Names the row for ever: "unread", "feed:7". What settings remember and rows are matched by.
    QString key() const;
    bool isSection() const
    {
        return kind == Kind::TagSection || kind == Kind::SearchSection || kind == Kind::FeedSection;
    }
    bool isRenamable() const { return kind == Kind::Folder || kind == Kind::Feed || kind == Kind::Search; }

    bool operator==(const FeedTreeNode &) const = default;
};

/// A row with the rows below it.
struct FeedTreeBranch
{
    FeedTreeNode node;
    QList<FeedTreeBranch> children;
};

/// Counts of the rows that are there always.
struct SmartCounts
{
    int unread = 0;
    int today = 0; ///< unread ones
    int later = 0;

    bool operator==(const SmartCounts &) const = default;
};

/// Everything the sidebar shows, as read from the store.
struct SidebarData
{
    SmartCounts smart;
    QList<TagCount> tags;
    QList<SavedSearch> searches;
    QList<Folder> folders;
    QList<Feed> feeds; ///< without icons
    QHash<FeedId, QByteArray> icons;
};

/// The rows of the sidebar for @p data. @p now reads saved searches.
FeedTreeBranch feedTree(const SidebarData &data, Timestamp now);

/// Address and state of @p feed, plain text. Made when somebody points at it: it takes a while for thousands.
QString feedTooltip(const Feed &feed, Timestamp now);

} // namespace depeche

Q_DECLARE_METATYPE(depeche::FeedTreeNode)
