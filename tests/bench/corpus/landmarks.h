#pragma once

#include "bench/corpus/corpus.h"

#include <QString>

namespace depeche::bench {

/// Words and tags of a corpus whose place in it is known, for queries that mean the same at every size.
struct Landmarks
{
    QString commonestWord; ///< in nearly every article of the most frequent language
    QString secondWord;    ///< of the same language: the two stand together everywhere
    QString foreignWord;   ///< as common in another language: it stands with commonestWord nowhere
    QString middleWord;    ///< rank 60
    QString phrase;        ///< in every eighth French article
    QString prefix;        ///< two letters, of thousands of words
    QString rareWord;      ///< in ten articles
    QString chineseWord;   ///< two characters
    QString arabicWord;

    bool operator==(const Landmarks &) const = default;
};

Landmarks landmarksOf(const Corpus &corpus);

} // namespace depeche::bench
