#pragma once

#include "store/reading.h"

namespace depeche {

/// Ctrl-C while this lives does not end the program but sets flag(), which long work looks at between its steps; SQL that
/// obeys it (Connection::obey) ends at once. A second Ctrl-C ends the program. One at a time; main thread.
class Stoppable final
{
public:
    Stoppable();
    ~Stoppable();
    Stoppable(const Stoppable &) = delete;
    Stoppable &operator=(const Stoppable &) = delete;

    bool isStopped() const;
    const CancelFlag &flag() const;
};

} // namespace depeche
