#pragma once

#include <QString>
#include <QUrl>

namespace depeche {

/// The address of the first picture in @p html worth showing (no counting pixel, no data: address), absolute; empty
/// when there is none. Looks at img tags only; linear in the size of @p html. The html is not trusted.
QUrl firstBodyImage(const QString &html, const QUrl &baseUrl);

} // namespace depeche
