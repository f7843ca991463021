#include "store/indexer.h"

#include "core/log.h"
#include "store/indextable.h"

namespace depeche {

namespace {
// What a user's action may have to wait for. Large transactions are cheaper for FTS5, so there is room for many articles.
constexpr int StepSize = 1000;
constexpr auto StepTime = std::chrono::milliseconds(100);
// Batches that follow each other as closely belong to one large refresh.
constexpr qint64 BatchPauseMilliseconds = 150;
constexpr qint64 LongestWaitMilliseconds = 2000;
constexpr auto RetryPause = std::chrono::minutes(1);
} // namespace

Indexer::Indexer(Library &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
{
    connect(&m_library, &Library::changed, this, [this](const StoreChanges &changes) {
        if (changes.added.isEmpty() && changes.updated.isEmpty() && !changes.everything)
            return;
        m_sinceBatch.start();
        start();
    });
    connect(&m_library, &Library::opened, this, [this](const Result<OpenedProfile> &profile) {
        if (profile && !profile->readOnly)
            start();
    });
}

void Indexer::start()
{
    if (m_running)
        return;
    m_running = true;
    m_sinceStep.start();
    step();
}

void Indexer::step()
{
    const bool moreIsComing = m_sinceBatch.isValid() && m_sinceBatch.elapsed() < BatchPauseMilliseconds;
    if (moreIsComing && m_sinceStep.elapsed() < LongestWaitMilliseconds) {
        QTimer::singleShot(BatchPauseMilliseconds / 3, this, &Indexer::step);
        return;
    }
    m_sinceStep.start();
    m_library.writeWhenIdle(
        this, [](Connection &db) { return IndexTable(db).indexSome(StepSize, StepTime); },
        [this](const Result<int> &indexed) {
            if (!indexed) {
                qCWarning(lcStore).noquote() << "index:" << indexed.error().detail;
                QTimer::singleShot(RetryPause, this,
                                   &Indexer::start); // the disk may be full, or the lock held
            }
            if (indexed && *indexed > 0) {
                step();
            } else {
                m_running = false;
                Q_EMIT idle();
            }
        });
}

} // namespace depeche
