#pragma once

#include "domain/article.h"

namespace depeche {

/// A body without what the head of the page says already.
struct DistinctBody
{
    QString html;
    bool showLead = true;    ///< false: the body begins with the same words
    bool showPicture = true; ///< false: there is none, or the body shows it further down
    QString pictureCaption;  ///< found with the picture that was removed

    bool operator==(const DistinctBody &) const = default;
};

/// Takes the headline, the lead and the picture of @p article from the beginning of @p safeHtml, which publishers often
/// repeat there. @p safeHtml: from sanitizeHtml() with imageAddress(). Pure.
DistinctBody withoutDuplicates(const QString &safeHtml, const Article &article);

/// True if both addresses lead to the same picture, perhaps in two sizes.
bool isSamePicture(const QUrl &one, const QUrl &other);

} // namespace depeche
