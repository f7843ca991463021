#pragma once

#include "settings/settingsstore.h"

#include <QWidget>

/// The pages of SettingsDialog: each a form whose controls write to the store at once. GUI thread.
namespace depeche {

QWidget *appearancePage(SettingsStore &settings, QWidget *parent);
QWidget *readingPage(SettingsStore &settings, QWidget *parent);
QWidget *refreshPage(SettingsStore &settings, QWidget *parent);

} // namespace depeche
