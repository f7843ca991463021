// What the commands do: each a line that calls the one who knows how.
#include "settings/settingsstore.h"
#include "sync/schedule.h"
#include "ui/feeds/feedtreedelegate.h"
#include "ui/reader/readerpane.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/fetchstatus.h"
#include "ui/shell/help.h"
#include "ui/shell/listpane.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/noticebar.h"
#include "ui/shell/panearea.h"
#include "ui/shell/sidebarpane.h"
#include "ui/style/palette.h"
#include "ui/widgets/lazyicon.h"

#include <QMenu>
#include <QStackedWidget>

namespace depeche {

namespace {

using Kind = FeedTreeNode::Kind;

/// What an empty list says, by the row of the sidebar.
QString emptyText(const QString &node)
{
    if (node == u"unread")
        return MainWindow::tr("Everything is read.");
    if (node == u"today")
        return MainWindow::tr("Nothing has come in today.");
    if (node == u"starred")
        return MainWindow::tr("No article has a star. The key S gives one.");
    if (node == u"later")
        return MainWindow::tr("Nothing is kept for later. The key L keeps an article.");
    return MainWindow::tr("There is no article here.");
}

/// What a row of the sidebar is, in the palette; empty for rows that commands lead to.
QString kindName(Kind kind)
{
    switch (kind) {
    case Kind::Tag: return MainWindow::tr("Tag");
    case Kind::Search: return MainWindow::tr("Search");
    case Kind::Folder: return MainWindow::tr("Folder");
    case Kind::Feed: return MainWindow::tr("Feed");
    default: return {};
    }
}

void openDialog(QDialog *dialog)
{
    dialog->open();
}

} // namespace

void MainWindow::run(Command command)
{
    if (!runOnArticle(command) && !runOnLists(command))
        runOnWindow(command);
}

bool MainWindow::runOnArticle(Command command)
{
    const ArticleId target = targets().value(0);
    switch (command) {
    case Command::PageDown: pageDown(); return true;
    case Command::PageUp: m_reader->pageUp(); return true;
    case Command::OpenArticle: openArticle(); return true;
    case Command::OpenInBrowser: m_article->openInBrowser(target); return true;
    case Command::CopyLink: m_article->copyLink(target); return true;
    case Command::Share: m_article->share(target, menuPosition(ReaderAction::Mail)); return true;
    case Command::OpenDiscussion: m_article->openDiscussion(target); return true;
    case Command::ShowTags:
        if (targets().size() > 1)
            tagArticles(targets());
        else
            m_article->showTags(target, menuPosition(ReaderAction::Tag));
        return true;
    case Command::TagArticles: tagArticles(targets()); return true;
    case Command::DeleteArticles:
        if (const QList<ArticleId> ids = targets(); !ids.isEmpty())
            m_articles.remove({{}, ids});
        return true;
    case Command::FollowTag: m_article->followTag(target, menuPosition(ReaderAction::Tag)); return true;
    case Command::ToggleStar: m_articles.toggle(targets(), ArticleFlag::Starred); return true;
    case Command::ToggleLater: m_articles.toggle(targets(), ArticleFlag::Later); return true;
    case Command::ToggleRead: m_articles.toggle(targets(), ArticleFlag::Read); return true;
    case Command::ExportPdf: m_export.savePdf(targets()); return true;
    case Command::Print: m_reader->trigger(ReaderAction::Print); return true;
    case Command::FindInArticle: return m_reader->openFind() || runOnLists(Command::Search);
    case Command::FindNext: m_reader->findNext(); return true;
    case Command::FindPrevious: m_reader->findPrevious(); return true;
    case Command::TextLarger: m_reader->trigger(ReaderAction::TextLarger); return true;
    case Command::TextSmaller: m_reader->trigger(ReaderAction::TextSmaller); return true;
    case Command::TextNormal:
        m_context.settings.change([](SettingsValues &values) { values.textZoom = 100; });
        return true;
    case Command::ToggleSerif: m_reader->trigger(ReaderAction::Typeface); return true;
    default: return false;
    }
}

bool MainWindow::runOnLists(Command command)
{
    FeedTreeView &tree = m_sidebar->tree();
    switch (command) {
    case Command::NextArticle: m_list->nextArticle(); return true;
    case Command::PreviousArticle: m_list->previousArticle(); return true;
    case Command::NextUnread: m_list->nextUnread(); return true;
    case Command::PreviousUnread: m_list->previousUnread(); return true;
    case Command::GoToday: tree.selectNode(QStringLiteral("today")); return true;
    case Command::GoUnread: tree.selectNode(QStringLiteral("unread")); return true;
    case Command::GoStarred: tree.selectNode(QStringLiteral("starred")); return true;
    case Command::GoLater: tree.selectNode(QStringLiteral("later")); return true;
    case Command::GoAll: goTo({ArticleQuery::all(), tr("All articles"), {}}); return true;
    case Command::GoFeeds: tree.setFocus(); return true;
    case Command::NextNode: tree.selectNext(); return true;
    case Command::PreviousNode: tree.selectPrevious(); return true;
    case Command::Search:
        m_panes->showList();
        m_list->focusSearch();
        return true;
    case Command::SaveSearch: m_feeds.saveSearch(m_list->query()); return true;
    case Command::MarkAllRead: markRead(m_list->query(), std::nullopt); return true;
    case Command::MarkOlderDay: markRead(m_list->query(), std::chrono::days(1)); return true;
    case Command::MarkOlderWeek: markRead(m_list->query(), std::chrono::days(7)); return true;
    case Command::MarkOlderMonth: markRead(m_list->query(), std::chrono::days(30)); return true;
    case Command::DeleteAll: deleteListed(); return true;
    case Command::StopWork: m_articles.cancel(); return true;
    case Command::Refresh: refreshNode(tree.currentNode()); return true;
    case Command::RefreshAll: refreshNode({}); return true;
    case Command::CancelRefresh: m_context.refresher.cancel(); return true;
    case Command::FailedFeeds: m_fetching->showFailures(); return true;
    case Command::WorkOffline:
        m_context.settings.change([](SettingsValues &values) { values.workOffline = !values.workOffline; });
        return true;
    default: return false;
    }
}

void MainWindow::runOnWindow(Command command)
{
    switch (command) {
    case Command::Back:
        if (m_panes->paneLayout() == PaneLayout::ListOnly && m_panes->isReaderShown()) {
            m_panes->showList();
            m_list->focusList();
            updateHistory();
        } else {
            m_navigation.back();
        }
        break;
    case Command::Forward: m_navigation.forward(); break;
    case Command::AddFeed: m_feeds.addFeed(); break;
    case Command::NewFolder: m_feeds.newFolder(); break;
    case Command::ImportOpml: m_feeds.importFile(); break;
    case Command::ExportOpml: m_feeds.exportFile(); break;
    case Command::LayoutColumns: setPaneLayout(PaneLayout::Columns); break;
    case Command::LayoutWide: setPaneLayout(PaneLayout::Wide); break;
    case Command::LayoutListOnly: setPaneLayout(PaneLayout::ListOnly); break;
    case Command::ToggleSidebar:
        m_context.settings.change([](SettingsValues &values) { values.showSidebar = !values.showSidebar; });
        break;
    case Command::ToggleTheme:
        m_context.settings.change([dark = isDark(palette())](SettingsValues &values) {
            values.theme = dark ? ThemeChoice::Light : ThemeChoice::Dark;
        });
        break;
    case Command::FullScreen: isFullScreen() ? showNormal() : showFullScreen(); break;
    case Command::Palette: openPalette(); break;
    case Command::Undo: m_articles.undo(); break;
    case Command::Settings:
        openDialog(new SettingsDialog(m_context.settings, m_context.secrets, m_context.library, this));
        break;
    case Command::Help: openDialog(new KeyboardHelp(m_actions, this)); break;
    case Command::Quit: close(); break;
    default: break;
    }
}

void MainWindow::goTo(const Place &place)
{
    m_navigation.go(place);
}

void MainWindow::goToTag(const QString &name)
{
    // A followed tag has a row of its own, whatever it is called here.
    for (const TagCount &tag : m_tree.sidebar().tags) {
        const auto named = [&](const TagAlias &alias) { return alias.name == name; };
        if (tag.tag.name == name || std::any_of(tag.tag.aliases.begin(), tag.tag.aliases.end(), named)) {
            m_sidebar->tree().selectNode(QStringLiteral("tag:%1").arg(tag.tag.id.value));
            return;
        }
    }
    goTo({ArticleQuery::ofTag(name), name, {}});
}

void MainWindow::showPlace(const Place &place)
{
    m_choosing = true;
    if (place.node.isEmpty())
        m_sidebar->tree().clearNode();
    else
        m_sidebar->tree().selectNode(place.node);
    m_choosing = false;
    m_panes->showList();
    // A feed that has brought nothing says why.
    const QString error = place.node.isEmpty() ? QString() : m_sidebar->tree().currentNode().error;
    m_list->show(place.query, place.title, error.isEmpty() ? emptyText(place.node) : error);
    updateHistory();
    setWindowTitle(tr("%1 – Dépêche").arg(place.title));
}

void MainWindow::updateHistory()
{
    const bool readerCoversList = m_panes->paneLayout() == PaneLayout::ListOnly && m_panes->isReaderShown();
    m_actions[Command::Back]->setEnabled(m_navigation.canGoBack() || readerCoversList);
    m_actions[Command::Forward]->setEnabled(m_navigation.canGoForward());
}

void MainWindow::showArticle(ArticleId id)
{
    // In the layout without an article pane, walking through the list opens nothing.
    if (m_panes->isReaderShown() || !id.isValid())
        m_reader->showArticle(id);
    if (!id.isValid())
        m_articles.shown(id);
}

void MainWindow::openArticle()
{
    const ArticleId id = m_list->currentArticle();
    if (!id.isValid())
        return;
    m_panes->showReader();
    updateHistory();
    m_reader->showArticle(id);
    m_reader->setFocus();
}

QList<ArticleId> MainWindow::targets() const
{
    const QList<ArticleId> selected = m_list->selectedArticles();
    if (!selected.isEmpty())
        return selected;
    return m_reader->article().isValid() ? QList<ArticleId>{m_reader->article()} : QList<ArticleId>();
}

/// Where the menu of a command opens: at its button, or at the article's row.
QPoint MainWindow::menuPosition(ReaderAction button) const
{
    return m_panes->isReaderShown() ? m_reader->positionBelow(button) : m_list->positionBelowCurrent();
}

void MainWindow::showArticleMenu(const QList<ArticleId> &ids, const QPoint &globalPosition)
{
    if (ids.isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    using enum Command;
    if (ids.size() == 1)
        menu->addActions({m_actions[OpenArticle], m_actions[OpenInBrowser], m_actions[OpenDiscussion],
                          m_actions[Share], m_actions[ShowTags]});
    menu->addSeparator();
    menu->addActions({m_actions[ToggleStar], m_actions[ToggleLater], m_actions[ToggleRead]});
    menu->addAction(m_actions[TagArticles]);
    menu->addSeparator();
    menu->addActions({m_actions[ExportPdf], m_actions[DeleteArticles]});
    menu->popup(globalPosition);
}

void MainWindow::pageDown()
{
    if (!m_reader->article().isValid()) {
        m_list->nextUnread();
        return;
    }
    m_reader->pageDown([this](ArticleView::Scrolled scrolled) {
        if (scrolled == ArticleView::Scrolled::AtEnd)
            m_list->nextUnread();
    });
}

QList<FeedId> MainWindow::feedsOf(const FeedTreeNode &node) const
{
    const SidebarData &sidebar = m_tree.sidebar();
    QSet<FolderId> folders;
    if (node.kind == Kind::Folder)
        folders.insert(FolderId(node.id));
    for (qsizetype before = 0; before != folders.size();) { // down one level each time
        before = folders.size();
        for (const Folder &folder : sidebar.folders) {
            if (folder.parent && folders.contains(*folder.parent))
                folders.insert(folder.id);
        }
    }
    const auto isWithin = [&](const Feed &feed) {
        if (node.kind == Kind::Feed)
            return feed.id == FeedId(node.id);
        return node.kind != Kind::Folder || (feed.folder && folders.contains(*feed.folder));
    };
    QList<FeedId> feeds;
    for (const Feed &feed : sidebar.feeds) {
        // Feeds that ended (410) and those of the sample edition have no server to ask; one that ended is asked again
        // when it is meant, and so is one that is paused.
        const bool isMeant = node.kind == Kind::Feed;
        const bool ended = feed.fetch.nextFetch == neverAgain();
        const bool left =
            (ended && feed.fetch.lastStatus != 410) || (!isMeant && (ended || feed.options.paused));
        if (!left && isWithin(feed))
            feeds += feed.id;
    }
    return feeds;
}

void MainWindow::refreshNode(const FeedTreeNode &node)
{
    m_fetching->refresh(feedsOf(node));
}

void MainWindow::sidebarRead()
{
    const QList<Feed> &feeds = m_tree.sidebar().feeds;
    if (m_tree.isLoaded())
        m_stack->setCurrentIndex(feeds.isEmpty() ? 1 : 0);
    const QHash<FeedId, QByteArray> &icons = m_tree.sidebar().icons;
    QList<std::pair<QString, QByteArray>> labelled;
    for (const Feed &feed : feeds)
        labelled += {feed.title, icons.value(feed.id)};
    if (labelled == m_labelled)
        return;
    m_labelled = labelled;
    FeedLabels labels;
    for (const Feed &feed : feeds)
        labels.insert(feed.id, {feed.title, lazyIcon(icons.value(feed.id))});
    m_list->setFeedLabels(labels);
}

void MainWindow::setPaneLayout(PaneLayout layout)
{
    m_context.settings.change([layout](SettingsValues &values) { values.layout = layout; });
}

void MainWindow::applySettings(const SettingsValues &values)
{
    const QHash<PaneLayout, Command> commands{{PaneLayout::Columns, Command::LayoutColumns},
                                              {PaneLayout::Wide, Command::LayoutWide},
                                              {PaneLayout::ListOnly, Command::LayoutListOnly}};
    m_actions.setLayoutCommand(commands.value(values.layout));
    m_actions.setChecked(Command::WorkOffline, values.workOffline);
    m_sidebar->setVisible(values.showSidebar);
    if (m_panes->paneLayout() != values.layout) {
        m_panes->setPaneLayout(values.layout);
        showArticle(m_list->currentArticle());
    }
    m_list->setDensity(values.density == ListDensity::Compact ? RowDensity::Compact
                                                              : RowDensity::Comfortable);
    m_reader->setTypography(values.serif ? Typeface::Serif : Typeface::Sans, values.textZoom);
    m_articles.setReadWhenShown(values.markReadWhenShown);
}

void MainWindow::openPalette()
{
    QList<PaletteEntry> entries;
    for (QAction *action : m_actions.all())
        entries +=
            PaletteEntry{action->text(), keysText(action), action->icon(), [action] { action->trigger(); }};
    const auto addRows = [&](const auto &self, const QModelIndex &parent) -> void {
        for (int row = 0; row < m_tree.rowCount(parent); ++row) {
            const QModelIndex index = m_tree.index(row, 0, parent);
            const FeedTreeNode node = m_tree.node(index);
            if (const QString kind = kindName(node.kind); !kind.isEmpty()) {
                auto icon = index.data(Qt::DecorationRole).template value<QIcon>();
                if (icon.isNull())
                    icon = FeedTreeDelegate::symbolOf(node, FeedTreeDelegate::Openness::Closed);
                entries += PaletteEntry{node.title, kind, icon,
                                        [this, key = node.key()] { m_sidebar->tree().selectNode(key); }};
            }
            self(self, index);
        }
    };
    addRows(addRows, {});
    auto *palette = new CommandPalette(std::move(entries), this);
    connect(palette, &CommandPalette::searchRequested, this, [this](const QString &text) {
        goTo({parseQuery(text, m_context.library.now()).query, text, {}});
    });
    palette->open();
}

} // namespace depeche
