#include "cli/verbs.h"
#include "store/backup.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLockFile>

namespace depeche {

int runRestore(const Arguments &arguments, const Paths &paths)
{
    if (arguments.words.size() != 1) {
        printError(QCoreApplication::translate("depeche", "restore needs the name of a backup."));
        return int(ExitCode::Usage);
    }
    QDir().mkpath(paths.profile);
    QLockFile lock(paths.lock());
    lock.setStaleLockTime(0);
    if (!lock.tryLock()) {
        printError(
            QCoreApplication::translate("depeche", "The profile is open in a window. Close it first."));
        return int(ExitCode::Failed);
    }
    const QString backup = QFileInfo(arguments.words.first()).absoluteFilePath();
    const auto kept = restoreBackup(backup, paths.database(), systemClock()());
    if (!kept) {
        printError(kept.error().message);
        return int(ExitCode::Failed);
    }
    if (arguments.has(QStringLiteral("json"))) {
        const QJsonObject json{{QStringLiteral("restored"), backup}, {QStringLiteral("kept"), kept.value()}};
        printLine(QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
    } else {
        printLine(QCoreApplication::translate("depeche", "Restored. What was there is kept as %1.")
                      .arg(QDir::toNativeSeparators(kept.value())));
    }
    return int(ExitCode::Done);
}

} // namespace depeche
