#pragma once

#include "store/library.h"
#include "ui/feeds/feedfacts.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace depeche {

class FactForm;
class FeedMovesBox;
class FolderBox;

/// What a feed is: its title, address and folder, which can be changed, and what its publisher says of it. A page of
/// FeedProperties. GUI thread.
class FeedGeneralPage final : public QWidget
{
    Q_OBJECT
public:
    explicit FeedGeneralPage(Library &library, QWidget *parent = nullptr);

    /// Fields and facts.
    void fill(const FeedFacts &facts);
    /// Facts only: what is being typed stays.
    void update(const FeedFacts &facts);

    QString title() const;
    /// As typed, without a name and password; not valid if it is no web address.
    QUrl address() const;
    QString folder() const;
    /// What is wrong, for the user; empty when nothing is.
    QString problem() const;

    /// Sends credentialsTyped() if the address has them, and takes them out of it.
    void takeCredentials();

    FeedMovesBox &moves() { return *m_moves; }

Q_SIGNALS:
    void edited();
    /// The address was typed with them.
    void credentialsTyped(const QString &userName, const QString &password);

private:
    void openSite();

    QLineEdit *m_title;
    QLineEdit *m_address;
    FolderBox *m_folder;
    FeedMovesBox *m_moves;
    QWidget *m_site;
    QLabel *m_siteText;
    QToolButton *m_openSite;
    QUrl m_siteUrl;
    FactForm *m_form;
    QLabel *m_description;
    QLabel *m_language;
    QLabel *m_articles;
    QLabel *m_added;
};

} // namespace depeche
