#pragma once

#include <QLatin1String>
#include <QString>
#include <QUrl>
#include <optional>

/// The addresses of our own scheme: what pages link to and load. Nothing else can be loaded by the engine.
/// No slash in a page's path, or Chromium takes the other addresses for relative ones.
namespace depeche {

inline constexpr QLatin1String ArticleScheme{"depeche-article"};

enum class ArticleAddressKind {
    Page,     ///< name: the page's number
    Image,    ///< name: the picture's http(s) address
    Tag,      ///< name: a tag; show its articles
    Follow,   ///< name: a tag; follow it
    Unfollow, ///< name: a tag; stop following it
};

struct ArticleAddress
{
    ArticleAddressKind kind = ArticleAddressKind::Page;
    QString name;

    bool operator==(const ArticleAddress &) const = default;
};

/// "depeche-article:tag/Jens%20Stoltenberg"
QString articleAddress(ArticleAddressKind kind, const QString &name);
QString imageAddress(const QUrl &url);

/// The meaning of @p url; nothing when it is not one of ours.
std::optional<ArticleAddress> parseArticleAddress(const QUrl &url);

} // namespace depeche
