#include "render/articleaddress.h"

#include <array>
#include <utility>

namespace depeche {

namespace {

constexpr std::array<std::pair<ArticleAddressKind, QLatin1String>, 5> Prefixes = {{
    {ArticleAddressKind::Page, QLatin1String("page-")},
    {ArticleAddressKind::Image, QLatin1String("image/")},
    {ArticleAddressKind::Tag, QLatin1String("tag/")},
    {ArticleAddressKind::Follow, QLatin1String("follow/")},
    {ArticleAddressKind::Unfollow, QLatin1String("unfollow/")},
}};

QLatin1String prefixOf(ArticleAddressKind kind)
{
    for (const auto &[known, prefix] : Prefixes) {
        if (known == kind)
            return prefix;
    }
    Q_UNREACHABLE();
}

} // namespace

QString articleAddress(ArticleAddressKind kind, const QString &name)
{
    // Pictures keep no readable address, so that nothing in it can be taken for a path.
    const QByteArray encoded =
        kind == ArticleAddressKind::Image
            ? name.toUtf8().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
            : QUrl::toPercentEncoding(name);
    return QString(ArticleScheme % u':' % prefixOf(kind) % QLatin1String(encoded));
}

QString imageAddress(const QUrl &url)
{
    return articleAddress(ArticleAddressKind::Image, QString::fromLatin1(url.toEncoded()));
}

std::optional<ArticleAddress> parseArticleAddress(const QUrl &url)
{
    if (url.scheme() != ArticleScheme || !url.host().isEmpty())
        return {};
    const QString path = url.path(QUrl::FullyEncoded);
    for (const auto &[kind, prefix] : Prefixes) {
        if (!path.startsWith(prefix))
            continue;
        const QByteArray encoded = path.mid(prefix.size()).toLatin1();
        const QByteArray name = kind == ArticleAddressKind::Image
                                    ? QByteArray::fromBase64(encoded, QByteArray::Base64UrlEncoding |
                                                                          QByteArray::OmitTrailingEquals)
                                    : QByteArray::fromPercentEncoding(encoded);
        if (name.isEmpty())
            return {};
        return ArticleAddress{kind, QString::fromUtf8(name)};
    }
    return {};
}

} // namespace depeche
