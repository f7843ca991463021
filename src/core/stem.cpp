#include "core/stem.h"

#include "core/text.h"

#include <QCryptographicHash>
#include <QHash>
#include <algorithm>
#include <array>
#include <libstemmer.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace depeche {

namespace {

struct LanguageEntry
{
    StemLanguage language;
    const char *code;
    UScriptCode script;
};

constexpr std::array<LanguageEntry, 26> Languages{{
    {StemLanguage::Arabic, "ar", USCRIPT_ARABIC},    {StemLanguage::Armenian, "hy", USCRIPT_ARMENIAN},
    {StemLanguage::Basque, "eu", USCRIPT_LATIN},     {StemLanguage::Catalan, "ca", USCRIPT_LATIN},
    {StemLanguage::Danish, "da", USCRIPT_LATIN},     {StemLanguage::Dutch, "nl", USCRIPT_LATIN},
    {StemLanguage::English, "en", USCRIPT_LATIN},    {StemLanguage::Finnish, "fi", USCRIPT_LATIN},
    {StemLanguage::French, "fr", USCRIPT_LATIN},     {StemLanguage::German, "de", USCRIPT_LATIN},
    {StemLanguage::Greek, "el", USCRIPT_GREEK},      {StemLanguage::Hindi, "hi", USCRIPT_DEVANAGARI},
    {StemLanguage::Hungarian, "hu", USCRIPT_LATIN},  {StemLanguage::Indonesian, "id", USCRIPT_LATIN},
    {StemLanguage::Irish, "ga", USCRIPT_LATIN},      {StemLanguage::Italian, "it", USCRIPT_LATIN},
    {StemLanguage::Lithuanian, "lt", USCRIPT_LATIN}, {StemLanguage::Nepali, "ne", USCRIPT_DEVANAGARI},
    {StemLanguage::Norwegian, "no", USCRIPT_LATIN},  {StemLanguage::Portuguese, "pt", USCRIPT_LATIN},
    {StemLanguage::Romanian, "ro", USCRIPT_LATIN},   {StemLanguage::Russian, "ru", USCRIPT_CYRILLIC},
    {StemLanguage::Spanish, "es", USCRIPT_LATIN},    {StemLanguage::Swedish, "sv", USCRIPT_LATIN},
    {StemLanguage::Tamil, "ta", USCRIPT_TAMIL},      {StemLanguage::Turkish, "tr", USCRIPT_LATIN},
}};

const LanguageEntry *entryOf(StemLanguage language)
{
    const auto entry = std::find_if(Languages.begin(), Languages.end(),
                                    [language](const auto &e) { return e.language == language; });
    return entry == Languages.end() ? nullptr : &*entry;
}

/// Scripts that write few or no vowels say in three letters what takes four elsewhere.
bool isDense(UScriptCode script)
{
    return script == USCRIPT_ARABIC || script == USCRIPT_DEVANAGARI || script == USCRIPT_TAMIL;
}

constexpr qsizetype ShortestQueried = 3;
constexpr qsizetype ShortestIndexed = 4;
constexpr qsizetype LongestWord = 60;
constexpr qsizetype MostKept = 5'000; ///< a language's common words: about a megabyte

UScriptCode scriptOf(QStringView word)
{
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(UChar32(word.front().unicode()), &status);
}

/// @p word in lower case and composed, without what joins or stretches letters; empty if it has digits.
QString plainWord(QStringView word, StemLanguage language)
{
    QString plain = word.toString();
    if (!std::all_of(word.begin(), word.end(),
                     [](QChar c) { return c.isLetter() && c.unicode() < 0xF900; })) {
        plain = plain.normalized(QString::NormalizationForm_KC);
        plain.removeIf([](QChar c) { return c.category() == QChar::Other_Format || c == QChar(0x0640); });
        if (std::any_of(plain.begin(), plain.end(), [](QChar c) { return c.isNumber(); }))
            return {};
    }
    if (language == StemLanguage::Turkish)
        plain.replace(u'I', u'ı').replace(u'İ', u'i');
    plain = plain.toLower();
    if (language == StemLanguage::Russian)
        plain.replace(u'ё', u'е');
    return plain;
}

} // namespace

QList<StemLanguage> allStemLanguages()
{
    QList<StemLanguage> all;
    for (const LanguageEntry &entry : Languages)
        all += entry.language;
    return all;
}

QString codeOf(StemLanguage language)
{
    const LanguageEntry *entry = entryOf(language);
    return entry ? QString::fromLatin1(entry->code) : QString();
}

StemLanguage stemLanguage(const QString &tag)
{
    const QString code = tag.section(u'-', 0, 0).section(u'_', 0, 0).toLower();
    if (code == u"nb" || code == u"nn")
        return StemLanguage::Norwegian;
    const auto entry = std::find_if(Languages.begin(), Languages.end(),
                                    [&code](const auto &e) { return code == QLatin1String(e.code); });
    return entry == Languages.end() ? StemLanguage::None : entry->language;
}

QByteArray stemStamp()
{
    // To be raised when the folding, the choice of the language or the form of terms changes.
    constexpr auto OwnRules = "4";
    // libstemmer tells no version, so its stems speak for it.
    static constexpr std::array samples = {
        u"nationalités", u"выборами",    u"réélections", u"governments", u"Regierungen",  u"gobernantes",
        u"governativi",  u"governança",  u"regeringens", u"hallituksen", u"kormányokat",  u"guvernelor",
        u"hükümetlerin", u"κυβερνήσεις", u"الحكومات",    u"सरकारों",      u"pemerintahan", u"vyriausybių"};
    QCryptographicHash hash(QCryptographicHash::Sha1);
    Stemmers stemmers;
    for (const LanguageEntry &entry : Languages) {
        for (const auto sample : samples)
            hash.addData(QString(stemmers.stem(QStringView(sample), entry.language) + u' ').toUtf8());
    }
    return QByteArray(OwnRules) + '-' + hash.result().toHex().left(12);
}

struct Stemmers::One
{
    One(const char *code, UScriptCode ownScript)
        : stemmer(sb_stemmer_new(code, "UTF_8"), &sb_stemmer_delete)
        , script(ownScript)
    {
    }

    std::unique_ptr<sb_stemmer, decltype(&sb_stemmer_delete)> stemmer; ///< null: this libstemmer has it not
    UScriptCode script;
    QHash<QString, QString> known;
};

Stemmers::Stemmers() = default;
Stemmers::~Stemmers() = default;

QString Stemmers::stem(QStringView word, StemLanguage language)
{
    if (language == StemLanguage::None || word.size() < 2 || word.size() > LongestWord)
        return {};
    std::unique_ptr<One> &one = m_stemmers.at(size_t(language));
    if (!one) {
        const LanguageEntry *entry = entryOf(language);
        one = std::make_unique<One>(entry->code, entry->script);
    }
    const QString key = QString::fromRawData(word.data(), word.size());
    if (const auto known = one->known.constFind(key); known != one->known.constEnd())
        return *known;
    const QString made = computed(*one, word, language);
    if (one->known.size() < MostKept) // words that come early come often
        one->known.insert(word.toString(), made);
    return made;
}

QString Stemmers::computed(One &one, QStringView word, StemLanguage language) const
{
    if (!one.stemmer || scriptOf(word) != one.script)
        return {};
    const QString plain = plainWord(word, language);
    const qsizetype shortest = isDense(one.script) ? ShortestQueried - 1 : ShortestQueried;
    if (plain.size() < shortest)
        return {};
    const QByteArray bytes = plain.toUtf8();
    const sb_symbol *stem = sb_stemmer_stem(
        one.stemmer.get(), reinterpret_cast<const sb_symbol *>(bytes.constData()), int(bytes.size()));
    if (!stem)
        return {};
    const QString folded =
        fold(QString::fromUtf8(reinterpret_cast<const char *>(stem), sb_stemmer_length(one.stemmer.get())));
    return folded.size() < shortest || folded.contains(u' ') ? QString() : folded;
}

QString prefixTerm(QStringView folded)
{
    if (folded.size() != 2 || folded.front().isSurrogate() || folded.back().isSurrogate())
        return {};
    constexpr char16_t PrefixMark = 0x04;
    const std::array<QChar, 4> term{QChar(StemMark), QChar(PrefixMark), folded.front(), folded.back()};
    return QString(term.data(), term.size());
}

void Prefixes::add(QStringView folded)
{
    if (folded.size() >= 2 && !folded.at(0).isSurrogate() && !folded.at(1).isSurrogate())
        m_letters.insert(quint32(folded.at(0).unicode()) << 16 | folded.at(1).unicode());
}

QString Prefixes::terms() const
{
    QList<quint32> letters = m_letters.values();
    std::sort(letters.begin(), letters.end()); // the same each time
    QString terms;
    for (const quint32 pair : std::as_const(letters)) {
        const std::array<QChar, 2> folded{QChar(char16_t(pair >> 16)), QChar(char16_t(pair & 0xFFFF))};
        if (!terms.isEmpty())
            terms += u' ';
        terms += prefixTerm(QStringView(folded.data(), 2));
    }
    return terms;
}

QString stemmedIndexText(QStringView text, StemLanguage language, Stemmers &stemmers, Prefixes &prefixes)
{
    const LanguageEntry *entry = entryOf(language);
    const qsizetype shortest = entry && isDense(entry->script) ? ShortestIndexed - 1 : ShortestIndexed;
    QString terms;
    terms.reserve(text.size() + text.size() / 2);
    for (const Token &token : indexTokens(text)) {
        if (!terms.isEmpty())
            terms += u' ';
        terms += token.folded;
        if (token.cjk)
            continue;
        prefixes.add(token.folded);
        if (!entry || token.folded.size() < shortest)
            continue;
        const QString stem = stemmers.stem(text.mid(token.start, token.length), language);
        if (!stem.isEmpty() && stem != token.folded) {
            terms += u' ';
            terms += QChar(StemMark);
            terms += stem;
        }
    }
    return terms;
}

} // namespace depeche
