#include "store/articleid.h"

#include <algorithm>

namespace depeche {

ArticleId firstArticleIdAt(Timestamp time)
{
    const qint64 seconds = std::max<qint64>(1, toUnixSeconds(time));
    return ArticleId(seconds << ArticleIdSlotBits);
}

Timestamp timeOf(ArticleId id)
{
    return fromUnixSeconds(id.value >> ArticleIdSlotBits);
}

Timestamp effectiveTime(std::optional<Timestamp> published, Timestamp received)
{
    return std::min(published.value_or(received), received);
}

} // namespace depeche
