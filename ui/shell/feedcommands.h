#pragma once

#include "domain/articlequery.h"
#include "domain/feed.h"
#include "ui/feeds/feedproperties.h"
#include "ui/feeds/feedtreeview.h"
#include "ui/shell/catalogue.h"
#include "ui/shell/shellcontext.h"

#include <QObject>

namespace depeche {

/// What is done to feeds, folders, followed tags and saved searches: opens the dialogs and writes to the store; the
/// sidebar follows the store. Main thread; owned by MainWindow.
class FeedCommands final : public QObject
{
    Q_OBJECT
public:
    /// Dialogs open over @p window, which must outlive this.
    FeedCommands(const ShellContext &context, QWidget *window);

    /// Asks for an address; a given one is looked at at once. @p folder: path to begin with.
    void addFeed(const QString &address = {}, const QString &folder = {});
    void addSources(const QList<CatalogueSource> &sources);
    void loadSampleEdition();
    void newFolder(const QString &parentPath = {});
    void importFile();
    void exportFile();
    void followTag(const QString &name);
    void follow(const QString &name);
    void unfollow(const QString &name);
    void saveSearch(const ArticleQuery &query);
    void showProperties(FeedId feed, FeedProperties::Page page);
    /// Asks for the user name and password of a feed; feedChanged() follows when they are stored.
    void signIn(FeedId feed);
    /// What the menu of a row of the sidebar offers, save marking as read and refreshing.
    void run(FeedTreeAction action, const FeedTreeNode &node);

Q_SIGNALS:
    void subscribed(depeche::FeedId feed);
    /// Feeds came that were not fetched yet.
    void feedsAdded();
    /// What a feed is fetched with changed: it is worth a try now.
    void feedChanged(depeche::FeedId feed);
    /// For the user: what was done, and can be taken back.
    void done(const QString &text);
    /// For the user: what was done.
    void told(const QString &text);
    void failed(const QString &message);

private:
    void pause(const FeedTreeNode &node);
    void resume(const FeedTreeNode &node);
    template <typename Job>
    void write(Job job, const QString &doneText);

    ShellContext m_context;
    QWidget *m_window;
};

} // namespace depeche
