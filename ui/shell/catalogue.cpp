#include "ui/shell/catalogue.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace depeche {

QList<CatalogueSource> readCatalogue(const QString &language)
{
    QFile file(QStringLiteral(":/catalogue/sources.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    const auto text = [](const QJsonObject &object, QLatin1String key) {
        return object.value(key).toString();
    };

    QList<CatalogueSource> sources;
    const QJsonArray all = json.value(QLatin1String("sources")).toArray();
    for (const QJsonValue &groupValue : json.value(QLatin1String("groups")).toArray()) {
        const QJsonObject group = groupValue.toObject();
        const QJsonObject titles = group.value(QLatin1String("title")).toObject();
        const QString title = titles.value(language).toString(text(titles, QLatin1String("en")));
        for (const QJsonValue &value : all) {
            const QJsonObject source = value.toObject();
            if (source.value(QLatin1String("group")) != group.value(QLatin1String("id")))
                continue;
            sources += CatalogueSource{
                text(source, QLatin1String("name")), QUrl(text(source, QLatin1String("url"))),
                QUrl(text(source, QLatin1String("siteUrl"))), text(source, QLatin1String("language")), title};
        }
    }
    return sources;
}

} // namespace depeche
