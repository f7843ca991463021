#pragma once

#include <QList>
#include <QStringList>

namespace depeche {

/// @p safeHtml (from sanitizeHtml()) with `<mark>` around every hit of @p terms (highlightTerms()), also where a hit
/// runs over the border of an inline element. At most 500 hits are marked. Pure.
QString markHits(const QString &safeHtml, const QList<QStringList> &terms);

} // namespace depeche
