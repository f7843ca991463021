#include "ui/settings/settingspages.h"

#include "ui/settings/settingspage.h"

namespace depeche {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("depeche", text);
}

} // namespace

QWidget *appearancePage(SettingsStore &settings, QWidget *parent)
{
    auto *page = new SettingsPage(settings, translated(QT_TRANSLATE_NOOP("depeche", "Appearance")), parent);
    page->addChoice<ThemeChoice>(
        translated(QT_TRANSLATE_NOOP("depeche", "Colours")), &SettingsValues::theme,
        {{ThemeChoice::System, translated(QT_TRANSLATE_NOOP("depeche", "As the desktop"))},
         {ThemeChoice::Light, translated(QT_TRANSLATE_NOOP("depeche", "Light"))},
         {ThemeChoice::Dark, translated(QT_TRANSLATE_NOOP("depeche", "Dark"))},
         {ThemeChoice::HighContrast, translated(QT_TRANSLATE_NOOP("depeche", "High contrast"))}});
    page->addChoice<PaneLayout>(
        translated(QT_TRANSLATE_NOOP("depeche", "Layout")), &SettingsValues::layout,
        {{PaneLayout::Columns, translated(QT_TRANSLATE_NOOP("depeche", "Three columns"))},
         {PaneLayout::Wide, translated(QT_TRANSLATE_NOOP("depeche", "List above the article"))},
         {PaneLayout::ListOnly, translated(QT_TRANSLATE_NOOP("depeche", "List only"))}});
    page->addChoice<ListDensity>(
        translated(QT_TRANSLATE_NOOP("depeche", "Article list")), &SettingsValues::density,
        {{ListDensity::Comfortable, translated(QT_TRANSLATE_NOOP("depeche", "With pictures"))},
         {ListDensity::Compact, translated(QT_TRANSLATE_NOOP("depeche", "Compact"))}});
    page->addChoice<QString>(translated(QT_TRANSLATE_NOOP("depeche", "Language")), &SettingsValues::language,
                             {{QString(), translated(QT_TRANSLATE_NOOP("depeche", "As the desktop"))},
                              {QStringLiteral("en"), QStringLiteral("English")},
                              {QStringLiteral("fr"), QStringLiteral("Français")}});
    page->addHint(translated(QT_TRANSLATE_NOOP("depeche", "A new language is used from the next start on.")));
    return page;
}

QWidget *readingPage(SettingsStore &settings, QWidget *parent)
{
    auto *page = new SettingsPage(settings, translated(QT_TRANSLATE_NOOP("depeche", "Reading")), parent);
    page->addPercent(translated(QT_TRANSLATE_NOOP("depeche", "Text size")), &SettingsValues::textZoom,
                     MinTextZoom, MaxTextZoom);
    page->addSwitch(translated(QT_TRANSLATE_NOOP("depeche", "Articles in a serif face")),
                    &SettingsValues::serif);
    page->addSwitch(translated(QT_TRANSLATE_NOOP("depeche", "Show pictures")), &SettingsValues::showImages);
    page->addSwitch(translated(QT_TRANSLATE_NOOP("depeche", "Mark an article as read when it is shown")),
                    &SettingsValues::markReadWhenShown);
    return page;
}

QWidget *refreshPage(SettingsStore &settings, QWidget *parent)
{
    auto *page = new SettingsPage(settings, translated(QT_TRANSLATE_NOOP("depeche", "Refreshing")), parent);
    page->addSwitch(translated(QT_TRANSLATE_NOOP("depeche", "Refresh when the program starts")),
                    &SettingsValues::refreshOnStart);
    page->addChoice<bool>(
        translated(QT_TRANSLATE_NOOP("depeche", "While it runs")), &SettingsValues::refreshAutomatically,
        {{true, translated(QT_TRANSLATE_NOOP("depeche", "By itself, each feed at its own pace"))},
         {false, translated(QT_TRANSLATE_NOOP("depeche", "Only when asked"))}});
    page->addChoice<int>(translated(QT_TRANSLATE_NOOP("depeche", "Each feed")),
                         &SettingsValues::refreshMinutes,
                         {{0, translated(QT_TRANSLATE_NOOP("depeche", "By its own rhythm"))},
                          {15, translated(QT_TRANSLATE_NOOP("depeche", "Every quarter of an hour"))},
                          {30, translated(QT_TRANSLATE_NOOP("depeche", "Every half hour"))},
                          {60, translated(QT_TRANSLATE_NOOP("depeche", "Every hour"))},
                          {180, translated(QT_TRANSLATE_NOOP("depeche", "Every three hours"))},
                          {720, translated(QT_TRANSLATE_NOOP("depeche", "Twice a day"))},
                          {1440, translated(QT_TRANSLATE_NOOP("depeche", "Once a day"))}});
    page->addHint(translated(QT_TRANSLATE_NOOP(
        "depeche",
        "By its own rhythm, a feed is asked as often as it brings something new, from every quarter of an "
        "hour to once a "
        "day, and never more often than its publisher allows. The properties of a feed can say otherwise.")));
    return page;
}

} // namespace depeche
