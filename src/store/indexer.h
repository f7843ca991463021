#pragma once

#include "store/indextable.h"
#include "store/library.h"

#include <QElapsedTimer>
#include <QSet>

namespace depeche {

class WorkerPool;

/// Keeps the index up to date: small steps on db-write, after each change and at start, until nothing waits. The next
/// articles are read and folded (db-count, worker pool) while the index takes those before them.
/// What the user does runs between the steps. While articles come in one batch after another, they go first: the index
/// takes a step now and then, and catches up when they pause. Main thread; owned by app/services.
class Indexer final : public QObject
{
    Q_OBJECT
public:
    Indexer(Library &library, WorkerPool &workers, QObject *parent = nullptr);

    bool isRunning() const { return m_running; }

Q_SIGNALS:
    /// Everything stored is in the index.
    void idle();

private:
    /// Articles on their way into the index, newest first.
    struct Batch
    {
        std::vector<IndexEntry> entries;
        size_t done = 0;

        bool isDone() const { return done == entries.size(); }
    };

    void start();
    void renew();
    void prepare();
    void makeEntries(QList<QueuedArticle> articles);
    void write();
    void writeStep();
    void written(size_t count);
    void retryLater(const Error &error);
    void finishIfDone();

    Library &m_library;
    WorkerPool &m_workers;
    std::shared_ptr<Stemmers> m_stemmers; ///< of the one job that makes entries
    std::shared_ptr<Batch> m_current;     ///< being written, in steps
    std::shared_ptr<Batch> m_next;        ///< ready
    QSet<ArticleId> m_inHand;             ///< those of both
    ArticleId m_before;                   ///< what is read next is older; invalid: from the newest on
    bool m_running = false;
    bool m_preparing = false;
    bool m_writing = false;
    bool m_nothingWaits = false;
    int m_changes = 0; ///< how often something came that has to wait
    QTimer m_retry;
    QElapsedTimer m_sinceBatch; ///< since articles were stored last
    QElapsedTimer m_sinceStep;
};

} // namespace depeche
