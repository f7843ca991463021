#include "ui/tags/articletagmenu.h"

#include "core/text.h"
#include "ui/style/icons.h"
#include "ui/tags/tagmenu.h"

namespace depeche {

ArticleTagMenu::ArticleTagMenu(const QList<ArticleTag> &tags, Purpose purpose, QWidget *parent)
    : QMenu(parent)
{
    for (const ArticleTag &tag : tags) {
        const QString &name = tag.spelling.isEmpty() ? tag.name : tag.spelling;
        // An ampersand in a tag is no keyboard mark.
        const QString shown = singleLine(name, 40).replace(u'&', QStringLiteral("&&"));
        if (purpose == Purpose::Everything)
            addMenuOf(tag, shown);
        else
            addSwitch(tag, shown);
    }
    if (tags.isEmpty())
        addAction(tr("This article has no tags"))->setEnabled(false);
    addSeparator();
    if (purpose == Purpose::Everything)
        addAction(themedIcon(QStringLiteral("tag")), tr("Give a tag …"), this,
                  [this] { Q_EMIT addRequested(); });
    addAction(themedIcon(QStringLiteral("add")), tr("Follow another tag …"), this,
              [this] { Q_EMIT namesRequested({}); });
}

void ArticleTagMenu::addMenuOf(const ArticleTag &tag, const QString &shown)
{
    const bool followed = tag.followed;
    auto *menu =
        new TagMenu(tag.name, followed ? TagMenu::State::Followed : TagMenu::State::NotFollowed, this);
    menu->setTitle(shown);
    menu->setIcon(themedIcon(followed ? QStringLiteral("tag-followed") : QStringLiteral("tag")));
    connect(menu, &TagMenu::showRequested, this, &ArticleTagMenu::showRequested);
    connect(menu, &TagMenu::followRequested, this, &ArticleTagMenu::followRequested);
    connect(menu, &TagMenu::unfollowRequested, this, &ArticleTagMenu::unfollowRequested);
    connect(menu, &TagMenu::namesRequested, this, &ArticleTagMenu::namesRequested);
    if (tag.origin == TagOrigin::User) {
        menu->addAction(themedIcon(QStringLiteral("trash")), tr("Remove from the article"), this,
                        [this, name = tag.name] { Q_EMIT removeRequested(name); });
    }
    addMenu(menu);
}

void ArticleTagMenu::addSwitch(const ArticleTag &tag, const QString &shown)
{
    const QString text = tag.followed ? tr("Stop following %1").arg(shown) : tr("Follow %1").arg(shown);
    const QString icon = tag.followed ? QStringLiteral("tag-followed") : QStringLiteral("tag");
    addAction(themedIcon(icon), text, this, [this, tag] {
        tag.followed ? Q_EMIT unfollowRequested(tag.name) : Q_EMIT followRequested(tag.name);
    });
}

} // namespace depeche
