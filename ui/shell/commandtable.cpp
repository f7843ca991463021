#include "ui/shell/actions.h"

#include <QCoreApplication>

namespace depeche {

const QList<CommandInfo> &commandTable()
{
    using enum CommandGroup;
    constexpr auto Reading = CommandInfo::Where::Reading;
    static const QList<CommandInfo> table{
        {Command::NextArticle, "next", QT_TRANSLATE_NOOP("depeche", "Next article"), "", "J", Moving},
        {Command::PreviousArticle, "previous", QT_TRANSLATE_NOOP("depeche", "Previous article"), "", "K",
         Moving},
        {Command::NextUnread, "next-unread", QT_TRANSLATE_NOOP("depeche", "Next unread article"), "", "N",
         Moving},
        {Command::PreviousUnread, "previous-unread", QT_TRANSLATE_NOOP("depeche", "Previous unread article"),
         "", "P", Moving},
        {Command::PageDown, "page-down", QT_TRANSLATE_NOOP("depeche", "Page down, then next unread"), "",
         "Space", Moving, Reading},
        {Command::PageUp, "page-up", QT_TRANSLATE_NOOP("depeche", "Page up"), "", "Shift+Space", Moving,
         Reading},
        {Command::NextNode, "next-node", QT_TRANSLATE_NOOP("depeche", "Next row of the sidebar"), "",
         "Shift+N", Moving},
        {Command::PreviousNode, "previous-node", QT_TRANSLATE_NOOP("depeche", "Previous row of the sidebar"),
         "", "Shift+P", Moving},
        {Command::Back, "back", QT_TRANSLATE_NOOP("depeche", "Back"), "arrow-left", "Alt+Left", Moving},
        {Command::Forward, "forward", QT_TRANSLATE_NOOP("depeche", "Forward"), "arrow-right", "Alt+Right",
         Moving},

        {Command::OpenArticle, "open", QT_TRANSLATE_NOOP("depeche", "Read the article"), "reader", "O",
         Article},
        {Command::OpenInBrowser, "browser", QT_TRANSLATE_NOOP("depeche", "Open in the browser"), "browser",
         "V B", Article},
        {Command::CopyLink, "copy-link", QT_TRANSLATE_NOOP("depeche", "Copy the link"), "copy", "Y", Article},
        {Command::Share, "share", QT_TRANSLATE_NOOP("depeche", "Share …"), "share", "E", Article},
        {Command::OpenDiscussion, "comments", QT_TRANSLATE_NOOP("depeche", "Open the discussion"), "comments",
         "C", Article},
        {Command::ToggleStar, "star", QT_TRANSLATE_NOOP("depeche", "Star"), "star", "S", Article},
        {Command::ToggleLater, "later", QT_TRANSLATE_NOOP("depeche", "Read later"), "later", "L", Article},
        {Command::ToggleRead, "read", QT_TRANSLATE_NOOP("depeche", "Read or unread"), "mark-read", "M U",
         Article},
        {Command::ShowTags, "tags", QT_TRANSLATE_NOOP("depeche", "Tags of the article …"), "tag", "T",
         Article},
        {Command::TagArticles, "tag-articles", QT_TRANSLATE_NOOP("depeche", "Tag …"), "tag", "Shift+T",
         Article},
        {Command::DeleteArticles, "delete", QT_TRANSLATE_NOOP("depeche", "Delete"), "trash", "Del", Article,
         Reading},
        {Command::FollowTag, "follow", QT_TRANSLATE_NOOP("depeche", "Follow a tag …"), "tag-followed", "F",
         Article},
        {Command::ExportPdf, "pdf", QT_TRANSLATE_NOOP("depeche", "Save as PDF …"), "pdf",
         "Ctrl+Shift+E Ctrl+Shift+S", Article},
        {Command::Print, "print", QT_TRANSLATE_NOOP("depeche", "Print …"), "print", "Ctrl+P", Article},
        {Command::FindInArticle, "find", QT_TRANSLATE_NOOP("depeche", "Find in the article …"), "search",
         "Ctrl+F", Article},
        {Command::FindNext, "find-next", QT_TRANSLATE_NOOP("depeche", "Next place found"), "", "F3 Ctrl+G",
         Article},
        {Command::FindPrevious, "find-previous", QT_TRANSLATE_NOOP("depeche", "Previous place found"), "",
         "Shift+F3 Ctrl+Shift+G", Article},
        {Command::TextLarger, "text-larger", QT_TRANSLATE_NOOP("depeche", "Larger text"), "text-larger",
         "Ctrl++ Ctrl+=", Article},
        {Command::TextSmaller, "text-smaller", QT_TRANSLATE_NOOP("depeche", "Smaller text"), "text-smaller",
         "Ctrl+-", Article},
        {Command::TextNormal, "text-normal", QT_TRANSLATE_NOOP("depeche", "Normal text size"), "", "Ctrl+0",
         Article},
        {Command::ToggleSerif, "serif", QT_TRANSLATE_NOOP("depeche", "Serif or sans"), "serif", "", Article},

        {Command::GoToday, "go-today", QT_TRANSLATE_NOOP("depeche", "Go to Today"), "today", "G,T", Lists},
        {Command::GoUnread, "go-unread", QT_TRANSLATE_NOOP("depeche", "Go to Unread"), "unread", "G,U",
         Lists},
        {Command::GoStarred, "go-starred", QT_TRANSLATE_NOOP("depeche", "Go to Starred"), "star", "G,S",
         Lists},
        {Command::GoLater, "go-later", QT_TRANSLATE_NOOP("depeche", "Go to Read later"), "later", "G,L",
         Lists},
        {Command::GoAll, "go-all", QT_TRANSLATE_NOOP("depeche", "Go to all articles"), "", "G,A", Lists},
        {Command::GoFeeds, "go-feeds", QT_TRANSLATE_NOOP("depeche", "Go to the sidebar"), "feed", "G,F",
         Lists},
        {Command::Search, "search", QT_TRANSLATE_NOOP("depeche", "Search"), "search", "/", Lists},
        {Command::SaveSearch, "save-search", QT_TRANSLATE_NOOP("depeche", "Save this search …"),
         "saved-search", "Ctrl+S", Lists},
        {Command::MarkAllRead, "mark-all-read", QT_TRANSLATE_NOOP("depeche", "Mark all as read"), "mark-read",
         "Shift+A", Lists},
        {Command::MarkOlderDay, "mark-older-day",
         QT_TRANSLATE_NOOP("depeche", "Mark older than a day as read"), "", "", Lists},
        {Command::MarkOlderWeek, "mark-older-week",
         QT_TRANSLATE_NOOP("depeche", "Mark older than a week as read"), "", "", Lists},
        {Command::MarkOlderMonth, "mark-older-month",
         QT_TRANSLATE_NOOP("depeche", "Mark older than a month as read"), "", "", Lists},
        {Command::DeleteAll, "delete-all", QT_TRANSLATE_NOOP("depeche", "Delete all in the list …"), "trash",
         "", Lists},
        {Command::StopWork, "stop-work", QT_TRANSLATE_NOOP("depeche", "Stop marking, tagging or deleting"),
         "stop", "", Lists},

        {Command::Refresh, "refresh", QT_TRANSLATE_NOOP("depeche", "Refresh what is shown"), "refresh",
         "R F5", Feeds},
        {Command::RefreshAll, "refresh-all", QT_TRANSLATE_NOOP("depeche", "Refresh all feeds"), "refresh",
         "Shift+R Ctrl+F5", Feeds},
        {Command::CancelRefresh, "cancel-refresh", QT_TRANSLATE_NOOP("depeche", "Stop refreshing"), "stop",
         "", Feeds},
        {Command::FailedFeeds, "failed-feeds", QT_TRANSLATE_NOOP("depeche", "Feeds that fail …"), "warning",
         "", Feeds},
        {Command::WorkOffline, "offline", QT_TRANSLATE_NOOP("depeche", "Work offline"), "offline", "", Feeds},
        {Command::AddFeed, "add-feed", QT_TRANSLATE_NOOP("depeche", "Add a feed …"), "add", "A Ctrl+N",
         Feeds},
        {Command::NewFolder, "new-folder", QT_TRANSLATE_NOOP("depeche", "New folder …"), "folder", "", Feeds},
        {Command::ImportOpml, "import", QT_TRANSLATE_NOOP("depeche", "Import subscriptions …"), "import",
         "Ctrl+O", Feeds},
        {Command::ExportOpml, "export", QT_TRANSLATE_NOOP("depeche", "Export subscriptions …"), "export", "",
         Feeds},

        {Command::Palette, "palette", QT_TRANSLATE_NOOP("depeche", "Find a command, feed or tag"), "",
         "Ctrl+K", Window},
        {Command::Undo, "undo", QT_TRANSLATE_NOOP("depeche", "Undo"), "undo", "Ctrl+Z", Window},
        {Command::LayoutColumns, "layout-columns", QT_TRANSLATE_NOOP("depeche", "Three columns"),
         "layout-columns", "Ctrl+1", Window},
        {Command::LayoutWide, "layout-wide", QT_TRANSLATE_NOOP("depeche", "List above the article"),
         "layout-wide", "Ctrl+2", Window},
        {Command::LayoutListOnly, "layout-list", QT_TRANSLATE_NOOP("depeche", "List only"), "layout-list",
         "Ctrl+3", Window},
        {Command::ToggleSidebar, "sidebar", QT_TRANSLATE_NOOP("depeche", "Show or hide the sidebar"), "",
         "Ctrl+B", Window},
        {Command::ToggleTheme, "theme", QT_TRANSLATE_NOOP("depeche", "Light or dark"), "moon", "Ctrl+Shift+L",
         Window},
        {Command::FullScreen, "full-screen", QT_TRANSLATE_NOOP("depeche", "Full screen"), "", "F11", Window},
        {Command::Settings, "settings", QT_TRANSLATE_NOOP("depeche", "Settings …"), "settings", "Ctrl+,",
         Window},
        {Command::Help, "help", QT_TRANSLATE_NOOP("depeche", "Keys"), "keyboard", "? F1", Window},
        {Command::Quit, "quit", QT_TRANSLATE_NOOP("depeche", "Quit"), "", "Ctrl+Q", Window},
    };
    return table;
}

QString groupTitle(CommandGroup group)
{
    switch (group) {
    case CommandGroup::Moving: return QCoreApplication::translate("depeche", "Moving");
    case CommandGroup::Article: return QCoreApplication::translate("depeche", "The article");
    case CommandGroup::Lists: return QCoreApplication::translate("depeche", "Lists");
    case CommandGroup::Feeds: return QCoreApplication::translate("depeche", "Feeds");
    case CommandGroup::Window: return QCoreApplication::translate("depeche", "The window");
    }
    return {};
}

} // namespace depeche
