#include "core/httpurl.h"
#include "fuzz/targets.h"

#include <algorithm>

namespace {

using namespace depeche;

void check(const std::optional<HttpUrl> &url)
{
    if (!url)
        return;
    const QByteArray encoded = url->encoded();
    fuzz::require(encoded.startsWith("http://") || encoded.startsWith("https://"), "only http and https");
    fuzz::require(!url->host().isEmpty(), "there is a host");
    fuzz::require(encoded.size() <= 4096, "no more than 4 KiB");
    fuzz::require(std::all_of(encoded.begin(), encoded.end(), [](char c) { return c > ' ' && c < 0x7f; }),
                  "nothing that could end the request line");
    const QString host = url->host();
    fuzz::require(std::none_of(host.begin(), host.end(),
                               [](QChar c) { return c.isSpace() || c == u'/' || c == u'@' || c == u'\\'; }),
                  "a host is a host");
    const auto again = HttpUrl::parse(QString::fromLatin1(encoded));
    fuzz::require(again.has_value(), "what is stored can be read");
    fuzz::require(again->encoded() == encoded, "what is stored stays the same");
    fuzz::require(again->host() == url->host() && again->origin() == url->origin(),
                  "the host stays the same");
}

} // namespace

void depeche::fuzz::url(const QByteArray &input)
{
    const QString text = QString::fromUtf8(input);
    check(HttpUrl::parse(text));
    check(HttpUrl::fromUserInput(text));
    const auto base = HttpUrl::parse(u"https://meridian.test/world/rss.xml?a=b");
    check(base->resolve(text));
}
