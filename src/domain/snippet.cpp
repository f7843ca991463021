#include "domain/snippet.h"

#include "core/text.h"

namespace depeche {

namespace {

using Span = std::pair<qsizetype, qsizetype>;

bool matches(const QString &word, const QString &term)
{
    return term.endsWith(u'*') ? word.startsWith(QStringView(term).chopped(1)) : word == term;
}

/// The number of tokens from @p first on that are @p phrase, or 0.
qsizetype matchLength(const QList<Token> &tokens, qsizetype first, const QStringList &phrase)
{
    if (first + phrase.size() > tokens.size())
        return 0;
    for (qsizetype i = 0; i < phrase.size(); ++i) {
        if (!matches(tokens.at(first + i).folded, phrase.at(i)))
            return 0;
    }
    return phrase.size();
}

} // namespace

QList<Span> findTerms(const QString &text, const QList<QStringList> &terms)
{
    QList<Span> hits;
    if (terms.isEmpty())
        return hits;
    const QList<Token> tokens = indexTokens(text);
    for (qsizetype i = 0; i < tokens.size();) {
        qsizetype longest = 0;
        for (const QStringList &phrase : terms)
            longest = std::max(longest, matchLength(tokens, i, phrase));
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

Snippet makeSnippet(const QString &text, const QList<QStringList> &terms, int length)
{
    const QString line = singleLine(text, text.size() + 1);
    const QList<Span> hits = findTerms(line, terms);
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
