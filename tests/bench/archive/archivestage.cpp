#include "bench/archive/archivefill.h"
#include "bench/archive/archivelife.h"
#include "bench/archive/rawdatabase.h"
#include "bench/stages.h"
#include "store/threadguard.h"

namespace depeche::bench {

QJsonObject archiveStage(const StageInput &input)
{
    forbidSqlOnThisThread();
    const Paths paths = Paths::forProfile(input.folder);
    QJsonObject figures;
    {
        Services services(paths, archiveClock());
        if (const QString error = waitUntilOpen(services.library); !error.isEmpty())
            return {{QStringLiteral("error"), error}};
        figures = ArchiveFill(services, input.size).run();
        if (figures.contains(QLatin1String("error")))
            return figures;
        QElapsedTimer timer;
        timer.start();
        if (const QString error = liveWith(services.library, Corpus(input.size)); !error.isEmpty())
            figures.insert(QStringLiteral("error"), error);
        figures.insert(QStringLiteral("livedSeconds"), double(timer.nsecsElapsed()) / 1e9);
    }
    const QJsonObject sizes = RawDatabase(paths.database()).sizes();
    for (auto size = sizes.begin(); size != sizes.end(); ++size)
        figures.insert(size.key(), size.value());
    return figures;
}

} // namespace depeche::bench
