#include "store/sqlextensions.h"

#include "store/ftstokenizer.h"
#include "store/queuedtext.h"

namespace depeche {

Result<> addExtensions(sqlite3 *db)
{
    DEPECHE_TRY(addTokenizer(db));
    return addQueuedTextFunction(db);
}

} // namespace depeche
