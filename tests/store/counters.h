#pragma once

#include "store/statement.h"

#include <QStringList>

namespace depeche::test {

/// What the counters kept by triggers say that counting does not; empty when they are right.
inline QStringList wrongCounters(Connection &db)
{
    const QStringList checks{
        QStringLiteral(
            "SELECT 'feed ' || c.feed_id || ': ' || c.articles || '/' || c.unread FROM feed_counts c WHERE "
            "c.articles != (SELECT count(*) FROM article_state s WHERE s.feed_id = c.feed_id) OR "
            "c.unread != (SELECT count(*) FROM article_state s WHERE s.feed_id = c.feed_id AND (s.flags & 1) "
            "= 0)"),
        QStringLiteral("SELECT 'flags: ' || starred || '/' || later FROM flag_counts WHERE "
                       "starred != (SELECT count(*) FROM article_state WHERE (flags & 2) != 0) OR "
                       "later != (SELECT count(*) FROM article_state WHERE (flags & 4) != 0)"),
        QStringLiteral(
            "SELECT 'tag ' || c.tag_id || ': ' || c.articles || '/' || c.unread FROM tag_counts c WHERE "
            "c.articles != (SELECT count(DISTINCT s.id) FROM article_tags t JOIN article_state s "
            "ON s.id = t.article_id WHERE t.tag_id = c.tag_id) OR "
            "c.unread != (SELECT count(DISTINCT s.id) FROM article_tags t JOIN article_state s "
            "ON s.id = t.article_id WHERE t.tag_id = c.tag_id AND (s.flags & 1) = 0)"),
    };
    QStringList wrong;
    for (const QString &sql : checks) {
        Statement query(db, sql);
        if (const auto ran = query.run(); !ran)
            wrong += ran.error().detail;
        while (query.next())
            wrong += query.text(0);
    }
    return wrong;
}

} // namespace depeche::test
