#pragma once

#include "render/articlepage.h"

/// The two parts of a page around its body. Used by articlepage.cpp only.
namespace depeche {

/// Section, headline, lead, byline and, unless @p picture is empty, the picture (finished HTML).
QString headerPart(const Article &article, const PageOptions &options, bool showLead, const QString &picture);

/// The picture with caption and credit; @p otherCaption when the article names none.
QString pictureFigure(const Article &article, const PageOptions &options, const QString &otherCaption);

/// Enclosures but for the @p pictures the page shows, tags, read also, discussion, addresses and source; on paper also
/// the list of @p links of the body.
QString footerPart(const Article &article, const PageOptions &options, const QList<QUrl> &pictures,
                   const QList<QUrl> &links);

} // namespace depeche
