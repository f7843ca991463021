#pragma once

#include "store/articletable.h"
#include "store/retention.h"
#include "store/statement.h"
#include "support/testprofile.h"

namespace depeche::test {

inline constexpr auto Days = 24; ///< hours, for article()

inline QString titleOf(Connection &db, ArticleId id)
{
    Statement query(db, QStringLiteral("SELECT title FROM articles WHERE id = ?"));
    return query.run(id) && query.next() ? query.text(0) : QString();
}

/// Of all articles that are listed, oldest first.
inline QStringList listed(Connection &db)
{
    Statement query(db,
                    QStringLiteral("SELECT title FROM articles JOIN article_state USING(id) ORDER BY id"));
    return listOf(query, [](const Statement &row) { return row.text(0); }).valueOr({});
}

inline ArticleId idOf(Connection &db, const QString &title)
{
    return ArticleId(
        numberOf(db, QStringLiteral("SELECT id FROM articles WHERE title = ?"), title).valueOr(0));
}

inline void set(Connection &db, const QStringList &titles, ArticleFlags flags)
{
    for (const QString &title : titles) {
        if (!ArticleTable(db).setFlags({idOf(db, title)}, flags, {}, {}))
            qFatal("no flags");
    }
}

inline void readAll(Connection &db)
{
    if (!db.exec(QStringLiteral("UPDATE article_state SET flags = flags | 1")))
        qFatal("not read");
}

inline qint64 number(Connection &db, const QString &sql)
{
    return numberOf(db, sql).valueOr(-1);
}

} // namespace depeche::test
