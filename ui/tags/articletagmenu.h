#pragma once

#include "domain/article.h"

#include <QMenu>

namespace depeche {

/// The tags of an article as a menu, the followed ones with a check, and a line for any other tag. GUI thread.
class ArticleTagMenu final : public QMenu
{
    Q_OBJECT
public:
    enum class Purpose {
        Everything, ///< a TagMenu for each tag
        Following,  ///< choosing a tag follows or leaves it
    };

    ArticleTagMenu(const QList<ArticleTag> &tags, Purpose purpose, QWidget *parent = nullptr);

Q_SIGNALS:
    void showRequested(const QString &name);
    void followRequested(const QString &name);
    void unfollowRequested(const QString &name);
    /// Empty: of a tag that is not the article's.
    void namesRequested(const QString &name);
    /// The user wants to give the article a tag.
    void addRequested();
    /// The user wants to take a tag away that they gave.
    void removeRequested(const QString &name);

private:
    void addMenuOf(const ArticleTag &tag, const QString &shown);
    void addSwitch(const ArticleTag &tag, const QString &shown);
};

} // namespace depeche
