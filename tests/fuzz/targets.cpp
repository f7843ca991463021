#include "fuzz/targets.h"

namespace depeche::fuzz {

QList<Target> targets()
{
    return {{"charset", charset}, {"dates", dates}, {"feedjson", feedjson}, {"feedxml", feedxml},
            {"html", html},       {"opml", opml},   {"page", page},         {"query", query},
            {"text", text},       {"url", url}};
}

} // namespace depeche::fuzz
