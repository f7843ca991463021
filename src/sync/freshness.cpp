#include "sync/freshness.h"

#include <algorithm>

namespace depeche {

using namespace std::chrono_literals;
using std::chrono::seconds;

namespace {

constexpr seconds Longest = 5h;

/// A number of seconds (RFC 9111, 1.2.2): one too large for us is as good as the largest. None for rubbish.
std::optional<seconds> deltaSeconds(QByteArray text)
{
    text = text.trimmed().replace('"', "");
    if (text.isEmpty() || !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    return text.size() > 9 ? seconds(999'999'999) : seconds(text.toLongLong());
}

/// All Cache-Control fields are one list.
QList<QByteArray> directives(const HttpHeaders &headers)
{
    QList<QByteArray> all;
    for (const auto &[name, value] : headers) {
        if (name.compare("cache-control", Qt::CaseInsensitive) == 0)
            all += value.toLower().split(',');
    }
    return all;
}

seconds lifetime(const HttpHeaders &headers, Timestamp now)
{
    std::optional<seconds> maxAge;
    for (const QByteArray &directive : directives(headers)) {
        const QByteArray trimmed = directive.trimmed();
        if (trimmed == "no-store" || trimmed == "no-cache")
            return 0s;
        if (trimmed.startsWith("max-age="))
            maxAge = deltaSeconds(trimmed.mid(8)).value_or(0s);
    }
    if (maxAge)
        return *maxAge;
    const auto expires = parseHttpDate(headerValue(headers, "expires"));
    if (!expires)
        return 0s;
    // By the server's clock, because it may be wrong.
    return *expires - parseHttpDate(headerValue(headers, "date")).value_or(now);
}

} // namespace

seconds freshnessOf(const HttpHeaders &headers, Timestamp now)
{
    const seconds age = deltaSeconds(headerValue(headers, "age")).value_or(0s);
    return std::clamp(lifetime(headers, now) - age, 0s, Longest);
}

} // namespace depeche
