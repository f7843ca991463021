#include "ui/shell/feedcommands.h"

#include "store/feedtable.h"
#include "store/savedsearchtable.h"
#include "store/tagtable.h"
#include "sync/demoedition.h"
#include "ui/feeds/opmlexportdialog.h"
#include "ui/feeds/opmlimportdialog.h"
#include "ui/feeds/signindialog.h"
#include "ui/feeds/subscribedialog.h"
#include "ui/shell/asking.h"
#include "ui/tags/followtagdialog.h"

#include <QDir>
#include <QFileDialog>

namespace depeche {

namespace {

Result<> setPaused(Connection &db, FeedId id, bool paused)
{
    const auto feed = FeedTable(db).feed(id);
    if (!feed)
        return feed.error();
    FetchOptions options = feed->options;
    options.paused = paused;
    return FeedTable(db).setOptions(id, options);
}

} // namespace

FeedCommands::FeedCommands(const ShellContext &context, QWidget *window)
    : QObject(window)
    , m_context(context)
    , m_window(window)
{
}

/// Runs @p job in the store; @p doneText is said when it ended well and can be taken back.
template <typename Job>
void FeedCommands::write(Job job, const QString &doneText)
{
    m_context.library.write(Durability::User, this, std::move(job), [this, doneText](const auto &result) {
        if (!result)
            Q_EMIT failed(result.error().message);
        else if (!doneText.isEmpty())
            Q_EMIT done(doneText);
    });
}

void FeedCommands::addFeed(const QString &address, const QString &folder)
{
    auto *dialog = new SubscribeDialog(m_context.library, m_context.subscriber, m_window);
    dialog->setFolder(folder);
    dialog->setAddress(address);
    connect(dialog, &SubscribeDialog::subscribed, this, &FeedCommands::subscribed);
    connect(dialog, &SubscribeDialog::undoable, this, &FeedCommands::done);
    dialog->open();
}

void FeedCommands::addSources(const QList<CatalogueSource> &sources)
{
    m_context.library.write(
        Durability::User, this,
        [sources, now = m_context.library.now()](Connection &db) -> Result<> {
            for (const CatalogueSource &source : sources) {
                const auto folder = FolderTable(db).ensure(source.group);
                if (!folder)
                    return folder.error();
                const auto feed = FeedTable(db).add({source.url, source.name, source.siteUrl, *folder}, now);
                if (!feed && feed.error().kind != ErrorKind::Exists)
                    return feed.error();
            }
            return {};
        },
        [this](const Result<> &added) {
            if (added)
                Q_EMIT feedsAdded();
            else
                Q_EMIT failed(added.error().message);
        });
}

void FeedCommands::loadSampleEdition()
{
    loadDemoEdition(m_context.library, m_context.images, m_context.workers, this,
                    [this](const Result<int> &loaded) {
                        if (!loaded)
                            Q_EMIT failed(loaded.error().message);
                    });
}

void FeedCommands::newFolder(const QString &parentPath)
{
    askForName(m_window, tr("New folder"), tr("Name of the folder"), {},
               [this, parentPath](const QString &name) {
                   QString path = name;
                   path.replace(u'/', u' '); // a slash divides folders
                   if (!parentPath.isEmpty())
                       path = parentPath + u'/' + path;
                   write([path](Connection &db) { return FolderTable(db).ensure(path); }, {});
               });
}

void FeedCommands::importFile()
{
    auto *dialog = new QFileDialog(m_window, tr("Import subscriptions"), {},
                                   tr("Subscriptions (*.opml *.xml);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        auto *import = new OpmlImportDialog(m_context.library, m_context.workers, file, m_window);
        connect(import, &OpmlImportDialog::imported, this, [this](const ImportReport &report) {
            Q_EMIT feedsAdded();
            Q_EMIT done(importSummary(report));
        });
        import->open();
    });
    dialog->open();
}

void FeedCommands::exportFile()
{
    auto *dialog = new OpmlExportDialog(m_context.library, m_context.workers, m_window);
    connect(dialog, &OpmlExportDialog::exported, this, [this](const QString &file) {
        Q_EMIT told(tr("Saved as %1").arg(QDir::toNativeSeparators(file)));
    });
    connect(dialog, &OpmlExportDialog::failed, this, &FeedCommands::failed);
    dialog->start();
}

void FeedCommands::followTag(const QString &name)
{
    auto *dialog = new FollowTagDialog(m_context.library, name, m_window);
    dialog->open();
}

void FeedCommands::follow(const QString &name)
{
    write(
        [name, now = m_context.library.now()](Connection &db) { return TagTable(db).follow(name, {}, now); },
        tr("Following %1").arg(name));
}

void FeedCommands::unfollow(const QString &name)
{
    write(
        [name](Connection &db) -> Result<> {
            const auto id = TagTable(db).find(name);
            if (!id)
                return id.error();
            return *id ? TagTable(db).unfollow(**id) : Result<>();
        },
        tr("No longer following %1").arg(name));
}

void FeedCommands::saveSearch(const ArticleQuery &query)
{
    const QString text = toText(query);
    if (text.isEmpty())
        return;
    askForName(m_window, tr("Save this search"), tr("Name"), text, [this, text](const QString &name) {
        write([name, text](Connection &db) { return SavedSearchTable(db).add(name, text); }, {});
    });
}

void FeedCommands::showProperties(FeedId feed, FeedProperties::Page page)
{
    auto *dialog =
        new FeedProperties(m_context.library, m_context.refresher, m_context.secrets, feed, m_window);
    dialog->showPage(page);
    dialog->open();
}

void FeedCommands::signIn(FeedId feed)
{
    auto *dialog = new SignInDialog(m_context.library, m_context.secrets, feed, m_window);
    connect(dialog, &SignInDialog::signedIn, this, &FeedCommands::feedChanged);
    dialog->open();
}

void FeedCommands::pause(const FeedTreeNode &node)
{
    m_context.library.write(
        Durability::User, this, [id = FeedId(node.id)](Connection &db) { return setPaused(db, id, true); },
        [this, title = node.title](const Result<> &written) {
            if (written)
                Q_EMIT told(tr("%1 is paused", "a feed").arg(title));
            else
                Q_EMIT failed(written.error().message);
        });
}

void FeedCommands::resume(const FeedTreeNode &node)
{
    m_context.library.write(
        Durability::User, this, [id = FeedId(node.id)](Connection &db) { return setPaused(db, id, false); },
        [this, id = FeedId(node.id)](const Result<> &written) {
            if (written)
                Q_EMIT feedChanged(id);
            else
                Q_EMIT failed(written.error().message);
        });
}

void FeedCommands::run(FeedTreeAction action, const FeedTreeNode &node)
{
    const auto now = m_context.library.now();
    // The query of a folder names it by its path.
    const QString folder = node.kind == FeedTreeNode::Kind::Folder ? node.query.root.text : QString();
    switch (action) {
    case FeedTreeAction::AddFeed: addFeed({}, folder); break;
    case FeedTreeAction::NewFolder: newFolder(folder); break;
    case FeedTreeAction::Properties: showProperties(FeedId(node.id), FeedProperties::Page::General); break;
    case FeedTreeAction::WhyFailed: showProperties(FeedId(node.id), FeedProperties::Page::Fetching); break;
    case FeedTreeAction::SignIn: signIn(FeedId(node.id)); break;
    case FeedTreeAction::Pause: pause(node); break;
    case FeedTreeAction::Resume: resume(node); break;
    case FeedTreeAction::Unsubscribe:
        write([id = FeedId(node.id), now](Connection &db) { return FeedTable(db).remove(id, now); },
              tr("Unsubscribed from %1").arg(node.title));
        break;
    case FeedTreeAction::RemoveFolder:
        write([id = FolderId(node.id)](Connection &db) { return FolderTable(db).remove(id); }, {});
        break;
    case FeedTreeAction::EditTag: followTag(node.title); break;
    case FeedTreeAction::Unfollow: unfollow(node.title); break;
    case FeedTreeAction::RemoveSearch:
        write([id = SavedSearchId(node.id)](Connection &db) { return SavedSearchTable(db).remove(id); }, {});
        break;
    case FeedTreeAction::Refresh:
    case FeedTreeAction::MarkAllRead:
    case FeedTreeAction::MarkOlderDay:
    case FeedTreeAction::MarkOlderWeek:
    case FeedTreeAction::MarkOlderMonth: break; // the window does these
    }
}

} // namespace depeche
