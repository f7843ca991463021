#include "store/bulkrunner.h"

#include <QCoreApplication>

namespace depeche {

namespace {

/// What another write may have to wait for.
constexpr auto SliceTime = std::chrono::milliseconds(80);
/// So many articles are written at once and without waiting.
constexpr qsizetype FewArticles = 500;

} // namespace

BulkRunner::BulkRunner(Library &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
{
}

void BulkRunner::run(const BulkAction &action, const BulkTarget &target)
{
    if (!target.query && target.ids.size() <= FewArticles) {
        runNow(action, target.ids);
        return;
    }
    m_waiting.push_back({action, target, false});
    startNext();
}

void BulkRunner::runNow(const BulkAction &action, const QList<ArticleId> &ids)
{
    m_library.write(
        Durability::User, this,
        [action, ids, now = m_library.now()](Connection &db) {
            return BulkTable(db, now).perform(action, ids);
        },
        [this, action](const Result<BulkProgress> &done) {
            if (done)
                Q_EMIT finished({action, done.value().changed, true});
            else
                Q_EMIT failed(done.error());
        });
}

void BulkRunner::undo()
{
    cancel();
    m_waiting.push_back({{}, {}, true});
    startNext();
}

void BulkRunner::cancel()
{
    m_waiting.clear();
    m_cancelled = m_running;
    if (!m_reading)
        return;
    m_reading->cancel(); // its answer never comes
    const BulkOutcome outcome{m_progress.action, 0, false};
    end();
    Q_EMIT finished(outcome);
}

void BulkRunner::startNext()
{
    if (m_running || m_waiting.empty())
        return;
    const Wish wish = m_waiting.front();
    m_waiting.pop_front();
    m_running = true;
    m_cancelled = false;
    m_progress = {wish.action, {}, 0, 0, {}};
    m_undone = 0;
    if (wish.isUndo) {
        Q_EMIT started(QCoreApplication::translate("depeche", "Undoing"));
        undoSlice(std::nullopt);
    } else {
        Q_EMIT started(workText(wish.action));
        readIds(wish);
    }
}

void BulkRunner::readIds(const Wish &wish)
{
    m_reading = m_library.read(
        Library::Lane::Counts, this,
        [wish, now = m_library.now()](Connection &db) {
            return BulkTable(db, now).affected(wish.action, wish.target);
        },
        [this](Result<QList<ArticleId>> ids) {
            m_reading.reset();
            if (!ids) {
                end();
                Q_EMIT failed(ids.error());
                startNext();
                return;
            }
            m_progress.ids = std::move(*ids);
            writeSlice();
        });
}

void BulkRunner::writeSlice()
{
    if (m_cancelled || m_progress.isFinished()) {
        const BulkOutcome outcome{m_progress.action, m_progress.changed, m_progress.isFinished()};
        end();
        Q_EMIT finished(outcome);
        startNext();
        return;
    }
    m_library.write(
        Durability::User, this,
        [progress = m_progress, now = m_library.now()](Connection &db) {
            return BulkTable(db, now).advance(progress, SliceTime);
        },
        [this](Result<BulkProgress> further) {
            if (!further) {
                const BulkOutcome outcome{m_progress.action, m_progress.changed, false};
                end();
                if (outcome.changed > 0)
                    Q_EMIT finished(outcome);
                Q_EMIT failed(further.error());
                startNext();
                return;
            }
            m_progress = std::move(*further);
            Q_EMIT progress(int(m_progress.done), int(m_progress.ids.size()));
            writeSlice();
        });
}

void BulkRunner::undoSlice(std::optional<UndoId> step)
{
    m_library.write(
        Durability::User, this,
        [step, now = m_library.now()](Connection &db) {
            return UndoTable(db).undoSome(step, now, SliceTime);
        },
        [this](const Result<std::optional<UndoTable::Progress>> &answer) {
            if (!answer) {
                end();
                Q_EMIT failed(answer.error());
                startNext();
                return;
            }
            const std::optional<UndoTable::Progress> taken = answer.value();
            if (!taken || taken->finished || m_cancelled) {
                end();
                Q_EMIT undone(taken ? taken->step.title : QString());
                startNext();
                return;
            }
            m_undone += taken->done;
            Q_EMIT progress(m_undone, m_undone + taken->total - taken->done);
            undoSlice(taken->step.id);
        });
}

void BulkRunner::end()
{
    m_running = false;
    m_cancelled = false;
    m_progress = {};
    m_reading.reset();
}

} // namespace depeche
