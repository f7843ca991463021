#pragma once

#include "domain/feed.h"
#include "settings/secrets.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace depeche {

class HeaderTable;

/// What the user wants to be different for one feed: its pace, a user name and password, what is sent. A page of
/// FeedProperties. GUI thread.
class FeedOptionsPage final : public QWidget
{
    Q_OBJECT
public:
    explicit FeedOptionsPage(QWidget *parent = nullptr);

    void fill(const FetchOptions &options);
    FetchOptions options() const;

    /// Typed here or within the address: to be stored.
    void setCredentials(const QString &userName, const QString &password);
    /// What was typed; none: the stored one stays.
    std::optional<QString> password() const;
    /// Where the stored password is; none: there is none.
    void setPasswordPlace(std::optional<SecretPlace> place);

    /// What is wrong, for the user; empty when nothing is.
    QString problem() const;

Q_SIGNALS:
    void edited();

private:
    QComboBox *m_pace;
    QCheckBox *m_paused;
    QLineEdit *m_userName;
    QLineEdit *m_password;
    QLabel *m_place;
    QLineEdit *m_userAgent;
    HeaderTable *m_headers;
};

} // namespace depeche
