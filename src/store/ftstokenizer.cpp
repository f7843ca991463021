#include "store/ftstokenizer.h"

#include "core/stem.h"

#include <cstring>
#include <sqlite3.h>

namespace depeche {

namespace {

using Visit = int (*)(void *context, int flags, const char *token, int size, int start, int end);

int create(void *, const char **, int, Fts5Tokenizer **out)
{
    static char stateless = 0; // there is nothing to remember, but FTS5 wants an address
    *out = reinterpret_cast<Fts5Tokenizer *>(&stateless);
    return SQLITE_OK;
}

void destroy(Fts5Tokenizer *) {}

int tokenize(Fts5Tokenizer *, void *context, int, const char *text, int size, Visit visit)
{
    for (int begin = 0; begin < size;) {
        const auto *blank = static_cast<const char *>(std::memchr(text + begin, ' ', size_t(size - begin)));
        const int end = blank ? int(blank - text) : size;
        if (end > begin) {
            const bool instead = text[begin] == char(InsteadMark);
            const bool colocated = instead || text[begin] == char(StemMark);
            const int first = begin + (instead ? 1 : 0);
            if (end > first) {
                const int result = visit(context, colocated ? FTS5_TOKEN_COLOCATED : 0, text + first,
                                         end - first, begin, end);
                if (result != SQLITE_OK)
                    return result;
            }
        }
        begin = end + 1;
    }
    return SQLITE_OK;
}

fts5_api *apiOf(sqlite3 *db)
{
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(db, "SELECT fts5(?)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

} // namespace

Result<> addTokenizer(sqlite3 *db)
{
    fts5_api *api = apiOf(db);
    fts5_tokenizer tokenizer{create, destroy, tokenize};
    if (!api || api->xCreateTokenizer(api, "depeche", nullptr, &tokenizer, nullptr) != SQLITE_OK)
        return Error{ErrorKind::Storage, QStringLiteral("SQLite has no full-text search."),
                     QString::fromUtf8(sqlite3_errmsg(db))};
    return {};
}

} // namespace depeche
