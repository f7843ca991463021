#include "core/httpurl.h"

namespace depeche {

namespace {

constexpr qsizetype MaxEncodedLength = 4096;

/// As browsers do (WHATWG URL): tabs and line ends anywhere, blanks and controls at the ends do not count.
QString cleaned(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (QChar c : text) {
        if (c != u'\t' && c != u'\n' && c != u'\r')
            result += c;
    }
    qsizetype begin = 0;
    qsizetype end = result.size();
    while (begin < end && result.at(begin).unicode() <= 0x20)
        ++begin;
    while (end > begin && result.at(end - 1).unicode() <= 0x20)
        --end;
    return result.mid(begin, end - begin);
}

} // namespace

std::optional<HttpUrl> HttpUrl::fromUrl(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty())
        return std::nullopt;
    const QString scheme = url.scheme().toLower();
    if (scheme != u"http" && scheme != u"https")
        return std::nullopt;
    QUrl normal = url;
    normal.setScheme(scheme);
    if (normal.path().isEmpty())
        normal.setPath(QStringLiteral("/"));
    if (normal.toEncoded().size() > MaxEncodedLength)
        return std::nullopt;
    return HttpUrl(normal);
}

std::optional<HttpUrl> HttpUrl::parse(QStringView text)
{
    const QString input = cleaned(text);
    if (input.size() > MaxEncodedLength)
        return std::nullopt;
    return fromUrl(QUrl(input, QUrl::TolerantMode));
}

std::optional<HttpUrl> HttpUrl::fromUserInput(const QString &text)
{
    QString input = cleaned(text);
    for (QStringView prefix : {u"feed://", u"feeds://"}) {
        if (input.startsWith(prefix, Qt::CaseInsensitive))
            input = (prefix == u"feeds://" ? QStringLiteral("https://") : QStringLiteral("http://")) +
                    input.mid(prefix.size());
    }
    for (QStringView prefix : {u"feed:http:", u"feed:https:"}) {
        if (input.startsWith(prefix, Qt::CaseInsensitive))
            input = input.mid(5);
    }
    if (auto url = parse(input))
        return url;
    if (input.isEmpty() || input.contains(u"://") || input.contains(u' ') || !input.contains(u'.'))
        return std::nullopt;
    return parse(QString(u"https://" + input));
}

std::optional<HttpUrl> HttpUrl::resolve(QStringView reference) const
{
    const QString input = cleaned(reference);
    if (input.size() > MaxEncodedLength)
        return std::nullopt;
    return fromUrl(m_url.resolved(QUrl(input, QUrl::TolerantMode)));
}

QByteArray HttpUrl::encoded() const
{
    return m_url.toEncoded(QUrl::RemoveFragment);
}

QString HttpUrl::toString() const
{
    return QString::fromLatin1(encoded());
}

QString HttpUrl::host() const
{
    return m_url.host(QUrl::FullyEncoded).toLower(); // not toAce(): that is empty for an IPv6 address
}

bool HttpUrl::isSecure() const
{
    return m_url.scheme() == u"https";
}

QString HttpUrl::origin() const
{
    const int port = m_url.port(isSecure() ? 443 : 80);
    const QString name = host();
    const QString bracketed = name.contains(u':') ? QString(u'[' + name + u']') : name;
    return m_url.scheme() + u"://" + bracketed + u':' + QString::number(port);
}

} // namespace depeche
