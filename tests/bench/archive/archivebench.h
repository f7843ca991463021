#pragma once

#include "bench/corpus/corpus.h"

#include <QJsonObject>
#include <QStringList>

namespace depeche::bench {

/// What is measured at each size.
struct ArchivePlan
{
    QStringList stages;
    QString keep; ///< profiles stay in this folder and are used again; empty: they are deleted
    int idleSeconds = 0; ///< at the last size
    quint64 seed = 1;
};

/// The size "10k", "1M" or "20" as feeds of 500 articles over five years (of fewer, if there are not so many); 0 feeds if
/// it is no number.
CorpusSize archiveSize(const QString &name, quint64 seed);

/// Builds an archive of each of @p sizes, or takes what is there, and runs the stages on it: figures by size and stage.
QJsonObject measureArchives(const QStringList &sizes, const ArchivePlan &plan);

} // namespace depeche::bench
