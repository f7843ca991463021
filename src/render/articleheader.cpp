#include "render/articleaddress.h"
#include "render/articlefacts.h"
#include "render/articleparts.h"
#include "render/highlight.h"
#include "render/htmltext.h"

#include <QCoreApplication>

namespace depeche {

namespace {

/// From here on (UTF-16 units) a headline is set smaller.
constexpr int LongHeadline = 110;

/// A text of the article with the hits of the search marked.
QString marked(QLatin1String tag, QLatin1String cls, const QString &text, const Article &article,
               const PageOptions &options)
{
    if (text.trimmed().isEmpty())
        return {};
    return QString(u'<' % tag % QStringLiteral(" class=\"") % cls % QStringLiteral("\" dir=\"auto\">") %
                   markHits(escaped(text), options.highlight, article.row.language) % QStringLiteral("</") %
                   tag % u'>');
}

QString byline(const Article &article, const PageOptions &options)
{
    QStringList parts;
    QStringList authors;
    for (const QString &author : article.details.authors) {
        if (!author.trimmed().isEmpty())
            authors.append(foreign(QLatin1String("bdi"), QLatin1String("author"), author));
    }
    if (!authors.isEmpty())
        parts.append(
            element(QLatin1String("span"), QLatin1String("authors"), authors.join(QStringLiteral(", "))));
    parts.append(foreign(QLatin1String("bdi"), QLatin1String("source"), article.feedTitle));
    parts.append(QString(QStringLiteral("<time datetime=\"") % toIso(article.row.published) %
                         QStringLiteral("\" dir=\"auto\">") %
                         escaped(longDateTime(article.row.published, options.locale, options.zone)) %
                         QStringLiteral("</time>")));
    if (const int minutes = readingMinutes(article); minutes > 0) {
        parts.append(foreign(QLatin1String("bdi"), QLatin1String("minutes"),
                             QCoreApplication::translate("depeche", "%n min read", nullptr, minutes)));
    }
    parts.append(foreign(QLatin1String("bdi"), QLatin1String("language"),
                         languageName(article.row.language, options.locale)));
    parts.removeAll(QString());
    // The style puts a dot before each part and hides those at the beginning of a line.
    QStringList spans;
    for (const QString &part : std::as_const(parts))
        spans += element(QLatin1String("span"), QLatin1String("part"), part);
    return element(QLatin1String("p"), QLatin1String("byline"),
                   element(QLatin1String("span"), QLatin1String("parts"), spans.join(u' ')));
}

} // namespace

QString pictureFigure(const Article &article, const PageOptions &options, const QString &otherCaption)
{
    const ArticleImage &image = article.details.image;
    if (!isWebUrl(image.url))
        return {};
    const QString caption = image.caption.isEmpty() ? otherCaption : image.caption;
    const QString picture =
        options.missingImages.contains(image.url)
            ? missingPicture(image.url, {})
            : QString(QStringLiteral("<img src=\"") % escaped(imageAddress(image.url)) %
                      QStringLiteral("\" alt=\"") % escaped(caption) % QStringLiteral("\">"));
    const QString words = QString(foreign(QLatin1String("span"), QLatin1String("caption"), caption) % u' ' %
                                  foreign(QLatin1String("span"), QLatin1String("credit"), image.credit));
    return element(
        QLatin1String("figure"), QLatin1String("picture"),
        QString(picture % element(QLatin1String("figcaption"), QLatin1String("about"), words.trimmed())));
}

QString headerPart(const Article &article, const PageOptions &options, bool showLead, const QString &picture)
{
    const QString title = article.row.title.trimmed().isEmpty()
                              ? QCoreApplication::translate("depeche", "Without a headline")
                              : article.row.title;
    QString html = foreign(QLatin1String("p"), QLatin1String("section"), article.details.section);
    html += marked(QLatin1String("h1"),
                   title.size() > LongHeadline ? QLatin1String("headline long") : QLatin1String("headline"),
                   title, article, options);
    if (showLead)
        html += marked(QLatin1String("p"), QLatin1String("lead"), article.row.lead, article, options);
    html += byline(article, options);
    html += picture;
    return html;
}

} // namespace depeche
