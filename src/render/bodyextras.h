#pragma once

#include <QList>
#include <QSet>
#include <QString>
#include <QUrl>

/// What is done to a safe body after sanitizeHtml(), for paper above all. Pure functions on its output.
namespace depeche {

/// @p safeHtml with every picture of @p missing replaced by a box that says so and keeps its description.
QString withMissingBoxes(const QString &safeHtml, const QSet<QUrl> &missing);

/// The box itself. @p description may be empty.
QString missingPicture(const QUrl &url, const QString &description);

/// A heading of an article and the anchor it was given.
struct Heading
{
    QString title;
    QString anchor;
    int level = 2; ///< 1 to 6, as in the HTML

    bool operator==(const Heading &) const = default;
};

struct AnchoredBody
{
    QString html;
    QList<Heading> headings;

    bool operator==(const AnchoredBody &) const = default;
};

/// @p safeHtml with an id "@p prefix-1" … on each heading.
AnchoredBody withAnchors(const QString &safeHtml, const QString &prefix);

struct NumberedLinks
{
    QString html;
    QList<QUrl> urls; ///< the first is number 1

    bool operator==(const NumberedLinks &) const = default;
};

/// @p safeHtml with a small number behind each link, so that paper can list the addresses. Links whose text is their
/// address, and those around pictures, get none.
NumberedLinks withNumberedLinks(const QString &safeHtml);

} // namespace depeche
