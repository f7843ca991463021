#pragma once

#include "feed/parsedfeed.h"

#include <QByteArray>
#include <utility>

namespace depeche {

/// A document as it came, with what the server said of it.
struct FeedSource
{
    QByteArray bytes;    ///< decompressed
    QString contentType; ///< the whole Content-Type value; empty for a local file
    QUrl baseUrl;        ///< address after redirects; empty for a local file
    /// Other response headers. Content-Location and Content-Language are looked at.
    QList<std::pair<QByteArray, QByteArray>> headers;
    int maxEntries = 5000; ///< the newest are kept
    /// How much XML is read at a time. Changes what it costs, never what is read.
    qsizetype pieceBytes = 256 * 1024;

    bool operator==(const FeedSource &) const = default;
};

/// Reads RSS 0.9x and 2.0, RSS 1.0, Atom 0.3 and 1.0, JSON Feed 1 and 1.1. Pure, any thread, time and memory
/// linear in the size of @p source. Never fails: a damaged document gives what could be read (partial),
/// something that is no feed has Format::Unknown and a problem. No network, no external entities, no DTD.
ParsedFeed parseFeed(const FeedSource &source);

} // namespace depeche
