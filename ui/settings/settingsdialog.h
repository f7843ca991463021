#pragma once

#include "settings/secrets.h"
#include "settings/settingsstore.h"
#include "store/library.h"

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
    enum class Page { Appearance, Reading, Refreshing, Keeping, Network };

    /// The password of the proxy is among @p secrets. All three live longer than the dialog.
    SettingsDialog(SettingsStore &settings, Secrets &secrets, Library &library, QWidget *parent = nullptr);

    void showPage(Page page);

private:
    void addPage(const QString &icon, const QString &title, QWidget *page);

    QListWidget *m_titles;
    QStackedWidget *m_pages;
};

} // namespace depeche
