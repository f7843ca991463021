#include "exchange/opmlexchange.h"

#include "core/httpurl.h"
#include "core/text.h"
#include "store/feedtable.h"

#include <QDateTime>
#include <QLocale>
#include <QSet>

namespace depeche {

namespace {

constexpr qsizetype MaxNameLength = 200;

/// A feed of a document and the path of the folder it stands in.
struct NamedFeed
{
    std::optional<HttpUrl> url; ///< none: the address is no http(s) address
    QString title;
    QUrl siteUrl;
    QString folder;
};

/// A folder's name as a part of a path.
QString folderName(const OpmlOutline &outline)
{
    return singleLine(outline.displayName(), MaxNameLength).replace(u'/', u' ').simplified();
}

/// "/World/Europe": the first category that is a path, as OPML 2.0 has them for feeds outside of folders.
QString categoryFolder(const OpmlOutline &outline)
{
    for (const QString &category : outline.category.split(u',')) {
        const QString path = category.trimmed();
        if (path.startsWith(u'/') && path.size() > 1)
            return singleLine(QStringView(path).mid(1), MaxNameLength);
    }
    return {};
}

/// Walks without recursion: the nesting of the document is bounded by its reader, but not by us.
QList<NamedFeed> feedsOf(const OpmlDocument &document)
{
    struct Step
    {
        const OpmlOutline *outline;
        QString folder;
    };
    QList<NamedFeed> feeds;
    QList<Step> waiting;
    const auto push = [&waiting](const QList<OpmlOutline> &outlines, const QString &folder) {
        for (auto it = outlines.crbegin(); it != outlines.crend(); ++it)
            waiting.append({&*it, folder});
    };
    push(document.outlines, {});
    QSet<QString> seen;
    while (!waiting.isEmpty()) {
        const Step step = waiting.takeLast();
        const OpmlOutline &outline = *step.outline;
        if (!outline.isFeed()) {
            const QString name = folderName(outline);
            QString folder = step.folder;
            if (!name.isEmpty())
                folder = folder.isEmpty() ? name : QString(folder + u'/' + name);
            push(outline.children, folder);
            continue;
        }
        push(outline.children, step.folder);
        NamedFeed feed;
        feed.url = HttpUrl::fromUserInput(outline.xmlUrl);
        const QString key = feed.url ? feed.url->toString() : outline.xmlUrl.trimmed();
        if (seen.contains(key))
            continue;
        seen.insert(key);
        feed.title = singleLine(outline.displayName(), MaxNameLength);
        if (const auto site = HttpUrl::parse(outline.htmlUrl))
            feed.siteUrl = site->url();
        feed.folder = step.folder.isEmpty() ? categoryFolder(outline) : step.folder;
        feeds += feed;
    }
    return feeds;
}

/// The addresses of all subscriptions.
Result<QSet<QUrl>> knownAddresses(Connection &db)
{
    const auto feeds = FeedTable(db).feeds();
    if (!feeds)
        return feeds.error();
    QSet<QUrl> known;
    for (const Feed &feed : *feeds)
        known.insert(feed.url);
    return known;
}

/// An address as FeedTable stores it.
QUrl stored(const HttpUrl &url)
{
    return QUrl(QString::fromLatin1(url.encoded()));
}

/// Counts; the feeds to add come in @p document's order.
struct Plan
{
    ImportReport report;
    QList<NamedFeed> toAdd;
};

Result<Plan> plan(Connection &db, const OpmlDocument &document)
{
    const auto known = knownAddresses(db);
    if (!known)
        return known.error();
    Plan plan;
    QSet<QString> folders;
    for (const NamedFeed &feed : feedsOf(document)) {
        ++plan.report.feeds;
        if (!feed.url) {
            ++plan.report.invalid;
        } else if (known->contains(stored(*feed.url))) {
            ++plan.report.known;
        } else {
            plan.toAdd += feed;
            if (!feed.folder.isEmpty())
                folders.insert(feed.folder);
        }
    }
    plan.report.folders = int(folders.size());
    return plan;
}

/// Removes those of @p candidates that hold neither a feed nor a folder, and then the ones above that became empty.
Result<> removeEmptied(Connection &db, QSet<FolderId> candidates)
{
    const auto feeds = FeedTable(db).feeds();
    if (!feeds)
        return feeds.error();
    for (;;) {
        const auto folders = FolderTable(db).folders();
        if (!folders)
            return folders.error();
        const auto empty = std::find_if(folders->begin(), folders->end(), [&](const Folder &folder) {
            return candidates.contains(folder.id) &&
                   std::none_of(feeds->begin(), feeds->end(),
                                [&](const Feed &f) { return f.folder == folder.id; }) &&
                   std::none_of(folders->begin(), folders->end(),
                                [&](const Folder &f) { return f.parent == folder.id; });
        });
        if (empty == folders->end())
            return {};
        if (empty->parent)
            candidates.insert(*empty->parent);
        DEPECHE_TRY(FolderTable(db).remove(empty->id));
    }
}

/// The outlines of what is directly in @p parent: folders first, as in the sidebar.
QList<OpmlOutline> outlinesOf(const QList<Folder> &folders, const QList<Feed> &feeds,
                              std::optional<FolderId> parent, int depth)
{
    constexpr int MaxDepth = 64;
    QList<OpmlOutline> outlines;
    if (depth > MaxDepth)
        return outlines;
    for (const Folder &folder : folders) {
        if (folder.parent != parent)
            continue;
        OpmlOutline outline;
        outline.text = outline.title = folder.name;
        outline.children = outlinesOf(folders, feeds, folder.id, depth + 1);
        outlines += outline;
    }
    for (const Feed &feed : feeds) {
        if (feed.folder != parent)
            continue;
        OpmlOutline outline;
        outline.text = outline.title = feed.title;
        outline.type = QStringLiteral("rss");
        outline.xmlUrl = feed.url.toString(QUrl::FullyEncoded);
        if (!feed.siteUrl.isEmpty())
            outline.htmlUrl = feed.siteUrl.toString(QUrl::FullyEncoded);
        if (!feed.description.isEmpty())
            outline.description = feed.description;
        if (!feed.language.isEmpty())
            outline.language = feed.language;
        outlines += outline;
    }
    return outlines;
}

} // namespace

Result<ImportReport> previewImport(Connection &db, const OpmlDocument &document)
{
    const auto planned = plan(db, document);
    return planned ? Result<ImportReport>(planned->report) : planned.error();
}

Result<ImportReport> importOpml(Connection &db, const OpmlDocument &document, Timestamp now)
{
    auto planned = plan(db, document);
    if (!planned)
        return planned.error();
    ImportReport &report = planned->report;
    FolderTable folders(db);
    FeedTable feeds(db);
    QHash<QString, std::optional<FolderId>> made;
    for (const NamedFeed &feed : std::as_const(planned->toAdd)) {
        if (!made.contains(feed.folder)) {
            const auto folder = folders.ensure(feed.folder);
            if (!folder)
                return folder.error();
            made.insert(feed.folder, *folder);
        }
        const auto id =
            feeds.add({stored(*feed.url), feed.title, feed.siteUrl, made.value(feed.folder)}, now);
        if (!id)
            return id.error();
        report.added += *id;
    }
    return report;
}

Result<> undoImport(Connection &db, const QList<FeedId> &added, Timestamp now)
{
    FeedTable feeds(db);
    QSet<FolderId> touched;
    for (const FeedId id : added) {
        const auto feed = feeds.feed(id);
        if (!feed && feed.error().kind == ErrorKind::NotFound) // unsubscribed from meanwhile
            continue;
        if (!feed)
            return feed.error();
        if (feed->folder)
            touched.insert(*feed->folder);
        DEPECHE_TRY(feeds.remove(id, now));
    }
    return removeEmptied(db, touched);
}

Result<OpmlDocument> exportOpml(Connection &db, Timestamp now)
{
    const auto folders = FolderTable(db).folders();
    if (!folders)
        return folders.error();
    const auto feeds = FeedTable(db).feeds();
    if (!feeds)
        return feeds.error();
    OpmlDocument document;
    document.version = QStringLiteral("2.0");
    // RFC 822, as the specification has it.
    const QString date = QLocale::c().toString(QDateTime::fromSecsSinceEpoch(toUnixSeconds(now), Qt::UTC),
                                               QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    document.head = {{QStringLiteral("title"), QStringLiteral("Dépêche")},
                     {QStringLiteral("dateCreated"), date}};
    document.outlines = outlinesOf(*folders, *feeds, std::nullopt, 0);
    return document;
}

} // namespace depeche
