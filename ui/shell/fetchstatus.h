#pragma once

#include "domain/feed.h"
#include "sync/refresher.h"
#include "ui/shell/shellcontext.h"

#include <QObject>
#include <QPointer>
#include <QSet>

class QWidget;

namespace depeche {

class FailedFeedsDialog;
class FeedCommands;
class FeedTreeModel;
class StatusLine;
class ThinProgressBar;
enum class FeedTreeAction;
struct SettingsValues;

/// What the window tells of fetching: the progress, one line about the outcome, which feeds failed, and why nothing is
/// fetched while it is offline. It passes on what the settings say about when to fetch. Main thread; owned by
/// MainWindow.
class FetchStatus final : public QObject
{
    Q_OBJECT
public:
    /// Dialogs open over @p window.
    FetchStatus(const ShellContext &context, FeedTreeModel &tree, FeedCommands &feeds, StatusLine &status,
                ThinProgressBar &progress, QWidget *window);
    ~FetchStatus() override;

    /// The profile can be written: fetching by itself begins, if the settings want it.
    void begin();
    /// What the user asked for. Offline it says so instead.
    void refresh(const QList<FeedId> &feeds);
    void showFailures();

Q_SIGNALS:
    /// For the user.
    void told(const QString &text);

private:
    void applySettings(const SettingsValues &values);
    void updateOffline();
    QString offlineReason() const;
    void finished(const RefreshSummary &summary);
    void act(FeedTreeAction action, FeedId feed);

    ShellContext m_context;
    FeedTreeModel &m_tree;
    FeedCommands &m_feeds;
    StatusLine &m_status;
    ThinProgressBar &m_progress;
    QWidget *m_window;
    QPointer<FailedFeedsDialog> m_failures;
    FeedId m_wanted;      ///< the one feed the user asked for last
    QSet<FeedId> m_asked; ///< for a password since the program started; never twice by itself
    bool m_begun = false;
};

} // namespace depeche
