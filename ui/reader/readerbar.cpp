#include "ui/reader/readerbar.h"

#include "render/articlefacts.h"
#include "render/htmltext.h"
#include "ui/style/icons.h"
#include "ui/style/metrics.h"

#include <QAction>
#include <QToolButton>

namespace depeche {

ReaderBar::ReaderBar(QWidget *parent)
    : QToolBar(parent)
{
    const Metrics metrics{font()};
    setAccessibleName(tr("Article"));
    setMovable(false);
    setFloatable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setToolButtonStyle(Qt::ToolButtonIconOnly);
    setIconSize(QSize(metrics.px(16), metrics.px(16)));

    add(ReaderAction::Star, QStringLiteral("star"), tr("Star"));
    add(ReaderAction::Later, QStringLiteral("later"), tr("Read later"));
    add(ReaderAction::Unread, QStringLiteral("mark-unread"), tr("Mark as unread"));
    addSeparator();
    add(ReaderAction::Tag, QStringLiteral("tag"), tr("Tag or follow a tag …"));
    addSeparator();
    add(ReaderAction::Browser, QStringLiteral("browser"), tr("Open in the browser"));
    add(ReaderAction::CopyLink, QStringLiteral("link"), tr("Copy the link"));
    add(ReaderAction::CopyShortLink, QStringLiteral("short-link"), tr("Copy the short link"));
    add(ReaderAction::Mail, QStringLiteral("mail"), tr("Send by mail …"));
    addSeparator();
    add(ReaderAction::Print, QStringLiteral("print"), tr("Print …"));
    add(ReaderAction::Pdf, QStringLiteral("pdf"), tr("Save as PDF …"));

    auto *gap = new QWidget(this);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(gap);
    add(ReaderAction::TextSmaller, QStringLiteral("text-smaller"), tr("Smaller text"));
    add(ReaderAction::TextLarger, QStringLiteral("text-larger"), tr("Larger text"));
    add(ReaderAction::Typeface, QStringLiteral("serif"), tr("Serif or sans"));
    setArticle({});
}

void ReaderBar::add(ReaderAction action, const QString &icon, const QString &text)
{
    QAction *button = addAction(themedIcon(icon), text);
    button->setToolTip(text);
    m_actions.insert(action, button);
    if (QWidget *widget = widgetForAction(button))
        widget->setAccessibleName(text);
    connect(button, &QAction::triggered, this, [this, action] { Q_EMIT triggered(action); });
}

QPoint ReaderBar::positionBelow(ReaderAction action) const
{
    // A button that does not fit the bar is hidden in its extension.
    const QWidget *button = widgetForAction(m_actions.value(action));
    const QWidget *widget = button && button->isVisible() ? button : this;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QRect area = widget->rect();
    return widget->mapToGlobal(mirrored ? QPoint(area.right(), area.bottom() + 1)
                                        : QPoint(0, area.bottom() + 1));
}

void ReaderBar::rename(ReaderAction action, const QString &icon, const QString &text)
{
    QAction *button = m_actions.value(action);
    button->setIcon(themedIcon(icon));
    button->setText(text);
    button->setToolTip(text);
    if (QWidget *widget = widgetForAction(button))
        widget->setAccessibleName(text);
}

void ReaderBar::setArticle(const std::optional<Article> &article)
{
    for (QAction *button : std::as_const(m_actions))
        button->setEnabled(article.has_value());
    const bool hasUrl = article && !articleUrl(*article).isEmpty();
    for (const auto action : {ReaderAction::Browser, ReaderAction::CopyLink, ReaderAction::Mail})
        m_actions.value(action)->setEnabled(hasUrl);
    m_actions.value(ReaderAction::CopyShortLink)->setVisible(article && isWebUrl(article->details.shortUrl));
    setFlags(article ? article->row.flags : ArticleFlags());
}

void ReaderBar::setFlags(ArticleFlags flags)
{
    const bool starred = flags.testFlag(ArticleFlag::Starred);
    const bool later = flags.testFlag(ArticleFlag::Later);
    const bool read = flags.testFlag(ArticleFlag::Read);
    rename(ReaderAction::Star, starred ? QStringLiteral("star-filled") : QStringLiteral("star"),
           starred ? tr("Remove the star") : tr("Star"));
    rename(ReaderAction::Later, later ? QStringLiteral("later-filled") : QStringLiteral("later"),
           later ? tr("Not for later any more") : tr("Read later"));
    rename(ReaderAction::Unread, read ? QStringLiteral("mark-unread") : QStringLiteral("mark-read"),
           read ? tr("Mark as unread") : tr("Mark as read"));
}

} // namespace depeche
