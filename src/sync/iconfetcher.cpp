#include "sync/iconfetcher.h"

#include "core/workerpool.h"
#include "store/feedtable.h"
#include "store/library.h"
#include "sync/imagetype.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

namespace depeche {

namespace {

constexpr int MaxActive = 4;
constexpr int DaysUntilNextTry = 7;

QString markerFor(const QString &folder, FeedId feed)
{
    return folder + u'/' + QString::number(feed.value);
}

bool wasTriedLately(const QString &marker)
{
    const QFileInfo info(marker);
    return info.exists() && info.lastModified().daysTo(QDateTime::currentDateTime()) < DaysUntilNextTry;
}

QList<QUrl> iconAddresses(const Feed &feed)
{
    QList<QUrl> addresses;
    if (HttpUrl::fromUrl(feed.iconUrl))
        addresses.append(feed.iconUrl);
    const auto site = HttpUrl::fromUrl(feed.siteUrl.isEmpty() ? feed.url : feed.siteUrl);
    if (const auto favicon = site ? site->resolve(u"/favicon.ico") : std::nullopt) {
        if (!addresses.contains(favicon->url()))
            addresses.append(favicon->url());
    }
    return addresses;
}

} // namespace

IconFetcher::IconFetcher(const QString &folder, Library &library, HttpClient &client, WorkerPool &workers,
                         QObject *parent)
    : QObject(parent)
    , m_markers(folder + QStringLiteral("/no-icon"))
    , m_library(library)
    , m_client(client)
    , m_workers(workers)
{
}

void IconFetcher::fetchMissing()
{
    if (m_working)
        return;
    m_working = true;
    m_library.read(
        Library::Lane::Lists, this,
        [markers = m_markers](Connection &db) -> Result<QList<Feed>> {
            auto feeds = FeedTable(db).feeds();
            if (feeds) {
                feeds->removeIf([&](const Feed &feed) {
                    return !feed.iconPng.isEmpty() || wasTriedLately(markerFor(markers, feed.id));
                });
            }
            return feeds;
        },
        [this](const Result<QList<Feed>> &feeds) {
            if (feeds)
                m_waiting.assign(feeds->begin(), feeds->end());
            goOn();
        });
}

void IconFetcher::goOn()
{
    while (m_active < MaxActive && !m_waiting.empty()) {
        const Feed feed = std::move(m_waiting.front());
        m_waiting.pop_front();
        ++m_active;
        tryNext(feed, iconAddresses(feed));
    }
    if (m_active == 0 && m_waiting.empty() && m_working) {
        m_working = false;
        Q_EMIT finished();
    }
}

void IconFetcher::tryNext(const Feed &feed, QList<QUrl> addresses)
{
    const auto url = addresses.isEmpty() ? std::nullopt : HttpUrl::fromUrl(addresses.takeFirst());
    if (!url) {
        giveUp(feed);
        return;
    }
    HttpRequest request{*url};
    const auto feedUrl = HttpUrl::fromUrl(feed.url);
    if (feedUrl && feedUrl->host() == url->host())
        request.policy = AddressPolicy::UserTyped;
    request.maxBody = httplimits::Icon;
    request.headers = {
        {QByteArrayLiteral("Accept"), QByteArrayLiteral("image/png, image/*;q=0.8, */*;q=0.5")}};
    m_client.fetch(request, this, [this, feed, addresses](HttpResponse response) {
        if (!response.arrived()) {
            tryNext(feed, addresses);
            return;
        }
        m_workers.post(
            this, [bytes = std::move(response.body)](std::stop_token) { return iconToPng(bytes); },
            [this, feed, addresses](const QByteArray &png) {
                if (png.isEmpty())
                    tryNext(feed, addresses);
                else
                    store(feed, png);
            });
    });
}

void IconFetcher::store(const Feed &feed, const QByteArray &png)
{
    m_library.write(
        Durability::Fetched, this,
        [id = feed.id, png](Connection &db) { return FeedTable(db).setIcon(id, png); },
        [this](const Result<> &) { ended(); });
}

void IconFetcher::giveUp(const Feed &feed)
{
    m_workers.post(
        this,
        [folder = m_markers, id = feed.id](std::stop_token) {
            QDir().mkpath(folder);
            QFile marker(markerFor(folder, id));
            return marker.open(QIODevice::WriteOnly | QIODevice::Truncate);
        },
        [this](bool) { ended(); });
}

void IconFetcher::ended()
{
    --m_active;
    goOn();
}

} // namespace depeche
