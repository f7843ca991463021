#include "render/exportdocument.h"

#include "render/articlefacts.h"
#include "render/htmltext.h"

#include <QCoreApplication>

namespace depeche {

namespace {

struct Chapter
{
    QString title;
    QList<Article> articles;
};

QString chapterOf(const Article &article, Chapters chapters)
{
    switch (chapters) {
    case Chapters::BySection:
        return article.details.section.isEmpty() ? article.feedTitle : article.details.section;
    case Chapters::BySource: return article.feedTitle;
    case Chapters::None: break;
    }
    return {};
}

/// A level of chapters that groups nothing is left out.
QList<Chapter> chaptersOf(const QList<Article> &articles, Chapters by)
{
    QList<Chapter> chapters;
    for (const Article &article : articles) {
        const QString title = chapterOf(article, by);
        const auto known = std::find_if(chapters.begin(), chapters.end(),
                                        [&title](const Chapter &chapter) { return chapter.title == title; });
        if (known == chapters.end())
            chapters.append({title, {article}});
        else
            known->articles.append(article);
    }
    if (chapters.size() == 1 || chapters.size() == articles.size())
        return {{QString(), articles}};
    return chapters;
}

QList<PdfOutlineItem> headingItems(const QList<Heading> &headings)
{
    QList<PdfOutlineItem> items;
    for (const Heading &heading : headings)
        items.append({heading.title, heading.anchor, {}});
    return items;
}

/// Chromium makes a named destination only of what is linked to.
QString targets(const QStringList &anchors)
{
    QString links;
    for (const QString &anchor : anchors)
        links += QString(QStringLiteral("<a href=\"#") % anchor % QStringLiteral("\"></a>"));
    return element(QLatin1String("div"), QLatin1String("targets"), links);
}

QString tableOfContents(const QList<Chapter> &chapters, const QString &title, const ExportOptions &options)
{
    QString html = foreign(QLatin1String("h1"), QLatin1String("document"), title);
    html += foreign(QLatin1String("p"), QLatin1String("made"),
                    longDateTime(options.made, options.locale, options.zone));
    int number = 0;
    for (const Chapter &chapter : chapters) {
        html += foreign(QLatin1String("h2"), QLatin1String("chapter"), chapter.title);
        QString items;
        for (const Article &article : chapter.articles) {
            const QString date = longDateTime(article.row.published, options.locale, options.zone);
            const QString from =
                QString(foreign(QLatin1String("bdi"), QLatin1String("source"), article.feedTitle) %
                        QStringLiteral(" · ") % foreign(QLatin1String("bdi"), QLatin1String("date"), date));
            items += QString(QStringLiteral("<li><a href=\"#article-") % QString::number(++number) %
                             QStringLiteral("\">") %
                             foreign(QLatin1String("bdi"), QLatin1String("title"), article.row.title) %
                             element(QLatin1String("span"), QLatin1String("from"), from) %
                             QStringLiteral("</a></li>"));
        }
        html += element(QLatin1String("ol"), QLatin1String("entries"), items);
    }
    return element(QLatin1String("nav"), QLatin1String("contents"), html);
}

/// Chromium embeds OpenType outlines (Inter) as pictures of letters; TrueType stays text of full quality.
ArticleTheme paperTheme(const ArticleTheme &theme)
{
    ArticleTheme paper = theme;
    paper.sansFamilies.prepend(QStringLiteral("Noto Sans"));
    return paper;
}

void addUnique(QStringList &list, const QStringList &more)
{
    for (const QString &text : more) {
        if (!text.isEmpty() && !list.contains(text))
            list.append(text);
    }
}

QStringList tagNames(const Article &article)
{
    QStringList names;
    for (const ArticleTag &tag : article.tags)
        names.append(tag.spelling.isEmpty() ? tag.name : tag.spelling);
    return names;
}

} // namespace

ExportDocument buildExportDocument(const QList<Article> &articles, const ExportOptions &options)
{
    Q_ASSERT(!articles.isEmpty());
    const QList<Chapter> chapters = chaptersOf(articles, options.chapters);
    const bool several = articles.size() > 1;
    ExportDocument document;
    PdfDescription &description = document.description;
    description.made = options.made;

    QString content;
    QStringList anchors;
    QStringList languages;
    int number = 0;
    for (const Chapter &chapter : chapters) {
        QList<PdfOutlineItem> items;
        for (const Article &article : chapter.articles) {
            PageOptions page;
            page.medium = PageMedium::Paper;
            page.locale = options.locale;
            page.zone = options.zone;
            page.missingImages = options.missingImages;
            page.anchor = QString(QStringLiteral("article-") % QString::number(++number));
            const ArticlePage parts = buildArticleParts(article, page);
            content += articleElement(parts, page.anchor);
            anchors.append(page.anchor);
            for (const Heading &heading : parts.headings)
                anchors.append(heading.anchor);
            for (const QUrl &image : parts.images) {
                if (!document.images.contains(image))
                    document.images.append(image);
            }
            items.append({article.row.title, page.anchor, headingItems(parts.headings)});
            description.heads.append({page.anchor, article.feedTitle, article.row.title});
            addUnique(languages, {article.row.language});
            addUnique(description.authors, article.details.authors);
            addUnique(description.keywords, tagNames(article));
        }
        if (chapter.title.isEmpty())
            description.outline += items;
        else
            description.outline.append({chapter.title, items.first().anchor, items});
    }

    description.title = articles.first().row.title;
    description.language = languages.value(0);
    if (several) {
        description.title =
            options.title.isEmpty()
                ? QCoreApplication::translate("depeche", "%n article(s)", nullptr, int(articles.size()))
                : options.title;
        description.language = languages.size() == 1 ? languages.first() : options.locale.bcp47Name();
        content.prepend(tableOfContents(chapters, description.title, options));
        description.contents = true;
    } else {
        const Article &article = articles.first();
        description.subject = article.row.lead;
        description.source = articleUrl(article);
        description.published = article.publishedByFeed ? article.publishedByFeed : article.row.published;
        addUnique(description.publishers, {article.feedTitle});
    }
    content += targets(anchors);
    document.html =
        pageAround(content, description.title, description.language,
                   QString(themeVariables(paperTheme(options.theme)) % articleStyle() % printStyle()));
    return document;
}

QList<std::pair<QUrl, QUrl>> exportImages(const QList<Article> &articles)
{
    QList<std::pair<QUrl, QUrl>> images;
    QSet<QUrl> known;
    PageOptions options;
    options.medium = PageMedium::Paper;
    for (const Article &article : articles) {
        const QList<QUrl> used = buildArticleParts(article, options).images;
        for (const QUrl &url : used) {
            if (!known.contains(url)) {
                known.insert(url);
                images.append({url, article.feedUrl});
            }
        }
    }
    return images;
}

} // namespace depeche
