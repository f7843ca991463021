#pragma once

#include <QStringList>

namespace depeche {

/// `depeche sanitize [--base-url URL]`: HTML on stdin to the safe HTML the article pane would show, on stdout.
/// @p arguments without the verb. Returns the exit code: 0 done, 2 usage.
int runSanitize(const QStringList &arguments);

} // namespace depeche
