#include "feed/rssinjson.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace depeche {

namespace {

constexpr int MostLevels = 20;

bool isName(const QString &key)
{
    static const QRegularExpression Name(QStringLiteral("^[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?$"));
    return key.size() < 100 && Name.match(key).hasMatch();
}

QString scalar(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 15) : value.toString();
}

/// Elements whose parts are attributes in XML.
bool hasAttributes(const QString &name)
{
    const QString lower = name.toLower();
    return lower == u"enclosure" || lower == u"guid" || lower == u"source" || lower == u"category" ||
           lower == u"cloud" || lower.startsWith(u"media:") || lower.startsWith(u"itunes:") ||
           lower.startsWith(u"podcast:") || lower.startsWith(u"atom:");
}

void write(QByteArray &xml, const QString &name, const QJsonValue &value, int level)
{
    if (level > MostLevels || value.isNull() || value.isUndefined())
        return;
    if (value.isArray()) {
        for (const QJsonValue &one : value.toArray())
            write(xml, name, one, level + 1);
        return;
    }
    const QByteArray tag = name.toUtf8();
    if (!value.isObject()) {
        xml += '<' + tag + '>' + scalar(value).toHtmlEscaped().toUtf8() + "</" + tag + '>';
        return;
    }
    const QJsonObject object = value.toObject();
    QByteArray attributes;
    QByteArray content;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        const bool nested = it.value().isObject() || it.value().isArray();
        if (it.key() == u"#value" || it.key() == u"#text")
            content += scalar(it.value()).toHtmlEscaped().toUtf8();
        else if (!isName(it.key()))
            continue;
        else if (!nested && (hasAttributes(name) || it.key().startsWith(u"xmlns")))
            attributes += ' ' + it.key().toUtf8() + "=\"" + scalar(it.value()).toHtmlEscaped().toUtf8() + '"';
        else
            write(content, it.key(), it.value(), level + 1);
    }
    xml += '<' + tag + attributes + '>' + content + "</" + tag + '>';
}

} // namespace

QByteArray xmlOfRssInJson(const QJsonObject &root)
{
    const QJsonObject rss = root.value(QLatin1String("rss")).toObject();
    if (!rss.value(QLatin1String("channel")).isObject())
        return {};
    const QString version = scalar(rss.value(QLatin1String("version")));
    QByteArray xml = "<rss version=\"" +
                     (version.isEmpty() ? QByteArray("2.0") : version.toHtmlEscaped().toUtf8()) + "\">";
    write(xml, QStringLiteral("channel"), rss.value(QLatin1String("channel")), 0);
    return xml + "</rss>";
}

} // namespace depeche
