#pragma once

#include <QStringList>

namespace depeche {

/// `depeche discover --base-url URL FILE`: the feeds a page in a file offers, as JSON on stdout. @p arguments without
/// the verb. Returns the exit code: 0 done, 1 the file cannot be read, 2 usage.
int runDiscover(const QStringList &arguments);

} // namespace depeche
