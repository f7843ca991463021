#pragma once

#include "store/library.h"
#include "sync/subscriber.h"

#include <QDialog>
#include <QHash>

class QLabel;
class QLineEdit;
class QPushButton;

namespace depeche {

class CandidateList;
class FeedPreviewPane;
class FolderBox;
class SignInForm;
class ThinProgressBar;

/// Asks for an address, shows which feeds it offers and what they are like, and subscribes to the chosen ones. Enter goes
/// on: it finds, then adds. Escape stops what is under way, else closes. Open with open(); deletes itself when closed,
/// which stops everything, requests too. GUI thread.
class SubscribeDialog final : public QDialog
{
    Q_OBJECT
public:
    SubscribeDialog(Library &library, Subscriber &subscriber, QWidget *parent = nullptr);
    ~SubscribeDialog() override;

    /// Puts @p address in the field and looks at it at once; an empty one waits for the user.
    void setAddress(const QString &address);
    void setFolder(const QString &path);

    void reject() override;

Q_SIGNALS:
    /// Once for each new feed.
    void subscribed(depeche::FeedId feed);
    /// Once for all of them: one step of undo with this title.
    void undoable(const QString &title);

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QLayout *buildAnswer();
    void goOn();
    void find();
    void lookInUsualPlaces();
    void showFound(const Result<FoundFeeds> &found);
    void showCandidates();
    void askForSignIn();
    void previewCurrent();
    void showPreviewed(int row, const Result<PreviewedFeed> &previewed);
    void subscribe();
    void showReport(const QList<int> &rows, const SubscribeReport &report);
    void startAnew();

    void beginWork(const QString &text);
    void endWork();
    void say(const QString &text);
    void complain(const QString &text);
    void updateState();
    void makeRoom();

    Library &m_library;
    Subscriber &m_subscriber;
    FoundFeeds m_found;
    std::optional<HttpCredentials> m_credentials;
    QHash<int, FeedPreview> m_previews; ///< by row
    QHash<int, QString> m_problems;     ///< by row: why there is no preview
    bool m_wantsSignIn = false;
    bool m_mayLookAround = false; ///< the page offers nothing, and its usual places were not tried
    bool m_subscribeNext = false; ///< as soon as the preview under way is there
    int m_previewRow = -1;
    /// What is under way; deleting it stops it.
    std::unique_ptr<QObject> m_work;
    std::unique_ptr<QObject> m_previewWork;

    QLineEdit *m_address = nullptr;
    ThinProgressBar *m_progress = nullptr;
    QLabel *m_message = nullptr;
    QPushButton *m_lookAround = nullptr;
    SignInForm *m_signIn = nullptr;
    QWidget *m_answer = nullptr;
    QWidget *m_offers = nullptr; ///< the list with its title
    QLabel *m_listTitle = nullptr;
    CandidateList *m_list = nullptr;
    FeedPreviewPane *m_preview = nullptr;
    FolderBox *m_folder = nullptr;
    QPushButton *m_accept = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace depeche
