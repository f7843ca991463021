#pragma once

namespace depeche {

/// Gives memory that was freed back to the system. The allocator of glibc keeps it, because it lies between pieces still
/// in use: after a large refresh that is a hundred megabytes. Takes some milliseconds; any thread, not the window's.
/// Does nothing where there is no such allocator.
void giveBackFreedMemory();

} // namespace depeche
