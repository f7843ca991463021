#include "html/players.h"

#include "core/text.h"
#include "html/addresses.h"
#include "html/imagesource.h"

#include <QRegularExpression>

namespace depeche {

namespace {

/// Players whose address says where the video has its page.
struct PlayerPage
{
    const char *player; ///< host and path, with the video in the first group
    const char *page;
};

constexpr PlayerPage PlayerPages[] = {
    {"^(?:www\\.|m\\.)?youtube(?:-nocookie)?\\.com/(?:embed|v|shorts)/([\\w-]{11})",
     "https://www.youtube.com/watch?v=%1"},
    {"^player\\.vimeo\\.com/video/(\\d+)", "https://vimeo.com/%1"},
    {"^(?:www\\.|geo\\.)?dailymotion\\.com/embed/video/(\\w+)", "https://www.dailymotion.com/video/%1"},
};

QUrl videoPage(const QUrl &player)
{
    const QString address = player.host() % player.path();
    for (const PlayerPage &known : PlayerPages) {
        const auto match = QRegularExpression(QString::fromLatin1(known.player)).match(address);
        if (match.hasMatch())
            return QUrl(QString::fromLatin1(known.page).arg(match.captured(1)));
    }
    return {};
}

QUrl firstSource(const HtmlNode &element, const QUrl &base)
{
    for (QStringView name : {u"src", u"data-src", u"data-lazy-src", u"data-litespeed-src"}) {
        if (const QUrl url = absoluteAddress(element.attribute(name), base); !url.isEmpty())
            return url;
    }
    QUrl found;
    visitElements(element, [&](const HtmlNode &child, const auto &) {
        if (found.isEmpty() && child.is(u"source"))
            found = absoluteAddress(child.attribute(u"src"), base);
        return true;
    });
    return found;
}

} // namespace

Player readPlayer(const HtmlNode &element, const QUrl &base)
{
    Player player;
    if (isTiny(element) || isHiddenElement(element))
        return player;
    player.url = firstSource(element, base);
    player.title = singleLine(element.attribute(u"title"), 200);
    player.kind = QStringLiteral("embed");
    if (element.name.endsWith(u"video") || element.attribute(u"type").startsWith(u"video/"))
        player.kind = QStringLiteral("video");
    else if (element.name.endsWith(u"audio") || element.attribute(u"type").startsWith(u"audio/"))
        player.kind = QStringLiteral("audio");
    if (const QUrl page = videoPage(player.url); !page.isEmpty()) {
        player.url = page;
        player.kind = QStringLiteral("video");
    }
    if (element.name.endsWith(u"video"))
        player.poster = absoluteAddress(element.attribute(u"poster"), base);
    return player;
}

} // namespace depeche
