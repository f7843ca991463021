#include "ui/articles/articlerows.h"

#include "store/articletable.h"

namespace depeche {

namespace {

constexpr int SnippetLength = 110; ///< short: the hit should stand within a narrow row

} // namespace

Result<QList<ListedArticle>> readListedArticles(Connection &db, const QList<ArticleId> &ids,
                                                const QList<QStringList> &terms)
{
    ArticleTable table(db);
    const auto rows = table.rows(ids);
    if (!rows)
        return rows.error();
    QHash<ArticleId, QString> texts;
    if (!terms.isEmpty()) {
        QList<ArticleId> present;
        for (const ArticleRow &row : *rows)
            present.append(row.id);
        const auto read = table.texts(present);
        if (!read)
            return read.error();
        for (qsizetype i = 0; i < present.size(); ++i)
            texts.insert(present.at(i), read->value(i));
    }
    QList<ListedArticle> listed;
    for (const ArticleRow &row : *rows) {
        ListedArticle article{row,
                              {row.lead, findTerms(row.lead, terms, row.language)},
                              findTerms(row.title, terms, row.language)};
        const QString text = texts.value(row.id);
        if (!terms.isEmpty() && article.snippet.hits.isEmpty()) {
            const Snippet found = makeSnippet(text, terms, SnippetLength, row.language);
            if (!found.hits.isEmpty())
                article.snippet = found;
        }
        listed.append(article);
    }
    return listed;
}

} // namespace depeche
