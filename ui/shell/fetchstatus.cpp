#include "ui/shell/fetchstatus.h"

#include "net/networkstate.h"
#include "settings/settingsstore.h"
#include "store/feedtable.h"
#include "store/library.h"
#include "sync/fetchwords.h"
#include "sync/iconfetcher.h"
#include "ui/feeds/failedfeedsdialog.h"
#include "ui/shell/feedcommands.h"
#include "ui/shell/statusline.h"
#include "ui/widgets/thinprogressbar.h"

#include <QApplication>

namespace depeche {

FetchStatus::FetchStatus(const ShellContext &context, FeedTreeModel &tree, FeedCommands &feeds,
                         StatusLine &status, ThinProgressBar &progress, QWidget *window)
    : QObject(window)
    , m_context(context)
    , m_tree(tree)
    , m_feeds(feeds)
    , m_status(status)
    , m_progress(progress)
    , m_window(window)
{
    Refresher &refresher = m_context.refresher;
    connect(&refresher, &Refresher::started, &m_progress, &ThinProgressBar::begin);
    connect(&refresher, &Refresher::progress, this, [this](int done, int total, const QString &current) {
        m_progress.setProgress(done, total);
        m_status.showProgress(done, total, current);
    });
    connect(&refresher, &Refresher::finished, this, &FetchStatus::finished);
    connect(&m_context.network, &NetworkState::changed, this, &FetchStatus::updateOffline);
    connect(&m_context.settings, &SettingsStore::changed, this, &FetchStatus::applySettings);
    connect(&m_status, &StatusLine::failuresRequested, this, &FetchStatus::showFailures);
    connect(&m_status, &StatusLine::offlineClicked, this, [this] {
        if (m_context.settings.values().workOffline)
            m_context.settings.change([](SettingsValues &values) { values.workOffline = false; });
        else
            Q_EMIT told(offlineReason());
    });
    connect(&m_feeds, &FeedCommands::feedChanged, this, [this](FeedId feed) { refresh({feed}); });
    connect(&m_tree, &FeedTreeModel::sidebarChanged, this, [this] {
        if (m_failures)
            m_failures->setFeeds(m_tree.sidebar().feeds, m_context.library.now());
    });
    updateOffline();
}

FetchStatus::~FetchStatus() = default;

void FetchStatus::begin()
{
    m_begun = true;
    const SettingsValues &values = m_context.settings.values();
    applySettings(values);
    if (!values.refreshAutomatically && values.refreshOnStart && !values.workOffline)
        m_context.refresher.refresh(RefreshScope::due());
}

void FetchStatus::applySettings(const SettingsValues &values)
{
    if (m_begun) {
        m_context.refresher.setAutomatic(
            {values.refreshAutomatically, values.refreshWhenMetered, values.workOffline});
    }
    updateOffline();
}

QString FetchStatus::offlineReason() const
{
    if (m_context.settings.values().workOffline)
        return tr("You work offline: nothing is fetched. A click ends that.");
    if (!m_context.network.isOnline())
        return tr("There is no network. Fetching goes on when it is back.");
    if (m_context.network.isBehindCaptivePortal())
        return tr("This network wants you to sign in on a web page first. Open any page in the browser.");
    return {};
}

void FetchStatus::updateOffline()
{
    m_status.setOffline(offlineReason());
}

void FetchStatus::refresh(const QList<FeedId> &feeds)
{
    if (feeds.isEmpty()) {
        Q_EMIT told(tr("There is nothing to refresh here."));
    } else if (m_context.settings.values().workOffline) {
        Q_EMIT told(tr("You work offline: nothing is fetched."));
    } else {
        m_wanted = feeds.size() == 1 ? feeds.first() : FeedId();
        m_context.refresher.refresh(RefreshScope::of(feeds));
    }
}

void FetchStatus::finished(const RefreshSummary &summary)
{
    m_progress.end();
    m_status.showSummary(summary, m_context.library.now());
    m_context.icons.fetchMissing();
    // A dialog only where the user waits for this very feed, and once: a refresh of all feeds asks for nothing.
    const FeedId wanted = std::exchange(m_wanted, FeedId());
    if (!wanted.isValid() || m_asked.contains(wanted) || m_window->window()->isHidden())
        return;
    const auto failed = [&](const RefreshError &error) { return error.feed == wanted; };
    if (std::none_of(summary.errors.begin(), summary.errors.end(), failed))
        return;
    m_context.library.read(
        Library::Lane::Content, this, [wanted](Connection &db) { return FeedTable(db).feed(wanted); },
        [this](const Result<Feed> &feed) {
            if (!feed || !wantsSignIn(*feed) || QApplication::activeModalWidget())
                return;
            m_asked.insert(feed->id);
            m_feeds.signIn(feed->id);
        });
}

void FetchStatus::showFailures()
{
    if (!m_failures) {
        m_failures = new FailedFeedsDialog(m_window);
        connect(m_failures, &FailedFeedsDialog::actionRequested, this, &FetchStatus::act);
    }
    m_failures->setFeeds(m_tree.sidebar().feeds, m_context.library.now());
    m_failures->open();
}

void FetchStatus::act(FeedTreeAction action, FeedId feed)
{
    if (action == FeedTreeAction::Refresh) {
        refresh({feed});
        return;
    }
    const QModelIndex row = m_tree.find(QStringLiteral("feed:%1").arg(feed.value));
    if (row.isValid())
        m_feeds.run(action, m_tree.node(row));
}

} // namespace depeche
