#include "store/usertags.h"

#include "store/idlist.h"
#include "store/tagtable.h"

namespace depeche {

namespace {

/// FormerState::before when there was no such row.
constexpr int None = -1;

} // namespace

// evidence of a user's row: the origin it had before, else NULL.
UserTags::UserTags(Connection &db)
    : m_db(db)
    , m_listed(db, QStringLiteral("SELECT 1 FROM article_state WHERE id = ?"))
    , m_has(db,
            QStringLiteral("SELECT 1 FROM article_tags WHERE tag_id = ? AND article_id = ? AND origin = 3"))
    , m_former(db, QStringLiteral("SELECT origin FROM article_tags "
                                  "WHERE tag_id = ? AND article_id = ? AND name_id = ?"))
    , m_add(db, QStringLiteral("INSERT INTO article_tags(tag_id, article_id, name_id, origin) "
                               "VALUES(?, ?, ?, 3) ON CONFLICT(tag_id, article_id, name_id) "
                               "DO UPDATE SET evidence = CAST(origin AS TEXT), origin = 3"))
    , m_rows(db, QStringLiteral("SELECT name_id, coalesce(CAST(evidence AS INTEGER), -1) FROM article_tags "
                                "WHERE tag_id = ? AND article_id = ? AND origin = 3"))
    , m_remove(db, QStringLiteral("DELETE FROM article_tags WHERE tag_id = ? AND article_id = ? "
                                  "AND name_id = ? AND origin = 3"))
    , m_reset(db, QStringLiteral("UPDATE article_tags SET origin = ?, evidence = NULL "
                                 "WHERE tag_id = ? AND article_id = ? AND name_id = ? AND origin = 3"))
    , m_tagOf(db, QStringLiteral("SELECT tag_id FROM tag_names n JOIN articles a ON a.id = ? WHERE n.id = ?"))
{
}

Result<> UserTags::know(const QString &name)
{
    if (m_known.text == name && m_known.tag.isValid())
        return {};
    const auto found = TagTable(m_db).ensureName(name);
    if (!found)
        return found.error();
    m_known = {name, found->id, found->tag};
    return {};
}

Result<std::optional<FormerState>> UserTags::add(ArticleId id, const QString &name)
{
    DEPECHE_TRY(know(name));
    DEPECHE_TRY(m_listed.run(id));
    const bool listed = m_listed.next();
    DEPECHE_TRY(m_has.run(m_known.tag, id));
    if (m_has.next() || !listed)
        return std::optional<FormerState>();
    DEPECHE_TRY(m_has.ended());
    DEPECHE_TRY(m_former.run(m_known.tag, id, m_known.name));
    const int former = m_former.next() ? int(m_former.number(0)) : None;
    DEPECHE_TRY(m_former.ended());
    DEPECHE_TRY(m_add.run(m_known.tag, id, m_known.name));
    m_db.changes().updated.append(id);
    return std::optional(FormerState{id, m_known.name, former});
}

Result<QList<FormerState>> UserTags::remove(ArticleId id, const QString &name)
{
    if (m_known.text != name || !m_known.tag.isValid()) {
        const auto tag = TagTable(m_db).find(name); // not made only to be taken away
        if (!tag)
            return tag.error();
        m_known = {name, 0, tag->value_or(TagId())};
    }
    const auto rows = listOf(
        m_rows,
        [id](const Statement &row) {
            return FormerState{id, row.number(0), int(row.number(1))};
        },
        m_known.tag, id);
    if (!rows)
        return rows;
    for (const FormerState &state : rows.value())
        DEPECHE_TRY(removeRow(m_known.tag, state));
    if (!rows.value().isEmpty())
        m_db.changes().updated.append(id);
    return rows;
}

Result<> UserTags::removeRow(TagId tag, const FormerState &state)
{
    return state.before == None ? m_remove.run(tag, state.article, state.name)
                                : m_reset.run(state.before, tag, state.article, state.name);
}

Result<TagId> UserTags::tagOf(const FormerState &state)
{
    DEPECHE_TRY(m_tagOf.run(state.article, state.name));
    const TagId tag = m_tagOf.next() ? m_tagOf.id<TagId>(0) : TagId();
    DEPECHE_TRY(m_tagOf.ended());
    return tag;
}

Result<> UserTags::takeBack(const FormerState &state)
{
    const auto tag = tagOf(state);
    if (!tag)
        return tag.error();
    if (tag->isValid()) {
        DEPECHE_TRY(removeRow(*tag, state));
        m_db.changes().updated.append(state.article);
    }
    return {};
}

Result<> UserTags::giveBack(const FormerState &state)
{
    const auto tag = tagOf(state);
    if (!tag)
        return tag.error();
    if (tag->isValid()) {
        DEPECHE_TRY(m_add.run(*tag, state.article, state.name));
        m_db.changes().updated.append(state.article);
    }
    return {};
}

Result<QList<TagCount>> UserTags::given(const QList<ArticleId> &ids, int limit)
{
    Statement query(m_db,
                    QStringLiteral("SELECT g.id, g.name, g.key, g.kind, g.followed IS NOT NULL, "
                                   "count(DISTINCT t.article_id) AS n "
                                   "FROM json_each(?) j CROSS JOIN article_tags t ON t.article_id = j.value "
                                   "JOIN tags g ON g.id = t.tag_id WHERE t.origin = 3 "
                                   "GROUP BY g.id ORDER BY n DESC, g.name LIMIT ?"));
    return listOf(
        query,
        [](const Statement &row) {
            Tag tag{row.id<TagId>(0),       row.text(1),        row.text(2),
                    TagKind(row.number(3)), row.number(4) != 0, {}};
            return TagCount{tag, int(row.number(5)), 0};
        },
        jsonArray(ids), limit);
}

} // namespace depeche
