#pragma once

#include <QList>
#include <QStringList>

namespace depeche {

/// @p safeHtml (from sanitizeHtml()) with `<mark>` around every hit of @p terms (highlightTerms()), also where a hit
/// runs over the border of an inline element: there, all marks but the first have the class "more". Inflections are those
/// of @p language (BCP 47, may be empty). At most 500 hits are marked. Pure.
QString markHits(const QString &safeHtml, const QList<QStringList> &terms, const QString &language = {});

} // namespace depeche
