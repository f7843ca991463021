#include "cli/targets.h"

#include "core/text.h"
#include "store/feedtable.h"

#include <QCoreApplication>

namespace depeche {

std::optional<ArticleId> articleIdFrom(const QString &word)
{
    constexpr qsizetype ShortestId = 10;
    bool isNumber = false;
    const qint64 number = word.toLongLong(&isNumber);
    if (!isNumber || number <= 0 || word.size() < ShortestId)
        return std::nullopt;
    return ArticleId(number);
}

std::optional<QList<ArticleId>> articleIdsFrom(const QStringList &words)
{
    QList<ArticleId> ids;
    for (const QString &word : words) {
        const auto id = articleIdFrom(word);
        if (!id)
            return std::nullopt;
        ids += *id;
    }
    return ids;
}

Result<QList<Feed>> feedsNamed(Connection &db, const QStringList &words)
{
    const auto feeds = FeedTable(db).feeds();
    if (!feeds)
        return feeds.error();
    QList<Feed> named;
    for (const QString &word : words) {
        const QString folded = fold(word); // empty for signs alone, which then count as they are
        const auto found = std::find_if(feeds->begin(), feeds->end(), [&](const Feed &feed) {
            return QString::number(feed.id.value) == word || feed.url == QUrl(word) || feed.title == word ||
                   (!folded.isEmpty() && fold(feed.title) == folded);
        });
        if (found == feeds->end())
            return Error{
                ErrorKind::NotFound,
                QCoreApplication::translate("depeche", "There is no feed “%1”. “depeche feeds” lists them.")
                    .arg(word),
                {}};
        named += *found;
    }
    return named;
}

} // namespace depeche
