#include "store/ftstext.h"

#include "core/text.h"
#include "core/wordforms.h"

namespace depeche {

namespace {

/// The terms of @p words, inflected words followed by their other forms. See store/ftstokenizer.h for the marks.
QStringList termsOf(const QueryNode &words, const QList<StemLanguage> &languages)
{
    if (words.exact || words.prefix || languages.isEmpty())
        return indexTerms(words.text);
    QStringList terms;
    Stemmers stemmers;
    for (const Token &token : indexTokens(words.text)) {
        terms += token.folded;
        if (token.cjk)
            continue;
        const WordForms forms =
            wordForms(QStringView(words.text).mid(token.start, token.length), languages, stemmers);
        for (const QString &word : forms.words) {
            if (word != token.folded)
                terms += QChar(InsteadMark) + word;
        }
        for (const QString &stem : forms.stems)
            terms += QChar(StemMark) + stem;
    }
    return terms;
}

bool isCjkText(const QString &text)
{
    const QList<Token> tokens = tokenize(text);
    return std::any_of(tokens.begin(), tokens.end(), [](const Token &token) { return token.cjk; });
}

QString phrase(const QueryNode &words, const QList<StemLanguage> &languages)
{
    const QStringList terms = termsOf(words, languages);
    const bool prefix = words.prefix || isSingleCjk(words.text);
    // The index has those of all columns together.
    const QString ready =
        prefix && words.field == QueryNode::Field::Any && terms.size() == 1 && !isCjkText(words.text)
            ? prefixTerm(terms.first())
            : QString();
    QString text = u'"' + (ready.isEmpty() ? terms.join(u' ') : ready) + u'"';
    if (prefix && ready.isEmpty())
        text += u'*';
    switch (words.field) {
    case QueryNode::Field::Any: return text;
    case QueryNode::Field::Title: return u"title : " + text;
    case QueryNode::Field::Author: return u"author : " + text;
    case QueryNode::Field::Text: return u"body : " + text;
    }
    return text;
}

std::optional<QString> allChildren(const QueryNode &node, const QList<StemLanguage> &languages)
{
    QStringList required;
    QStringList excluded;
    for (const QueryNode &child : node.children) {
        const bool negative = child.kind == QueryNode::Kind::Not;
        const auto text = ftsExpression(negative ? child.children.value(0) : child, languages);
        if (!text)
            return std::nullopt;
        (negative ? excluded : required).append(*text);
    }
    if (required.isEmpty())
        return std::nullopt;
    return ftsCombined(required, excluded);
}

std::optional<QString> anyChild(const QueryNode &node, const QList<StemLanguage> &languages)
{
    QStringList alternatives;
    for (const QueryNode &child : node.children) {
        const auto text = ftsExpression(child, languages);
        if (!text)
            return std::nullopt;
        alternatives.append(*text);
    }
    return alternatives.isEmpty() ? std::nullopt : std::optional(u'(' + alternatives.join(u" OR ") + u')');
}

} // namespace

QString ftsCombined(const QStringList &required, const QStringList &excluded)
{
    QString text = u'(' + required.join(u" AND ") + u')';
    if (!excluded.isEmpty())
        text = u'(' + text + u" NOT (" + excluded.join(u" OR ") + u"))";
    return text;
}

std::optional<QString> ftsExpression(const QueryNode &node, const QList<StemLanguage> &languages)
{
    switch (node.kind) {
    case QueryNode::Kind::Words: return phrase(node, languages);
    case QueryNode::Kind::And: return allChildren(node, languages);
    case QueryNode::Kind::Or: return anyChild(node, languages);
    default: return std::nullopt;
    }
}

} // namespace depeche
