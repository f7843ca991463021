#include "sync/fetchwriter.h"

#include "store/feedtable.h"
#include "store/fetchtable.h"
#include "store/library.h"
#include "sync/feedmove.h"

#include <QCoreApplication>

namespace depeche {

namespace {

constexpr size_t MaxFeeds = 256;
constexpr qsizetype MaxArticles = 12000;
constexpr qint64 MaxMilliseconds = 1000;

QString joined(const QString &note, const QString &more)
{
    return note.isEmpty() ? more : QString(note + u' ' + more);
}

/// Why @p feed cannot move to @p target; empty when it can.
Result<QString> obstacle(Connection &db, FeedId feed, const QUrl &target)
{
    const auto other = FeedTable(db).find(target);
    if (!other)
        return other.error();
    if (*other && **other != feed) {
        return QCoreApplication::translate(
                   "depeche", "The publisher says that this feed is now at %1, which another of your "
                              "feeds has. You can unsubscribe from one of them.")
            .arg(target.toDisplayString());
    }
    const auto moving = FetchTable(db).movingTo(target);
    if (!moving)
        return moving.error();
    if (isSharedTarget(*moving)) {
        return QCoreApplication::translate(
            "depeche",
            "Many feeds seem to have moved to one and the same address, which cannot be right. They keep "
            "theirs.");
    }
    return QString();
}

Result<> write(Connection &db, const FetchOutcome &outcome, const QString &obstacle, StoredFetch &stored)
{
    FetchTable table(db);
    if (outcome.batch) {
        IngestBatch batch = *outcome.batch;
        if (!obstacle.isEmpty())
            batch.note = joined(batch.note, obstacle);
        const auto result = ArticleWriter(db).write(batch, outcome.record);
        if (!result)
            return result.error();
        stored.result = *result;
        return {};
    }
    DEPECHE_TRY(table.recordFetch(outcome.record));
    return obstacle.isEmpty() ? Result<>() : table.setNote(outcome.record.feed, obstacle);
}

/// Stores the first ones of @p group, as many as there is time for before the user would have to wait.
template <typename Group>
Result<QList<StoredFetch>> storeSome(Connection &db, const Library &library, const Group &group)
{
    QList<StoredFetch> stored;
    QElapsedTimer time;
    time.start();
    for (const auto &one : group) {
        if (!stored.isEmpty() && (time.elapsed() > MaxMilliseconds || library.isUserWaiting()))
            break;
        const auto result = storeFetch(db, one.outcome);
        if (!result)
            return result.error(); // nothing of the group is stored
        stored.append(*result);
    }
    return stored;
}

} // namespace

Result<StoredFetch> storeFetch(Connection &db, const FetchOutcome &outcome)
{
    FetchTable table(db);
    const FeedId feed = outcome.record.feed;
    const auto address = table.addressOf(feed);
    if (!address)
        return address.error();
    if (*address != outcome.asked)
        return StoredFetch{true, {}};
    if (outcome.postponed) {
        DEPECHE_TRY(table.postpone(feed, outcome.record.nextFetch, outcome.record.why));
        return StoredFetch();
    }
    QString hindrance;
    if (!outcome.moveTo.isEmpty()) {
        const auto found = obstacle(db, feed, outcome.moveTo);
        if (!found)
            return found.error();
        hindrance = *found;
    }
    StoredFetch stored;
    DEPECHE_TRY(write(db, outcome, hindrance, stored));
    if (!outcome.moveTo.isEmpty() && hindrance.isEmpty())
        DEPECHE_TRY(table.moveTo(feed, outcome.moveTo, outcome.record.attempted));
    return stored;
}

FetchWriter::FetchWriter(Library &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
{
}

void FetchWriter::write(FetchOutcome outcome, Done done)
{
    m_waiting.push_back({std::move(outcome), std::move(done)});
    if (!m_writing)
        writeSome();
}

FetchWriter::Group FetchWriter::takeGroup()
{
    Group group;
    qsizetype articles = 0;
    const size_t most = m_alone > 0 ? 1 : MaxFeeds;
    m_alone -= std::min(m_alone, most);
    while (!m_waiting.empty() && group.size() < most) {
        const auto &batch = m_waiting.front().outcome.batch;
        articles += batch ? batch->articles.size() : 0;
        if (!group.empty() && articles > MaxArticles)
            break;
        group.push_back(std::move(m_waiting.front()));
        m_waiting.pop_front();
    }
    return group;
}

void FetchWriter::writeSome()
{
    m_writing = true;
    auto group = std::make_shared<Group>(takeGroup());
    m_library.write(
        Durability::Fetched, this,
        [&library = m_library, group](Connection &db) { return storeSome(db, library, *group); },
        [this, group](const Result<QList<StoredFetch>> &stored) { written(std::move(*group), stored); });
}

void FetchWriter::written(Group group, const Result<QList<StoredFetch>> &stored)
{
    m_writing = false;
    if (!stored && group.size() > 1)
        m_alone = group.size();
    Group done;
    const qsizetype count = stored ? stored->size() : (group.size() == 1 ? 1 : 0);
    for (qsizetype i = 0; i < count; ++i) {
        done.push_back(std::move(group.front()));
        group.pop_front();
    }
    while (!group.empty()) { // there was no time for them
        m_waiting.push_front(std::move(group.back()));
        group.pop_back();
    }
    if (!m_waiting.empty())
        writeSome();
    for (qsizetype i = 0; i < count; ++i) {
        const Done &tell = done[size_t(i)].done;
        tell(stored ? Result<StoredFetch>(stored->at(i)) : Result<StoredFetch>(stored.error()));
    }
    if (isIdle())
        Q_EMIT idle();
}

} // namespace depeche
