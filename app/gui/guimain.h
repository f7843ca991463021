#pragma once

namespace depeche {

struct Invocation;

/// Runs the window until it is closed; the program's exit code. A second start on the same profile hands its addresses to
/// the first and returns at once. Call on the main thread, with a QApplication.
int runWindow(const Invocation &invocation);

} // namespace depeche
