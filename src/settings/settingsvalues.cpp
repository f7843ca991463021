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

constexpr Names<ProxyChoice> proxyNames{{{ProxyChoice::System, QLatin1String("system")},
                                         {ProxyChoice::None, QLatin1String("none")},
                                         {ProxyChoice::Manual, QLatin1String("manual")}}};
constexpr Names<ProxyType> proxyTypeNames{
    {{ProxyType::Http, QLatin1String("http")}, {ProxyType::Socks5, QLatin1String("socks5")}}};

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

int minutesOf(const QJsonValue &json)
{
    const int minutes = json.toInt();
    return minutes <= 0 ? 0 : qBound(MinRefreshMinutes, minutes, MaxRefreshMinutes);
}

QStringList textsOf(const QJsonValue &json)
{
    QStringList texts;
    for (const QJsonValue &text : json.toArray()) {
        if (text.isString())
            texts += text.toString();
    }
    return texts;
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
    values.refreshWhenMetered = at("refreshWhenMetered").toBool(defaults.refreshWhenMetered);
    values.workOffline = at("workOffline").toBool(defaults.workOffline);
    values.refreshMinutes = minutesOf(at("refreshMinutes"));
    values.removeOldArticles = at("removeOldArticles").toBool(defaults.removeOldArticles);
    values.keepDays = qBound(0, at("keepDays").toInt(defaults.keepDays), MaxKeepDays);
    values.keepArticles = qBound(0, at("keepArticles").toInt(defaults.keepArticles), MaxKeepArticles);
    values.proxy = named(proxyNames, at("proxy"), defaults.proxy);
    values.proxyType = named(proxyTypeNames, at("proxyType"), defaults.proxyType);
    values.proxyHost = at("proxyHost").toString();
    values.proxyPort = at("proxyPort").toInt(defaults.proxyPort);
    if (values.proxyPort < 1 || values.proxyPort > 65535)
        values.proxyPort = defaults.proxyPort;
    values.proxyUserName = at("proxyUserName").toString();
    values.proxyExceptions = textsOf(at("proxyExceptions"));
    values.language = at("language").toString();
    values.lastNode = at("lastNode").toString();
    values.collapsedNodes = textsOf(at("collapsedNodes"));
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
    set("refreshWhenMetered", values.refreshWhenMetered);
    set("workOffline", values.workOffline);
    set("refreshMinutes", values.refreshMinutes);
    set("removeOldArticles", values.removeOldArticles);
    set("keepDays", values.keepDays);
    set("keepArticles", values.keepArticles);
    set("proxy", nameOf(proxyNames, values.proxy));
    set("proxyType", nameOf(proxyTypeNames, values.proxyType));
    set("proxyHost", values.proxyHost);
    set("proxyPort", values.proxyPort);
    set("proxyUserName", values.proxyUserName);
    set("proxyExceptions", QJsonArray::fromStringList(values.proxyExceptions));
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
