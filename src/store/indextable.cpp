#include "store/indextable.h"

#include "store/articlecontent.h"
#include "store/queuedtext.h"
#include "store/statement.h"
#include "store/tagtable.h"

namespace depeche {

namespace {

constexpr auto TextColumns = "a.id, a.title, a.lead, b.authors, b.body, a.language";

} // namespace

struct IndexTable::Terms
{
    ArticleId id;
    IndexedText text;
};

IndexTable::Terms IndexTable::termsOf(const Statement &row)
{
    return {row.id<ArticleId>(0), indexedText(row.text(1), row.text(2), row.text(3),
                                              plainTextOf(row.bytes(4)), row.text(5), m_stemmers)};
}

Result<int> IndexTable::indexSome(int limit, std::chrono::milliseconds budget)
{
    DEPECHE_TRY(renewIfOld());
    const auto begun = std::chrono::steady_clock::now();
    Statement query(m_db,
                    QStringLiteral("SELECT %1 FROM (SELECT id FROM index_queue ORDER BY id DESC LIMIT ?) q "
                                   "JOIN articles a ON a.id = q.id JOIN article_bodies b ON b.id = a.id "
                                   "ORDER BY a.id DESC")
                        .arg(QLatin1String(TextColumns)));
    DEPECHE_TRY(query.run(limit));
    // Reading and folding is about half of the work, so half of the time is for that.
    std::vector<Terms> texts;
    bool all = true;
    while (query.next()) {
        texts.push_back(termsOf(query));
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
    QList<StemLanguage> used;
    // In ascending order, which FTS5 likes best.
    for (auto terms = texts.rbegin(); terms != texts.rend(); ++terms) {
        DEPECHE_TRY(insert.run(terms->id, terms->text.title, terms->text.author, terms->text.body));
        DEPECHE_TRY(done.run(terms->id));
        if (!used.contains(terms->text.language))
            used += terms->text.language;
    }
    DEPECHE_TRY(noteLanguages(used));
    // Told once, not at each step of a long way.
    m_db.changes().searchable = all && qsizetype(texts.size()) < limit;
    return int(texts.size());
}

Result<int> IndexTable::waiting()
{
    const auto count = numberOf(m_db, QStringLiteral("SELECT count(*) FROM index_queue"));
    return count ? Result<int>(int(*count)) : count.error();
}

Result<QList<StemLanguage>> IndexTable::languages()
{
    Statement query(m_db, QStringLiteral("SELECT value FROM meta WHERE key = 'index_languages'"));
    DEPECHE_TRY(query.run());
    QList<StemLanguage> languages;
    while (query.next()) {
        for (const QString &code : query.text(0).split(u' ', Qt::SkipEmptyParts))
            languages += stemLanguage(code);
    }
    DEPECHE_TRY(query.ended());
    return languages;
}

Result<> IndexTable::noteLanguages(const QList<StemLanguage> &used)
{
    const auto known = languages();
    if (!known)
        return known.error();
    QStringList codes;
    for (const StemLanguage language : *known)
        codes += codeOf(language);
    for (const StemLanguage language : used) {
        if (language != StemLanguage::None && !known->contains(language))
            codes += codeOf(language);
    }
    if (codes.size() == known->size())
        return {};
    Statement note(m_db, QStringLiteral("INSERT INTO meta(key, value) VALUES('index_languages', ?) "
                                        "ON CONFLICT(key) DO UPDATE SET value = excluded.value"));
    return note.run(codes.join(u' '));
}

Result<> IndexTable::renewIfOld()
{
    const QString stamp = QString::fromLatin1(stemStamp());
    const auto same = numberOf(
        m_db, QStringLiteral("SELECT count(*) FROM meta WHERE key = 'index_stamp' AND value = ?"), stamp);
    if (!same)
        return same.error();
    if (*same == 1)
        return {};
    DEPECHE_TRY(m_db.exec(QStringLiteral("INSERT INTO article_fts(article_fts) VALUES('delete-all')")));
    DEPECHE_TRY(m_db.exec(QStringLiteral("INSERT OR IGNORE INTO index_queue(id) SELECT id FROM articles")));
    DEPECHE_TRY(m_db.exec(QStringLiteral("DELETE FROM meta WHERE key = 'index_languages'")));
    DEPECHE_TRY(TagTable(m_db).refold()); // tags are found by the same folding
    Statement note(m_db, QStringLiteral("INSERT INTO meta(key, value) VALUES('index_stamp', ?) "
                                        "ON CONFLICT(key) DO UPDATE SET value = excluded.value"));
    return note.run(stamp);
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
    const auto texts = listOf(
        query, [this](const Statement &row) { return termsOf(row); }, id);
    if (!texts)
        return texts.error();
    Statement remove(m_db, QStringLiteral("INSERT INTO article_fts(article_fts, rowid, title, author, body) "
                                          "VALUES('delete', ?, ?, ?, ?)"));
    for (const Terms &terms : *texts)
        DEPECHE_TRY(remove.run(terms.id, terms.text.title, terms.text.author, terms.text.body));
    return {};
}

} // namespace depeche
