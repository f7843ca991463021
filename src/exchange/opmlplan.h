#pragma once

#include "core/ids.h"
#include "core/result.h"
#include "feed/opml.h"
#include "store/connection.h"

#include <QUrl>

namespace depeche {

/// What an import would do with an outline.
enum class ImportState {
    Folder,
    New,       ///< a feed that is not subscribed to yet
    Known,     ///< subscribed to already
    Duplicate, ///< the same address stands further up in the list
    NoAddress, ///< the address is no http(s) address
    Command,   ///< other readers run this program or script; we never do
    NotAFeed,  ///< a note, a link or another list: kept out, never fetched
};

/// An outline of a list, and what an import would do with it.
struct ImportRow
{
    OpmlOutline outline; ///< without its children
    int parent = -1;     ///< row of the outline around it
    int end = 0;         ///< the rows after this one and before end lie within it
    ImportState state = ImportState::Folder;
    QString name;               ///< one line, at most 1,000 characters
    QUrl url;                   ///< of a feed with a usable address, as the store has it
    FeedId feed;                ///< if Known
    std::optional<FolderId> in; ///< if Known: where it is now
    QString where;              ///< if Known: the path of that folder
    bool isChosen = false;      ///< to be imported; feeds, and empty folders of our own lists
    bool isEmptyFolder = false; ///< of a list we wrote

    bool operator==(const ImportRow &) const = default;
};

/// How many outlines are what.
struct ImportCounts
{
    int feeds = 0; ///< without duplicates
    int added = 0; ///< of these: new
    int known = 0;
    int unusable = 0; ///< no web address, or a command
    int duplicates = 0;
    int others = 0; ///< no feeds: notes, links

    bool operator==(const ImportCounts &) const = default;
};

/// A list of feeds as it would be imported: its outlines in order, each before those within it.
struct ImportPlan
{
    QList<ImportRow> rows;
    QMap<QString, QString> namespaces;
    bool isOurs = false; ///< written by exportOpml(): its texts and folders are exact
    QString note;        ///< for the user: what was left out; empty when nothing was

    ImportCounts counts() const;

    bool operator==(const ImportPlan &) const = default;
};

/// The plan for @p document as if there were no subscriptions: every feed with a usable address is new and chosen. Pure.
ImportPlan planImport(const OpmlDocument &document);

/// Marks what is subscribed to already. A feed that was unsubscribed from is new.
Result<ImportPlan> compareWithStore(Connection &db, ImportPlan plan);

/// The name of the folder @p outline makes: one line without slashes, since these divide paths. Empty: it makes none,
/// and what is in it goes into the folder around it.
QString importedFolderName(const QString &text);

/// The folder named by the first category of @p outline that is a path ("/World/Asia" → World, Asia), as OPML 2.0 has
/// them for feeds outside of folders.
QStringList categoryPath(const OpmlOutline &outline);

} // namespace depeche
