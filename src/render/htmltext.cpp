#include "render/htmltext.h"

namespace depeche {

QString escaped(const QString &text)
{
    return text.toHtmlEscaped();
}

QString foreign(QLatin1String tag, QLatin1String cls, const QString &text)
{
    if (text.trimmed().isEmpty())
        return {};
    return QString(u'<' % tag % QStringLiteral(" class=\"") % cls % QStringLiteral("\" dir=\"auto\">") %
                   escaped(text) % QStringLiteral("</") % tag % u'>');
}

QString element(QLatin1String tag, QLatin1String cls, const QString &html)
{
    if (html.isEmpty())
        return {};
    return QString(u'<' % tag % QStringLiteral(" class=\"") % cls % QStringLiteral("\">") % html %
                   QStringLiteral("</") % tag % u'>');
}

bool isWebUrl(const QUrl &url)
{
    return (url.scheme() == u"https" || url.scheme() == u"http") && !url.host().isEmpty();
}

QString link(const QUrl &url, QLatin1String cls, const QString &html)
{
    if (!isWebUrl(url))
        return html;
    return QString(QStringLiteral("<a class=\"") % cls % QStringLiteral("\" href=\"") %
                   escaped(QString::fromLatin1(url.toEncoded())) % QStringLiteral("\">") % html %
                   QStringLiteral("</a>"));
}

QString readableUrl(const QUrl &url)
{
    QString text = url.toDisplayString(QUrl::RemoveScheme | QUrl::RemoveUserInfo);
    if (text.startsWith(u"//"))
        text.remove(0, 2);
    if (text.endsWith(u'/') && text.count(u'/') == 1)
        text.chop(1);
    return text;
}

} // namespace depeche
