#pragma once

#include "bench/corpus/random.h"

#include <QByteArray>
#include <QList>

namespace depeche::bench {

/// The words of one invented dialect of a real language: its script, its small words and the lengths of its words. UTF-8.
/// Besides the words there are numbers and compounds, of which a larger corpus has more. Made once, then only read: any
/// thread.
class Vocabulary final
{
public:
    enum class Language { French, English, Russian, German, Arabic, Chinese };
    static constexpr int Languages = 6;
    static constexpr int Words = 20000;

    explicit Vocabulary(Language language);

    const QByteArray &code() const { return m_code; } ///< BCP 47, "fr"
    /// The @p rank-th most frequent word.
    const QByteArray &word(int rank) const { return m_words.at(rank); }
    /// A word of at least two syllables, for names.
    const QByteArray &name(int rank) const { return m_capitals.at(m_firstInvented + rank); }

    void appendSentence(QByteArray &to, Random &random) const;
    /// @p words words with a capital at the beginning and no full stop.
    void appendHeadline(QByteArray &to, Random &random, int words) const;

private:
    void appendWord(QByteArray &to, Random &random) const;

    QByteArray m_code;
    QByteArray m_space;
    QByteArray m_comma;
    QByteArray m_stop;
    QList<QByteArray> m_words;
    QList<QByteArray> m_capitals; ///< the same with a capital letter
    int m_firstInvented = 0;
};

} // namespace depeche::bench
