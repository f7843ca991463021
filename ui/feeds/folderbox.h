#pragma once

#include "store/library.h"

#include <QComboBox>

namespace depeche {

/// Chooses a folder by its path, or takes the name of a new one. GUI thread.
class FolderBox final : public QComboBox
{
    Q_OBJECT
public:
    /// Fills itself from @p library and selects @p path.
    FolderBox(Library &library, const QString &path, QWidget *parent = nullptr);

    /// "World/Europe"; empty: no folder.
    QString path() const;
};

} // namespace depeche
