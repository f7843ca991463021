#include "exchange/opmlimport.h"

#include "core/httpurl.h"
#include "core/text.h"
#include "exchange/outlinedata.h"
#include "store/feedtable.h"
#include "store/importundo.h"
#include "store/outlinetable.h"
#include "store/undotable.h"

#include <QCoreApplication>
#include <QSet>

namespace depeche {

namespace {

/// Folders may lie this deep: one level less than lists are read, so that what is exported is read again.
constexpr int MostFolderDepth = 63;

using Place = std::optional<FolderId>;

QStringList pathParts(const QString &path)
{
    QStringList parts;
    for (const QString &part : path.split(u'/')) {
        if (const QString name = importedFolderName(part); !name.isEmpty())
            parts += name;
    }
    return parts;
}

/// The folders of the list around a row, outermost first, without those that have no name.
QStringList listedPath(const ImportPlan &plan, int row)
{
    QStringList path;
    for (int above = plan.rows.at(row).parent; above >= 0; above = plan.rows.at(above).parent) {
        const ImportRow &outer = plan.rows.at(above);
        if (const QString name = importedFolderName(outer.name);
            outer.state == ImportState::Folder && !name.isEmpty())
            path.prepend(name);
    }
    if (path.isEmpty() && !plan.isOurs) // our own lists say it by nesting only
        path = categoryPath(plan.rows.at(row).outline);
    return path;
}

/// Whether a feed that is known has to go elsewhere: the list must say where.
bool saysWhere(const QStringList &listed, const ImportOptions &options)
{
    return !listed.isEmpty() || !pathParts(options.folder).isEmpty();
}

ImportReport reportOf(const ImportPlan &plan)
{
    const ImportCounts counts = plan.counts();
    ImportReport report;
    report.feeds = counts.feeds;
    report.known = counts.known;
    report.invalid = counts.unusable;
    report.duplicates = counts.duplicates;
    report.others = counts.others;
    return report;
}

/// What of a folder's outline its name does not say.
QByteArray folderData(const ImportRow &row, const QString &name, const QMap<QString, QString> &namespaces)
{
    OpmlOutline outline = row.outline;
    const QString text = outline.displayName();
    outline.text = text != name && importedFolderName(text) == name ? text : QString();
    if (outline.title == text || outline.title == name)
        outline.title.clear();
    return packOutline(outline, namespaces);
}

OutlineFeed feedOf(const ImportRow &row, const ImportPlan &plan)
{
    OutlineFeed feed;
    OpmlOutline rest = row.outline;
    feed.url = row.url;
    feed.description = std::exchange(rest.description, {});
    feed.language = std::exchange(rest.language, {});
    const QString title = singleLine(rest.title);
    // Our own lists have the publisher's title in title. In those of others both are usually the user's name for it,
    // which must not change with the first fetch.
    const bool isPublishers =
        plan.isOurs && (row.name == title || (title.isEmpty() && row.name == row.url.host()));
    feed.customName = isPublishers ? QString() : row.name;
    feed.title = isPublishers || title != row.name ? title : QString();
    if (const auto site = HttpUrl::parse(rest.htmlUrl)) {
        feed.siteUrl = QUrl(QString::fromLatin1(site->encoded()));
        rest.htmlUrl.clear();
    }
    if (!rest.isFeed())
        rest.url.clear(); // it was the address
    rest.text.clear();
    rest.title.clear();
    rest.xmlUrl.clear();
    if (rest.type == u"rss")
        rest.type.clear();
    feed.opml = packOutline(rest, plan.namespaces);
    return feed;
}

class Importer final
{
public:
    Importer(Connection &db, ImportPlan plan, const ImportOptions &options, Timestamp now)
        : m_db(db)
        , m_table(db)
        , m_plan(std::move(plan))
        , m_options(options)
        , m_now(now)
    {
    }

    Result<ImportReport> run()
    {
        DEPECHE_TRY(load());
        ImportReport report = reportOf(m_plan);
        QSet<FolderId> filled;
        for (int row = 0; row < m_plan.rows.size(); ++row) {
            if (const auto &progress = m_options.progress) {
                progress->done = row;
                if (progress->cancelled)
                    return Error{ErrorKind::Cancelled,
                                 QCoreApplication::translate("depeche", "The import was cancelled."),
                                 {}};
            }
            const ImportRow &wanted = m_plan.rows.at(row);
            if (!wanted.isChosen)
                continue;
            if (wanted.isEmptyFolder) {
                const auto made = folderOf(row);
                if (!made)
                    return made.error();
            } else if (wanted.state == ImportState::New) {
                const auto place = placeOf(row);
                if (!place)
                    return place.error();
                DEPECHE_TRY(subscribe(wanted, *place));
                if (*place)
                    filled.insert(**place);
            } else if (wanted.state == ImportState::Known &&
                       m_options.known == ImportOptions::KnownFeeds::Move) {
                DEPECHE_TRY(move(row));
            }
        }
        report.added = m_undo.added;
        report.toAdd = int(m_undo.added.size());
        report.moved = int(m_undo.moved.size());
        report.folders = int(filled.size());
        if (m_undo.isEmpty())
            return report;
        UndoTable undo(m_db);
        DEPECHE_TRY(undo.noteImport(importSummary(report), m_undo));
        const auto step = undo.last();
        if (!step)
            return step.error();
        if (*step)
            report.undo = (*step)->id;
        return report;
    }

private:
    Result<> load()
    {
        const auto folders = m_table.folders();
        if (!folders)
            return folders.error();
        for (const OutlineFolder &known : *folders) {
            m_children.insert({known.folder.parent.value_or(FolderId()).value, known.folder.name},
                              known.folder.id);
            m_parents.insert(known.folder.id, known.folder.parent);
            take(m_lastFolder, known.folder.parent, known.folder.position);
        }
        const auto feeds = m_table.feeds();
        if (!feeds)
            return feeds.error();
        for (const OutlineFeed &known : *feeds) {
            take(m_lastFeed, known.folder, known.position);
            m_positions.insert(known.id, known.position);
            if (known.isRemoved)
                m_removed.insert(known.url, known.id);
        }
        Place target;
        for (const QString &name : pathParts(m_options.folder)) {
            const auto made = child(target, name, "{}");
            if (!made)
                return made.error();
            target = *made;
        }
        m_target = target;
        return {};
    }

    using Positions = QHash<qint64, int>;
    static void take(Positions &last, const Place &place, int position)
    {
        int &highest = last[place.value_or(FolderId()).value];
        highest = qMax(highest, position);
    }
    static int next(Positions &last, const Place &place) { return ++last[place.value_or(FolderId()).value]; }

    int depthOf(Place folder) const
    {
        int depth = 0;
        for (; folder && depth <= MostFolderDepth; folder = m_parents.value(*folder))
            ++depth;
        return depth;
    }

    /// The folder @p name in @p parent, made if needed; @p parent itself where folders may not lie deeper.
    Result<Place> child(const Place &parent, const QString &name, const QByteArray &opml)
    {
        const std::pair key(parent.value_or(FolderId()).value, name);
        if (const auto known = m_children.constFind(key); known != m_children.cend())
            return Place(*known);
        if (depthOf(parent) >= MostFolderDepth)
            return parent;
        OutlineFolder folder;
        folder.folder.parent = parent;
        folder.folder.name = name;
        folder.folder.position = next(m_lastFolder, parent);
        folder.opml = opml;
        const auto made = m_table.addFolder(folder);
        if (!made)
            return made.error();
        m_children.insert(key, *made);
        m_parents.insert(*made, parent);
        m_undo.folders += *made;
        return Place(*made);
    }

    /// The folder that a row is, or that the nearest row around it is.
    Result<Place> folderOf(int row)
    {
        if (row < 0)
            return m_target;
        if (const auto known = m_folders.constFind(row); known != m_folders.cend())
            return *known;
        const ImportRow &wanted = m_plan.rows.at(row);
        auto place = folderOf(wanted.parent);
        if (!place)
            return place;
        const QString name = importedFolderName(wanted.name);
        if (wanted.state == ImportState::Folder && !name.isEmpty())
            place = child(*place, name, folderData(wanted, name, m_plan.namespaces));
        if (place)
            m_folders.insert(row, *place);
        return place;
    }

    /// Where a feed goes.
    Result<Place> placeOf(int row)
    {
        auto place = folderOf(m_plan.rows.at(row).parent);
        if (!place || *place != m_target || m_plan.isOurs)
            return place;
        for (const QString &name : listedPath(m_plan, row)) {
            place = child(*place, name, "{}");
            if (!place)
                return place;
        }
        return place;
    }

    Result<> subscribe(const ImportRow &wanted, const Place &place)
    {
        if (const FeedId before = m_removed.value(wanted.url); before.isValid()) {
            DEPECHE_TRY(FeedTable(m_db).restore(before));
            DEPECHE_TRY(m_table.placeFeed(before, place, next(m_lastFeed, place)));
            m_undo.added += before;
            return {};
        }
        OutlineFeed feed = feedOf(wanted, m_plan);
        feed.folder = place;
        feed.position = next(m_lastFeed, place);
        const auto id = m_table.addFeed(feed, m_now);
        if (!id)
            return id.error();
        m_undo.added += *id;
        return {};
    }

    Result<> move(int row)
    {
        const ImportRow &wanted = m_plan.rows.at(row);
        if (!saysWhere(listedPath(m_plan, row), m_options))
            return {};
        const auto place = placeOf(row);
        if (!place)
            return place.error();
        if (*place == wanted.in)
            return {};
        DEPECHE_TRY(m_table.placeFeed(wanted.feed, *place, next(m_lastFeed, *place)));
        m_undo.moved += ImportUndo::Move{wanted.feed, wanted.in, m_positions.value(wanted.feed), *place};
        return {};
    }

    Connection &m_db;
    OutlineTable m_table;
    ImportPlan m_plan;
    const ImportOptions m_options;
    Timestamp m_now;
    Place m_target;
    QHash<std::pair<qint64, QString>, FolderId> m_children; ///< by id of the parent and name
    QHash<FolderId, Place> m_parents;
    QHash<int, Place> m_folders; ///< by row
    QHash<QUrl, FeedId> m_removed;
    QHash<FeedId, int> m_positions;
    Positions m_lastFolder;
    Positions m_lastFeed;
    ImportUndo m_undo;
};

} // namespace

Result<ImportReport> importPlan(Connection &db, const ImportPlan &plan, const ImportOptions &options,
                                Timestamp now)
{
    auto compared = compareWithStore(db, plan);
    if (!compared)
        return compared.error();
    return Importer(db, *std::move(compared), options, now).run();
}

ImportReport previewOf(const ImportPlan &plan, const ImportOptions &options)
{
    ImportReport report = reportOf(plan);
    const QStringList target = pathParts(options.folder);
    QSet<QString> filled;
    for (int row = 0; row < plan.rows.size(); ++row) {
        const ImportRow &wanted = plan.rows.at(row);
        const bool isNew = wanted.state == ImportState::New;
        const bool mayMove =
            wanted.state == ImportState::Known && options.known == ImportOptions::KnownFeeds::Move;
        if (!wanted.isChosen || !(isNew || mayMove))
            continue;
        const QStringList listed = listedPath(plan, row);
        const QString path = (target + listed).join(u'/');
        if (isNew) {
            ++report.toAdd;
            if (!path.isEmpty())
                filled.insert(path);
        } else if (saysWhere(listed, options) && path != wanted.where) {
            ++report.moved;
        }
    }
    report.folders = int(filled.size());
    return report;
}

QString importSummary(const ImportReport &report)
{
    QStringList parts;
    if (report.toAdd > 0 || report.moved == 0)
        parts += QCoreApplication::translate("depeche", "%n feed(s) imported", nullptr, report.toAdd);
    if (report.moved > 0)
        parts += QCoreApplication::translate("depeche", "%n known feed(s) put into folders", nullptr,
                                             report.moved);
    return parts.join(u", ");
}

} // namespace depeche
