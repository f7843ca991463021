#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace depeche {

/// Light or dark; System follows the desktop.
enum class ThemeChoice { System, Light, Dark, HighContrast };
/// How the window divides its room: three columns, the list above the article, or the list alone.
enum class PaneLayout { Columns, Wide, ListOnly };
/// How much of an article a list row shows.
enum class ListDensity { Comfortable, Compact };

/// Which way to the network: what the desktop or the environment says, none, or what the user entered.
enum class ProxyChoice { System, None, Manual };
enum class ProxyType { Http, Socks5 };

/// Smallest and largest size of an article's text, in percent.
inline constexpr int MinTextZoom = 60;
inline constexpr int MaxTextZoom = 250;
/// Shortest and longest pause between two fetches of a feed.
inline constexpr int MinRefreshMinutes = 15;
inline constexpr int MaxRefreshMinutes = 30 * 24 * 60;

/// Longest and largest that articles can be kept by; 0 stands for no end.
inline constexpr int MaxKeepDays = 100 * 365;
inline constexpr int MaxKeepArticles = 1000000;

/// Everything a user sets, and how the window was left. A value; any thread.
struct SettingsValues
{
    ThemeChoice theme = ThemeChoice::System;
    PaneLayout layout = PaneLayout::Columns;
    ListDensity density = ListDensity::Comfortable;
    bool serif = true;  ///< articles in a serif face
    int textZoom = 100; ///< percent, MinTextZoom to MaxTextZoom
    bool showImages = true;
    bool showSidebar = true;
    bool markReadWhenShown = true;
    bool refreshOnStart = true;
    bool refreshAutomatically = true; ///< while the program runs, each feed at its own pace
    bool refreshWhenMetered = false;  ///< by itself, also where each byte is paid for
    bool workOffline = false;         ///< nothing is fetched by itself
    int refreshMinutes = 0;           ///< for feeds without a pace of their own; 0: each at its own rhythm
    bool removeOldArticles = false;   ///< read ones, as the next two say; the store's KeepRule
    int keepDays = 365;               ///< 0: for ever
    int keepArticles = 0;             ///< of each feed; 0: any number
    ProxyChoice proxy = ProxyChoice::System;
    ProxyType proxyType = ProxyType::Http;
    QString proxyHost;
    int proxyPort = 8080;
    QString proxyUserName;       ///< the password is among the Secrets: proxySecretKey()
    QStringList proxyExceptions; ///< names, domains, addresses and subnets asked without the proxy
    QString language;            ///< BCP 47 of the interface; empty: the desktop's
    QString lastNode;            ///< what was selected in the sidebar, as FeedTreeModel names it
    QStringList collapsedNodes;  ///< rows of the sidebar that are closed, likewise
    QByteArray windowGeometry;   ///< QWidget::saveGeometry()
    QByteArray sidebarState;     ///< QSplitter::saveState() of sidebar and the rest
    QByteArray columnsState;     ///< of list and article side by side
    QByteArray wideState;        ///< of list above article

    bool operator==(const SettingsValues &) const = default;
};

/// @p object as values. What is missing, of the wrong type or out of range keeps its default.
SettingsValues settingsFromJson(const QJsonObject &object);

/// @p kept with all known keys set from @p values. Keys we do not know stay as they are: a newer or older
/// version of the program may need them.
QJsonObject settingsToJson(const SettingsValues &values, QJsonObject kept);

} // namespace depeche
