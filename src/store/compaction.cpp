#include "store/compaction.h"

#include "store/statement.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStorageInfo>
#include <algorithm>
#include <sqlite3.h>

namespace depeche {

namespace {

using Stage = CompactionPosition::Stage;
using std::chrono::steady_clock;

// Pages of the index that one step merges: about 10 ms.
constexpr int MergePages = 128;
constexpr int PagesPerStep = 128;
// What will be written next needs room, too: asking the file system for it again would divide the file.
constexpr qint64 LeastReserve = 2048; ///< pages, 8 MiB
constexpr qint64 ReserveShare = 20;   ///< of so many pages one
constexpr qint64 PurgedShare = 10;    ///< all is merged when one of so many articles was purged
constexpr qint64 LeastPurged = 1000;

QString fileOf(Connection &db)
{
    return QString::fromUtf8(sqlite3_db_filename(db.handle(), "main"));
}

/// Runs a pragma that may have rows, to its end.
Result<> runAll(Connection &db, const QString &sql)
{
    Statement statement(db, sql);
    DEPECHE_TRY(statement.run());
    while (statement.next()) {
    }
    return statement.ended();
}

/// Large temporary files go where there is room for the database, not into memory, which a million articles would fill.
class TemporaryFilesBeside final
{
public:
    explicit TemporaryFilesBeside(Connection &db)
        : m_db(db)
    {
        QString folder = QFileInfo(fileOf(db)).absolutePath();
        folder.replace(u'\'', QStringLiteral("''"));
        (void)runAll(m_db, QStringLiteral("PRAGMA temp_store_directory = '%1'").arg(folder));
        (void)runAll(m_db, QStringLiteral("PRAGMA temp_store = FILE"));
    }
    ~TemporaryFilesBeside()
    {
        (void)runAll(m_db, QStringLiteral("PRAGMA temp_store = MEMORY"));
        (void)runAll(m_db, QStringLiteral("PRAGMA temp_store_directory = ''"));
    }
    TemporaryFilesBeside(const TemporaryFilesBeside &) = delete;
    TemporaryFilesBeside &operator=(const TemporaryFilesBeside &) = delete;

private:
    Connection &m_db;
};

} // namespace

Result<CompactionPosition> Compaction::begin(Merge merge)
{
    CompactionPosition position;
    position.mergesAll = merge == Merge::All;
    if (position.mergesAll)
        return position;
    const auto purged = numberOf(
        m_db, QStringLiteral("SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'purged_since_merge'"));
    if (!purged)
        return purged.error();
    const auto articles =
        numberOf(m_db, QStringLiteral("SELECT coalesce(sum(articles), 0) FROM feed_counts"));
    if (!articles)
        return articles.error();
    position.mergesAll = *purged >= std::max(LeastPurged, *articles / PurgedShare);
    return position;
}

Result<> Compaction::notePurged(qint64 articles)
{
    Statement note(m_db, QStringLiteral("INSERT INTO meta(key, value) VALUES('purged_since_merge', ?) "
                                        "ON CONFLICT(key) DO UPDATE SET "
                                        "value = CAST(CAST(value AS INTEGER) + excluded.value AS TEXT)"));
    return note.run(QString::number(articles));
}

Result<CompactionPosition> Compaction::slice(CompactionPosition from, std::chrono::milliseconds budget)
{
    const auto end = steady_clock::now() + budget;
    do {
        switch (from.stage) {
        case Stage::Index: {
            const auto more = mergeSome(from);
            if (!more)
                return more.error();
            if (!*more)
                from.stage = Stage::Pages;
            break;
        }
        case Stage::Pages: {
            const auto more = giveSomeBack(from);
            if (!more)
                return more.error();
            if (!*more)
                from.stage = Stage::Statistics;
            break;
        }
        case Stage::Statistics:
            // Samples are enough for the planner; a million rows would take seconds.
            DEPECHE_TRY(runAll(m_db, QStringLiteral("PRAGMA analysis_limit = 400")));
            DEPECHE_TRY(runAll(m_db, QStringLiteral("PRAGMA optimize")));
            from.stage = Stage::Done;
            break;
        case Stage::Done: return from;
        }
    } while (steady_clock::now() < end);
    return from;
}

/// A negative number makes one level of all segments, positive ones go on merging it; without one, only levels that have
/// many segments are merged (https://www.sqlite.org/fts5.html#the_merge_command). What was begun survives a restart.
Result<bool> Compaction::mergeSome(CompactionPosition &position)
{
    const bool begins = position.mergesAll && !std::exchange(position.hasBegun, true);
    const int before = sqlite3_total_changes(m_db.handle());
    Statement merge(m_db, QStringLiteral("INSERT INTO article_fts(article_fts, rank) VALUES('merge', ?)"));
    DEPECHE_TRY(merge.run(begins ? -MergePages : MergePages));
    if (sqlite3_total_changes(m_db.handle()) - before >= 2)
        return true;
    if (position.mergesAll) {
        Statement merged(m_db, QStringLiteral("DELETE FROM meta WHERE key = 'purged_since_merge'"));
        DEPECHE_TRY(merged.run());
    }
    return false;
}

Result<bool> Compaction::giveSomeBack(CompactionPosition &position)
{
    const auto mode = numberOf(m_db, QStringLiteral("PRAGMA auto_vacuum"));
    const auto free = numberOf(m_db, QStringLiteral("PRAGMA freelist_count"));
    const auto pages = numberOf(m_db, QStringLiteral("PRAGMA page_count"));
    for (const auto *number : {&mode, &free, &pages}) {
        if (!*number)
            return number->error();
    }
    constexpr qint64 Incremental = 2;
    const qint64 tooMany = *free - std::max(LeastReserve, *pages / ReserveShare);
    if (*mode != Incremental || tooMany <= 0)
        return false;
    const qint64 count = std::min<qint64>(tooMany, PagesPerStep);
    DEPECHE_TRY(runAll(m_db, QStringLiteral("PRAGMA incremental_vacuum(%1)").arg(count)));
    const auto left = numberOf(m_db, QStringLiteral("PRAGMA freelist_count"));
    if (!left)
        return left.error();
    position.pages += *free - *left;
    return *left < *free;
}

Result<> Compaction::emptyLog()
{
    // It would wait for readers, and everybody who writes for it; without waiting, what can be done is done.
    DEPECHE_TRY(runAll(m_db, QStringLiteral("PRAGMA busy_timeout = 0")));
    const auto emptied = runAll(m_db, QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    DEPECHE_TRY(runAll(m_db, QStringLiteral("PRAGMA busy_timeout = 10000")));
    return emptied;
}

Result<qint64> Compaction::roomNeeded()
{
    // Once for the new database, a temporary file, and once for the log it is written back through.
    const auto bytes =
        numberOf(m_db, QStringLiteral("SELECT 2 * (page_count - freelist_count) * page_size FROM "
                                      "pragma_page_count(), pragma_freelist_count(), pragma_page_size()"));
    return bytes ? Result<qint64>(*bytes) : bytes.error();
}

Result<> Compaction::writeAnew()
{
    const auto needed = roomNeeded();
    if (!needed)
        return needed.error();
    const QStorageInfo disk(QFileInfo(fileOf(m_db)).absolutePath());
    if (disk.isValid() && disk.bytesAvailable() < *needed) {
        const QLocale locale;
        return Error{
            ErrorKind::DiskFull,
            QCoreApplication::translate("depeche", "To give room back, %1 must be free on the disk of "
                                                   "the profile for a while; %2 are.")
                .arg(locale.formattedDataSize(*needed), locale.formattedDataSize(disk.bytesAvailable())),
            disk.rootPath()};
    }
    const TemporaryFilesBeside beside(m_db);
    // An older database learns to give pages back by itself.
    DEPECHE_TRY(runAll(m_db, QStringLiteral("PRAGMA auto_vacuum = INCREMENTAL")));
    DEPECHE_TRY(m_db.exec(QStringLiteral("VACUUM")));
    return runAll(m_db, QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
}

} // namespace depeche
