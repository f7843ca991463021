#include "ui/articles/listreading.h"

#include "store/articlesearch.h"
#include "ui/articles/articlerows.h"
#include "ui/articles/daysections.h"

namespace depeche {

namespace {

constexpr int FirstPage = 256;
/// What a tall window shows. With a search each costs a text, so fewer are waited for.
constexpr int FirstRows = 24;
constexpr int FirstSearchedRows = 12;

} // namespace

Result<ListBeginning> readListBeginning(Connection &db, const ArticleQuery &query, Timestamp now)
{
    const bool ranked = query.order == ArticleQuery::Order::Relevance;
    auto ids = ArticleSearch(db, now).ids(query, ranked ? -1 : FirstPage);
    if (!ids)
        return ids.error();
    const QList<QStringList> terms = highlightTerms(query);
    auto rows = readListedArticles(db, ids->mid(0, terms.isEmpty() ? FirstRows : FirstSearchedRows), terms);
    if (!rows)
        return rows.error();
    ListBeginning beginning{*ids, *rows, {}, ranked || ids->size() < FirstPage};
    if (!ranked)
        beginning.days = dayStarts(*ids);
    return beginning;
}

ListUpdate updatedList(const QList<ArticleId> &known, qsizetype headRows, const QList<ArticleId> &head,
                       const QSet<ArticleId> &kept)
{
    const QList<ArticleId> before = known.first(headRows);
    const auto newerFirst = std::greater<>();
    QList<ArticleId> stay;
    for (const ArticleId id : kept) {
        if (std::binary_search(before.begin(), before.end(), id, newerFirst) &&
            !std::binary_search(head.begin(), head.end(), id, newerFirst))
            stay.append(id);
    }
    std::sort(stay.begin(), stay.end(), newerFirst);
    ListUpdate update;
    update.read = head.size();
    update.ids.reserve(head.size() + stay.size() + known.size() - headRows);
    std::merge(head.begin(), head.end(), stay.begin(), stay.end(), std::back_inserter(update.ids),
               newerFirst);
    update.changes = listChanges(before, update.ids);
    if (update.changes.isEmpty())
        return update;
    update.ids.append(known.sliced(headRows));
    update.days = dayStarts(update.ids);
    return update;
}

} // namespace depeche
