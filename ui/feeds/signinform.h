#pragma once

#include "net/httpclient.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace depeche {

/// Asks for the user name and password a server wants. GUI thread.
class SignInForm final : public QWidget
{
    Q_OBJECT
public:
    explicit SignInForm(QWidget *parent = nullptr);

    /// Empty fields for @p host, and the focus in them.
    void ask(const QString &host);
    bool isComplete() const;
    HttpCredentials credentials() const;

Q_SIGNALS:
    void edited();

private:
    QLabel *m_question;
    QLineEdit *m_userName;
    QLineEdit *m_password;
};

} // namespace depeche
