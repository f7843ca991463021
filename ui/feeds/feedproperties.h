#pragma once

#include "domain/feed.h"
#include "store/library.h"

#include <QDialog>

class QFormLayout;
class QLabel;
class QLineEdit;

namespace depeche {

/// What is known of a feed: its names and address, which can be changed, when it was fetched, what the server
/// said, when it is asked next and why. Open with open(); deletes itself when closed. GUI thread.
class FeedProperties final : public QDialog
{
    Q_OBJECT
public:
    FeedProperties(Library &library, FeedId feed, QWidget *parent = nullptr);

private:
    void fill(const Feed &feed);
    void addFact(const QString &name, const QString &value);
    void save();

    Library &m_library;
    Feed m_feed;
    QLineEdit *m_title;
    QLineEdit *m_address;
    QFormLayout *m_form;
    QLabel *m_message;
};

} // namespace depeche
