#pragma once

#include "store/library.h"
#include "store/retention.h"
#include "ui/settings/settingspage.h"

class QCheckBox;

namespace depeche {

/// How long articles are kept: for ever, unless the user switches on that old ones are removed. Tells before how many
/// would go now, counted off the GUI thread, and asks when a change lets more go. A page of SettingsDialog. GUI thread.
class KeepingPage final : public SettingsPage
{
    Q_OBJECT
public:
    KeepingPage(SettingsStore &settings, Library &library, QWidget *parent);

private:
    /// What the controls say.
    struct Wanted
    {
        bool remove = false;
        KeepRule rule;
    };

    Wanted wanted() const;
    Wanted stored() const;
    void fill();
    void edited();
    void store();
    void count();
    void counted(const Result<RetentionCount> &result);
    void ask(qint64 removable);

    Library &m_library;
    QCheckBox *m_remove;
    QComboBox *m_days;
    QComboBox *m_articles;
    QLabel *m_preview;
    Reading m_counting;
    bool m_filling = false;
    bool m_asks = false; ///< the change waits for the count, to be confirmed
};

} // namespace depeche
