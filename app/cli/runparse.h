#pragma once

#include <QStringList>

namespace depeche {

/// `depeche parse [--content-type TYPE] [--base-url URL] [--header 'Name: value']… FILE|-`: one feed document as JSON
/// on stdout. @p arguments without the verb. Returns the exit code: 0 done, 1 the file cannot be read or is no feed,
/// 2 usage.
int runParse(const QStringList &arguments);

} // namespace depeche
