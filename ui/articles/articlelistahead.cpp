// What a list shows before the store was asked again: flags that are being written, and rows without deleted articles.
#include "ui/articles/articlelistmodel.h"

namespace depeche {

void ArticleListModel::showAhead(ArticleFlags set, ArticleFlags clear, ArticleId newest)
{
    m_rows->setAhead(ArticleRowCache::Ahead{set, clear, newest});
    changeAll();
}

void ArticleListModel::endAhead()
{
    m_rows->setAhead({});
    m_rows->expireAll();
    changeAll();
}

void ArticleListModel::dropRows(const QList<ArticleId> &ids)
{
    constexpr qsizetype Few = 64;
    // Nobody looks again at who belongs into a ranking.
    if (m_loadingFirst || (ids.size() > Few && m_query.order != ArticleQuery::Order::Relevance))
        return;
    QList<ListChange> steps;
    for (const ArticleId id : ids) {
        m_touched.remove(id);
        if (const int row = rowOf(id); row >= 0)
            steps += ListChange{ListChange::Kind::Remove, row, 1, 0};
    }
    if (steps.isEmpty())
        return;
    std::sort(steps.begin(), steps.end(),
              [](const ListChange &a, const ListChange &b) { return a.first > b.first; });
    Q_EMIT rowsAboutToMove();
    for (const ListChange &step : std::as_const(steps)) {
        const int row = int(step.first);
        beginRemoveRows({}, row, row);
        m_ids.remove(row);
        for (int &day : m_days)
            day -= day > row ? 1 : 0;
        endRemoveRows();
    }
    // Where a day lost its first article the next one begins it; where it lost all, nothing does.
    m_days.erase(std::unique(m_days.begin(), m_days.end()), m_days.end());
    m_days.removeIf([this](int day) { return day >= int(m_ids.size()); });
    Q_EMIT rowsMoved(steps);
    if (m_complete)
        Q_EMIT completed();
}

} // namespace depeche
