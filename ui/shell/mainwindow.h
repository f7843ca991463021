#pragma once

#include "settings/settingsvalues.h"
#include "ui/feeds/feedtreemodel.h"
#include "ui/shell/actions.h"
#include "ui/shell/articleactions.h"
#include "ui/shell/articlecommands.h"
#include "ui/shell/exportcommands.h"
#include "ui/shell/feedcommands.h"
#include "ui/shell/navigation.h"
#include "ui/shell/shellcontext.h"

#include <QMainWindow>

class QStackedWidget;

namespace depeche {

enum class ReaderAction;
class FetchStatus;
class FirstRunPage;
class ListPane;
class NoticeBar;
class PaneArea;
class ReaderPane;
class SidebarPane;
class ThinProgressBar;
class UndoBar;

/// The window: puts the panes together and wires them; others do the work. GUI thread; owned by app/gui.
///
/// It can be shown before the library has opened: rows and articles come when they come.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(const ShellContext &context);
    ~MainWindow() override;

    /// Shows how the profile was opened, and begins to refresh if the settings want it and it can be written.
    void libraryOpened(const Result<OpenedProfile> &profile);
    /// What another start of the program asks for: come to the front, and subscribe to the addresses.
    void receive(const QStringList &arguments);
    void loadSampleEdition();

    Actions &actions() { return m_actions; }
    SidebarPane &sidebar() { return *m_sidebar; }
    ListPane &list() { return *m_list; }
    ReaderPane &reader() { return *m_reader; }
    ArticleActions &article() { return *m_article; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    void connectNavigation();
    void connectArticle();
    void connectCommands();
    void connectFeeds();
    void run(Command command);
    bool runOnArticle(Command command);
    bool runOnLists(Command command);
    void runOnWindow(Command command);

    void goTo(const Place &place);
    void goToTag(const QString &name);
    void showPlace(const Place &place);
    void updateHistory();
    void showArticle(ArticleId id);
    void openArticle();
    QList<ArticleId> targets() const;
    QPoint menuPosition(ReaderAction button) const;
    void tagArticles(const QList<ArticleId> &ids);
    /// Marks what @p query finds, or what of it is older than @p age.
    void markRead(const ArticleQuery &query, std::optional<std::chrono::days> age);
    void deleteListed();
    void connectBulk();
    void showArticleMenu(const QList<ArticleId> &ids, const QPoint &globalPosition);
    void pageDown();

    void refreshNode(const FeedTreeNode &node);
    QList<FeedId> feedsOf(const FeedTreeNode &node) const;
    void sidebarRead();
    void setPaneLayout(PaneLayout layout);
    void applySettings(const SettingsValues &values);
    void openPalette();
    void placeUndoBar();
    void tell(const QString &text);

    ShellContext m_context;
    ImageSource m_images;
    Actions m_actions;
    Navigation m_navigation;
    ArticleCommands m_articles;
    ArticleActions *m_article;
    FeedCommands m_feeds;
    ExportCommands m_export;
    FeedTreeModel m_tree;
    SidebarPane *m_sidebar;
    ListPane *m_list;
    ReaderPane *m_reader;
    PaneArea *m_panes;
    FirstRunPage *m_firstRun;
    QStackedWidget *m_stack;
    NoticeBar *m_notices;
    ThinProgressBar *m_progress;
    UndoBar *m_undo;
    FetchStatus *m_fetching;
    bool m_choosing = false; ///< the sidebar follows the navigation, not the other way round
    QList<std::pair<QString, QByteArray>> m_labelled; ///< titles and icons of feeds the list knows
};

} // namespace depeche
