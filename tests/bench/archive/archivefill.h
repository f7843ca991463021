#pragma once

#include "bench/corpus/corpus.h"
#include "bench/programrun.h"

#include <QJsonObject>

namespace depeche::bench {

/// Fills a profile with a corpus by everything that the program does but HTTP: documents are read in the worker pool, stored
/// by FetchWriter, and the Indexer follows. Each feed is fetched ten times, the oldest articles first, as if the years had
/// passed. At most 32 documents are under way; none is kept. Main thread; runs event loops of its own.
class ArchiveFill final
{
public:
    /// @p services: with an opened, empty library.
    ArchiveFill(Services &services, const CorpusSize &size);

    /// Seconds and CPU seconds until all is listed and until it is indexed, bytes of documents and texts, memory; "error".
    QJsonObject run();

private:
    struct Sizes
    {
        qint64 documents = 0;
        qint64 texts = 0; ///< titles, authors, HTML: what a publisher wrote
    };
    void next();
    void stored(const Result<StoredFetch> &result);

    Services &m_services;
    Corpus m_corpus;
    QEventLoop m_loop;
    FetchWriter m_writer;
    QList<Feed> m_feeds; ///< in the order of the corpus
    int m_rounds = 1;
    int m_begun = 0;
    int m_ended = 0;
    int m_added = 0;
    std::atomic<qint64> m_documentBytes = 0;
    std::atomic<qint64> m_textBytes = 0;
    std::atomic<qint64> m_inventing = 0; ///< CPU time for making articles up, in microseconds
    QString m_error;
};

} // namespace depeche::bench
