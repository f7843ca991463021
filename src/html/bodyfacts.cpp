#include "html/bodyfacts.h"

#include "core/text.h"
#include "html/addresses.h"
#include "html/pagetexts.h"

#include <QRegularExpression>

namespace depeche {

namespace {

constexpr int MaxRelated = 20;
constexpr int MaxRelatedBoxes = 10;
constexpr int MaxShownTags = 25;
constexpr qsizetype MinRelatedTitle = 12;
constexpr qsizetype MaxByline = 100;

QString marks(const HtmlNode &element)
{
    return QString(element.attribute(u"class") % u' ' % element.attribute(u"id")).toLower();
}

QString lineOf(const HtmlNode &element)
{
    return singleLine(textContent(element), 1000).trimmed();
}

bool isWithin(const QList<const HtmlNode *> &ancestors, QStringView name)
{
    return std::any_of(ancestors.cbegin(), ancestors.cend(),
                       [name](const HtmlNode *node) { return node->is(name); });
}

/// Collects in one walk through the page.
class BodyReader final
{
public:
    explicit BodyReader(const QUrl &baseUrl)
        : m_baseUrl(baseUrl)
    {
    }

    bool visit(const HtmlNode &element, const QList<const HtmlNode *> &ancestors)
    {
        if (element.is(u"head") || element.is(u"noscript") || isCommentList(element))
            return false;
        const QString names = marks(element);
        const QStringList properties = element.words(u"itemprop");
        readAuthor(element, names, properties);
        readTimes(element, names, properties, ancestors);
        if (element.is(u"a")) {
            readLink(element, names);
            readTag(element, ancestors);
        }
        readCommentCount(element, names, properties);
        if (m_relatedBoxes < MaxRelatedBoxes && isRelatedBox(element, names))
            readRelated(element);
        return true;
    }

    PageMetadata take()
    {
        if (!m_authors.isEmpty())
            m_found.authors = m_authors;
        else
            m_found.authors = namesInByline(m_byline);
        m_found.tags = tidyTags(m_found.tags.isEmpty() ? m_shownTags : m_found.tags);
        return std::move(m_found);
    }

private:
    static bool isCommentList(const HtmlNode &element)
    {
        static const QRegularExpression list(
            QStringLiteral("(^|[ _-])(comments?-?(list|thread|section|area)|commentlist|disqus_thread)\\b"));
        return (element.is(u"ol") || element.is(u"ul")) && list.match(marks(element)).hasMatch();
    }

    void readAuthor(const HtmlNode &element, const QString &names, const QStringList &properties)
    {
        static const QRegularExpression byline(QStringLiteral(
            "(^|[ _-])(by-?line|author|authors|article-author|post-author|entry-author|writtenby|p-author)([ "
            "_-]?name)?( |$)"));
        if (properties.contains(u"author") || properties.contains(u"creator")) {
            const QString name = nameIn(element);
            const QStringList found = authorNames(name.size() <= MaxByline ? name : QString());
            for (const QString &author : found)
                if (!m_authors.contains(author, Qt::CaseInsensitive))
                    m_authors.append(author);
        } else if (m_byline.isEmpty() &&
                   (element.words(u"rel").contains(u"author") || byline.match(names).hasMatch())) {
            const QString line = nameIn(element);
            if (!line.isEmpty() && line.size() <= MaxByline)
                m_byline = line;
        }
    }

    /// Bylines also hold dates, places and buttons: only what can be a name.
    static QStringList namesInByline(const QString &byline)
    {
        constexpr int MaxWords = 6;
        static const QRegularExpression noName(QStringLiteral("[0-9:!?]"));
        QStringList names = authorNames(byline);
        names.removeIf(
            [](const QString &name) { return name.count(u' ') >= MaxWords || name.contains(noName); });
        return names;
    }

    /// The part of an author's box that is the name.
    static QString nameIn(const HtmlNode &element)
    {
        if (const QString content = element.attribute(u"content"); !content.isEmpty())
            return content;
        QString name;
        visitElements(element, [&](const HtmlNode &child, const auto &) {
            if (name.isEmpty() && child.words(u"itemprop").contains(u"name"))
                name = child.has(u"content") ? child.attribute(u"content") : lineOf(child);
            return name.isEmpty();
        });
        return name.isEmpty() ? lineOf(element) : name;
    }

    void readTimes(const HtmlNode &element, const QString &names, const QStringList &properties,
                   const QList<const HtmlNode *> &ancestors)
    {
        const auto stated = [&element] {
            for (QStringView attribute : {u"datetime", u"content", u"title"}) {
                if (const QString time = isoTime(element.attribute(attribute)); !time.isEmpty())
                    return time;
            }
            return isoTime(lineOf(element));
        };
        if (properties.contains(u"datepublished") && m_found.published.isEmpty())
            m_found.published = stated();
        if (properties.contains(u"datemodified") && m_found.modified.isEmpty())
            m_found.modified = stated();
        if (!element.is(u"time") || !m_found.published.isEmpty() || !element.has(u"datetime"))
            return;
        const bool isArticles = element.has(u"pubdate") || names.contains(u"publish") ||
                                names.contains(u"entry-date") || isWithin(ancestors, u"article") ||
                                isWithin(ancestors, u"header");
        if (isArticles && !isWithin(ancestors, u"aside") && !isWithin(ancestors, u"nav") &&
            !isWithin(ancestors, u"li"))
            m_found.published = isoTime(element.attribute(u"datetime"));
    }

    void readLink(const HtmlNode &link, const QString &names)
    {
        const QString href = link.attribute(u"href");
        static const QRegularExpression comments(
            QStringLiteral("#(comments?|respond|disqus_thread|kommentare|commentaires|comentarios)$"));
        if (m_found.commentsUrl.isEmpty() &&
            (comments.match(href).hasMatch() || names.contains(u"comments-link")))
            m_found.commentsUrl = absoluteAddress(href, m_baseUrl);
    }

    /// rel=tag, else links in a box called tags or to a page below "/tag/", but not those of menus.
    void readTag(const HtmlNode &link, const QList<const HtmlNode *> &ancestors)
    {
        static const QRegularExpression box(
            QStringLiteral("(^|[ _-])(tags?|tags?-?(list|links|cloud|box)|topics?|keywords?|themen|"
                           "schlagw\\w*|temas|etiquetas|sujets)([ _-]|$)"));
        static const QRegularExpression page(
            QStringLiteral("/(tags?|topics?|thema|themen|temas?|sujets?|keywords?|stichwort)/[^/]+/?$"),
            QRegularExpression::CaseInsensitiveOption);
        if (link.words(u"rel").contains(u"tag")) {
            m_found.tags.append(lineOf(link));
            return;
        }
        const QString text = lineOf(link);
        if (m_shownTags.size() >= MaxShownTags || text.size() < 2 || text.size() > 50 ||
            isWithin(ancestors, u"nav") || isWithin(ancestors, u"footer") || isWithin(ancestors, u"aside") ||
            isWithin(ancestors, u"p") || isOutsideText(ancestors))
            return;
        const qsizetype nearest = qMax(qsizetype(0), ancestors.size() - 4);
        const bool isInBox =
            std::any_of(ancestors.cbegin() + nearest, ancestors.cend(), [](const HtmlNode *around) {
                return !around->is(u"body") && !around->is(u"article") &&
                       box.match(marks(*around)).hasMatch();
            });
        if (isInBox || page.match(QUrl(link.attribute(u"href")).path()).hasMatch())
            m_shownTags.append(text);
    }

    static bool isOutsideText(const QList<const HtmlNode *> &ancestors)
    {
        const bool isHeader = isWithin(ancestors, u"header");
        return isHeader && !isWithin(ancestors, u"article") && !isWithin(ancestors, u"main");
    }

    void readCommentCount(const HtmlNode &element, const QString &names, const QStringList &properties)
    {
        static const QRegularExpression counter(
            QStringLiteral("(^|[ _-])comments?[_-]?(count|number|counter)|(count|number)[_-]comments?"));
        static const QRegularExpression number(
            QStringLiteral("(?:^|\\s|\\()([0-9][0-9.,\\s]{0,8}[0-9]|[0-9])(?:\\s|\\)|$)"));
        if (m_found.commentCount ||
            (!properties.contains(u"commentcount") && !counter.match(names).hasMatch()))
            return;
        const QString text = element.has(u"content") ? element.attribute(u"content") : lineOf(element);
        if (const auto match = number.match(text); match.hasMatch() && text.size() < 60) {
            static const QRegularExpression noDigits(QStringLiteral("\\D"));
            m_found.commentCount = match.captured(1).remove(noDigits).toInt();
        }
    }

    static bool isRelatedBox(const HtmlNode &element, const QString &names)
    {
        static const QRegularExpression related(QStringLiteral(
            "(^|[ _-])(related|read-?(also|more|next)|more-?(stories|articles|news|on)|see-?also|lire-?aussi|"
            "a-lire|mehr-zum-thema|relacionad[ao]s?|correlat[ie]|recirculation)"));
        if (!elements().contains(element.name))
            return false;
        return related.match(names).hasMatch();
    }

    static const QStringList &elements()
    {
        static const QStringList names{QStringLiteral("div"),   QStringLiteral("section"),
                                       QStringLiteral("aside"), QStringLiteral("ul"),
                                       QStringLiteral("ol"),    QStringLiteral("nav")};
        return names;
    }

    void readRelated(const HtmlNode &box)
    {
        ++m_relatedBoxes;
        visitElements(box, [&](const HtmlNode &element, const auto &) {
            if (!element.is(u"a") || m_found.related.size() >= MaxRelated)
                return true;
            const QUrl url = withoutTrackers(absoluteAddress(element.attribute(u"href"), m_baseUrl)).url;
            const QString title = lineOf(element);
            const auto same = [&url](const PageMetadata::Link &link) { return link.url == url; };
            // Short ones are sections, "more" and the like.
            if (url.isEmpty() || title.size() < MinRelatedTitle || url == m_baseUrl ||
                url.path().size() < 2 || std::any_of(m_found.related.cbegin(), m_found.related.cend(), same))
                return true;
            m_found.related.append({url, title});
            return true;
        });
    }

    QUrl m_baseUrl;
    PageMetadata m_found;
    QStringList m_authors;
    QString m_byline;
    QStringList m_shownTags;
    int m_relatedBoxes = 0;
};

} // namespace

PageMetadata readBodyFacts(const HtmlNode &root, const QUrl &baseUrl)
{
    BodyReader reader(baseUrl);
    visitElements(root, [&reader](const HtmlNode &element, const auto &ancestors) {
        return reader.visit(element, ancestors);
    });
    return reader.take();
}

QString firstHeading(const HtmlNode &root)
{
    const HtmlNode *heading = findElement(root, u"h1");
    return heading ? singleLine(textContent(*heading)).trimmed() : QString();
}

} // namespace depeche
