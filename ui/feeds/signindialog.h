#pragma once

#include "settings/secrets.h"
#include "store/library.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace depeche {

/// Asks for the user name and password that the server of a feed wants, and stores them. Open with open(); deletes
/// itself when closed. GUI thread.
class SignInDialog final : public QDialog
{
    Q_OBJECT
public:
    SignInDialog(Library &library, Secrets &secrets, FeedId feed, QWidget *parent = nullptr);

Q_SIGNALS:
    /// They are stored: time to fetch.
    void signedIn(depeche::FeedId feed);

private:
    void fill();
    void validate();
    void makeRoom();
    void save();

    Library &m_library;
    Secrets &m_secrets;
    FeedId m_id;
    QUrl m_url;
    QLabel *m_question;
    QLineEdit *m_userName;
    QLineEdit *m_password;
    QLabel *m_message;
    QPushButton *m_accept;
};

} // namespace depeche
