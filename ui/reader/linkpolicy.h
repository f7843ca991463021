#pragma once

#include <QString>
#include <QUrl>

/// What a link in an article may do. Pure functions.
namespace depeche {

struct LinkDecision
{
    enum class Kind {
        Tag,      ///< show the articles of tag
        Follow,   ///< follow tag
        Unfollow, ///< stop following tag
        External, ///< open url outside: http, https or mailto
        InPage,   ///< a place in the same page
        Blocked,  ///< anything else
    };

    Kind kind = Kind::Blocked;
    QString tag;
    QUrl url;

    bool operator==(const LinkDecision &) const = default;
};

/// @p page is where the link stands.
LinkDecision decideLink(const QUrl &link, const QUrl &page);

/// The host as a reader may trust it: in its own script, or in punycode when it mixes scripts or looks like another one
/// (Unicode UTS 39).
QString trustworthyHost(const QUrl &url);

/// What the status line says of @p link: the host first, then the rest of the address. Empty for what is blocked.
QString hoverText(const QUrl &link);

} // namespace depeche
