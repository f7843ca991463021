#include "core/files.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

namespace depeche {

Result<> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return Error{ErrorKind::Storage,
                 QCoreApplication::translate("depeche", "%1 cannot be written: %2")
                     .arg(QDir::toNativeSeparators(path), file.errorString()),
                 file.errorString()};
}

} // namespace depeche
