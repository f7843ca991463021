#pragma once

#include "store/bulktable.h"
#include "store/library.h"
#include "store/undotable.h"

#include <QObject>
#include <deque>

namespace depeche {

/// How an action on many articles ended.
struct BulkOutcome
{
    BulkAction action;
    int changed = 0;
    bool complete =
        true; ///< false: it was cancelled or failed in the middle; what changed stays, and is one step

    bool operator==(const BulkOutcome &) const = default;
};

/// Does something to many articles, or takes it back: reads which ones change, then writes them in slices, newest
/// first, so that neither the user nor a refresh waits for it. One after the other in the order asked for; actions on
/// few articles do not wait. What was done stays done whatever happens, and can be taken back: each slice is on the
/// disk before the next begins. Main thread; owned by whoever offers the actions.
class BulkRunner final : public QObject
{
    Q_OBJECT
public:
    explicit BulkRunner(Library &library, QObject *parent = nullptr);

    void run(const BulkAction &action, const BulkTarget &target);
    /// Takes the last step back, whatever it is. What runs is cancelled first: it is the last step then.
    void undo();
    /// Stops after the slice that is being written and forgets what waits. Does nothing when nothing runs.
    void cancel();
    /// Something runs that takes several slices.
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    /// Reading which articles change has begun; progress() follows, and finished(), undone() or failed() at the end.
    /// @p work: what is done, for the user.
    void started(const QString &work);
    void progress(int done, int total);
    void finished(const depeche::BulkOutcome &outcome);
    /// @p title: what was taken back; empty if there was nothing. Cancelled, the rest of it is still there to be undone.
    void undone(const QString &title);
    /// For the user. If something had changed before, finished() came first.
    void failed(const depeche::Error &error);

private:
    /// What was asked for and waits.
    struct Wish
    {
        BulkAction action;
        BulkTarget target;
        bool isUndo = false;
    };

    void runNow(const BulkAction &action, const QList<ArticleId> &ids);
    void startNext();
    void readIds(const Wish &wish);
    void writeSlice();
    void undoSlice(std::optional<UndoId> step);
    void end();

    Library &m_library;
    std::deque<Wish> m_waiting;
    BulkProgress m_progress;
    int m_undone = 0;                 ///< articles put back so far
    std::optional<Reading> m_reading; ///< which articles change
    bool m_running = false;
    bool m_cancelled = false;
};

} // namespace depeche
