#include "core/text.h"
#include "fuzz/checks.h"
#include "fuzz/targets.h"

namespace {

using namespace depeche;

void checkTokens(const QList<Token> &tokens, qsizetype size)
{
    qsizetype start = 0;
    for (const Token &token : tokens) {
        fuzz::require(!token.folded.isEmpty() && token.length > 0, "a token is not empty");
        fuzz::require(token.start >= start && token.start + token.length <= size,
                      "tokens stand in the text, in order");
        fuzz::require(!token.folded.contains(u' '), "a token is one word");
        start = token.start;
    }
}

} // namespace

void depeche::fuzz::text(const QByteArray &input)
{
    const QString source = QString::fromUtf8(input);
    const QString folded = fold(source);
    require(fold(folded) == folded, "folding again changes nothing");
    require(isValidUtf16(folded), "folded text is valid UTF-16");
    checkTokens(tokenize(source), source.size());
    checkTokens(indexTokens(source), source.size());
    require(indexText(source) == indexTerms(source).join(u' '), "the index holds the terms");
    for (const qsizetype length : {5, 1000}) {
        const QString line = singleLine(source, length);
        require(isPlainLine(line), "a single line is one");
        require(line.size() <= length + 1, "a single line is no longer than asked");
        require(singleLine(line, length + 1) == line, "a single line stays as it is");
    }
    isRightToLeft(source);
}
