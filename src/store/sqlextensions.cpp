#include "store/sqlextensions.h"

namespace depeche {

Result<> addExtensions(sqlite3 *db)
{
    Q_UNUSED(db)
    return {};
}

} // namespace depeche
