#include "sync/iconfetcher.h"

#include "core/workerpool.h"
#include "html/htmldecode.h"
#include "net/addresspolicy.h"
#include "net/hostrules.h"
#include "store/feedtable.h"
#include "store/library.h"
#include "sync/iconchoice.h"
#include "sync/imagetype.h"
#include "sync/schedule.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

namespace depeche {

namespace {

constexpr int MaxActive = 4;
constexpr int DaysWithoutIcon = 7;
constexpr int DaysWithIcon = 30;

QString markerFor(const QString &folder, FeedId feed)
{
    return folder + u'/' + QString::number(feed.value);
}

void mark(const QString &folder, FeedId feed)
{
    QDir().mkpath(folder);
    QFile marker(markerFor(folder, feed));
    if (marker.open(QIODevice::WriteOnly |
                    QIODevice::Truncate)) // touching an empty file may not change its time
        marker.setFileTime(QDateTime::currentDateTime(), QFileDevice::FileModificationTime);
}

/// True if it is time to look for the icon of @p feed. Of an icon that came from elsewhere the month begins now.
bool isWanted(const Feed &feed, const QString &folder)
{
    if (feed.fetch.nextFetch == neverAgain()) // no longer there, or never was
        return false;
    const QFileInfo marker(markerFor(folder, feed.id));
    if (!marker.exists()) {
        if (!feed.iconPng.isEmpty())
            mark(folder, feed.id);
        return feed.iconPng.isEmpty();
    }
    const qint64 days = marker.lastModified().daysTo(QDateTime::currentDateTime());
    return days >= (feed.iconPng.isEmpty() ? DaysWithoutIcon : DaysWithIcon) || days < 0;
}

} // namespace

IconFetcher::IconFetcher(const QString &folder, Library &library, HttpClient &client, WorkerPool &workers,
                         QObject *parent)
    : QObject(parent)
    , m_markers(folder + QStringLiteral("/icons-asked"))
    , m_library(library)
    , m_client(client)
    , m_workers(workers)
{
}

void IconFetcher::fetchMissing()
{
    if (m_working)
        return;
    m_working = m_listing = true;
    m_sites.clear();
    m_library.read(
        Library::Lane::Lists, this,
        [markers = m_markers](Connection &db) -> Result<QList<Feed>> {
            auto feeds = FeedTable(db).feeds();
            if (feeds)
                feeds->removeIf([&](const Feed &feed) { return !isWanted(feed, markers); });
            return feeds;
        },
        [this](const Result<QList<Feed>> &feeds) {
            m_listing = false;
            if (feeds)
                m_waiting.assign(feeds->begin(), feeds->end());
            goOn();
        });
}

void IconFetcher::pause()
{
    m_paused = true;
}

void IconFetcher::resume()
{
    m_paused = false;
    goOn();
}

void IconFetcher::goOn()
{
    while (!m_paused && m_active < MaxActive && !m_waiting.empty()) {
        auto search = std::make_shared<Search>();
        search->feed = std::move(m_waiting.front());
        m_waiting.pop_front();
        search->site = siteOf(search->feed);
        if (HttpUrl::fromUrl(search->feed.iconUrl))
            search->addresses.append(search->feed.iconUrl);
        ++m_active;
        tryNext(search);
    }
    if (m_active == 0 && m_waiting.empty() && m_working && !m_listing) {
        m_working = false;
        m_sites.clear();
        Q_EMIT finished();
    }
}

void IconFetcher::tryNext(const SearchPtr &search)
{
    while (!search->addresses.isEmpty()) {
        if (const auto url = HttpUrl::fromUrl(search->addresses.takeFirst())) {
            fetchIcon(search, *url);
            return;
        }
    }
    if (!search->ownTried)
        askSite(search);
    else
        done(search, {});
}

/// Feeds of one site share its icon, so the site is asked once.
void IconFetcher::askSite(const SearchPtr &search)
{
    search->ownTried = true;
    const auto known = m_sites.constFind(search->site);
    if (known != m_sites.constEnd())
        done(search, *known);
    else
        fetchPage(search);
}

void IconFetcher::fetchPage(const SearchPtr &search)
{
    search->addresses = {faviconOf(search->site)};
    const auto url = HttpUrl::fromUrl(search->site);
    if (!url || search->site == search->feed.url) { // a feed is no page
        tryNext(search);
        return;
    }
    HttpRequest request{*url};
    request.policy = policyFor(search->feed, *url);
    request.headers = {{QByteArrayLiteral("Accept"), QByteArrayLiteral("text/html, */*;q=0.5")}};
    m_client.fetch(request, this, [this, search](HttpResponse response) {
        if (!response.arrived()) {
            tryNext(search);
            return;
        }
        m_workers.post(
            this,
            [response = std::move(response)](std::stop_token) {
                const QString html = decodeHtmlPage(response.body, response.contentType());
                return bestIcons(discoverIcons(html, response.finalUrl));
            },
            [this, search](const QList<QUrl> &icons) {
                search->addresses = icons + search->addresses;
                tryNext(search);
            });
    });
}

/// A feed on the user's own network has its icons there too; anybody else's may not lead into it.
AddressPolicy IconFetcher::policyFor(const Feed &feed, const HttpUrl &url) const
{
    const auto feedUrl = HttpUrl::fromUrl(feed.url);
    const bool isNearby = isLocalName(url.host()) || isPrivateHostName(url.host());
    return feedUrl && isNearby && feedUrl->host() == url.host() ? AddressPolicy::UserTyped
                                                                : AddressPolicy::PublicOnly;
}

void IconFetcher::fetchIcon(const SearchPtr &search, const HttpUrl &url)
{
    HttpRequest request{url};
    request.policy = policyFor(search->feed, url);
    request.maxBody = httplimits::Icon;
    request.headers = {
        {QByteArrayLiteral("Accept"), QByteArrayLiteral("image/png, image/*;q=0.8, */*;q=0.5")}};
    m_client.fetch(request, this, [this, search](HttpResponse response) {
        if (!response.arrived()) {
            tryNext(search);
            return;
        }
        m_workers.post(
            this, [bytes = std::move(response.body)](std::stop_token) { return iconToPng(bytes); },
            [this, search](const QByteArray &png) {
                if (png.isEmpty())
                    tryNext(search);
                else
                    done(search, png);
            });
    });
}

void IconFetcher::done(const SearchPtr &search, const QByteArray &png)
{
    if (search->ownTried)
        m_sites.insert(search->site, png);
    if (png.isEmpty() || png == search->feed.iconPng) {
        ended(search);
        return;
    }
    m_library.write(
        Durability::Fetched, this,
        [id = search->feed.id, png](Connection &db) { return FeedTable(db).setIcon(id, png); },
        [this, search](const Result<> &) { ended(search); });
}

void IconFetcher::ended(const SearchPtr &search)
{
    m_workers.post(
        this,
        [folder = m_markers, id = search->feed.id](std::stop_token) {
            mark(folder, id);
            return true;
        },
        [this](bool) {
            --m_active;
            goOn();
        });
}

} // namespace depeche
