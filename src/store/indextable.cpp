#include "store/indextable.h"

#include "core/compress.h"
#include "core/text.h"
#include "store/statement.h"

namespace depeche {

namespace {

/// The folded text of an article as the index holds it. Taking it out again needs exactly the same text, so
/// every change here is a migration that fills the index anew.
struct IndexedText
{
    ArticleId id;
    QString title;
    QString author;
    QString body;
};

IndexedText readText(const Statement &row)
{
    const QString body = QString::fromUtf8(unpack(row.bytes(4)).valueOr({}));
    return {row.id<ArticleId>(0), indexText(row.text(1)), indexText(row.text(3)),
            indexText(QString(row.text(2) + u'\n' + body))};
}

constexpr auto TextColumns = "a.id, a.title, a.lead, b.authors, b.body";

} // namespace

Result<int> IndexTable::indexSome(int limit, std::chrono::milliseconds budget)
{
    const auto begun = std::chrono::steady_clock::now();
    Statement query(m_db,
                    QStringLiteral("SELECT %1 FROM (SELECT id FROM index_queue ORDER BY id DESC LIMIT ?) q "
                                   "JOIN articles a ON a.id = q.id JOIN article_bodies b ON b.id = a.id "
                                   "ORDER BY a.id DESC")
                        .arg(QLatin1String(TextColumns)));
    DEPECHE_TRY(query.run(limit));
    // Reading and folding is about half of the work, so half of the time is for that.
    std::vector<IndexedText> texts;
    bool all = true;
    while (query.next()) {
        texts.push_back(readText(query));
        if (std::chrono::steady_clock::now() - begun > budget / 2) {
            all = false;
            break;
        }
    }
    if (all)
        DEPECHE_TRY(query.ended());
    if (texts.empty())
        return 0;
    Statement insert(
        m_db, QStringLiteral("INSERT INTO article_fts(rowid, title, author, body) VALUES(?, ?, ?, ?)"));
    Statement done(m_db, QStringLiteral("DELETE FROM index_queue WHERE id = ?"));
    // In ascending order, which FTS5 likes best.
    for (auto text = texts.rbegin(); text != texts.rend(); ++text) {
        DEPECHE_TRY(insert.run(text->id, text->title, text->author, text->body));
        DEPECHE_TRY(done.run(text->id));
    }
    // Told once, not at each step of a long way.
    m_db.changes().searchable = all && qsizetype(texts.size()) < limit;
    return int(texts.size());
}

Result<int> IndexTable::waiting()
{
    const auto count = numberOf(m_db, QStringLiteral("SELECT count(*) FROM index_queue"));
    return count ? Result<int>(int(*count)) : count.error();
}

Result<> IndexTable::forget(ArticleId id)
{
    Statement queued(m_db, QStringLiteral("DELETE FROM index_queue WHERE id = ?"));
    DEPECHE_TRY(queued.run(id));
    if (queued.changed() > 0) // was not in the index yet
        return {};
    Statement query(
        m_db, QStringLiteral("SELECT %1 FROM articles a JOIN article_bodies b ON b.id = a.id WHERE a.id = ?")
                  .arg(QLatin1String(TextColumns)));
    const auto texts = listOf(query, readText, id);
    if (!texts)
        return texts.error();
    Statement remove(m_db, QStringLiteral("INSERT INTO article_fts(article_fts, rowid, title, author, body) "
                                          "VALUES('delete', ?, ?, ?, ?)"));
    for (const IndexedText &text : *texts)
        DEPECHE_TRY(remove.run(text.id, text.title, text.author, text.body));
    return {};
}

} // namespace depeche
