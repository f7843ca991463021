#include "sync/sitefeeds.h"

#include "core/httpurl.h"
#include "core/text.h"
#include "sync/siteshapes.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace depeche {

namespace {

/// Scheme, host and port.
QString originOf(const QUrl &page)
{
    return page.adjusted(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment)
        .toString(QUrl::FullyEncoded);
}

/// What patterns are matched with.
QString pathAndQuery(const QUrl &page)
{
    QString text = page.path(QUrl::FullyEncoded);
    if (text.isEmpty())
        text = QStringLiteral("/");
    if (page.hasQuery())
        text += u'?' + page.query(QUrl::FullyEncoded);
    return text;
}

/// "www.github.com", "m.youtube.com" and "old.reddit.com" are other doors of the same site.
QString mainHost(const QString &host)
{
    static const QStringList doors{QStringLiteral("www."), QStringLiteral("m."),   QStringLiteral("mobile."),
                                   QStringLiteral("old."), QStringLiteral("new."), QStringLiteral("music.")};
    for (const QString &door : doors) {
        if (host.startsWith(door) && host.count(u'.') >= 2)
            return host.mid(door.size());
    }
    return host;
}

bool fits(QStringView names, const QString &host)
{
    for (QStringView name : names.split(u' ')) {
        if (name == u"*" || mainHost(host) == name || host == name)
            return true;
        // With its point, so that it begins at the border of a domain.
        if (name.startsWith(u"*.") && host.endsWith(name.mid(1)) && host != u"www" + name.mid(1))
            return true;
    }
    return false;
}

/// The address of a feed is not that of a page whose feeds one would look for.
bool isFeedAddress(const QString &path)
{
    static const QRegularExpression form(QStringLiteral("\\.(rss|atom|xml|rdf|json)$|/(\\.rss|rss|feed|atom)/"
                                                        "?$|^/(feeds|rss|feed)/|/feeds/posts/default"),
                                         QRegularExpression::CaseInsensitiveOption);
    return form.match(path).hasMatch();
}

QString decoded(const QString &text)
{
    return singleLine(QUrl::fromPercentEncoding(text.toUtf8()).replace(u'+', u' '), 100);
}

struct Places
{
    QString origin;
    QString page;
    QString root;
    bool plainLinks = false;
};

QString placed(QStringView name, const Places &places)
{
    if (name == u"origin")
        return places.origin;
    return name == u"page" ? places.page : places.root;
}

QUrl fill(QStringView form, const Places &places, const QRegularExpressionMatch &match)
{
    if (places.plainLinks && form == u"{root}feed/") // a WordPress without readable addresses
        form = u"{root}?feed=rss2";
    else if (places.plainLinks && form == u"{root}comments/feed/")
        form = u"{root}?feed=comments-rss2";
    QString filled;
    for (qsizetype i = 0; i < form.size(); ++i) {
        if (form.at(i) == u'%') {
            filled += match.captured(form.at(++i).digitValue());
        } else if (form.at(i) == u'{') {
            const qsizetype end = form.indexOf(u'}', i);
            filled += placed(form.mid(i + 1, end - i - 1), places);
            i = end;
        } else {
            filled += form.at(i);
        }
    }
    if (filled.endsWith(u'?'))
        filled.chop(1);
    return QUrl(filled, QUrl::TolerantMode);
}

QString titled(const char *title, const QRegularExpressionMatch &match)
{
    QString text = QCoreApplication::translate("depeche", title);
    for (int i = 1; i <= match.lastCapturedIndex(); ++i)
        text.replace(u'%' + QString::number(i), decoded(match.captured(i)));
    return text;
}

QString mimeType(QStringView kind)
{
    return kind == u"json" ? QStringLiteral("application/feed+json")
                           : QString(u"application/" + kind.toString() + u"+xml");
}

QList<SiteFeed> filled(const std::vector<ShapeFeed> &shapes, const Places &places,
                       const QRegularExpressionMatch &match)
{
    QList<SiteFeed> feeds;
    for (const ShapeFeed &shape : shapes) {
        if (const auto url = HttpUrl::fromUrl(fill(shape.address, places, match)))
            feeds.append({url->url(), mimeType(shape.kind), titled(shape.title, match), shape.comments});
    }
    return feeds;
}

} // namespace

SiteFeeds siteFeedsOf(const QUrl &page)
{
    const auto url = HttpUrl::fromUrl(page);
    if (!url)
        return {};
    QString host = url->host();
    if (host.endsWith(u'.'))
        host.chop(1);
    const QString path = pathAndQuery(page);
    if (isFeedAddress(page.path()))
        return {};
    for (const SiteShape &shape : siteShapes()) {
        if (!fits(shape.hosts, host))
            continue;
        const auto match = QRegularExpression(shape.path.toString()).match(path);
        if (!match.hasMatch())
            continue;
        const QList<SiteFeed> feeds = filled(shape.feeds, {originOf(page), {}, {}}, match);
        return feeds.isEmpty() ? SiteFeeds() : SiteFeeds{shape.certainty, feeds};
    }
    return {};
}

QList<SiteFeed> siteFeedsIn(const QUrl &page, const PageHints &hints)
{
    QList<SiteFeed> feeds;
    if (!hints.youTubeChannel.isEmpty())
        feeds.append(
            {QUrl(QString(u"https://www.youtube.com/feeds/videos.xml?channel_id=" % hints.youTubeChannel)),
             mimeType(u"atom"),
             QCoreApplication::translate("depeche", "Videos of the channel"),
             {}});
    if (!hints.soundCloudUser.isEmpty())
        feeds.append({QUrl(QString(u"https://feeds.soundcloud.com/users/soundcloud:users:" %
                                   hints.soundCloudUser % u"/sounds.rss")),
                      mimeType(u"rss"),
                      QCoreApplication::translate("depeche", "Tracks"),
                      {}});
    if (!HttpUrl::fromUrl(page) || hints.software == PageHints::Software::Unknown)
        return feeds;
    Places places{originOf(page), originOf(page) + page.path(QUrl::FullyEncoded), {}, hints.plainLinks};
    if (!places.page.endsWith(u'/'))
        places.page += u'/';
    places.root =
        hints.root.isEmpty() ? QString(places.origin + u'/') : hints.root.toString(QUrl::FullyEncoded);
    for (const SoftwareShape &shape : softwareShapes()) {
        if (shape.software != hints.software)
            continue;
        const auto match = QRegularExpression(shape.path.toString()).match(pathAndQuery(page));
        if (match.hasMatch())
            return feeds + filled(shape.feeds, places, match);
    }
    return feeds;
}

QUrl fediverseProfile(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(?:acct:)?@?([\\w.-]+)@([\\w-]+(?:\\.[\\w-]+)+)$"));
    const QString trimmed = text.trimmed();
    const auto match = form.match(trimmed);
    // Without the first "@" it is a mail address, or a user name before a host.
    if (!match.hasMatch() || !(trimmed.startsWith(u'@') || trimmed.startsWith(u"acct:")))
        return {};
    return QUrl(QString(u"https://" % match.captured(2) % u"/@" % match.captured(1)));
}

} // namespace depeche
