#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QObject>

namespace depeche {

/// Everything the window can be told to do.
enum class Command {
    NextArticle,
    PreviousArticle,
    NextUnread,
    PreviousUnread,
    PageDown, ///< then the next unread article
    PageUp,
    OpenArticle,
    OpenInBrowser,
    CopyLink,
    Share,
    OpenDiscussion,
    ToggleStar,
    ToggleLater,
    ToggleRead,
    MarkAllRead,
    MarkOlderDay,
    MarkOlderWeek,
    MarkOlderMonth,
    DeleteAll,
    StopWork,
    ShowTags,
    TagArticles,
    DeleteArticles,
    FollowTag,
    ExportPdf,
    Print,
    TextLarger,
    TextSmaller,
    TextNormal,
    ToggleSerif,
    GoToday,
    GoUnread,
    GoStarred,
    GoLater,
    GoAll,
    GoFeeds,
    NextNode,
    PreviousNode,
    Back,
    Forward,
    Search,
    SaveSearch,
    FindInArticle,
    FindNext,
    FindPrevious,
    Refresh,
    RefreshAll,
    CancelRefresh,
    FailedFeeds,
    WorkOffline,
    AddFeed,
    NewFolder,
    ImportOpml,
    ExportOpml,
    LayoutColumns,
    LayoutWide,
    LayoutListOnly,
    ToggleSidebar,
    ToggleTheme,
    FullScreen,
    Palette,
    Undo,
    Settings,
    Help,
    Quit,
};

/// What a command belongs to, for the overview of keys.
enum class CommandGroup { Moving, Article, Lists, Feeds, Window };

/// One line of the table of commands.
struct CommandInfo
{
    /// Where the keys work: in the whole window, or in list and article only (Space presses buttons elsewhere).
    enum class Where { Window, Reading };

    Command command;
    const char *id;   ///< stable, for settings
    const char *text; ///< English; translated in the context "depeche"
    const char *icon; ///< of :/icons, or empty
    const char *keys; ///< QKeySequence lists in portable form, several divided by a blank
    CommandGroup group;
    Where where = Where::Window;
};

const QList<CommandInfo> &commandTable();
QString groupTitle(CommandGroup group);

/// A QAction for each command, with its keys. Single letters work only when no text field has the focus, because text
/// fields take them first. Main thread; owned by MainWindow.
class Actions final : public QObject
{
    Q_OBJECT
public:
    explicit Actions(QObject *parent = nullptr);

    QAction *operator[](Command command) const { return m_actions.value(command); }
    /// Commands in the order of the table.
    QList<QAction *> all() const;
    /// Shows which layout is on: one of the three commands.
    void setLayoutCommand(Command command);
    /// Shows @p command as on or off.
    void setChecked(Command command, bool on);
    /// Makes the keys work in @p window, and those of reading in @p readingAreas.
    void install(QWidget *window, const QList<QWidget *> &readingAreas);

Q_SIGNALS:
    void triggered(depeche::Command command);

private:
    QHash<Command, QAction *> m_actions;
};

/// The keys of @p action for people: "J, ↓".
QString keysText(const QAction *action);

} // namespace depeche
