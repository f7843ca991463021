#include "store/retention.h"

#include "store/articleid.h"
#include "store/statement.h"

#include <QHash>
#include <algorithm>

namespace depeche {

namespace {

// Read, and neither starred nor for later; no tag of the user's own. The numbers are those of ArticleFlag and TagOrigin;
// written out, so that the index article_tags_by_user serves.
constexpr auto IsRemovable = "((s.flags & 7) = 1 AND NOT EXISTS(SELECT 1 FROM article_tags t "
                             "WHERE t.article_id = s.id AND t.origin = 3))";

constexpr int LookedAtPerFound = 50;

} // namespace

Result<QList<Retention::Limit>> Retention::limits(const KeepRule &usual, Timestamp now,
                                                  std::optional<FeedId> only)
{
    struct Row
    {
        FeedId id;
        FeedKeeping keeping;
        qint64 articles;
    };
    Statement feeds(m_db, QStringLiteral("SELECT f.id, f.keep_days, f.keep_articles, c.articles FROM feeds f "
                                         "JOIN feed_counts c ON c.feed_id = f.id WHERE f.removed IS NULL "
                                         "AND (f.id = @only OR @only IS NULL) ORDER BY f.id"));
    const auto numberAt = [](const Statement &row, int column) {
        return row.isNull(column) ? std::nullopt : std::optional(int(row.number(column)));
    };
    const auto rows = listOf(
        feeds,
        [&](const Statement &row) {
            return Row{row.id<FeedId>(0), {numberAt(row, 1), numberAt(row, 2)}, row.number(3)};
        },
        only);
    if (!rows)
        return rows.error();
    QList<Limit> limits;
    for (const Row &row : *rows) {
        const KeepRule rule = row.keeping.over(usual);
        Limit limit{row.id, {}};
        if (rule.days > 0)
            limit.before = firstArticleIdAt(now - std::chrono::hours(24) * rule.days);
        if (rule.articles > 0 && row.articles > rule.articles) {
            const auto oldest = oldestOfNewest(row.id, rule.articles);
            if (!oldest)
                return oldest.error();
            limit.before = ArticleId(std::max(limit.before.value, oldest->value));
        }
        if (limit.before.isValid())
            limits += limit;
    }
    return limits;
}

Result<ArticleId> Retention::oldestOfNewest(FeedId feed, int count)
{
    const auto id = numberOf(m_db,
                             QStringLiteral("SELECT min(id) FROM (SELECT id FROM article_state "
                                            "WHERE feed_id = ? ORDER BY id DESC LIMIT ?)"),
                             feed, count);
    return id ? Result<ArticleId>(ArticleId(*id)) : id.error();
}

Result<Retention::Found> Retention::expired(const Limit &limit, ArticleId after, int count)
{
    const int most = count * LookedAtPerFound;
    Statement states(m_db, QStringLiteral("SELECT s.id, %1 FROM article_state s WHERE s.feed_id = ? "
                                          "AND s.id > ? AND s.id < ? ORDER BY s.id LIMIT ?")
                               .arg(QLatin1String(IsRemovable)));
    DEPECHE_TRY(states.run(limit.feed, after.value, limit.before, most));
    Found found;
    int looked = 0;
    while (states.next()) {
        ++looked;
        found.last = states.id<ArticleId>(0);
        if (states.number(1) != 0)
            found.articles += found.last;
        if (found.articles.size() >= count)
            return found;
    }
    DEPECHE_TRY(states.ended());
    if (looked < most)
        found.last = {};
    return found;
}

Result<RetentionCount> Retention::count(const KeepRule &usual, Timestamp now)
{
    const auto limits = this->limits(usual, now);
    if (!limits)
        return limits.error();
    RetentionCount counted;
    const auto all = numberOf(m_db, QStringLiteral("SELECT coalesce(sum(articles), 0) FROM feed_counts"));
    if (!all)
        return all.error();
    counted.articles = *all;
    QHash<FeedId, ArticleId> before;
    ArticleId last;
    for (const Limit &limit : *limits) {
        before.insert(limit.feed, limit.before);
        last = ArticleId(std::max(last.value, limit.before.value));
    }
    if (before.isEmpty())
        return counted;
    // In one walk along the table: feed by feed each row would be looked up by its id.
    Statement states(
        m_db, QStringLiteral("SELECT s.id, s.feed_id FROM article_state s NOT INDEXED WHERE s.id < ? AND %1")
                  .arg(QLatin1String(IsRemovable)));
    DEPECHE_TRY(states.run(last));
    while (states.next()) {
        const auto limit = before.constFind(states.id<FeedId>(1));
        if (limit != before.constEnd() && states.number(0) < limit->value)
            ++counted.removable;
    }
    DEPECHE_TRY(states.ended());
    return counted;
}

} // namespace depeche
