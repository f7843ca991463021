#include "render/bodyextras.h"

#include "core/text.h"
#include "render/articleaddress.h"
#include "render/htmltext.h"
#include "render/safehtml.h"

#include <QCoreApplication>

namespace depeche {

namespace {

QStringView tagText(const QString &html, const SafeToken &token)
{
    return QStringView(html).mid(token.start, token.length);
}

} // namespace

QString missingPicture(const QUrl &url, const QString &description)
{
    const QString reason = QCoreApplication::translate("depeche", "The picture could not be loaded.");
    const QString host = url.host();
    return QString(QStringLiteral("<span class=\"missing\">") %
                   foreign(QLatin1String("span"), QLatin1String("what"), description) %
                   element(QLatin1String("span"), QLatin1String("why"), escaped(reason)) %
                   foreign(QLatin1String("span"), QLatin1String("where"), host) % QStringLiteral("</span>"));
}

QString withMissingBoxes(const QString &safeHtml, const QSet<QUrl> &missing)
{
    if (missing.isEmpty())
        return safeHtml;
    QString html = safeHtml;
    const QList<SafeToken> tokens = safeTokens(safeHtml);
    for (auto it = tokens.rbegin(); it != tokens.rend(); ++it) {
        if (it->name != u"img")
            continue;
        const QStringView tag = tagText(safeHtml, *it);
        const auto address = parseArticleAddress(QUrl(safeAttribute(tag, u"src")));
        if (address && missing.contains(QUrl(address->name)))
            html.replace(it->start, it->length,
                         missingPicture(QUrl(address->name), safeAttribute(tag, u"alt")));
    }
    return html;
}

AnchoredBody withAnchors(const QString &safeHtml, const QString &prefix)
{
    AnchoredBody body;
    const QList<SafeToken> tokens = safeTokens(safeHtml);
    qsizetype copied = 0;
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        const SafeToken &token = tokens[i];
        if (token.kind != SafeToken::Kind::Open || !isHeading(token.name))
            continue;
        QString title;
        const qsizetype last = closingToken(tokens, i);
        for (qsizetype inner = i; inner < last; ++inner) {
            if (tokens[inner].kind == SafeToken::Kind::Text)
                title += safeText(tagText(safeHtml, tokens[inner]));
        }
        title = singleLine(title, 200).trimmed();
        if (title.isEmpty())
            continue;
        const QString anchor = QString(prefix % u'-' % QString::number(body.headings.size() + 1));
        body.headings.append({title, anchor, token.name[1].digitValue()});
        const qsizetype insertAt = token.start + 1 + token.name.size();
        body.html += QString(QStringView(safeHtml).mid(copied, insertAt - copied) % QStringLiteral(" id=\"") %
                             anchor % u'"');
        copied = insertAt;
    }
    body.html += QStringView(safeHtml).mid(copied);
    return body;
}

NumberedLinks withNumberedLinks(const QString &safeHtml)
{
    NumberedLinks links;
    const QList<SafeToken> tokens = safeTokens(safeHtml);
    qsizetype copied = 0;
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind != SafeToken::Kind::Open || tokens[i].name != u"a")
            continue;
        const QUrl url(safeAttribute(tagText(safeHtml, tokens[i]), u"href"));
        const qsizetype last = closingToken(tokens, i);
        QString text;
        for (qsizetype inner = i; inner < last; ++inner) {
            if (tokens[inner].kind == SafeToken::Kind::Text)
                text += safeText(tagText(safeHtml, tokens[inner]));
        }
        text = text.trimmed();
        if (!isWebUrl(url) || text.isEmpty() || text == url.toString() || text == readableUrl(url))
            continue;
        qsizetype number = links.urls.indexOf(url);
        if (number < 0) {
            number = links.urls.size();
            links.urls.append(url);
        }
        const qsizetype end = tokens[last].end();
        links.html +=
            QString(QStringView(safeHtml).mid(copied, end - copied) % QStringLiteral("<sup class=\"note\">") %
                    QString::number(number + 1) % QStringLiteral("</sup>"));
        copied = end;
    }
    links.html += QStringView(safeHtml).mid(copied);
    return links;
}

} // namespace depeche
