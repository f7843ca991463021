#pragma once

#include "store/library.h"
#include "sync/subscriber.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace depeche {

class FolderBox;

/// Asks for an address, shows which feeds it offers, and subscribes to the chosen ones. Open with open();
/// deletes itself when closed. Closing it stops what is under way. GUI thread.
class SubscribeDialog final : public QDialog
{
    Q_OBJECT
public:
    SubscribeDialog(Library &library, Subscriber &subscriber, QWidget *parent = nullptr);

    /// Puts @p address in the field and looks at it at once; an empty one waits for the user.
    void setAddress(const QString &address);
    void setFolder(const QString &path);

Q_SIGNALS:
    /// Once for each new feed.
    void subscribed(depeche::FeedId feed);

private:
    void find();
    void showCandidates(const QList<FeedCandidate> &candidates);
    void subscribe();
    void subscribeNext(std::optional<FolderId> folder);
    void showWork(const QString &text);
    void showError(const QString &text);
    void updateState();
    QList<FeedCandidate> chosen() const;

    Library &m_library;
    Subscriber &m_subscriber;
    QList<FeedCandidate> m_candidates;
    QList<FeedCandidate> m_toSubscribe;
    /// What is under way; deleting it stops it.
    std::unique_ptr<QObject> m_work;

    QLineEdit *m_address;
    QListWidget *m_list;
    QLabel *m_listTitle;
    FolderBox *m_folder;
    QLabel *m_message;
    QProgressBar *m_progress;
    QPushButton *m_accept;
};

} // namespace depeche
