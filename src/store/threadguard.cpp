#include "store/threadguard.h"

#include <QtGlobal>

namespace depeche {

namespace {
thread_local bool sqlForbidden =
    false; // a property of the thread, hence the only mutable global of the store
}

void forbidSqlOnThisThread()
{
    sqlForbidden = true;
}

void assertSqlAllowedHere()
{
    if (sqlForbidden)
        qFatal("SQL on a thread that must never wait for the database: post a job to the Library instead");
}

} // namespace depeche
