#include "ui/feeds/feedtreenode.h"

#include "store/feedtable.h"
#include "sync/fetchwords.h"

#include <QCoreApplication>
#include <QLocale>

namespace depeche {

namespace {

using Kind = FeedTreeNode::Kind;

FeedTreeNode makeNode(Kind kind, const QString &title, const ArticleQuery &query = {}, int count = 0)
{
    FeedTreeNode node;
    node.kind = kind;
    node.title = title;
    node.query = query;
    node.count = count;
    return node;
}

FeedTreeNode tagNode(const TagCount &tag)
{
    FeedTreeNode node = makeNode(Kind::Tag, tag.tag.name, ArticleQuery::ofTag(tag.tag.name), tag.unread);
    node.id = tag.tag.id.value;
    QStringList names;
    for (const TagAlias &alias : tag.tag.aliases) {
        if (alias.name != tag.tag.name)
            names += alias.name;
    }
    if (!names.isEmpty())
        node.tooltip =
            QCoreApplication::translate("depeche", "Also: %1").arg(QLocale().createSeparatedList(names));
    return node;
}

/// What the mark of a failed feed and its absence mean, under the address.
QString stateText(const Feed &feed, Timestamp now)
{
    QString text;
    if (!feed.fetch.error.isEmpty())
        text = u'\n' + feed.fetch.error;
    if (feed.fetch.failingSince) {
        text += u'\n' + QCoreApplication::translate("depeche", "Failing since %1", "a date and time")
                            .arg(timeText(*feed.fetch.failingSince));
    }
    if (feed.options.paused || !feed.fetch.error.isEmpty()) {
        text +=
            u'\n' +
            QCoreApplication::translate("depeche", "Asked next: %1", "a time").arg(nextFetchText(feed, now));
    }
    return text;
}

FeedTreeNode feedNode(const Feed &feed, const QByteArray &icon)
{
    FeedTreeNode node = makeNode(Kind::Feed, feed.title, ArticleQuery::ofFeed(feed.id), feed.unread);
    node.id = feed.id.value;
    node.error = feed.fetch.error;
    node.iconPng = icon;
    node.paused = feed.options.paused;
    node.wantsSignIn = wantsSignIn(feed);
    return node;
}

/// What lies in each folder; 0 stands for none.
struct Contents
{
    QHash<qint64, QList<const Folder *>> folders;
    QHash<qint64, QList<const Feed *>> feeds;
};

/// Folders and feeds directly in @p parent, folders first. The depth is limited: a damaged database may hold
/// a circle.
QList<FeedTreeBranch> branchesOf(const SidebarData &data, const Contents &contents, qint64 parent, int depth)
{
    constexpr int MaxDepth = 64;
    QList<FeedTreeBranch> branches;
    if (depth > MaxDepth)
        return branches;
    for (const Folder *folder : contents.folders.value(parent)) {
        FeedTreeBranch branch;
        branch.node = makeNode(Kind::Folder, folder->name,
                               ArticleQuery::ofFolder(folderPath(data.folders, folder->id)));
        branch.node.id = folder->id.value;
        branch.children = branchesOf(data, contents, folder->id.value, depth + 1);
        for (const FeedTreeBranch &child : std::as_const(branch.children))
            branch.node.count += child.node.count;
        branches += branch;
    }
    for (const Feed *feed : contents.feeds.value(parent))
        branches += FeedTreeBranch{feedNode(*feed, data.icons.value(feed->id)), {}};
    return branches;
}

QList<FeedTreeBranch> feedBranches(const SidebarData &data)
{
    Contents contents;
    for (const Folder &folder : data.folders)
        contents.folders[folder.parent.value_or(FolderId()).value] += &folder;
    for (const Feed &feed : data.feeds)
        contents.feeds[feed.folder.value_or(FolderId()).value] += &feed;
    return branchesOf(data, contents, 0, 0);
}

} // namespace

QString FeedTreeNode::key() const
{
    const auto numbered = [&](const char *name) {
        return QString(QLatin1String(name) + QString::number(id));
    };
    switch (kind) {
    case Kind::Root: return {};
    case Kind::Today: return QStringLiteral("today");
    case Kind::Unread: return QStringLiteral("unread");
    case Kind::Starred: return QStringLiteral("starred");
    case Kind::Later: return QStringLiteral("later");
    case Kind::TagSection: return QStringLiteral("tags");
    case Kind::SearchSection: return QStringLiteral("searches");
    case Kind::FeedSection: return QStringLiteral("feeds");
    case Kind::Tag: return numbered("tag:");
    case Kind::Search: return numbered("search:");
    case Kind::Folder: return numbered("folder:");
    case Kind::Feed: return numbered("feed:");
    }
    return {};
}

FeedTreeBranch feedTree(const SidebarData &data, Timestamp now)
{
    FeedTreeBranch root;
    const auto add = [&](const FeedTreeNode &node) { root.children += FeedTreeBranch{node, {}}; };
    add(makeNode(Kind::Today, QCoreApplication::translate("depeche", "Today"), ArticleQuery::today(),
                 data.smart.today));
    add(makeNode(Kind::Unread, QCoreApplication::translate("depeche", "Unread"), ArticleQuery::unread(),
                 data.smart.unread));
    add(makeNode(Kind::Starred, QCoreApplication::translate("depeche", "Starred"),
                 ArticleQuery::flagged(ArticleFlag::Starred)));
    add(makeNode(Kind::Later, QCoreApplication::translate("depeche", "Read later"),
                 ArticleQuery::flagged(ArticleFlag::Later), data.smart.later));

    if (!data.tags.isEmpty()) {
        FeedTreeBranch tags{makeNode(Kind::TagSection,
                                     QCoreApplication::translate("depeche", "Followed tags"),
                                     ArticleQuery::followed()),
                            {}};
        for (const TagCount &tag : data.tags)
            tags.children += FeedTreeBranch{tagNode(tag), {}};
        root.children += tags;
    }
    if (!data.searches.isEmpty()) {
        FeedTreeBranch searches{
            makeNode(Kind::SearchSection, QCoreApplication::translate("depeche", "Saved searches")), {}};
        for (const SavedSearch &search : data.searches) {
            FeedTreeNode node =
                makeNode(Kind::Search, search.name, parseQuery(search.query, now).query, search.unread);
            node.id = search.id.value;
            node.tooltip = search.query;
            searches.children += FeedTreeBranch{node, {}};
        }
        root.children += searches;
    }
    FeedTreeBranch feeds{makeNode(Kind::FeedSection, QCoreApplication::translate("depeche", "Feeds")), {}};
    feeds.children = feedBranches(data);
    root.children += feeds;
    return root;
}

QString feedTooltip(const Feed &feed, Timestamp now)
{
    return feed.url.toDisplayString(QUrl::RemoveUserInfo) + stateText(feed, now);
}

} // namespace depeche
