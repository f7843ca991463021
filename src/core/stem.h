#pragma once

#include <QByteArray>
#include <QList>
#include <QSet>
#include <QString>
#include <array>
#include <memory>

struct sb_stemmer;

/// Stems of words by Snowball (libstemmer): "élections" and "électeur" have one in French, "выборы" and "выборов" in
/// Russian. What is made here is folded (core/text.h), as all of the index is.
namespace depeche {

/// The languages we stem. Serbian and Yiddish are left out: their stemmers write another script than they read.
enum class StemLanguage : quint8 {
    None,
    Arabic,
    Armenian,
    Basque,
    Catalan,
    Danish,
    Dutch,
    English,
    Finnish,
    French,
    German,
    Greek,
    Hindi,
    Hungarian,
    Indonesian,
    Irish,
    Italian,
    Lithuanian,
    Nepali,
    Norwegian,
    Portuguese,
    Romanian,
    Russian,
    Spanish,
    Swedish,
    Tamil,
    Turkish,
};

/// All but None.
QList<StemLanguage> allStemLanguages();
/// The ISO 639-1 code, "fr"; empty for None.
QString codeOf(StemLanguage language);
/// @p tag is BCP 47 ("fr-CA"); None if we have no stems for it.
StemLanguage stemLanguage(const QString &tag);

/// The language whose stems fit an article that says it is in @p tag (BCP 47, may be empty) and begins with @p text.
/// The text has the last word: a feed that is wrong about its language, or says nothing, is common. Pure.
StemLanguage stemLanguageOf(const QString &tag, QStringView text);

/// Changes when stems may have changed: with another libstemmer, or other rules of ours.
QByteArray stemStamp();

/// Makes stems and keeps those of common words. Any thread, one at a time.
class Stemmers final
{
public:
    Stemmers();
    ~Stemmers();
    Stemmers(const Stemmers &) = delete;
    Stemmers &operator=(const Stemmers &) = delete;

    /// The folded stem of @p word, which is as it stands in a text, case and accents included: stemmers need them. Empty
    /// if the word is of another script than the language, has digits, or has less than three letters.
    QString stem(QStringView word, StemLanguage language);

private:
    struct One;
    QString computed(One &one, QStringView word, StemLanguage language) const;

    std::array<std::unique_ptr<One>, size_t(StemLanguage::Turkish) + 1> m_stemmers; ///< by language
};

/// Stands before a stem in the index, so that no word is ever taken for one. The tokenizer of the index
/// (store/ftstokenizer.h) puts such a term at the place of the word before it.
constexpr char16_t StemMark = 0x02;
/// Stands, in queries only, before a word that may stand in the place of the word before it.
constexpr char16_t InsteadMark = 0x03;

/// The term for "words that begin with the two letters of @p folded": a search for them reads one list of the index
/// instead of those of thousands of words. Empty if @p folded has not exactly two letters.
QString prefixTerm(QStringView folded);

/// The two-letter beginnings of the words of an article, each once.
class Prefixes final
{
public:
    /// @p folded is a word of a script with blanks.
    void add(QStringView folded);
    /// Their terms, divided by blanks.
    QString terms() const;

private:
    QSet<quint32> m_letters;
};

/// indexText() with the stem behind each word of four letters or more that differs from its stem. Adds its words to
/// @p prefixes.
QString stemmedIndexText(QStringView text, StemLanguage language, Stemmers &stemmers, Prefixes &prefixes);

} // namespace depeche
