#include "fuzz/checks.h"
#include "fuzz/targets.h"

void depeche::fuzz::feedxml(const QByteArray &input)
{
    FeedSource source;
    source.bytes = input;
    source.contentType = QStringLiteral("application/xml");
    source.baseUrl = QUrl(QStringLiteral("https://meridian.test/world/rss.xml"));
    source.maxEntries = 10; // so that the limit is reached
    checkFeed(source);
}
