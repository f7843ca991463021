#pragma once

namespace depeche {

/// Makes every later SQL statement on the calling thread end the program with a message, in all builds. The
/// window's main() calls it first: a query on the GUI thread is a bug that no user should have to feel.
void forbidSqlOnThisThread();

/// Called before every statement and before a connection is opened.
void assertSqlAllowedHere();

} // namespace depeche
