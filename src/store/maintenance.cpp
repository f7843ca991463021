#include "store/maintenance.h"

#include "store/articleid.h"
#include "store/backup.h"
#include "store/indextable.h"
#include "store/statement.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace depeche {

Result<QStringList> Maintenance::check()
{
    QStringList problems;
    Statement integrity(m_db, QStringLiteral("PRAGMA integrity_check(20)"));
    DEPECHE_TRY(integrity.run());
    while (integrity.next()) {
        if (integrity.text(0) != u"ok")
            problems += integrity.text(0);
    }
    DEPECHE_TRY(integrity.ended());
    Statement references(m_db, QStringLiteral("PRAGMA foreign_key_check"));
    DEPECHE_TRY(references.run());
    while (references.next() && problems.size() < 20)
        problems += QCoreApplication::translate("depeche", "A row of %1 refers to something that is gone.")
                        .arg(references.text(0));
    Statement counters(
        m_db,
        QStringLiteral("SELECT f.url FROM feeds f LEFT JOIN feed_counts c ON c.feed_id = f.id "
                       "WHERE c.articles IS NOT (SELECT count(*) FROM article_state s "
                       "WHERE s.feed_id = f.id) OR c.unread IS NOT (SELECT count(*) FROM article_state s "
                       "WHERE s.feed_id = f.id AND (s.flags & 1) = 0)"));
    DEPECHE_TRY(counters.run());
    while (counters.next())
        problems += QCoreApplication::translate("depeche", "The counts of the feed %1 are wrong.")
                        .arg(counters.text(0));
    DEPECHE_TRY(counters.ended());
    if (!m_db.isReadOnly()) {
        Statement index(m_db,
                        QStringLiteral("INSERT INTO article_fts(article_fts) VALUES('integrity-check')"));
        if (const auto checked = index.run(); !checked)
            problems += QCoreApplication::translate("depeche", "The search index is damaged: %1")
                            .arg(checked.error().detail);
    }
    return problems;
}

Result<> Maintenance::backup(const QString &file)
{
    if (QFile::exists(file))
        return Error{ErrorKind::Exists,
                     QCoreApplication::translate("depeche", "The file %1 exists already.")
                         .arg(QDir::toNativeSeparators(file)),
                     {}};
    return copyDatabase(m_db, file);
}

Result<> Maintenance::compact(Timestamp before)
{
    auto transaction = Transaction::begin(m_db, Durability::User);
    if (!transaction)
        return transaction.error();
    Statement gone(
        m_db,
        QStringLiteral("SELECT a.id FROM articles a JOIN feeds f ON f.id = a.feed_id WHERE f.removed < ?"));
    const auto ids = listOf(
        gone, [](const Statement &row) { return row.id<ArticleId>(0); }, before);
    if (!ids)
        return ids.error();
    for (const ArticleId id : *ids)
        DEPECHE_TRY(IndexTable(m_db).forget(id));
    Statement feeds(m_db, QStringLiteral("DELETE FROM feeds WHERE removed < ?"));
    DEPECHE_TRY(feeds.run(before));
    DEPECHE_TRY(m_db.exec(QStringLiteral("INSERT INTO article_fts(article_fts) VALUES('optimize')")));
    DEPECHE_TRY((*transaction)->commit());
    DEPECHE_TRY(m_db.exec(QStringLiteral("VACUUM")));
    return m_db.exec(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
}

Result<StoreStats> Maintenance::stats()
{
    StoreStats stats;
    const std::array<std::pair<const char *, qint64 *>, 6> numbers{{
        {"SELECT coalesce(sum(articles), 0) FROM feed_counts", &stats.articles},
        {"SELECT coalesce(sum(unread), 0) FROM feed_counts", &stats.unread},
        {"SELECT count(*) FROM feeds WHERE removed IS NULL", &stats.feeds},
        {"SELECT count(*) FROM tags", &stats.tags},
        {"SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()", &stats.databaseBytes},
        {"SELECT coalesce(sum(length(block)), 0) FROM article_fts_data", &stats.indexBytes},
    }};
    for (const auto &[sql, target] : numbers) {
        const auto number = numberOf(m_db, QString::fromLatin1(sql));
        if (!number)
            return number.error();
        *target = *number;
    }
    const auto schema = numberOf(m_db, QStringLiteral("PRAGMA user_version"));
    if (!schema)
        return schema.error();
    stats.schema = int(*schema);
    return stats;
}

} // namespace depeche
