#pragma once

#include <QStringList>

namespace depeche {

/// `depeche opml [--write] FILE`: a list of feeds as JSON, or written out again as OPML 2.0, on stdout. @p arguments
/// without the verb. Returns the exit code: 0 done, 1 the file cannot be read or is no OPML, 2 usage.
int runOpml(const QStringList &arguments);

} // namespace depeche
