#pragma once

#include <QtGlobal>

namespace depeche::bench {

/// Memory of this process and all that it started, in KiB, as /proc/<pid>/smaps_rollup has it.
struct TreeMemory
{
    qint64 proportional = 0; ///< Pss: what is shared counts in parts
    qint64 resident = 0;     ///< Rss: what is shared counts for each
    int processes = 0;

    bool operator==(const TreeMemory &) const = default;
};

TreeMemory treeMemory();

} // namespace depeche::bench
