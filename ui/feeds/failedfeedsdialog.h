#pragma once

#include "ui/feeds/feedtreeview.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace depeche {

/// The feeds whose last fetch failed, each with its reason, and what can be done. Open with open(); deletes itself when
/// closed. GUI thread.
class FailedFeedsDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit FailedFeedsDialog(QWidget *parent = nullptr);

    /// Shows those of @p feeds that failed, longest first; what is selected stays.
    void setFeeds(const QList<Feed> &feeds, Timestamp now);

Q_SIGNALS:
    void actionRequested(depeche::FeedTreeAction action, depeche::FeedId feed);

private:
    void updateButtons();
    FeedId selected() const;

    QList<Feed> m_feeds;
    QLabel *m_title;
    QListWidget *m_list;
    QPushButton *m_fetch;
    QPushButton *m_signIn;
    QPushButton *m_properties;
    QPushButton *m_unsubscribe;
};

} // namespace depeche
