#pragma once

#include "settings/secrets.h"
#include "store/library.h"
#include "sync/refresher.h"
#include "ui/feeds/feedfacts.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTabWidget;

namespace depeche {

class FeedFetchingPage;
class FeedGeneralPage;
class FeedKeepingPage;
class FeedOptionsPage;

/// Everything about one feed: what it is, how its fetches went and when it is asked next and why, and what the user
/// wants to be different for it. Follows the store while it is open. Open with open(); deletes itself when closed. GUI
/// thread.
class FeedProperties final : public QDialog
{
    Q_OBJECT
public:
    enum class Page { General, Fetching, Options, Keeping };

    FeedProperties(Library &library, Refresher &refresher, Secrets &secrets, FeedId feed,
                   QWidget *parent = nullptr);
    ~FeedProperties() override;

    void showPage(Page page);

private:
    void connectMoves();
    void read();
    void take(const Result<FeedFacts> &facts);
    void readPasswordPlace();
    void fetch();
    void fetchEnded();
    void validate();
    void save();
    void savePassword(const Feed &before, const QUrl &url);
    enum class Then { Nothing, Fetch };
    void endSaving(Then then);
    void say(const QString &message);
    template <typename Job>
    void write(Job job);

    Library &m_library;
    Refresher &m_refresher;
    Secrets &m_secrets;
    FeedId m_id;
    FeedFacts m_facts;
    bool m_filled = false;
    bool m_fetching = false;
    QTabWidget *m_pages;
    FeedGeneralPage *m_general;
    FeedFetchingPage *m_fetchingPage;
    FeedOptionsPage *m_options;
    FeedKeepingPage *m_keeping;
    QLabel *m_message;
    QPushButton *m_save;
};

} // namespace depeche
