// Which language's stems fit a text: by its script, and by the smallest words of languages in Latin script.
#include "core/stem.h"

#include <QHash>
#include <algorithm>
#include <array>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace depeche {

namespace {

constexpr qsizetype Looked = 800; ///< UTF-16 units from the beginning

struct SmallWords
{
    StemLanguage language; ///< None: we have no stems for it, but must not take it for another one
    const char *words;
};

constexpr std::array<SmallWords, 20> AllSmallWords{{
    {StemLanguage::French,
     "le la les des et est dans pour que qui sur une un avec pas par au aux du ce sont plus en de"},
    {StemLanguage::English,
     "the of and to in is that for with was on are as by from has have it this its at be an"},
    {StemLanguage::German,
     "der die das und ist nicht mit den von zu für auf ein eine dem im des sich auch wird in"},
    {StemLanguage::Spanish, "el la los las de y que en un una por con para del se su es más como al lo"},
    {StemLanguage::Italian, "il la di che e un una per con non del della dei le i gli si è nel sono al da"},
    {StemLanguage::Portuguese, "o a os as de e que em um uma por com para não do da dos das se no na é ao"},
    {StemLanguage::Dutch, "de het een en van in is dat op te voor met niet zijn aan die er ook door bij"},
    {StemLanguage::Swedish, "och att det som en är på för av med den till inte har de ett om i från"},
    {StemLanguage::Danish, "og at det som en er på for af med den til ikke har de et om i fra"},
    {StemLanguage::Norwegian, "og å det som en er på for av med den til ikke har de et om i fra"},
    {StemLanguage::Finnish, "ja on ei se että oli hän mutta ovat myös kun niin mukaan joka sekä ole"},
    {StemLanguage::Hungarian, "a az és hogy nem is egy de volt meg szerint lesz csak már ki el"},
    {StemLanguage::Romanian, "și de la în cu pe nu care din pentru este sunt un o al ale a să fi"},
    {StemLanguage::Turkish, "ve bir bu da de için ile olarak daha olan çok gibi sonra ise en ne"},
    {StemLanguage::Catalan, "el la els les de i que en un una per amb del al és no dels és ha"},
    {StemLanguage::Indonesian, "dan yang di ini itu dengan untuk dari pada tidak akan dalam ke oleh"},
    {StemLanguage::Lithuanian, "ir kad su į iš bet tai yra buvo kaip apie per dėl ne už"},
    {StemLanguage::None, "i w na z do że się nie jest o po od za jak to przez dla oraz"},
    {StemLanguage::None, "a v na se je že s z o do pro ve si po za jako by k ale"},
    {StemLanguage::None, "và của là có trong cho với được một các không đã này khi những"},
}};

/// Small word → the rows of AllSmallWords that have it, a bit each.
const QHash<QString, quint32> &smallWords()
{
    static const QHash<QString, quint32> table = [] {
        QHash<QString, quint32> made;
        for (size_t row = 0; row < AllSmallWords.size(); ++row) {
            for (const QString &word : QString::fromUtf8(AllSmallWords[row].words).split(u' '))
                made[word] |= 1U << row;
        }
        return made;
    }();
    return table;
}

StemLanguage latinLanguage(StemLanguage said, bool saysSomething, QStringView text)
{
    std::array<int, AllSmallWords.size()> hits{};
    const QString lower = text.toString().toLower();
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= lower.size(); ++i) {
        if (i < lower.size() && (lower.at(i).isLetter() || lower.at(i).isMark()))
            continue;
        if (i > begin && i - begin <= 8) {
            const quint32 rows =
                smallWords().value(QString::fromRawData(lower.constData() + begin, i - begin));
            for (size_t row = 0; row < hits.size(); ++row)
                hits[row] += int(rows >> row & 1U);
        }
        begin = i + 1;
    }
    size_t best = 0;
    int second = 0;
    int ofSaid = 0;
    for (size_t row = 0; row < hits.size(); ++row) {
        if (said != StemLanguage::None && AllSmallWords[row].language == said)
            ofSaid = hits[row];
        if (row != best && hits[row] > hits[best]) {
            second = hits[best];
            best = row;
        } else if (row != best) {
            second = std::max(second, hits[row]);
        }
    }
    constexpr int Enough = 3;
    constexpr int Plenty = 6; // to know better than the feed
    if (saysSomething)
        return hits[best] >= Plenty && hits[best] >= 2 * ofSaid + 1 ? AllSmallWords[best].language : said;
    return hits[best] >= Enough && hits[best] > second ? AllSmallWords[best].language : StemLanguage::None;
}

bool hasAny(QStringView text, QStringView letters)
{
    return std::any_of(text.begin(), text.end(), [&](QChar c) { return letters.contains(c.toLower()); });
}

StemLanguage cyrillicLanguage(const QString &code, QStringView text)
{
    static constexpr std::array others = {"uk", "be", "bg", "sr", "mk", "kk",
                                          "ky", "tg", "mn", "tt", "bs", "cnr"};
    if (std::any_of(others.begin(), others.end(), [&](auto other) { return code == QLatin1String(other); }))
        return StemLanguage::None;
    if (code != u"ru" &&
        (hasAny(text, u"іїєґўјљњђћџќѓәғқңөұүһ") || (!hasAny(text, u"ыэё") && hasAny(text, u"ъ"))))
        return StemLanguage::None;
    return StemLanguage::Russian;
}

StemLanguage arabicLanguage(const QString &code, QStringView text)
{
    static constexpr std::array others = {"fa", "ur", "ps", "ckb", "ku", "ug", "sd", "pa"};
    if (std::any_of(others.begin(), others.end(), [&](auto other) { return code == QLatin1String(other); }))
        return StemLanguage::None;
    return code != u"ar" && hasAny(text, u"پچژگکیٹڈڑں") ? StemLanguage::None : StemLanguage::Arabic;
}

UScriptCode mainScript(QStringView text)
{
    QHash<int, int> letters;
    for (const QChar c : text) {
        UErrorCode status = U_ZERO_ERROR;
        if (c.isLetter())
            ++letters[uscript_getScript(UChar32(c.unicode()), &status)];
    }
    int script = USCRIPT_UNKNOWN;
    for (auto it = letters.constBegin(); it != letters.constEnd(); ++it) {
        const int most = letters.value(script);
        if (it.value() > most || (it.value() == most && it.key() < script))
            script = it.key();
    }
    return UScriptCode(script);
}

} // namespace

StemLanguage stemLanguageOf(const QString &tag, QStringView text)
{
    const QStringView beginning = text.left(Looked);
    const StemLanguage said = stemLanguage(tag);
    const QString code = tag.section(u'-', 0, 0).toLower();
    switch (mainScript(beginning)) {
    case USCRIPT_LATIN: return latinLanguage(said, !code.isEmpty(), beginning);
    case USCRIPT_CYRILLIC: return cyrillicLanguage(code, beginning);
    case USCRIPT_ARABIC: return arabicLanguage(code, beginning);
    case USCRIPT_GREEK: return StemLanguage::Greek;
    case USCRIPT_ARMENIAN: return StemLanguage::Armenian;
    case USCRIPT_TAMIL: return StemLanguage::Tamil;
    case USCRIPT_DEVANAGARI:
        if (code == u"ne")
            return StemLanguage::Nepali;
        return code == u"mr" ? StemLanguage::None : StemLanguage::Hindi;
    default: return said;
    }
}

} // namespace depeche
