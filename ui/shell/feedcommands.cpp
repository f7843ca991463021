#include "ui/shell/feedcommands.h"

#include "store/feedtable.h"
#include "store/savedsearchtable.h"
#include "store/tagtable.h"
#include "sync/demoedition.h"
#include "ui/feeds/feedproperties.h"
#include "ui/feeds/opmlimportdialog.h"
#include "ui/feeds/subscribedialog.h"
#include "ui/shell/asking.h"
#include "ui/tags/followtagdialog.h"

#include <QDir>
#include <QFileDialog>

namespace depeche {

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
        connect(import, &OpmlImportDialog::imported, this, &FeedCommands::feedsAdded);
        import->open();
    });
    dialog->open();
}

void FeedCommands::exportFile()
{
    auto *dialog = new QFileDialog(m_window, tr("Export subscriptions"), {}, tr("Subscriptions (*.opml)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("opml"));
    dialog->selectFile(QStringLiteral("depeche.opml"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        exportSubscriptions(m_context.library, m_context.workers, file, this,
                            [this, file](const Result<> &written) {
                                if (written)
                                    Q_EMIT told(tr("Saved as %1").arg(QDir::toNativeSeparators(file)));
                                else
                                    Q_EMIT failed(written.error().message);
                            });
    });
    dialog->open();
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

void FeedCommands::run(FeedTreeAction action, const FeedTreeNode &node)
{
    const auto now = m_context.library.now();
    // The query of a folder names it by its path.
    const QString folder = node.kind == FeedTreeNode::Kind::Folder ? node.query.root.text : QString();
    switch (action) {
    case FeedTreeAction::AddFeed: addFeed({}, folder); break;
    case FeedTreeAction::NewFolder: newFolder(folder); break;
    case FeedTreeAction::Properties:
        (new FeedProperties(m_context.library, FeedId(node.id), m_window))->open();
        break;
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
    case FeedTreeAction::MarkAllRead: break; // the window does these
    }
}

} // namespace depeche
