#pragma once

#include "bench/corpus/corpus.h"

#include <QJsonObject>

class QCoreApplication;

namespace depeche::bench {

/// What a stage needs: where the documents are served, and an empty folder of its own.
struct StageInput
{
    CorpusSize size;
    quint16 port = 0;
    QString folder;

    bool operator==(const StageInput &) const = default;
};

/// Each stage runs in a process of its own, so that its memory is its own, and answers with its figures: seconds, memory
/// in KiB, counts. A key "error" says that the stage could not be run or did not do what it should.

/// All documents with curl alone, then once more, answered with 304.
QJsonObject curlStage(const StageInput &input);
/// The bare pipeline, without and with an index.
QJsonObject bareStage(const StageInput &input);
QJsonObject bareIndexStage(const StageInput &input);
/// The program without its window: first refresh, index, second refresh.
QJsonObject programStage(const StageInput &input);
/// The program with its window, in which somebody scrolls and searches during the first refresh.
QJsonObject windowStage(const StageInput &input, QCoreApplication &application);

/// CPU time of this process so far, all threads.
double cpuSeconds();

} // namespace depeche::bench
