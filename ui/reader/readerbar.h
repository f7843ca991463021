#pragma once

#include "domain/article.h"

#include <QHash>
#include <QToolBar>

namespace depeche {

/// What can be done to the article that is shown.
enum class ReaderAction {
    Star,
    Later,
    Unread,
    Tag,
    Browser,
    CopyLink,
    CopyShortLink,
    Mail,
    Print,
    Pdf,
    TextSmaller,
    TextLarger,
    Typeface,
};

/// The slim bar above the article: icons, with names in their tooltips and for screen readers. Main thread.
class ReaderBar final : public QToolBar
{
    Q_OBJECT
public:
    explicit ReaderBar(QWidget *parent = nullptr);

    /// Shows what @p article has and is; none: nothing can be done.
    void setArticle(const std::optional<Article> &article);
    void setFlags(ArticleFlags flags);

    QAction *action(ReaderAction action) const { return m_actions.value(action); }
    /// Where a menu of the button @p action opens, in global coordinates.
    QPoint positionBelow(ReaderAction action) const;

Q_SIGNALS:
    void triggered(depeche::ReaderAction action);

private:
    void add(ReaderAction action, const QString &icon, const QString &text);
    void rename(ReaderAction action, const QString &icon, const QString &text);

    QHash<ReaderAction, QAction *> m_actions;
};

} // namespace depeche
