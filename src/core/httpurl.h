#pragma once

#include <QUrl>
#include <optional>

namespace depeche {

/// An absolute http or https address with a host: the only thing the fetcher accepts (DESIGN 6, rule 2).
/// Nothing from the network can make one with another scheme. Length at most 4 KiB encoded.
class HttpUrl final
{
public:
    /// From text as a feed, page or person wrote it: surrounding blanks, tabs and line ends are removed, a
    /// missing scheme is not guessed.
    static std::optional<HttpUrl> parse(QStringView text);
    static std::optional<HttpUrl> fromUrl(const QUrl &url);
    /// As parse(), but also takes "example.org/feed" and "feed://…", as a person types them.
    static std::optional<HttpUrl> fromUserInput(const QString &text);

    /// @p reference relative to this address; empty when the outcome is not http(s).
    std::optional<HttpUrl> resolve(QStringView reference) const;

    const QUrl &url() const { return m_url; }
    /// Percent-encoded, without the fragment: what goes on the wire and into the database.
    QByteArray encoded() const;
    QString toString() const;
    /// Lower-case ASCII host (punycode); an IPv6 address without brackets.
    QString host() const;
    bool isSecure() const;
    /// scheme://host:port, for politeness and credential decisions.
    QString origin() const;

    bool operator==(const HttpUrl &) const = default;

private:
    explicit HttpUrl(QUrl url)
        : m_url(std::move(url))
    {
    }
    QUrl m_url;
};

} // namespace depeche
