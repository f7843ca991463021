#pragma once

#include <QByteArray>
#include <QString>

namespace depeche {

/// The text of a page as received, by the encoding rules of HTML: byte order mark, then the charset of @p
/// contentType (a Content-Type header value), then `meta` in the first 1024 bytes, else detected; but what is plainly UTF-8 is read
/// as UTF-8 whatever it declares. Undecodable
/// bytes become U+FFFD. Pure, any thread, cannot fail.
QString decodeHtmlPage(const QByteArray &bytes, const QString &contentType);

} // namespace depeche
