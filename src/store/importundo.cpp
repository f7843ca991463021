#include "store/importundo.h"

#include "store/statement.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace depeche {

namespace {

QJsonValue number(std::optional<FolderId> id)
{
    return id ? QJsonValue(id->value) : QJsonValue();
}

/// Runs @p sql with @p parameters; how many rows it changed.
template <typename... Values>
Result<int> change(Connection &db, const char *sql, const Values &...parameters)
{
    Statement statement(db, QString::fromLatin1(sql));
    DEPECHE_TRY(statement.run(parameters...));
    return statement.changed();
}

/// Removes those of the noted folders that hold nothing, the inner ones first.
Result<int> removeEmptyFolders(Connection &db, const QByteArray &packed)
{
    Statement remove(db,
                     QStringLiteral("DELETE FROM folders WHERE id = @p1 AND NOT EXISTS(SELECT 1 FROM feeds "
                                    "WHERE folder_id = @p1 AND removed IS NULL) AND NOT EXISTS(SELECT 1 "
                                    "FROM folders WHERE parent_id = @p1)"));
    const QJsonArray folders = QJsonDocument::fromJson(packed).object()[QLatin1String("folders")].toArray();
    int removed = 0;
    for (qsizetype i = folders.size(); i-- > 0;) {
        DEPECHE_TRY(remove.run(folders.at(i).toInteger()));
        removed += qMax(0, remove.changed());
    }
    return removed;
}

} // namespace

QByteArray ImportUndo::packed() const
{
    QJsonArray ids;
    for (const FeedId id : added)
        ids.append(id.value);
    QJsonArray made;
    for (const FolderId id : folders)
        made.append(id.value);
    QJsonArray moves;
    for (const Move &move : moved)
        moves.append(QJsonArray{move.feed.value, number(move.from), move.position, number(move.to)});
    return QJsonDocument(QJsonObject{{QStringLiteral("added"), ids},
                                     {QStringLiteral("folders"), made},
                                     {QStringLiteral("moved"), moves}})
        .toJson(QJsonDocument::Compact);
}

Result<> takeBackImport(Connection &db, const QByteArray &packed, Timestamp now)
{
    const QString json = QString::fromUtf8(packed);
    // As FeedTable::remove() does it, for all of them at once.
    const auto aside =
        change(db,
               "INSERT INTO removed_state(id, feed_id, flags) SELECT id, feed_id, flags "
               "FROM article_state WHERE feed_id IN (SELECT value FROM json_each(?, '$.added'))",
               json);
    if (!aside)
        return aside.error();
    const auto hidden = change(
        db, "DELETE FROM article_state WHERE feed_id IN (SELECT value FROM json_each(?, '$.added'))", json);
    if (!hidden)
        return hidden.error();
    const auto removed = change(db,
                                "UPDATE feeds SET removed = ? WHERE removed IS NULL AND id IN "
                                "(SELECT value FROM json_each(?, '$.added'))",
                                now, json);
    if (!removed)
        return removed.error();
    const auto moved = change(
        db,
        "UPDATE feeds SET folder_id = (SELECT id FROM folders WHERE id = m.origin), position = m.place "
        "FROM (SELECT json_extract(value, '$[0]') AS feed, json_extract(value, '$[1]') AS origin, "
        "json_extract(value, '$[2]') AS place, json_extract(value, '$[3]') AS target "
        "FROM json_each(?, '$.moved')) AS m "
        "WHERE feeds.id = m.feed AND feeds.folder_id IS m.target AND feeds.removed IS NULL",
        json);
    if (!moved)
        return moved.error();
    const auto folders = removeEmptyFolders(db, packed);
    if (!folders)
        return folders.error();
    db.changes().feedTree = db.changes().everything = true;
    if (qMax(0, *removed) + qMax(0, *moved) + *folders == 0)
        return Error{ErrorKind::NotFound,
                     QCoreApplication::translate("depeche", "Nothing of this import is left."),
                     {}};
    return {};
}

} // namespace depeche
