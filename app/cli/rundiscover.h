#pragma once

#include <QStringList>

namespace depeche {

/// `depeche discover [--guess] URL` and `depeche discover --base-url URL FILE`: the feeds a page offers, as JSON on
/// stdout. With an address alone it is fetched; --guess also tries the usual places when the page offers none.
/// @p arguments without the verb. Returns the exit code: 0 done, 1 it cannot be read, 2 usage.
int runDiscover(const QStringList &arguments);

} // namespace depeche
