// What Refresher does by itself and what it does without a network. The rest of it is in refresher.cpp and
// refreshsteps.cpp.
#include "net/addresspolicy.h"
#include "net/hostrules.h"
#include "net/networkstate.h"
#include "store/library.h"
#include "sync/refresher.h"

#include <QRandomGenerator>

namespace depeche {

namespace {

using namespace std::chrono_literals;

constexpr auto Round = 1min;
constexpr int FirstSecondsBack = 3; ///< a network that comes up needs a moment,
constexpr int MoreSecondsBack = 7;  ///< and not everybody on it should begin at once

} // namespace

void Refresher::setNetwork(const NetworkState &network)
{
    m_network = &network;
    connect(&network, &NetworkState::changed, this, &Refresher::networkChanged);
    m_couldRefresh = mayRefreshByItself();
}

void Refresher::startAutomatic()
{
    AutomaticRefresh automatic = m_automatic;
    automatic.enabled = true;
    setAutomatic(automatic);
}

void Refresher::setAutomatic(const AutomaticRefresh &automatic)
{
    const bool begins = automatic.enabled && !m_automatic.enabled;
    m_automatic = automatic;
    if (!automatic.enabled) {
        m_minute.stop();
        m_comingBack.stop();
        return;
    }
    if (!begins) {
        networkChanged();
        return;
    }
    m_minute.start(Round);
    m_couldRefresh = mayRefreshByItself();
    automaticRound();
}

bool Refresher::mayRefreshByItself() const
{
    if (!m_automatic.enabled || m_automatic.workOffline)
        return false;
    if (!m_network)
        return true;
    return m_network->isOnline() && !m_network->isBehindCaptivePortal() &&
           (m_automatic.onMetered || !m_network->isMetered());
}

void Refresher::automaticRound()
{
    if (mayRefreshByItself())
        refresh(RefreshScope::dueAtMost(m_rounds.begin(m_library.now())));
}

void Refresher::networkChanged()
{
    const bool could = std::exchange(m_couldRefresh, mayRefreshByItself());
    if (could || !m_couldRefresh)
        return;
    m_rounds.networkIsBack();
    const int seconds = FirstSecondsBack + QRandomGenerator::global()->bounded(MoreSecondsBack);
    m_comingBack.start(std::chrono::seconds(seconds));
}

bool Refresher::isInternet(const Feed &feed)
{
    const QString host = feed.url.host(QUrl::FullyEncoded).toLower();
    return !isLocalName(host) && !isPrivateHostName(host);
}

bool Refresher::mayAsk(const Feed &feed) const
{
    if (!isInternet(feed))
        return true;
    const bool isReachable = !m_network || (m_network->isOnline() && !m_network->isBehindCaptivePortal());
    return isReachable && !m_evidence.isPlain();
}

/// Keeps @p job aside if @p response says that nobody was reached, and nobody was before: it may be no fault of the feed.
bool Refresher::isNobodyReached(const JobPtr &job, const HttpResponse &response)
{
    if (!NetworkEvidence::isUnreachable(job->feed.url, response)) {
        if (response.failure != HttpFailure::HostPaused) { // that one was not asked
            m_evidence.answered();
            failUnreachable();
        }
        return false;
    }
    if (m_evidence.hasAnswer())
        return false;
    m_lastFailure = response.failure;
    m_evidence.unreachable(job->feed.url.host(), job->feed.fetch.failures);
    job->failure = response;
    job->failure.body.clear();
    leave(job);
    m_unreachable.append(job);
    if (m_evidence.isPlain())
        giveUpOffline();
    goOn();
    return true;
}

QString Refresher::offlineText() const
{
    if (m_lastFailure == HttpFailure::Proxy) {
        return tr(
            "The proxy cannot be reached or refuses the connection: %n feed(s) were not asked. Check the "
            "proxy in the "
            "settings.",
            nullptr, m_unasked);
    }
    if (m_lastFailure == HttpFailure::Tls) {
        return tr("No secure connection could be made: %n feed(s) were not asked. Check the computer's date, "
                  "and whether this "
                  "network wants you to sign in first.",
                  nullptr, m_unasked);
    }
    const bool isPortal = m_network && m_network->isOnline() && m_network->isBehindCaptivePortal();
    if (isPortal || (m_evidence.isOffline() && m_lastFailure == HttpFailure::None)) {
        return tr("This network wants you to sign in on a page first: %n feed(s) were not asked. Open any "
                  "page in a "
                  "browser.",
                  nullptr, m_unasked);
    }
    return tr("There is no network: %n feed(s) were not asked.", nullptr, m_unasked);
}

/// Somebody was reached, so the feeds that were not are to blame themselves.
void Refresher::failUnreachable()
{
    for (const JobPtr &job : std::exchange(m_unreachable, {})) {
        m_active.insert(job->feed.id, job);
        const bool isPage = job->failure.failure == HttpFailure::None;
        fail(job, job->failure,
             isPage ? tr("The server sends us to a page of %1 where one has to sign in.")
                          .arg(job->failure.finalUrl.host())
                    : describe(job->failure).message);
    }
}

/// Nobody can be reached: no feed has failed, and the others need not be asked.
void Refresher::giveUpOffline()
{
    const QList<RefreshItem> ready = m_ready.take(m_ready.size());
    const QList<RefreshItem> waiting = m_waiting.take(m_waiting.size());
    const QList<JobPtr> unreachable = std::exchange(m_unreachable, {});
    m_unasked += int(ready.size() + waiting.size() + unreachable.size());
    for (const RefreshItem &item : waiting)
        m_pending.remove(item.feed.id);
    for (const JobPtr &job : unreachable)
        m_pending.remove(job->feed.id);
    const QList<JobPtr> active = m_active.values();
    for (const JobPtr &job : active) {
        if (job->writing || !isInternet(job->feed))
            continue;
        ++m_unasked;
        drop(job);
    }
    takeBackAttempts(ready);
}

} // namespace depeche
