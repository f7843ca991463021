#include "ui/articles/daysections.h"

#include "store/articleid.h"

#include <QDateTime>
#include <algorithm>

namespace depeche {

QList<int> dayStarts(const QList<ArticleId> &ids)
{
    QList<int> starts;
    auto row = ids.cbegin();
    while (row != ids.cend()) {
        starts.append(int(row - ids.cbegin()));
        const QDate day = QDateTime::fromSecsSinceEpoch(toUnixSeconds(timeOf(*row))).date();
        const ArticleId midnight = firstArticleIdAt(fromUnixSeconds(day.startOfDay().toSecsSinceEpoch()));
        const auto next =
            std::partition_point(row, ids.cend(), [midnight](ArticleId id) { return id >= midnight; });
        row = next == row ? row + 1 : next; // times before 1970 share one id range
    }
    return starts;
}

} // namespace depeche
