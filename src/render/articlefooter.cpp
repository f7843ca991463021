#include "core/hash.h"
#include "render/articleaddress.h"
#include "render/articlefacts.h"
#include "render/articleparts.h"
#include "render/duplicates.h"
#include "render/htmltext.h"

#include <QCoreApplication>

namespace depeche {

namespace {

QString label(const QString &text)
{
    return element(QLatin1String("h2"), QLatin1String("label"), escaped(text));
}

QString block(QLatin1String cls, const QString &html)
{
    return element(QLatin1String("section"), cls, html);
}

QString nameOf(const ArticleTag &tag)
{
    return tag.spelling.isEmpty() ? tag.name : tag.spelling;
}

/// One chip: the name shows the tag's articles, the sign behind it follows or unfollows.
QString chip(const ArticleTag &tag)
{
    const QString name = nameOf(tag);
    const bool inferred = tag.origin == TagOrigin::Inferred;
    QString cls = QStringLiteral("chip");
    cls += QString(tag.followed ? QStringLiteral(" followed") : QString());
    cls += QString(inferred ? QStringLiteral(" inferred") : QString());
    const QString action = tag.followed
                               ? QCoreApplication::translate("depeche", "Stop following %1").arg(name)
                               : QCoreApplication::translate("depeche", "Follow %1").arg(name);
    const auto kind = tag.followed ? ArticleAddressKind::Unfollow : ArticleAddressKind::Follow;
    const QString show = QCoreApplication::translate("depeche", "Show all articles about %1").arg(name);
    const QString tick =
        tag.followed ? QStringLiteral("<span class=\"tick\" aria-hidden=\"true\">✓</span>") : QString();
    return QString(QStringLiteral("<span class=\"") % cls % QStringLiteral("\"><a class=\"name\" href=\"") %
                   escaped(articleAddress(ArticleAddressKind::Tag, tag.name)) %
                   QStringLiteral("\" title=\"") % escaped(show) % QStringLiteral("\">") % tick %
                   foreign(QLatin1String("bdi"), QLatin1String("word"), name) %
                   QStringLiteral("</a><a class=\"follow\" href=\"") %
                   escaped(articleAddress(kind, tag.name)) % QStringLiteral("\" title=\"") % escaped(action) %
                   QStringLiteral("\" aria-label=\"") % escaped(action) % QStringLiteral("\">") %
                   QString(tag.followed ? QStringLiteral("×") : QStringLiteral("+")) %
                   QStringLiteral("</a></span>"));
}

QString tags(const Article &article, const PageOptions &options)
{
    if (article.tags.isEmpty())
        return {};
    QStringList parts;
    const bool paper = options.medium == PageMedium::Paper;
    for (const ArticleTag &tag : article.tags)
        parts.append(paper ? foreign(QLatin1String("bdi"), QLatin1String("word"), nameOf(tag)) : chip(tag));
    const QString list =
        paper ? element(QLatin1String("p"), QLatin1String("words"), parts.join(QStringLiteral(" · ")))
              : element(QLatin1String("div"), QLatin1String("chips"), parts.join(u'\n'));
    return block(QLatin1String("tags"),
                 QString(label(QCoreApplication::translate("depeche", "Tags")) % list));
}

QString readAlso(const Article &article)
{
    QString items;
    for (const RelatedLink &related : article.details.related) {
        if (!isWebUrl(related.url))
            continue;
        const QString title = related.title.trimmed().isEmpty() ? readableUrl(related.url) : related.title;
        const QString line =
            QString(link(related.url, QLatin1String("title"),
                         foreign(QLatin1String("bdi"), QLatin1String("text"), title)) %
                    u' ' % foreign(QLatin1String("span"), QLatin1String("host"), related.url.host()));
        items += element(QLatin1String("li"), QLatin1String("related"), line);
    }
    if (items.isEmpty())
        return {};
    return block(QLatin1String("also"), QString(label(QCoreApplication::translate("depeche", "Read also")) %
                                                element(QLatin1String("ul"), QLatin1String("list"), items)));
}

QString discussion(const Article &article)
{
    const Discussion &about = article.details.discussion;
    if (!isWebUrl(about.url))
        return {};
    const QString text = about.count
                             ? QCoreApplication::translate("depeche", "%n comment(s)", nullptr, *about.count)
                             : QCoreApplication::translate("depeche", "Comments");
    const QString line =
        QString(link(about.url, QLatin1String("comments"),
                     foreign(QLatin1String("bdi"), QLatin1String("text"), text)) %
                u' ' % foreign(QLatin1String("span"), QLatin1String("host"), about.url.host()));
    return block(QLatin1String("discussion"),
                 QString(label(QCoreApplication::translate("depeche", "Discussion")) %
                         element(QLatin1String("p"), QLatin1String("line"), line)));
}

QString kindOf(const QString &mimeType)
{
    if (mimeType.startsWith(u"audio/"))
        return QCoreApplication::translate("depeche", "Audio");
    if (mimeType.startsWith(u"video/"))
        return QCoreApplication::translate("depeche", "Video");
    if (mimeType.startsWith(u"image/"))
        return QCoreApplication::translate("depeche", "Picture");
    if (mimeType == u"application/pdf")
        return QStringLiteral("PDF");
    return QCoreApplication::translate("depeche", "File");
}

/// Feeds often attach the picture the page shows anyway.
bool isShown(const Enclosure &file, const QList<QUrl> &pictures)
{
    const bool mayBePicture = file.mimeType.isEmpty() || file.mimeType.startsWith(u"image/");
    return mayBePicture && std::any_of(pictures.begin(), pictures.end(),
                                       [&](const QUrl &picture) { return isSamePicture(file.url, picture); });
}

QString enclosures(const Article &article, const PageOptions &options, const QList<QUrl> &pictures)
{
    QString boxes;
    for (const Enclosure &file : article.details.enclosures) {
        if (!isWebUrl(file.url) || isShown(file, pictures))
            continue;
        const QString name = file.title.trimmed().isEmpty() ? file.url.fileName() : file.title;
        QStringList facts = {playingTime(file.duration), fileSize(file.bytes, options.locale),
                             file.url.host()};
        facts.removeAll(QString());
        const QString html = QString(
            foreign(QLatin1String("span"), QLatin1String("kind"), kindOf(file.mimeType)) %
            foreign(QLatin1String("span"), QLatin1String("name"), name.isEmpty() ? file.url.host() : name) %
            foreign(QLatin1String("span"), QLatin1String("facts"), facts.join(QStringLiteral(" · "))));
        boxes += link(file.url, QLatin1String("enclosure"), html);
    }
    return boxes.isEmpty() ? QString() : block(QLatin1String("enclosures"), boxes);
}

QString addressLine(const QString &name, const QUrl &url)
{
    if (!isWebUrl(url))
        return {};
    const QString address = foreign(QLatin1String("bdi"), QLatin1String("address"), readableUrl(url));
    return QString(QStringLiteral("<dt>") % escaped(name) % QStringLiteral("</dt><dd>") %
                   link(url, QLatin1String("url"), address) % QStringLiteral("</dd>"));
}

QString fact(const QString &name, const QString &value)
{
    return QString(QStringLiteral("<dt>") % escaped(name) % QStringLiteral("</dt><dd>") %
                   foreign(QLatin1String("bdi"), QLatin1String("value"), value) % QStringLiteral("</dd>"));
}

/// Where the text comes from; on paper with what is needed to check it later.
QString origin(const Article &article, const PageOptions &options)
{
    QString rows =
        addressLine(QCoreApplication::translate("depeche", "Short link"), article.details.shortUrl);
    rows += addressLine(QCoreApplication::translate("depeche", "Article"), articleUrl(article));
    const QUrl site = article.feedUrl;
    const QString feed = foreign(QLatin1String("bdi"), QLatin1String("feed"), article.feedTitle);
    if (!feed.isEmpty()) {
        rows += QString(QStringLiteral("<dt>") % escaped(QCoreApplication::translate("depeche", "Source")) %
                        QStringLiteral("</dt><dd>") % feed %
                        QString(isWebUrl(site) ? QString(u' ' % foreign(QLatin1String("span"),
                                                                        QLatin1String("host"), site.host()))
                                               : QString()) %
                        QStringLiteral("</dd>"));
    }
    if (article.updated && *article.updated > article.row.published) {
        rows += fact(QCoreApplication::translate("depeche", "Updated"),
                     longDateTime(*article.updated, options.locale, options.zone));
    }
    if (options.medium == PageMedium::Paper) {
        rows += fact(QCoreApplication::translate("depeche", "Received"),
                     longDateTime(article.received, options.locale, options.zone));
        const QByteArray content = QString(article.row.title % u'\n' % article.html).toUtf8();
        rows += fact(QStringLiteral("SHA-256"), QString::fromLatin1(sha256(content).toHex().left(32)));
    }
    return block(QLatin1String("origin"), element(QLatin1String("dl"), QLatin1String("facts"), rows));
}

QString linkList(const QList<QUrl> &links)
{
    QString items;
    for (const QUrl &url : links) {
        items += element(QLatin1String("li"), QLatin1String("target"),
                         link(url, QLatin1String("url"),
                              foreign(QLatin1String("bdi"), QLatin1String("address"), readableUrl(url))));
    }
    if (items.isEmpty())
        return {};
    return block(QLatin1String("links"),
                 QString(label(QCoreApplication::translate("depeche", "Links in the text")) %
                         element(QLatin1String("ol"), QLatin1String("list"), items)));
}

} // namespace

QString footerPart(const Article &article, const PageOptions &options, const QList<QUrl> &pictures,
                   const QList<QUrl> &links)
{
    return QString(enclosures(article, options, pictures) % tags(article, options) % readAlso(article) %
                   discussion(article) % linkList(links) % origin(article, options));
}

} // namespace depeche
