#include "fuzz/checks.h"
#include "fuzz/targets.h"

void depeche::fuzz::feedjson(const QByteArray &input)
{
    FeedSource source;
    source.bytes = input;
    source.contentType = QStringLiteral("application/feed+json");
    source.baseUrl = QUrl(QStringLiteral("https://meridian.test/world/feed.json"));
    source.maxEntries = 10;
    checkFeed(source);
}
