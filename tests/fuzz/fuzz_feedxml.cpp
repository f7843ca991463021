#include "fuzz/checks.h"
#include "fuzz/targets.h"

namespace {

using namespace depeche;

/// Without what tells how it was read: where the first error is and how it is called.
ParsedFeed contentsOf(ParsedFeed feed)
{
    feed.parseError.clear();
    feed.errorLine = 0;
    feed.errorColumn = 0;
    feed.warnings.clear();
    feed.channel.extensions.clear(); // "entries" of a foreign namespace are none
    return feed;
}

} // namespace

void depeche::fuzz::feedxml(const QByteArray &input)
{
    FeedSource source;
    source.bytes = input;
    source.contentType = QStringLiteral("application/xml");
    source.baseUrl = QUrl(QStringLiteral("https://meridian.test/world/rss.xml"));
    source.maxEntries = 10; // so that the limit is reached
    checkFeed(source);

    FeedSource inPieces = source;
    inPieces.pieceBytes = 1; // each entry is a piece
    checkFeed(inPieces);
    const ParsedFeed whole = parseFeed(source);
    // libxml2 loses all references behind the first error, so that pieces of a damaged document say more.
    if (whole.wellFormed)
        require(contentsOf(parseFeed(inPieces)) == contentsOf(whole), "pieces make the whole");
}
