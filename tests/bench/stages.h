#pragma once

#include "bench/corpus/corpus.h"

#include <QJsonObject>

class QCoreApplication;

namespace depeche::bench {

/// What a stage needs: where the documents are served, and a folder: an empty one of its own, or the profile of an archive.
struct StageInput
{
    CorpusSize size;
    quint16 port = 0;
    QString folder;
    int idleSeconds = 0; ///< how long the program is left alone before its memory is looked at
    qint64 begun = 0;    ///< when the process was started: CLOCK_MONOTONIC, nanoseconds

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

/// Fills a profile with an archive, which the next stages use.
QJsonObject archiveStage(const StageInput &input);
/// First pages of lists and searches, and what else is asked of the store.
QJsonObject queryStage(const StageInput &input);

/// From the start of the process to the first rows on the screen.
QJsonObject startStage(const StageInput &input, QCoreApplication &application);
/// Twenty articles one after the other: how soon they are shown, and the memory of all processes.
QJsonObject readingStage(const StageInput &input, QCoreApplication &application);
/// One article and a hundred to PDF.
QJsonObject pdfStage(const StageInput &input);
/// As windowStage(), with an archive of whose feeds each has some new articles. The profile is changed.
QJsonObject stallStage(const StageInput &input, QCoreApplication &application);

/// CPU time of this process so far, all threads.
double cpuSeconds();

} // namespace depeche::bench
