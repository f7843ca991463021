#pragma once

#include "sync/feedcandidate.h"

#include <QListWidget>

namespace depeche {

/// The feeds an address offers: title and address of each, with a box to tick; what is subscribed to already says so
/// and has none. GUI thread.
class CandidateList final : public QListWidget
{
    Q_OBJECT
public:
    explicit CandidateList(QWidget *parent = nullptr);

    /// Replaces all; ticks and selects the first feed of articles that is not subscribed to.
    void setCandidates(const QList<FeedCandidate> &candidates);
    /// The one in @p row changed: it was fetched, or subscribed to.
    void setCandidate(int row, const FeedCandidate &candidate);
    const QList<FeedCandidate> &candidates() const { return m_candidates; }

    QList<int> tickedRows() const;
    void setTicked(int row, Qt::CheckState state);

Q_SIGNALS:
    void ticksChanged();

private:
    void show(int row);

    QList<FeedCandidate> m_candidates;
};

} // namespace depeche
