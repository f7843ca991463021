#pragma once

#include "settings/settingsstore.h"

#include <QDialog>

class QListWidget;
class QStackedWidget;

namespace depeche {

/// The settings, on a few pages. A change takes effect at once; there is nothing to confirm. Open with
/// open(); deletes itself when closed. GUI thread.
class SettingsDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit SettingsDialog(SettingsStore &settings, QWidget *parent = nullptr);

private:
    void addPage(const QString &icon, const QString &title, QWidget *page);

    QListWidget *m_titles;
    QStackedWidget *m_pages;
};

} // namespace depeche
