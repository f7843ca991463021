#pragma once

#include <QString>
#include <QUrl>

namespace depeche {

/// @p reference as an absolute http or https address, relative to @p base; empty when it is none. Without a base
/// "//host/path" is taken for https. User names and passwords are removed.
QUrl absoluteAddress(const QString &reference, const QUrl &base);

/// @p reference as a mailto address; empty when it is none.
QUrl mailAddress(const QString &reference);

/// A link without the parameters that only tell who came from where (utm_source, fbclid …).
struct CleanLink
{
    QUrl url;
    int removed = 0;

    bool operator==(const CleanLink &) const = default;
};
CleanLink withoutTrackers(const QUrl &url);

/// True if the picture at @p url is made to count readers: by what its address looks like.
bool isTracker(const QUrl &url);

/// @p url as it is written into HTML: percent-encoded.
QString encodedAddress(const QUrl &url);

/// The address to which relative addresses of a page refer: @p base, or what its base element @p href says.
QUrl baseAddress(const QString &href, const QUrl &base);

} // namespace depeche
