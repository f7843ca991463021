#include "core/text.h"
#include "store/feedtable.h"
#include "store/statement.h"

namespace depeche {

Result<QList<Folder>> FolderTable::folders()
{
    Statement query(
        m_db,
        QStringLiteral("SELECT id, parent_id, name, position FROM folders ORDER BY parent_id, position, id"));
    return listOf(query, [](const Statement &row) {
        Folder folder;
        folder.id = row.id<FolderId>(0);
        if (!row.isNull(1))
            folder.parent = row.id<FolderId>(1);
        folder.name = row.text(2);
        folder.position = int(row.number(3));
        return folder;
    });
}

Result<std::optional<FolderId>> FolderTable::ensure(const QString &path)
{
    std::optional<FolderId> parent;
    for (const QString &part : path.split(u'/', Qt::SkipEmptyParts)) {
        const QString name = singleLine(part, 200);
        if (name.isEmpty())
            continue;
        const auto known = numberOf(
            m_db, QStringLiteral("SELECT id FROM folders WHERE parent_id IS ? AND name = ?"), parent, name);
        if (!known)
            return known.error();
        if (*known > 0) {
            parent = FolderId(*known);
            continue;
        }
        Statement insert(
            m_db,
            QStringLiteral("INSERT INTO folders(parent_id, name, position) VALUES(@p1, @p2, "
                           "(SELECT coalesce(max(position), 0) + 1 FROM folders WHERE parent_id IS @p1))"));
        DEPECHE_TRY(insert.run(parent, name));
        parent = FolderId(insert.lastInsertId());
        m_db.changes().feedTree = true;
    }
    return parent;
}

Result<> FolderTable::rename(FolderId id, const QString &name)
{
    const QString clean = singleLine(name, 200);
    if (clean.isEmpty()) // emptied in the sidebar: it keeps its name
        return {};
    Statement update(m_db, QStringLiteral("UPDATE folders SET name = ? WHERE id = ?"));
    DEPECHE_TRY(update.run(clean, id));
    m_db.changes().feedTree = true;
    return {};
}

Result<> FolderTable::move(FolderId id, std::optional<FolderId> parent, int position)
{
    // A folder cannot go into itself or into one of its own.
    Statement above(
        m_db, QStringLiteral("WITH RECURSIVE up(id) AS (SELECT @p1 UNION SELECT f.parent_id FROM folders f "
                             "JOIN up ON f.id = up.id WHERE f.parent_id IS NOT NULL) "
                             "SELECT 1 FROM up WHERE id = @p2"));
    DEPECHE_TRY(above.run(parent, id));
    if (above.next())
        return Error{ErrorKind::Invalid, {}, QStringLiteral("folder %1 would contain itself").arg(id.value)};
    DEPECHE_TRY(above.ended());
    Statement room(
        m_db,
        QStringLiteral("UPDATE folders SET position = position + 1 WHERE parent_id IS ? AND position >= ?"));
    DEPECHE_TRY(room.run(parent, position));
    Statement update(m_db, QStringLiteral("UPDATE folders SET parent_id = ?, position = ? WHERE id = ?"));
    DEPECHE_TRY(update.run(parent, position, id));
    m_db.changes().feedTree = true;
    return {};
}

Result<> FolderTable::remove(FolderId id)
{
    const auto parent =
        numberOf(m_db, QStringLiteral("SELECT coalesce(parent_id, 0) FROM folders WHERE id = ?"), id);
    if (!parent)
        return parent.error();
    const std::optional<FolderId> above = *parent > 0 ? std::optional(FolderId(*parent)) : std::nullopt;
    for (const char *sql : {"UPDATE feeds SET folder_id = ? WHERE folder_id = ?",
                            "UPDATE folders SET parent_id = ? WHERE parent_id = ?"}) {
        Statement lift(m_db, QString::fromLatin1(sql));
        DEPECHE_TRY(lift.run(above, id));
    }
    Statement remove(m_db, QStringLiteral("DELETE FROM folders WHERE id = ?"));
    DEPECHE_TRY(remove.run(id));
    m_db.changes().feedTree = true;
    return {};
}

QString folderPath(const QList<Folder> &folders, std::optional<FolderId> folder)
{
    QStringList parts;
    while (folder && parts.size() < 100) {
        const auto at =
            std::find_if(folders.begin(), folders.end(), [&](const Folder &f) { return f.id == *folder; });
        if (at == folders.end())
            break;
        parts.prepend(at->name);
        folder = at->parent;
    }
    return parts.join(u'/');
}

} // namespace depeche
