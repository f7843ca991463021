#pragma once

#include <QString>
#include <QUrl>

/// Small pieces of HTML. Everything that enters a page passes escaped() or one of the functions that use it.
namespace depeche {

/// @p text for element content and double-quoted attributes.
QString escaped(const QString &text);

/// `<tag class="cls" dir="auto">text</tag>`: text from outside, which has a direction of its own. Empty for no text.
QString foreign(QLatin1String tag, QLatin1String cls, const QString &text);

/// The same for a text of ours in the language of the window.
QString element(QLatin1String tag, QLatin1String cls, const QString &html);

/// A link to @p url with the (finished) @p html in it; only the html when @p url is no http(s) address.
QString link(const QUrl &url, QLatin1String cls, const QString &html);

/// @p url as people read it: without the scheme, decoded where that is safe.
QString readableUrl(const QUrl &url);

/// An address that an article may name: http or https with a host.
bool isWebUrl(const QUrl &url);

} // namespace depeche
