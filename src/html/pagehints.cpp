#include "html/pagehints.h"

#include "html/addresses.h"
#include "html/document.h"
#include "html/metatags.h"

#include <QRegularExpression>

namespace depeche {

namespace {

using Software = PageHints::Software;

struct Generator
{
    QStringView begin; ///< of meta generator, lower case
    Software software;
};

constexpr Generator generators[] = {
    {u"wordpress", Software::WordPress}, {u"blogger", Software::Blogger},   {u"ghost", Software::Ghost},
    {u"discourse", Software::Discourse}, {u"mastodon", Software::Mastodon}, {u"gitlab", Software::GitLab},
    {u"gitea", Software::Gitea},         {u"forgejo", Software::Gitea},
};

Software softwareOf(const MetaTags &tags)
{
    for (const QString &name : tags.all(u"generator")) {
        for (const Generator &generator : generators) {
            if (name.trimmed().startsWith(generator.begin, Qt::CaseInsensitive))
                return generator.software;
        }
    }
    if (tags.first({u"og:platform"}) == u"PeerTube")
        return Software::PeerTube;
    if (tags.first({u"og:site_name"}) == u"GitLab")
        return Software::GitLab;
    // Both put "go,git,self-hosted,gitea" or "git,forge,forgejo" into their pages.
    const QStringList words = tags.first({u"keywords"}).toLower().split(u',');
    if (words.contains(u"gitea") || words.contains(u"forgejo"))
        return Software::Gitea;
    if (tags.links.contains(QStringLiteral("https://api.w.org/")))
        return Software::WordPress;
    return Software::Unknown;
}

/// The folder of a WordPress: its programming interface is announced by every page, even where the generator is hidden.
void readWordPress(const MetaTags &tags, PageHints &hints)
{
    const QStringList links = tags.links.value(QStringLiteral("https://api.w.org/"));
    if (links.isEmpty())
        return;
    QUrl root = absoluteAddress(links.first(), tags.baseUrl);
    hints.plainLinks = root.query().startsWith(u"rest_route=");
    QString path = root.path();
    for (QLatin1String end :
         {QLatin1String("wp-json/"), QLatin1String("wp-json"), QLatin1String("index.php")}) {
        if (path.endsWith(end)) {
            path.chop(end.size());
            break;
        }
    }
    root.setPath(path);
    root.setQuery(QString());
    hints.root = root;
}

/// Files of themes and extensions lie below the folder of the WordPress.
void readWordPressFiles(const HtmlNode &element, const QUrl &base, PageHints &hints)
{
    for (QStringView attribute : {u"src", u"href"}) {
        const QString address = element.attribute(attribute);
        const qsizetype at = address.indexOf(u"/wp-content/");
        if (at < 0)
            continue;
        const QUrl root = absoluteAddress(address.left(at + 1), base);
        if (root.host() != base.host())
            continue; // pictures of another site
        hints.software = Software::WordPress;
        hints.root = root;
    }
}

QString firstMatch(const QString &pattern, const QString &text)
{
    return QRegularExpression(pattern).match(text).captured(1);
}

bool isYouTube(const QUrl &page)
{
    return page.host() == u"youtube.com" || page.host().endsWith(u".youtube.com");
}

QString youTubeChannel(const MetaTags &tags, const QString &html)
{
    const QString id = QStringLiteral("^(UC[\\w-]{22})$");
    for (QStringView name : {u"identifier", u"channelid"}) {
        if (const QString channel = firstMatch(id, tags.first({name})); !channel.isEmpty())
            return channel;
    }
    const QString address = QStringLiteral("/channel/(UC[\\w-]{22})");
    for (const QString &canonical : tags.links.value(QStringLiteral("canonical"))) {
        if (const QString channel = firstMatch(address, canonical); !channel.isEmpty())
            return channel;
    }
    if (const QString channel = firstMatch(address, tags.first({u"og:url"})); !channel.isEmpty())
        return channel;
    return firstMatch(QStringLiteral("\"(?:externalId|channelId)\"\\s*:\\s*\"(UC[\\w-]{22})\""), html);
}

} // namespace

PageHints readPageHints(const HtmlNode &root, const MetaTags &tags, const QString &html, const QUrl &baseUrl)
{
    PageHints hints;
    hints.software = softwareOf(tags);
    readWordPress(tags, hints);
    visitElements(root, [&](const HtmlNode &element, const auto &) {
        const bool mayBeWordPress =
            hints.software == Software::Unknown || hints.software == Software::WordPress;
        if (mayBeWordPress && hints.root.isEmpty())
            readWordPressFiles(element, tags.baseUrl, hints);
        if (hints.software == Software::Unknown && element.attribute(u"id") == u"mastodon")
            hints.software = Software::Mastodon;
        return true;
    });
    if (isYouTube(baseUrl))
        hints.youTubeChannel = youTubeChannel(tags, html);
    if (baseUrl.host() == u"soundcloud.com")
        hints.soundCloudUser =
            firstMatch(QStringLiteral("^soundcloud://users:(\\d+)$"), tags.first({u"al:ios:url"}));
    return hints;
}

} // namespace depeche
