#pragma once

#include "feed/parsedfeed.h"

#include <QByteArray>

namespace depeche {

/// The parts of a Content-Type header that matter.
struct ContentType
{
    QString type;    ///< lower case, "application/rss+xml"; empty when there is none
    QString charset; ///< as written, without quotes

    bool isXml() const;
    bool isJson() const;

    bool operator==(const ContentType &) const = default;
};
ContentType parseContentType(const QString &header);

/// A document as UTF-8, and how its encoding was found.
struct DecodedFeed
{
    QByteArray utf8;
    QString encoding; ///< canonical
    ParsedFeed::EncodingSource source = ParsedFeed::EncodingSource::Default;
    QList<ParseWarning> warnings;

    bool operator==(const DecodedFeed &) const = default;
};

/// Decodes a feed. Byte order mark, HTTP header, declaration and UTF-8 are tried in this order; the first that fits
/// the bytes wins, else what the bytes look like.
DecodedFeed decodeFeed(const QByteArray &bytes, const QString &httpCharset);

} // namespace depeche
