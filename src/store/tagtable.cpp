#include "store/tagtable.h"

#include "core/text.h"
#include "store/statement.h"
#include "store/undotable.h"

#include <QCoreApplication>

namespace depeche {

namespace {

constexpr qsizetype MaxNameLength = 200;

Tag readTag(const Statement &row)
{
    Tag tag;
    tag.id = row.id<TagId>(0);
    tag.name = row.text(1);
    tag.key = row.text(2);
    tag.kind = TagKind(row.number(3));
    tag.followed = row.number(4) != 0;
    return tag;
}

TagCount readCount(const Statement &row)
{
    return {readTag(row), int(row.number(5)), int(row.number(6))};
}

bool hasMore(const TagCount &a, const TagCount &b)
{
    return a.count != b.count ? a.count > b.count : a.tag.name < b.tag.name;
}

} // namespace

QString foldedTagName(const QString &name)
{
    const QString clean = singleLine(name, MaxNameLength);
    const QString folded = fold(clean);
    return folded.isEmpty() ? clean.toCaseFolded() : folded;
}

Result<std::optional<TagId>> TagTable::find(const QString &name)
{
    const auto id = numberOf(m_db,
                             QStringLiteral("SELECT tag_id FROM tag_names WHERE folded = ? UNION ALL "
                                            "SELECT id FROM tags WHERE key = ? LIMIT 1"),
                             foldedTagName(name), name);
    if (!id)
        return id.error();
    return *id > 0 ? std::optional(TagId(*id)) : std::nullopt;
}

Result<Tag> TagTable::tag(TagId id)
{
    Statement query(
        m_db, QStringLiteral("SELECT id, name, key, kind, followed IS NOT NULL FROM tags WHERE id = ?"));
    auto found = listOf(query, readTag, id);
    if (!found)
        return found.error();
    if (found->isEmpty())
        return Error{
            ErrorKind::NotFound, QCoreApplication::translate("depeche", "There is no such tag."), {}};
    auto aliases = aliasesOf(id);
    if (!aliases)
        return aliases.error();
    found->first().aliases = *aliases;
    return found->first();
}

Result<QList<TagAlias>> TagTable::aliasesOf(TagId id)
{
    Statement query(m_db,
                    QStringLiteral("SELECT name, language FROM tag_names WHERE tag_id = ? ORDER BY id"));
    return listOf(
        query,
        [](const Statement &row) {
            return TagAlias{row.text(0), row.text(1)};
        },
        id);
}

Result<TagId> TagTable::ensure(const QString &name)
{
    const auto known = ensureName(name);
    return known ? Result<TagId>(known->tag) : known.error();
}

Result<TagTable::Name> TagTable::ensureName(const QString &name)
{
    const QString clean = singleLine(name, MaxNameLength);
    if (clean.isEmpty())
        return Error{ErrorKind::Invalid, QCoreApplication::translate("depeche", "A tag needs a name."), {}};
    if (const auto known = m_known.constFind(clean); known != m_known.cend())
        return *known;

    Statement exact(m_db, QStringLiteral("SELECT id, tag_id FROM tag_names WHERE name = ?"));
    DEPECHE_TRY(exact.run(clean));
    if (exact.next())
        return *m_known.insert(clean, {exact.number(0), exact.id<TagId>(1)});
    DEPECHE_TRY(exact.ended());

    const auto alike = find(clean);
    if (!alike)
        return alike.error();
    TagId tag = alike->value_or(TagId());
    if (!tag.isValid()) {
        Statement insert(m_db, QStringLiteral("INSERT INTO tags(name, key) VALUES(?, ?)"));
        DEPECHE_TRY(insert.run(clean, QString(u"tag:" + foldedTagName(clean))));
        tag = TagId(insert.lastInsertId());
    }
    Statement insert(m_db, QStringLiteral("INSERT INTO tag_names(name, folded, tag_id) VALUES(?, ?, ?)"));
    DEPECHE_TRY(insert.run(clean, foldedTagName(clean), tag));
    return *m_known.insert(clean, {insert.lastInsertId(), tag});
}

Result<> TagTable::refold()
{
    Statement all(m_db, QStringLiteral("SELECT id, name, folded FROM tag_names"));
    DEPECHE_TRY(all.run());
    QList<std::pair<qint64, QString>> changed;
    while (all.next()) {
        if (const QString folded = foldedTagName(all.text(1)); folded != all.text(2))
            changed.append({all.number(0), folded});
    }
    DEPECHE_TRY(all.ended());
    Statement change(m_db, QStringLiteral("UPDATE tag_names SET folded = ? WHERE id = ?"));
    for (const auto &[id, folded] : std::as_const(changed))
        DEPECHE_TRY(change.run(folded, id));
    return {};
}

Result<TagId> TagTable::follow(const QString &name, const QStringList &aliases, Timestamp now)
{
    const auto id = ensure(name);
    if (!id)
        return id;
    for (const QString &alias : aliases) {
        const auto other = find(alias);
        if (!other)
            return other.error();
        if (*other && **other != *id)
            DEPECHE_TRY(merge(**other, *id));
        const auto spelled = ensureName(alias);
        if (!spelled)
            return spelled.error();
        if (spelled->tag != *id)
            DEPECHE_TRY(merge(spelled->tag, *id));
    }
    Statement mark(
        m_db, QStringLiteral(
                  "UPDATE tags SET name = ?, followed = ?, position = (SELECT coalesce(max(position), 0) "
                  "+ 1 FROM tags) WHERE id = ? AND followed IS NULL"));
    DEPECHE_TRY(mark.run(singleLine(name, MaxNameLength), now, *id));
    const bool isNew = mark.changed() > 0;
    m_db.changes().tags = m_db.changes().everything = true;
    if (isNew)
        DEPECHE_TRY(UndoTable(m_db).noteFollow(
            QCoreApplication::translate("depeche", "Followed %1").arg(singleLine(name, MaxNameLength)), *id));
    return id;
}

Result<> TagTable::unfollow(TagId id)
{
    const auto known = tag(id);
    if (!known)
        return known.error();
    Statement mark(m_db,
                   QStringLiteral("UPDATE tags SET followed = NULL WHERE id = ? AND followed IS NOT NULL"));
    DEPECHE_TRY(mark.run(id));
    if (mark.changed() == 0)
        return {};
    m_db.changes().tags = m_db.changes().everything = true;
    return UndoTable(m_db).noteUnfollow(
        QCoreApplication::translate("depeche", "Stopped following %1").arg(known->name), id);
}

Result<> TagTable::merge(TagId from, TagId into)
{
    if (from == into)
        return {};
    // The spelling is part of the key of article_tags and belongs to one tag only, so no two rows can
    // collide.
    for (const char *sql : {"UPDATE article_tags SET tag_id = ? WHERE tag_id = ?",
                            "UPDATE tag_names SET tag_id = ? WHERE tag_id = ?"}) {
        Statement move(m_db, QString::fromLatin1(sql));
        DEPECHE_TRY(move.run(into, from));
    }
    Statement follow(m_db, QStringLiteral("UPDATE tags SET followed = coalesce(followed, (SELECT o.followed "
                                          "FROM tags o WHERE o.id = ?)) WHERE id = ?"));
    DEPECHE_TRY(follow.run(from, into));
    Statement remove(m_db, QStringLiteral("DELETE FROM tags WHERE id = ?"));
    DEPECHE_TRY(remove.run(from));
    DEPECHE_TRY(UndoTable(m_db).forgetTag(from));
    m_known.clear();
    m_db.changes().tags = m_db.changes().everything = true;
    return {};
}

Result<QList<TagCount>> TagTable::followed()
{
    Statement query(m_db, QStringLiteral("SELECT g.id, g.name, g.key, g.kind, 1, c.articles, c.unread "
                                         "FROM tags g JOIN tag_counts c ON c.tag_id = g.id "
                                         "WHERE g.followed IS NOT NULL ORDER BY g.position, g.id"));
    auto counts = listOf(query, readCount);
    if (!counts)
        return counts;
    for (TagCount &count : *counts) {
        const auto aliases = aliasesOf(count.tag.id);
        if (!aliases)
            return aliases.error();
        count.tag.aliases = *aliases;
    }
    return counts;
}

Result<QList<TagCount>> TagTable::top(int limit)
{
    // The postings alone are counted quickly. That is never less than the articles that are listed, so those with the
    // most postings are counted exactly until no other tag can have more.
    Statement rough(
        m_db,
        QStringLiteral("SELECT tag_id, count(*) AS n FROM article_tags GROUP BY tag_id ORDER BY n DESC"));
    Statement exact(m_db, QStringLiteral("SELECT g.id, g.name, g.key, g.kind, g.followed IS NOT NULL, "
                                         "count(DISTINCT t.article_id), "
                                         "count(DISTINCT CASE WHEN (s.flags & 1) = 0 THEN t.article_id END) "
                                         "FROM tags g CROSS JOIN article_tags t ON t.tag_id = g.id "
                                         "CROSS JOIN article_state s ON s.id = t.article_id WHERE g.id = ?"));
    DEPECHE_TRY(rough.run());
    QList<TagCount> most;
    while (rough.next()) {
        if (limit <= 0 || (most.size() >= limit && most.at(limit - 1).count > rough.number(1)))
            break;
        DEPECHE_TRY(exact.run(rough.number(0)));
        if (exact.next() && exact.number(5) > 0) {
            const TagCount one = readCount(exact);
            most.insert(std::upper_bound(most.begin(), most.end(), one, hasMore), one);
        }
        DEPECHE_TRY(exact.ended());
    }
    DEPECHE_TRY(rough.ended());
    return most.mid(0, limit);
}

Result<QList<Tag>> TagTable::completions(const QString &prefix, int limit)
{
    const QString from = foldedTagName(prefix);
    Statement query(
        m_db,
        QStringLiteral(
            "SELECT g.id, g.name, g.key, g.kind, g.followed IS NOT NULL FROM tags g WHERE g.id IN "
            "(SELECT tag_id FROM tag_names WHERE folded >= @p1 AND folded < @p1 || char(0x10FFFF) LIMIT 200) "
            "ORDER BY g.followed IS NULL, (SELECT count(*) FROM (SELECT 1 FROM article_tags t "
            "WHERE t.tag_id = g.id LIMIT 1000)) DESC, g.name LIMIT @p2"));
    return listOf(query, readTag, from, limit);
}

Result<QList<ArticleTag>> TagTable::tagsOf(ArticleId id)
{
    Statement query(
        m_db, QStringLiteral("SELECT g.id, g.name, n.name, g.key, g.kind, t.origin, g.followed IS NOT NULL "
                             "FROM article_tags t JOIN tags g ON g.id = t.tag_id "
                             "JOIN tag_names n ON n.id = t.name_id WHERE t.article_id = ? "
                             "GROUP BY g.id ORDER BY min(t.origin), min(t.name_id)"));
    return listOf(
        query,
        [](const Statement &row) {
            ArticleTag tag;
            tag.id = row.id<TagId>(0);
            tag.name = row.text(1);
            tag.spelling = row.text(2);
            tag.key = row.text(3);
            tag.kind = TagKind(row.number(4));
            tag.origin = TagOrigin(row.number(5));
            tag.followed = row.number(6) != 0;
            return tag;
        },
        id);
}

Result<int> TagTable::unread(TagId id)
{
    const auto count = numberOf(
        m_db,
        QStringLiteral("SELECT coalesce((SELECT unread FROM tag_counts WHERE tag_id = @id), "
                       "(SELECT count(DISTINCT t.article_id) FROM article_tags t JOIN article_state s "
                       "ON s.id = t.article_id WHERE t.tag_id = @id AND (s.flags & 1) = 0))"),
        id);
    return count ? Result<int>(int(*count)) : count.error();
}

} // namespace depeche
