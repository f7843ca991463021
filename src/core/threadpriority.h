#pragma once

namespace depeche {

/// Lets the calling thread give way to those people wait for: the window, and what it asks for. For threads that work
/// in the background; it cannot be taken back. Does nothing where the system has no such thing.
void giveWayToTheWindow();

} // namespace depeche
