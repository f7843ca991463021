#include "store/undotable.h"

#include "store/feedtable.h"
#include "store/importundo.h"
#include "store/statement.h"
#include "store/tagtable.h"

#include <QDataStream>
#include <QIODevice>

namespace depeche {

namespace {

constexpr int KeptSteps = 200;

QByteArray packFlags(const QHash<ArticleId, ArticleFlags> &flags)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    for (auto it = flags.cbegin(); it != flags.cend(); ++it)
        stream << it.key().value << quint32(it.value().toInt());
    return bytes;
}

/// Sets the user's flags of the noted articles back; what the articles have (pictures, sound) stays as it is
/// now.
Result<> restoreFlags(Connection &db, const QByteArray &payload)
{
    Statement update(db,
                     QStringLiteral("UPDATE article_state SET flags = (flags & ~7) | (? & 7) WHERE id = ?"));
    QDataStream stream(payload);
    while (!stream.atEnd()) {
        qint64 id = 0;
        quint32 flags = 0;
        stream >> id >> flags;
        DEPECHE_TRY(update.run(flags, id));
    }
    db.changes().everything = true;
    return {};
}

Result<> setFollowed(Connection &db, const QByteArray &payload, std::optional<Timestamp> since)
{
    Statement update(db, QStringLiteral("UPDATE tags SET followed = ? WHERE id = ?"));
    DEPECHE_TRY(update.run(since, payload.toLongLong()));
    db.changes().tags = db.changes().everything = true;
    return {};
}

using TakeBack = Result<> (*)(Connection &, const QByteArray &, Timestamp);

/// Every kind of step and how it is taken back.
const std::array<std::pair<QStringView, TakeBack>, 5> kinds{{
    {u"flags",
     [](Connection &db, const QByteArray &payload, Timestamp) { return restoreFlags(db, payload); }},
    {u"remove-feed", [](Connection &db, const QByteArray &payload,
                        Timestamp) { return FeedTable(db).restore(FeedId(payload.toLongLong())); }},
    {u"follow", [](Connection &db, const QByteArray &payload,
                   Timestamp) { return setFollowed(db, payload, std::nullopt); }},
    {u"unfollow",
     [](Connection &db, const QByteArray &payload, Timestamp now) { return setFollowed(db, payload, now); }},
    {u"import", [](Connection &db, const QByteArray &payload,
                   Timestamp now) { return takeBackImport(db, payload, now); }},
}};

} // namespace

Result<std::optional<UndoTable::Step>> UndoTable::last()
{
    Statement query(m_db, QStringLiteral("SELECT id, title FROM undo ORDER BY id DESC LIMIT 1"));
    DEPECHE_TRY(query.run());
    if (query.next())
        return std::optional(Step{query.id<UndoId>(0), query.text(1)});
    DEPECHE_TRY(query.ended());
    return std::optional<Step>();
}

Result<std::optional<UndoTable::Step>> UndoTable::undo(Timestamp now)
{
    for (;;) {
        const auto step = last();
        if (!step || !*step)
            return step;
        const auto taken = takeBack((*step)->id, now);
        if (!taken)
            return taken.error();
        if (*taken)
            return step;
    }
}

Result<bool> UndoTable::takeBack(UndoId id, Timestamp now)
{
    Statement query(m_db, QStringLiteral("SELECT kind, payload FROM undo WHERE id = ?"));
    DEPECHE_TRY(query.run(id));
    if (!query.next()) {
        DEPECHE_TRY(query.ended());
        return false;
    }
    const QString kind = query.text(0);
    const QByteArray payload = query.bytes(1);
    const auto known =
        std::find_if(kinds.begin(), kinds.end(), [&](const auto &entry) { return entry.first == kind; });
    const Result<> done = known == kinds.end() ? Result<>() : known->second(m_db, payload, now);
    // What it was about is gone, or back already: such a step must not stand before the others for ever.
    const bool isMoot = !done && done.error().kind == ErrorKind::NotFound;
    if (!done && !isMoot)
        return done.error();
    Statement remove(m_db, QStringLiteral("DELETE FROM undo WHERE id = ?"));
    DEPECHE_TRY(remove.run(id));
    m_db.changes().undo = true;
    return !isMoot;
}

Result<> UndoTable::forgetAfter(const std::optional<Step> &step)
{
    Statement remove(m_db, QStringLiteral("DELETE FROM undo WHERE id > ?"));
    DEPECHE_TRY(remove.run(step ? step->id.value : qint64(0)));
    m_db.changes().undo = true;
    return {};
}

Result<> UndoTable::noteFlags(const QString &title, const QHash<ArticleId, ArticleFlags> &before)
{
    return note(QStringLiteral("flags"), title, packFlags(before));
}

Result<> UndoTable::noteRemovedFeed(const QString &title, FeedId feed)
{
    return note(QStringLiteral("remove-feed"), title, QByteArray::number(feed.value));
}

Result<> UndoTable::noteImport(const QString &title, const ImportUndo &import)
{
    return note(QStringLiteral("import"), title, import.packed());
}

Result<> UndoTable::noteFollow(const QString &title, TagId tag)
{
    return note(QStringLiteral("follow"), title, QByteArray::number(tag.value));
}

Result<> UndoTable::noteUnfollow(const QString &title, TagId tag)
{
    return note(QStringLiteral("unfollow"), title, QByteArray::number(tag.value));
}

Result<> UndoTable::forgetTag(TagId tag)
{
    Statement remove(m_db,
                     QStringLiteral("DELETE FROM undo WHERE kind IN ('follow', 'unfollow') AND payload = ?"));
    DEPECHE_TRY(remove.run(QByteArray::number(tag.value)));
    m_db.changes().undo = true;
    return {};
}

Result<> UndoTable::note(const QString &kind, const QString &title, const QByteArray &payload)
{
    Statement insert(m_db, QStringLiteral("INSERT INTO undo(created, kind, title, payload) "
                                          "VALUES(CAST(strftime('%s', 'now') AS INTEGER), ?, ?, ?)"));
    DEPECHE_TRY(insert.run(kind, title, payload));
    Statement prune(m_db, QStringLiteral("DELETE FROM undo WHERE id <= ?"));
    DEPECHE_TRY(prune.run(insert.lastInsertId() - KeptSteps));
    m_db.changes().undo = true;
    return {};
}

} // namespace depeche
