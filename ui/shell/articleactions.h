#pragma once

#include "domain/article.h"
#include "store/library.h"

#include <QObject>
#include <QPoint>

class QMenu;
class QWidget;

namespace depeche {

/// What is done with one article besides marking it: to hand on its address, to read its discussion, to see and follow
/// its tags. The article need not be shown: it is read first. Menus open over the window. Main thread; owned by
/// MainWindow.
class ArticleActions final : public QObject
{
    Q_OBJECT
public:
    /// @p window must outlive this.
    ArticleActions(Library &library, QWidget *window);

    void openInBrowser(ArticleId id);
    void copyLink(ArticleId id);
    /// Opens the article's discussion, or says that it has none.
    void openDiscussion(ArticleId id);
    /// A menu at @p globalPosition: copy the link, send it by mail …
    void share(ArticleId id, const QPoint &globalPosition);
    /// A menu of the article's tags: show the articles of each, follow it, name it.
    void showTags(ArticleId id, const QPoint &globalPosition);
    /// Follows or leaves the article's only tag; with several, a menu asks which; with none, tagNamesRequested().
    void followTag(ArticleId id, const QPoint &globalPosition);

Q_SIGNALS:
    /// To be opened outside: http, https, mailto.
    void openRequested(const QUrl &url);
    void tagRequested(const QString &name);
    void followRequested(const QString &name);
    void unfollowRequested(const QString &name);
    /// The dialog of a tag and its names; empty: of any tag.
    void tagNamesRequested(const QString &name);
    /// The user wants to give @p articles a tag, or to take one away that they gave.
    void tagArticlesRequested(const QList<depeche::ArticleId> &articles);
    void untagRequested(depeche::ArticleId article, const QString &name);
    /// For the user: what was done, or why nothing was.
    void told(const QString &text);
    void failed(const QString &message);

private:
    template <typename Use>
    void withArticle(ArticleId id, Use use);
    void copy(const QUrl &url, const QString &text);
    void openMenu(QMenu *menu, const QPoint &globalPosition);

    Library &m_library;
    QWidget *m_window;
    int m_epoch = 0; ///< a later wish overtakes an earlier one
};

} // namespace depeche
