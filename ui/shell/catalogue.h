#pragma once

#include <QList>
#include <QString>
#include <QUrl>

namespace depeche {

/// A well-known source that the first run offers.
struct CatalogueSource
{
    QString name;
    QUrl url;
    QUrl siteUrl;
    QString language; ///< BCP 47
    QString group;    ///< in the language asked for; also the folder it goes into

    bool operator==(const CatalogueSource &) const = default;
};

/// The sources of :/catalogue/sources.json by group, in its order, group names in @p language ("fr") where it has them.
QList<CatalogueSource> readCatalogue(const QString &language);

} // namespace depeche
