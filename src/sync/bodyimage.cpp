#include "sync/bodyimage.h"

#include "core/httpurl.h"

#include <QHash>

namespace depeche {

namespace {

constexpr qsizetype MaxTagLength = 8192;
constexpr int MaxImagesLookedAt = 20;
constexpr int SmallestSide = 3; ///< pixels; smaller ones count readers

/// The value of @p text after its few references that occur in addresses are replaced.
QString decodeReferences(QString text)
{
    return text.replace(QStringLiteral("&amp;"), QStringLiteral("&"))
        .replace(QStringLiteral("&#38;"), QStringLiteral("&"))
        .replace(QStringLiteral("&#038;"), QStringLiteral("&"));
}

/// The attributes of a tag without its name and brackets, names in lower case; the first of a name counts.
QHash<QString, QString> attributesOf(QStringView tag)
{
    QHash<QString, QString> attributes;
    qsizetype i = 0;
    const auto isBlank = [&](qsizetype at) { return tag.at(at).isSpace() || tag.at(at) == u'/'; };
    while (i < tag.size()) {
        while (i < tag.size() && isBlank(i))
            ++i;
        const qsizetype nameStart = i;
        while (i < tag.size() && !tag.at(i).isSpace() && tag.at(i) != u'=')
            ++i;
        const QString name = tag.mid(nameStart, i - nameStart).toString().toLower();
        while (i < tag.size() && tag.at(i).isSpace())
            ++i;
        QString value;
        if (i < tag.size() && tag.at(i) == u'=') {
            ++i;
            while (i < tag.size() && tag.at(i).isSpace())
                ++i;
            const QChar quote =
                i < tag.size() && (tag.at(i) == u'"' || tag.at(i) == u'\'') ? tag.at(i) : QChar();
            const qsizetype start = quote.isNull() ? i : i + 1;
            qsizetype end = start;
            while (end < tag.size() && (quote.isNull() ? !tag.at(end).isSpace() : tag.at(end) != quote))
                ++end;
            value = tag.mid(start, end - start).toString();
            i = quote.isNull() ? end : end + 1;
        }
        if (!name.isEmpty() && !attributes.contains(name))
            attributes.insert(name, decodeReferences(value));
    }
    return attributes;
}

bool isCountingPixel(const QHash<QString, QString> &attributes)
{
    for (const QString &side : {QStringLiteral("width"), QStringLiteral("height")}) {
        bool isNumber = false;
        const int pixels = attributes.value(side).toInt(&isNumber);
        if (isNumber && pixels < SmallestSide)
            return true;
    }
    return false;
}

QUrl addressIn(const QHash<QString, QString> &attributes, const QUrl &baseUrl)
{
    // Pages that load pictures late keep the true address elsewhere.
    for (const QString &name :
         {QStringLiteral("data-src"), QStringLiteral("data-lazy-src"), QStringLiteral("src")}) {
        const QString value = attributes.value(name).trimmed();
        if (value.isEmpty())
            continue;
        const auto base = HttpUrl::fromUrl(baseUrl);
        if (const auto url = base ? base->resolve(value) : HttpUrl::parse(value))
            return url->url();
    }
    return {};
}

} // namespace

QUrl firstBodyImage(const QString &html, const QUrl &baseUrl)
{
    qsizetype from = 0;
    for (int looked = 0; looked < MaxImagesLookedAt; ++looked) {
        const qsizetype start = html.indexOf(QLatin1String("<img"), from, Qt::CaseInsensitive);
        if (start < 0)
            return {};
        from = start + 4;
        if (from >= html.size() || !(html.at(from).isSpace() || html.at(from) == u'/'))
            continue;
        const QStringView rest = QStringView(html).mid(from, MaxTagLength);
        const qsizetype end = rest.indexOf(u'>');
        if (end < 0)
            continue;
        const auto attributes = attributesOf(rest.left(end));
        if (isCountingPixel(attributes))
            continue;
        if (const QUrl address = addressIn(attributes, baseUrl); !address.isEmpty())
            return address;
    }
    return {};
}

} // namespace depeche
