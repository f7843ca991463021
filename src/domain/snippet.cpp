#include "domain/snippet.h"

#include "core/text.h"
#include "core/wordforms.h"

namespace depeche {

namespace {

using Span = std::pair<qsizetype, qsizetype>;

/// The languages to look for inflections in. A title that is too short to tell its language may be of any large one.
QList<StemLanguage> languagesOf(const QString &tag, const QString &text)
{
    const StemLanguage language = stemLanguageOf(tag, text);
    if (language != StemLanguage::None)
        return {language};
    if (!tag.isEmpty())
        return {};
    return {StemLanguage::English, StemLanguage::French,  StemLanguage::German,
            StemLanguage::Spanish, StemLanguage::Italian, StemLanguage::Portuguese};
}

/// Compares the words of one text with the terms that are looked for.
class Matcher
{
public:
    Matcher(const QString &text, const QList<QStringList> &terms, const QString &language)
        : m_text(text)
        , m_languages(languagesOf(language, text))
        , m_tokens(indexTokens(text))
        , m_prefixing(m_languages.contains(StemLanguage::Arabic) ||
                      m_languages.contains(StemLanguage::Indonesian))
    {
        for (const QStringList &phrase : terms) {
            QList<Term> compiled;
            for (const QString &term : phrase)
                compiled += compile(term);
            m_phrases += compiled;
        }
    }

    const QList<Token> &tokens() const { return m_tokens; }

    /// The number of tokens from @p first on that are one of the phrases, the longest; or 0.
    qsizetype matchLength(qsizetype first)
    {
        qsizetype longest = 0;
        for (const QList<Term> &phrase : std::as_const(m_phrases)) {
            if (phrase.size() <= longest || first + phrase.size() > m_tokens.size())
                continue;
            qsizetype same = 0;
            while (same < phrase.size() && matches(m_tokens.at(first + same), phrase.at(same)))
                ++same;
            if (same == phrase.size())
                longest = same;
        }
        return longest;
    }

private:
    struct Term
    {
        WordForms forms;
        bool prefix = false;
    };

    Term compile(const QString &term)
    {
        if (term.startsWith(u'~'))
            return {wordForms(QStringView(term).mid(1), m_languages, m_stemmers)};
        if (term.endsWith(u'*'))
            return {{{term.chopped(1)}, {}}, true};
        return {{{term}, {}}};
    }

    bool matches(const Token &token, const Term &term)
    {
        if (term.prefix)
            return token.folded.startsWith(term.forms.words.constFirst());
        if (term.forms.words.contains(token.folded))
            return true;
        if (term.forms.stems.isEmpty() || token.cjk)
            return false;
        // Making stems costs most here. Nearly all languages inflect the ends of words only.
        if (!m_prefixing && !token.folded.startsWith(QStringView(term.forms.words.constFirst()).left(2)))
            return false;
        const QStringView word = QStringView(m_text).mid(token.start, token.length);
        return std::any_of(m_languages.cbegin(), m_languages.cend(), [&](StemLanguage language) {
            return term.forms.stems.contains(m_stemmers.stem(word, language));
        });
    }

    const QString &m_text;
    QList<StemLanguage> m_languages;
    QList<Token> m_tokens;
    QList<QList<Term>> m_phrases;
    bool m_prefixing; ///< the language has prefixes that stems leave out
    Stemmers m_stemmers;
};

} // namespace

QList<Span> findTerms(const QString &text, const QList<QStringList> &terms, const QString &language)
{
    QList<Span> hits;
    if (terms.isEmpty())
        return hits;
    Matcher matcher(text, terms, language);
    const QList<Token> &tokens = matcher.tokens();
    for (qsizetype i = 0; i < tokens.size();) {
        const qsizetype longest = matcher.matchLength(i);
        if (longest == 0) {
            ++i;
            continue;
        }
        const Token &last = tokens.at(i + longest - 1);
        const qsizetype start = tokens.at(i).start;
        const qsizetype end = last.start + last.length;
        if (!hits.isEmpty() && hits.last().first + hits.last().second > start) // pairs of CJK letters overlap
            hits.last().second = end - hits.last().first;
        else
            hits.append({start, end - start});
        i += longest;
    }
    return hits;
}

Snippet makeSnippet(const QString &text, const QList<QStringList> &terms, int length, const QString &language)
{
    const QString line = singleLine(text, text.size() + 1);
    const QList<Span> hits = findTerms(line, terms, language);
    const qsizetype firstHit = hits.isEmpty() ? 0 : hits.first().first;

    qsizetype begin = std::max<qsizetype>(0, firstHit - length / 4);
    if (begin > 0) {
        const qsizetype blank = line.indexOf(u' ', begin);
        begin = blank >= 0 && blank < firstHit ? blank + 1 : begin;
        if (line.at(begin).isLowSurrogate())
            ++begin;
    }
    qsizetype end = std::min<qsizetype>(line.size(), begin + length);
    if (end < line.size()) {
        const qsizetype blank = line.lastIndexOf(u' ', end);
        end = blank > begin + length / 2 ? blank : end;
        if (line.at(end - 1).isHighSurrogate())
            --end;
    }

    const QString lead = begin > 0 ? QStringLiteral("… ") : QString();
    Snippet snippet{
        lead + line.mid(begin, end - begin) + (end < line.size() ? QStringLiteral(" …") : QString()), {}};
    for (const Span &hit : hits) {
        if (hit.first >= begin && hit.first + hit.second <= end)
            snippet.hits.append({hit.first - begin + lead.size(), hit.second});
    }
    return snippet;
}

QString bracketed(const Snippet &snippet)
{
    QString result;
    qsizetype position = 0;
    for (const Span &hit : snippet.hits) {
        result += snippet.text.mid(position, hit.first - position) + u'[' +
                  snippet.text.mid(hit.first, hit.second) + u']';
        position = hit.first + hit.second;
    }
    return result + snippet.text.mid(position);
}

} // namespace depeche
