#include "domain/articlequery.h"
#include "fuzz/targets.h"

void depeche::fuzz::query(const QByteArray &input)
{
    const Timestamp now = fromUnixSeconds(1'700'000'000);
    const ArticleQuery query = parseQuery(QString::fromUtf8(input), now).query;
    const QString text = toText(query);
    require(text.size() <= 4000, "what is read can be written as briefly");
    require(parseQuery(text, now).query == query, "a query's text gives the query again");
    require(toText(parseQuery(text, now).query) == text, "and the text again");
    for (const QString &condition : conditionTexts(query))
        require(!condition.isEmpty(), "a condition can be shown");
    for (const QStringList &phrase : highlightTerms(query)) {
        for (const QString &term : phrase)
            require(!term.isEmpty() && term != u"*" && term != u"~", "a term to mark is a word");
    }
}
