#include "store/articlecontent.h"

#include "core/compress.h"
#include "core/hash.h"

namespace depeche {

namespace {

/// So that an article which did not change costs one look-up. Counts of comments change with every fetch and are left
/// out: they alone make no new version.
qint64 contentHashOf(const NewArticle &article)
{
    QStringList parts{article.title,
                      article.lead,
                      article.html,
                      article.url.toString(),
                      article.language,
                      article.published ? toIso(*article.published) : QString(),
                      article.details.authors.join(u'\n'),
                      article.details.section,
                      article.details.shortUrl.toString(),
                      article.details.image.url.toString(),
                      article.details.image.caption,
                      article.details.image.credit,
                      article.details.discussion.url.toString()};
    for (const NewTag &tag : article.tags)
        parts += tag.name;
    for (const Enclosure &enclosure : article.details.enclosures)
        parts += enclosure.url.toString();
    for (const RelatedLink &link : article.details.related)
        parts += link.url.toString();
    return stableHash64(parts.join(QChar(0x1f)));
}

} // namespace

NewArticle packed(NewArticle article)
{
    if (article.packed)
        return article;
    article.packed =
        PackedTexts{packPair({article.html.toUtf8(), article.text.toUtf8()}), contentHashOf(article)};
    article.html = article.text = QString();
    return article;
}

Result<TextPair> textsOf(const QByteArray &html, const QByteArray &body)
{
    auto texts = unpackPair(body);
    if (!texts || html.isEmpty())
        return texts;
    auto alone = unpack(html);
    if (!alone)
        return alone.error();
    texts->first = std::move(*alone);
    return texts;
}

QString plainTextOf(const QByteArray &body)
{
    return QString::fromUtf8(unpackPair(body).valueOr({}).second);
}

} // namespace depeche
