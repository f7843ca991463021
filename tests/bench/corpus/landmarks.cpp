#include "bench/corpus/landmarks.h"

namespace depeche::bench {

Landmarks landmarksOf(const Corpus &corpus)
{
    using Language = Vocabulary::Language;
    const auto word = [&corpus](Language language, int rank) {
        return QString::fromUtf8(corpus.words(language).word(rank));
    };
    Landmarks marks;
    marks.commonestWord = word(Language::English, 0);
    marks.secondWord = word(Language::English, 1);
    marks.foreignWord = word(Language::French, 3);
    marks.middleWord = word(Language::English, 60);
    marks.phrase = QString::fromUtf8(corpus.phrase());
    marks.prefix = QStringLiteral("co");
    marks.rareWord = QString::fromLatin1(Corpus::RareWord);
    int rank = 20; // behind the small words, of one character
    while (word(Language::Chinese, rank).size() != 2)
        ++rank;
    marks.chineseWord = word(Language::Chinese, rank);
    marks.arabicWord = word(Language::Arabic, 60);
    return marks;
}

} // namespace depeche::bench
