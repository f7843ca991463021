#pragma once

#include <QStringList>

namespace depeche {

/// `depeche extract [--content-type TYPE] --base-url URL FILE`: the article of a page in a file, with what the page
/// says of it, as JSON on stdout. @p arguments without the verb. Returns the exit code: 0 done, 1 the file cannot be
/// read or holds no text, 2 usage.
int runExtract(const QStringList &arguments);

} // namespace depeche
