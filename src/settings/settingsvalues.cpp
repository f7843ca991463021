#include "settings/settingsvalues.h"

#include <QJsonArray>
#include <QJsonValue>
#include <array>

namespace depeche {

namespace {

template <typename Value>
using Names = std::array<std::pair<Value, QLatin1String>, 4>;

constexpr Names<ThemeChoice> themeNames{{{ThemeChoice::System, QLatin1String("system")},
                                         {ThemeChoice::Light, QLatin1String("light")},
                                         {ThemeChoice::Dark, QLatin1String("dark")},
                                         {ThemeChoice::HighContrast, QLatin1String("high-contrast")}}};
constexpr Names<PaneLayout> layoutNames{{{PaneLayout::Columns, QLatin1String("columns")},
                                         {PaneLayout::Wide, QLatin1String("wide")},
                                         {PaneLayout::ListOnly, QLatin1String("list")}}};
constexpr Names<ListDensity> densityNames{{{ListDensity::Comfortable, QLatin1String("comfortable")},
                                           {ListDensity::Compact, QLatin1String("compact")}}};

template <typename Value>
Value named(const Names<Value> &names, const QJsonValue &json, Value fallback)
{
    const QString text = json.toString();
    for (const auto &[value, name] : names) {
        if (!name.isEmpty() && text == name)
            return value;
    }
    return fallback;
}

template <typename Value>
QString nameOf(const Names<Value> &names, Value wanted)
{
    for (const auto &[value, name] : names) {
        if (value == wanted && !name.isEmpty())
            return name;
    }
    return {};
}

QByteArray bytesOf(const QJsonValue &json)
{
    return QByteArray::fromBase64(json.toString().toLatin1());
}

QString textOf(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

} // namespace

SettingsValues settingsFromJson(const QJsonObject &object)
{
    const SettingsValues defaults;
    const auto at = [&](const char *key) { return object.value(QLatin1String(key)); };
    SettingsValues values;
    values.theme = named(themeNames, at("theme"), defaults.theme);
    values.layout = named(layoutNames, at("layout"), defaults.layout);
    values.density = named(densityNames, at("listDensity"), defaults.density);
    values.serif = at("serif").toBool(defaults.serif);
    values.textZoom = qBound(MinTextZoom, at("textZoom").toInt(defaults.textZoom), MaxTextZoom);
    values.showImages = at("showImages").toBool(defaults.showImages);
    values.showSidebar = at("showSidebar").toBool(defaults.showSidebar);
    values.markReadWhenShown = at("markReadWhenShown").toBool(defaults.markReadWhenShown);
    values.refreshOnStart = at("refreshOnStart").toBool(defaults.refreshOnStart);
    values.refreshAutomatically = at("refreshAutomatically").toBool(defaults.refreshAutomatically);
    values.language = at("language").toString();
    values.lastNode = at("lastNode").toString();
    for (const QJsonValue &key : at("collapsedNodes").toArray())
        values.collapsedNodes += key.toString();
    values.windowGeometry = bytesOf(at("windowGeometry"));
    values.sidebarState = bytesOf(at("sidebarState"));
    values.columnsState = bytesOf(at("columnsState"));
    values.wideState = bytesOf(at("wideState"));
    return values;
}

QJsonObject settingsToJson(const SettingsValues &values, QJsonObject kept)
{
    const auto set = [&](const char *key, const QJsonValue &value) {
        kept.insert(QLatin1String(key), value);
    };
    set("theme", nameOf(themeNames, values.theme));
    set("layout", nameOf(layoutNames, values.layout));
    set("listDensity", nameOf(densityNames, values.density));
    set("serif", values.serif);
    set("textZoom", values.textZoom);
    set("showImages", values.showImages);
    set("showSidebar", values.showSidebar);
    set("markReadWhenShown", values.markReadWhenShown);
    set("refreshOnStart", values.refreshOnStart);
    set("refreshAutomatically", values.refreshAutomatically);
    set("language", values.language);
    set("lastNode", values.lastNode);
    set("collapsedNodes", QJsonArray::fromStringList(values.collapsedNodes));
    set("windowGeometry", textOf(values.windowGeometry));
    set("sidebarState", textOf(values.sidebarState));
    set("columnsState", textOf(values.columnsState));
    set("wideState", textOf(values.wideState));
    return kept;
}

} // namespace depeche
