#include "store/maintenance.h"

#include "store/backup.h"
#include "store/migrator.h"
#include "store/statement.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLocale>
#include <array>

namespace depeche {

namespace {

constexpr qsizetype MostProblems = 20; ///< of one kind

// The counts by brute force; what the triggers keep must be the same.
constexpr auto CountedFeeds = "SELECT f.id AS feed_id, f.url AS url, count(s.id) AS articles, "
                              "coalesce(sum((s.flags & 1) = 0), 0) AS unread "
                              "FROM feeds f LEFT JOIN article_state s ON s.feed_id = f.id GROUP BY f.id";
constexpr auto CountedFlags =
    "SELECT 1 AS id, (SELECT count(*) FROM article_state WHERE (flags & 2) != 0) AS starred, "
    "(SELECT count(*) FROM article_state WHERE (flags & 4) != 0) AS later";
// An article counts once, by however many names it has the tag.
constexpr auto CountedTags =
    "SELECT g.id AS tag_id, g.name AS name, count(DISTINCT s.id) AS articles, "
    "count(DISTINCT CASE WHEN (s.flags & 1) = 0 THEN s.id END) AS unread FROM tags g "
    "LEFT JOIN article_tags t ON t.tag_id = g.id LEFT JOIN article_state s ON s.id = t.article_id "
    "WHERE g.followed IS NOT NULL GROUP BY g.id";
// FTS5 keeps a row for each article it has.
constexpr auto NotIndexed =
    "FROM articles a WHERE NOT EXISTS(SELECT 1 FROM article_fts_docsize d WHERE d.id = a.id) "
    "AND NOT EXISTS(SELECT 1 FROM index_queue q WHERE q.id = a.id)";
constexpr auto IndexedInVain = "SELECT count(*) FROM article_fts_docsize d "
                               "WHERE NOT EXISTS(SELECT 1 FROM articles a WHERE a.id = d.id) "
                               "OR EXISTS(SELECT 1 FROM index_queue q WHERE q.id = d.id)";

QString translated(const char *text)
{
    return QCoreApplication::translate("depeche", text);
}

/// A problem for each row of @p sql; %1 of @p text is its first column.
Result<QStringList> problemsOf(Connection &db, const QString &sql, const char *text)
{
    Statement query(db, sql);
    DEPECHE_TRY(query.run());
    QStringList problems;
    while (query.next() && problems.size() < MostProblems)
        problems += translated(text).arg(query.text(0));
    DEPECHE_TRY(query.ended());
    return problems;
}

} // namespace

const QList<Maintenance::Part> &Maintenance::parts()
{
    static const QList<Part> all{Part::File,       Part::References, Part::FeedCounts,
                                 Part::FlagCounts, Part::TagCounts,  Part::Index};
    return all;
}

Result<QStringList> Maintenance::check(Part part)
{
    switch (part) {
    case Part::File: return checkFile();
    case Part::References: return checkReferences();
    case Part::FeedCounts: return checkFeedCounts();
    case Part::FlagCounts: return checkFlagCounts();
    case Part::TagCounts: return checkTagCounts();
    case Part::Index: return checkIndex();
    }
    return QStringList();
}

Result<QStringList> Maintenance::check()
{
    const auto schema = numberOf(m_db, QStringLiteral("PRAGMA user_version"));
    if (!schema)
        return schema.error();
    QStringList problems;
    for (const Part part : parts()) {
        if (*schema < Migrator::newestVersion() && part != Part::File && part != Part::References)
            continue;
        const auto found = check(part);
        if (!found)
            return found.error();
        problems += *found;
    }
    return problems;
}

Result<QStringList> Maintenance::checkFile()
{
    QStringList problems;
    Statement integrity(m_db, QStringLiteral("PRAGMA integrity_check(20)"));
    DEPECHE_TRY(integrity.run());
    while (integrity.next()) {
        if (integrity.text(0) != u"ok")
            problems += integrity.text(0);
    }
    DEPECHE_TRY(integrity.ended());
    return problems;
}

Result<QStringList> Maintenance::checkReferences()
{
    return problemsOf(m_db, QStringLiteral("PRAGMA foreign_key_check"),
                      QT_TRANSLATE_NOOP("depeche", "A row of %1 refers to something that is gone."));
}

Result<QStringList> Maintenance::checkFeedCounts()
{
    return problemsOf(
        m_db,
        QStringLiteral("SELECT n.url FROM (%1) n LEFT JOIN feed_counts c ON c.feed_id = n.feed_id "
                       "WHERE c.articles IS NOT n.articles OR c.unread IS NOT n.unread")
            .arg(QLatin1String(CountedFeeds)),
        QT_TRANSLATE_NOOP("depeche", "The counts of the feed %1 are wrong."));
}

Result<QStringList> Maintenance::checkFlagCounts()
{
    const auto right =
        numberOf(m_db, QStringLiteral("SELECT count(*) FROM (%1) n JOIN flag_counts c ON c.id = n.id "
                                      "WHERE c.starred = n.starred AND c.later = n.later")
                           .arg(QLatin1String(CountedFlags)));
    if (!right)
        return right.error();
    return *right == 1
               ? QStringList()
               : QStringList(QCoreApplication::translate(
                     "depeche", "The counts of the starred articles and of those for later are wrong."));
}

Result<QStringList> Maintenance::checkTagCounts()
{
    auto wrong =
        problemsOf(m_db,
                   QStringLiteral("SELECT n.name FROM (%1) n LEFT JOIN tag_counts c ON c.tag_id = n.tag_id "
                                  "WHERE c.articles IS NOT n.articles OR c.unread IS NOT n.unread")
                       .arg(QLatin1String(CountedTags)),
                   QT_TRANSLATE_NOOP("depeche", "The counts of the tag %1 are wrong."));
    if (!wrong)
        return wrong;
    const auto needless =
        problemsOf(m_db,
                   QStringLiteral("SELECT g.name FROM tag_counts c JOIN tags g ON g.id = c.tag_id "
                                  "WHERE g.followed IS NULL"),
                   QT_TRANSLATE_NOOP("depeche", "The tag %1 is counted, but nobody follows it."));
    if (!needless)
        return needless;
    *wrong += *needless;
    return wrong;
}

Result<qint64> Maintenance::strayIndexEntries()
{
    return numberOf(m_db, QString::fromLatin1(IndexedInVain));
}

Result<QStringList> Maintenance::checkIndex()
{
    QStringList problems;
    const auto missing = numberOf(m_db, QStringLiteral("SELECT count(*) ") + QLatin1String(NotIndexed));
    if (!missing)
        return missing.error();
    const int lacking = int(*missing);
    if (lacking > 0)
        problems += QCoreApplication::translate("depeche", "%n article(s) are not in the search index.",
                                                nullptr, lacking);
    const auto stray = strayIndexEntries();
    if (!stray)
        return stray.error();
    const int tooMany = int(*stray);
    if (tooMany > 0)
        problems += QCoreApplication::translate(
            "depeche", "The search index has %n article(s) that are gone.", nullptr, tooMany);
    if (m_db.isReadOnly())
        return problems;
    Statement index(m_db, QStringLiteral("INSERT INTO article_fts(article_fts) VALUES('integrity-check')"));
    if (const auto checked = index.run(); !checked)
        problems += QCoreApplication::translate("depeche", "The search index is damaged: %1")
                        .arg(checked.error().detail);
    return problems;
}

Result<> Maintenance::mend()
{
    auto transaction = Transaction::begin(m_db, Durability::User);
    if (!transaction)
        return transaction.error();
    const QStringList counts{
        QStringLiteral("DELETE FROM feed_counts"),
        QStringLiteral(
            "INSERT INTO feed_counts(feed_id, articles, unread) SELECT feed_id, articles, unread FROM (%1)")
            .arg(QLatin1String(CountedFeeds)),
        QStringLiteral("DELETE FROM flag_counts"),
        QStringLiteral("INSERT INTO flag_counts(id, starred, later) %1").arg(QLatin1String(CountedFlags)),
        QStringLiteral("DELETE FROM tag_counts"),
        QStringLiteral(
            "INSERT INTO tag_counts(tag_id, articles, unread) SELECT tag_id, articles, unread FROM (%1)")
            .arg(QLatin1String(CountedTags))};
    for (const QString &sql : counts)
        DEPECHE_TRY(m_db.exec(sql));
    // An entry leaves the index only with the text that went in, and that is gone.
    const auto stray = strayIndexEntries();
    if (!stray)
        return stray.error();
    Statement sound(m_db, QStringLiteral("INSERT INTO article_fts(article_fts) VALUES('integrity-check')"));
    if (*stray > 0 || !sound.run())
        DEPECHE_TRY(m_db.exec(QStringLiteral("INSERT INTO article_fts(article_fts) VALUES('delete-all')")));
    DEPECHE_TRY(
        m_db.exec(QStringLiteral("INSERT INTO index_queue(id) SELECT a.id ") + QLatin1String(NotIndexed)));
    return (*transaction)->commit();
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

Result<StoreStats> Maintenance::stats()
{
    StoreStats stats;
    qint64 schema = 0;
    const std::array<std::pair<const char *, qint64 *>, 8> numbers{{
        {"SELECT coalesce(sum(articles), 0) FROM feed_counts", &stats.articles},
        {"SELECT coalesce(sum(unread), 0) FROM feed_counts", &stats.unread},
        {"SELECT count(*) FROM feeds WHERE removed IS NULL", &stats.feeds},
        {"SELECT count(*) FROM tags", &stats.tags},
        {"SELECT count(*) FROM index_queue", &stats.notIndexed},
        {"SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()", &stats.databaseBytes},
        {"SELECT freelist_count * page_size FROM pragma_freelist_count(), pragma_page_size()",
         &stats.freeBytes},
        {"PRAGMA user_version", &schema},
    }};
    for (const auto &[sql, target] : numbers) {
        const auto number = numberOf(m_db, QString::fromLatin1(sql));
        if (!number)
            return number.error();
        *target = *number;
    }
    stats.schema = int(schema);
    DEPECHE_TRY(readSizes(stats));
    return stats;
}

Result<> Maintenance::readSizes(StoreStats &stats)
{
    // Its sums of bytes are 32 bits wide; those of pages do.
    Statement sizes(m_db, QStringLiteral("SELECT m.tbl_name, sum(s.pageno) * p.page_size "
                                         "FROM dbstat('main', 1) s JOIN sqlite_schema m ON m.name = s.name "
                                         "JOIN pragma_page_size() p GROUP BY m.tbl_name"));
    DEPECHE_TRY(sizes.run());
    while (sizes.next()) {
        const QString table = sizes.text(0);
        const qint64 bytes = sizes.number(1);
        if (table.startsWith(u"article_fts") || table == u"index_queue")
            stats.indexBytes += bytes;
        else if (table == u"article_bodies" || table == u"revisions")
            stats.textBytes += bytes;
        else if (table == u"article_tags" || table.startsWith(u"tag"))
            stats.tagBytes += bytes;
        else
            stats.listBytes += bytes;
    }
    return sizes.ended();
}

} // namespace depeche
