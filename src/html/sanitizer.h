#pragma once

#include <QList>
#include <QString>
#include <QUrl>
#include <functional>

namespace depeche {

/// What is written for iframe, embed and object, which show a page or program of somebody else.
enum class ForeignContent {
    Links,  ///< a link to it, as the article pane shows it
    Nothing ///< only what the publisher wrote himself
};

struct SanitizeOptions
{
    /// What relative addresses are relative to. A `base` element of the input is ignored. When empty,
    /// relative links become text and relative pictures vanish.
    QUrl baseUrl;
    /// Gives the address to write for a picture (always http or https); an empty answer drops the picture.
    /// Not set: the address itself. What it returns is written as it is (escaped), so it must be safe to
    /// load.
    std::function<QString(const QUrl &)> imageAddress;
    ForeignContent foreignContent = ForeignContent::Links;
};

/// What sanitizeHtml() made.
struct SanitizedHtml
{
    QString html;       ///< a body fragment: well-formed, only elements and attributes of html/policy.h
    QList<QUrl> images; ///< the pictures used, absolute, in the order of the page, without duplicates
    int blocked = 0;    ///< tracking pixels and tracker parameters taken out
    QString note;       ///< for the user, translated; empty unless parts are shown as text (see html/gate.h)
};

/// Makes @p html of any origin safe to show: parsed by the rules of HTML and written again by our own
/// serializer from an allow-list (DESIGN 6, rule 3). Pure, any thread. The result is stable: sanitising it
/// again (without imageAddress) gives the same, unless it is nested to the limit of html/gate.h. Cannot fail; hostile input costs linear time.
SanitizedHtml sanitizeHtml(const QString &html, const SanitizeOptions &options);

} // namespace depeche
