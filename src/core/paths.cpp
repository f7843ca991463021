#include "core/paths.h"

#include <QDir>
#include <QStandardPaths>

namespace depeche {

Paths Paths::forProfile(const QString &directory)
{
    return {QDir(directory).absolutePath()};
}

Paths Paths::standard()
{
    return {QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
            QStringLiteral("/depeche")};
}

} // namespace depeche
