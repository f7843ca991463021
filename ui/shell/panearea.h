#pragma once

#include "settings/settingsvalues.h"

#include <QSplitter>
#include <QWidget>

namespace depeche {

/// Arranges sidebar, list and article as the layout says, and remembers how each layout was divided. GUI thread.
class PaneArea final : public QWidget
{
    Q_OBJECT
public:
    PaneArea(QWidget *sidebar, QWidget *list, QWidget *reader, QWidget *parent = nullptr);

    void setPaneLayout(PaneLayout layout);
    PaneLayout paneLayout() const { return m_layout; }
    /// In the layout with the list only, the article takes the list's place. Elsewhere nothing changes.
    void showReader();
    void showList();
    /// Whether the article can be seen.
    bool isReaderShown() const { return !m_reader->isHidden(); }

    void restore(const SettingsValues &values);
    void save(SettingsValues &values) const;

private:
    void rememberSizes();
    void applySizes();

    QWidget *m_sidebar;
    QWidget *m_list;
    QWidget *m_reader;
    QSplitter *m_outer; ///< sidebar, and
    QSplitter *m_inner; ///< list and article
    PaneLayout m_layout = PaneLayout::Columns;
    QByteArray m_columnsState;
    QByteArray m_wideState;
};

} // namespace depeche
