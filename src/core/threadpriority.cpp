#include "core/threadpriority.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace depeche {

void giveWayToTheWindow()
{
#ifdef Q_OS_LINUX
    // On Linux a nice value belongs to a thread. QThread::setPriority() does nothing with the usual scheduler.
    constexpr int Nice = 10;
    setpriority(PRIO_PROCESS, id_t(syscall(SYS_gettid)), Nice);
#endif
}

} // namespace depeche
