#include "ui/shell/articleactions.h"

#include "render/articlefacts.h"
#include "render/htmltext.h"
#include "store/articletable.h"
#include "ui/style/icons.h"
#include "ui/tags/articletagmenu.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace depeche {

ArticleActions::ArticleActions(Library &library, QWidget *window)
    : QObject(window)
    , m_library(library)
    , m_window(window)
{
}

/// Reads the article @p id and gives it to @p use.
template <typename Use>
void ArticleActions::withArticle(ArticleId id, Use use)
{
    if (!id.isValid())
        return;
    m_library.read(
        Library::Lane::Content, this, [id](Connection &db) { return ArticleTable(db).article(id); },
        [this, use = std::move(use), epoch = ++m_epoch](const Result<Article> &article) {
            if (epoch != m_epoch)
                return;
            if (article)
                use(*article);
            else
                Q_EMIT failed(article.error().message);
        });
}

void ArticleActions::copy(const QUrl &url, const QString &text)
{
    QGuiApplication::clipboard()->setText(url.toString(QUrl::FullyEncoded));
    Q_EMIT told(text);
}

void ArticleActions::openMenu(QMenu *menu, const QPoint &globalPosition)
{
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(globalPosition);
    // Asked for by a key: the keys go on from the first line, unless that would open a menu beside.
    QAction *first = menu->actions().value(0);
    if (first && first->isEnabled() && !first->menu())
        menu->setActiveAction(first);
}

void ArticleActions::openInBrowser(ArticleId id)
{
    withArticle(id, [this](const Article &article) {
        if (const QUrl url = articleUrl(article); !url.isEmpty())
            Q_EMIT openRequested(url);
        else
            Q_EMIT told(tr("This article has no address."));
    });
}

void ArticleActions::copyLink(ArticleId id)
{
    withArticle(id, [this](const Article &article) {
        if (const QUrl url = articleUrl(article); !url.isEmpty())
            copy(url, tr("Link copied"));
        else
            Q_EMIT told(tr("This article has no address."));
    });
}

void ArticleActions::openDiscussion(ArticleId id)
{
    withArticle(id, [this](const Article &article) {
        if (const QUrl url = article.details.discussion.url; isWebUrl(url))
            Q_EMIT openRequested(url);
        else
            Q_EMIT told(tr("This article has no discussion."));
    });
}

void ArticleActions::share(ArticleId id, const QPoint &globalPosition)
{
    withArticle(id, [this, globalPosition](const Article &article) {
        const QUrl url = articleUrl(article);
        if (url.isEmpty()) {
            Q_EMIT told(tr("This article has no address."));
            return;
        }
        auto *menu = new QMenu(m_window);
        menu->addAction(themedIcon(QStringLiteral("link")), tr("Copy the link"), this,
                        [this, url] { copy(url, tr("Link copied")); });
        if (const QUrl shortUrl = article.details.shortUrl; isWebUrl(shortUrl) && shortUrl != url) {
            menu->addAction(themedIcon(QStringLiteral("short-link")), tr("Copy the short link"), this,
                            [this, shortUrl] { copy(shortUrl, tr("Short link copied")); });
        }
        const QString quotation =
            QString(article.row.title % u'\n' % url.toString(QUrl::FullyEncoded) % u'\n');
        menu->addAction(themedIcon(QStringLiteral("copy")), tr("Copy headline and link"), this,
                        [this, quotation] {
                            QGuiApplication::clipboard()->setText(quotation);
                            Q_EMIT told(tr("Headline and link copied"));
                        });
        menu->addSeparator();
        menu->addAction(themedIcon(QStringLiteral("mail")), tr("Send by mail …"), this,
                        [this, mail = mailTo(article)] { Q_EMIT openRequested(mail); });
        openMenu(menu, globalPosition);
    });
}

void ArticleActions::showTags(ArticleId id, const QPoint &globalPosition)
{
    withArticle(id, [this, globalPosition](const Article &article) {
        auto *menu = new ArticleTagMenu(article.tags, ArticleTagMenu::Purpose::Everything, m_window);
        connect(menu, &ArticleTagMenu::showRequested, this, &ArticleActions::tagRequested);
        connect(menu, &ArticleTagMenu::followRequested, this, &ArticleActions::followRequested);
        connect(menu, &ArticleTagMenu::unfollowRequested, this, &ArticleActions::unfollowRequested);
        connect(menu, &ArticleTagMenu::namesRequested, this, &ArticleActions::tagNamesRequested);
        const ArticleId shown = article.row.id;
        connect(menu, &ArticleTagMenu::addRequested, this,
                [this, shown] { Q_EMIT tagArticlesRequested({shown}); });
        connect(menu, &ArticleTagMenu::removeRequested, this,
                [this, shown](const QString &name) { Q_EMIT untagRequested(shown, name); });
        openMenu(menu, globalPosition);
    });
}

void ArticleActions::followTag(ArticleId id, const QPoint &globalPosition)
{
    if (!id.isValid()) {
        Q_EMIT tagNamesRequested({});
        return;
    }
    withArticle(id, [this, globalPosition](const Article &article) {
        if (article.tags.isEmpty()) {
            Q_EMIT tagNamesRequested({});
        } else if (article.tags.size() == 1) {
            const ArticleTag &tag = article.tags.first();
            tag.followed ? Q_EMIT unfollowRequested(tag.name) : Q_EMIT followRequested(tag.name);
        } else {
            auto *menu = new ArticleTagMenu(article.tags, ArticleTagMenu::Purpose::Following, m_window);
            connect(menu, &ArticleTagMenu::followRequested, this, &ArticleActions::followRequested);
            connect(menu, &ArticleTagMenu::unfollowRequested, this, &ArticleActions::unfollowRequested);
            connect(menu, &ArticleTagMenu::namesRequested, this, &ArticleActions::tagNamesRequested);
            openMenu(menu, globalPosition);
        }
    });
}

} // namespace depeche
