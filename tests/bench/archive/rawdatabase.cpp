#include "bench/archive/rawdatabase.h"

#include <sqlite3.h>

namespace depeche::bench {

namespace {

class Rows final
{
public:
    Rows(sqlite3 *db, const QByteArray &sql)
    {
        if (sqlite3_prepare_v2(db, sql.constData(), -1, &m_statement, nullptr) != SQLITE_OK)
            qWarning("%s: %s", sqlite3_errmsg(db), sql.constData());
    }
    ~Rows() { sqlite3_finalize(m_statement); }
    Rows(const Rows &) = delete;
    Rows &operator=(const Rows &) = delete;

    bool next() { return m_statement && sqlite3_step(m_statement) == SQLITE_ROW; }
    int columns() const { return sqlite3_column_count(m_statement); }
    qint64 number(int column) const { return sqlite3_column_int64(m_statement, column); }
    QByteArray bytes(int column) const
    {
        return {static_cast<const char *>(sqlite3_column_blob(m_statement, column)),
                sqlite3_column_bytes(m_statement, column)};
    }

private:
    sqlite3_stmt *m_statement = nullptr;
};

} // namespace

RawDatabase::RawDatabase(const QString &file)
{
    if (sqlite3_open_v2(file.toUtf8().constData(), &m_db, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK)
        qWarning("%s", sqlite3_errmsg(m_db));
    walk("PRAGMA mmap_size=268435456");
}

RawDatabase::~RawDatabase()
{
    sqlite3_close(m_db);
}

qint64 RawDatabase::number(const QByteArray &sql) const
{
    Rows rows(m_db, sql);
    return rows.next() ? rows.number(0) : 0;
}

QString RawDatabase::text(const QByteArray &sql) const
{
    Rows rows(m_db, sql);
    return rows.next() ? QString::fromUtf8(rows.bytes(0)) : QString();
}

int RawDatabase::walk(const QByteArray &sql) const
{
    Rows rows(m_db, sql);
    int count = 0;
    qsizetype bytes = 0;
    while (rows.next()) {
        ++count;
        for (int column = 0; column < rows.columns(); ++column)
            bytes += rows.bytes(column).size();
    }
    Q_UNUSED(bytes)
    return count;
}

KnownTags RawDatabase::knownTags() const
{
    struct Tag
    {
        qint64 id = 0;
        qint64 articles = 0;
    };
    QList<Tag> tags;
    Rows rows(m_db, "SELECT tag_id, count(*) FROM article_tags GROUP BY 1 ORDER BY 2 DESC, 1");
    while (rows.next())
        tags += Tag{rows.number(0), rows.number(1)};
    const auto name = [this](const Tag &tag) {
        return text("SELECT name FROM tags WHERE id = " + QByteArray::number(tag.id));
    };
    const auto nearest = [&tags](qint64 articles) {
        return *std::min_element(tags.cbegin(), tags.cend(), [articles](const Tag &a, const Tag &b) {
            return std::abs(a.articles - articles) < std::abs(b.articles - articles);
        });
    };
    if (tags.size() < 2)
        return {};
    return {name(tags.at(0)), name(tags.at(1)), name(nearest(1000)), name(nearest(10))};
}

QJsonObject RawDatabase::sizes() const
{
    QJsonObject sizes;
    qint64 all = 0;
    QHash<QByteArray, qint64> groups;
    // dbstat reads every page; its tables and indexes are told apart by name.
    Rows rows(m_db, "SELECT s.name, coalesce(m.tbl_name, s.name), s.pageno * p.page_size FROM dbstat s JOIN "
                    "pragma_page_size() p "
                    "LEFT JOIN sqlite_schema m ON m.name = s.name WHERE s.aggregate = 1");
    while (rows.next()) {
        const QByteArray table = rows.bytes(1);
        all += rows.number(2);
        if (table.startsWith("article_fts"))
            groups["index"] += rows.number(2);
        else if (table == "article_bodies")
            groups["texts"] += rows.number(2);
        else if (table == "article_tags" || table == "tags" || table == "tag_names")
            groups["tags"] += rows.number(2);
        else
            groups["rest"] += rows.number(2);
    }
    for (auto group = groups.cbegin(); group != groups.cend(); ++group)
        sizes.insert(QString::fromLatin1(group.key()), group.value());
    sizes.insert(QStringLiteral("database"), all);
    sizes.insert(QStringLiteral("free"), number("PRAGMA freelist_count") * number("PRAGMA page_size"));
    return sizes;
}

} // namespace depeche::bench
