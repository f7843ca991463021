#pragma once

#include "sync/feedcandidate.h"
#include "sync/feedpreview.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace depeche {

class ElidedLabel;
class ThinProgressBar;

/// What a feed is like: title, description, site, language, how much and how often, the newest headlines. GUI thread.
class FeedPreviewPane final : public QWidget
{
    Q_OBJECT
public:
    explicit FeedPreviewPane(QWidget *parent = nullptr);

    void clear();
    void showWaiting(const FeedCandidate &candidate);
    void showPreview(const FeedCandidate &candidate, const FeedPreview &preview, Timestamp now);
    /// @p message: what happened and what to do.
    void showProblem(const FeedCandidate &candidate, const QString &message);
    /// Subscribed to already: nothing is fetched.
    void showKnown(const FeedCandidate &candidate);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showHeadlines(const FeedPreview &preview, Timestamp now);
    void recolour();

    QLabel *m_title;
    ElidedLabel *m_site;
    QLabel *m_description;
    QLabel *m_facts;
    QLabel *m_message;
    ThinProgressBar *m_progress;
    QLabel *m_newest;
    QWidget *m_headlines;
    QGridLayout *m_rows;
};

} // namespace depeche
