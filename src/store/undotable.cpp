#include "store/undotable.h"

#include "store/flagmarks.h"
#include "store/bulkundo.h"
#include "store/feedtable.h"
#include "store/importundo.h"
#include "store/statement.h"
#include "store/tagtable.h"

#include <QDataStream>
#include <QIODevice>

namespace depeche {

namespace {

constexpr int KeptSteps = 200;
/// Articles put back in one go.
constexpr int MaxAtOnce = 5000;

bool isInParts(QStringView kind)
{
    return kind == MarkStep || kind == DeleteStep || kind == TagStep || kind == UntagStep;
}

/// Sets the user's flags of the noted articles back: steps of versions before there were parts.
Result<> restoreFlags(Connection &db, const QByteArray &payload)
{
    FlagMarks marks(db);
    QDataStream stream(payload);
    while (!stream.atEnd()) {
        qint64 id = 0;
        quint32 flags = 0;
        stream >> id >> flags;
        DEPECHE_TRY(marks.restore(ArticleId(id), quint32(UserFlags.toInt()), flags));
    }
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
    std::optional<UndoId> which;
    for (;;) {
        const auto progress = undoSome(which, now, std::chrono::hours(1));
        if (!progress)
            return progress.error();
        if (!*progress)
            return std::optional<Step>();
        if ((*progress)->finished)
            return std::optional((*progress)->step);
        which = (*progress)->step.id;
    }
}

Result<bool> UndoTable::takeBack(UndoId id, Timestamp now)
{
    for (;;) {
        const auto progress = undoSome(id, now, std::chrono::hours(1));
        if (!progress)
            return progress.error();
        if (!*progress)
            return false;
        if ((*progress)->finished)
            return true;
    }
}

Result<std::optional<UndoTable::Progress>> UndoTable::undoSome(std::optional<UndoId> which, Timestamp now,
                                                               std::chrono::milliseconds budget)
{
    for (;;) {
        Statement query(m_db, QStringLiteral("SELECT id, title, kind, payload FROM undo "
                                             "WHERE @p1 IS NULL OR id = @p1 ORDER BY id DESC LIMIT 1"));
        DEPECHE_TRY(query.run(which));
        if (!query.next()) {
            DEPECHE_TRY(query.ended());
            return std::optional<Progress>();
        }
        Progress progress{{query.id<UndoId>(0), query.text(1)}, 0, 0, false};
        const QString kind = query.text(2);
        const QByteArray payload = query.bytes(3);
        if (isInParts(kind)) {
            progress.total = payload.toInt();
            return undoParts(std::move(progress), kind, budget);
        }
        const auto known =
            std::find_if(kinds.begin(), kinds.end(), [&](const auto &entry) { return entry.first == kind; });
        const Result<> done = known == kinds.end() ? Result<>() : known->second(m_db, payload, now);
        // What it was about is gone, or back already: such a step must not stand before the others for ever.
        const bool isMoot = !done && done.error().kind == ErrorKind::NotFound;
        if (!done && !isMoot)
            return done.error();
        DEPECHE_TRY(forget(progress.step.id));
        if (!isMoot) {
            progress.finished = true;
            return std::optional(progress);
        }
        if (which)
            return std::optional<Progress>();
    }
}

Result<std::optional<UndoTable::Progress>> UndoTable::undoParts(Progress progress, const QString &kind,
                                                                std::chrono::milliseconds budget)
{
    const auto begun = std::chrono::steady_clock::now();
    const UndoId id = progress.step.id;
    Statement last(m_db, QStringLiteral("SELECT part, payload FROM undo_parts WHERE undo_id = ? "
                                        "ORDER BY part DESC LIMIT 1"));
    Statement remove(m_db, QStringLiteral("DELETE FROM undo_parts WHERE undo_id = ? AND part = ?"));
    int done = 0;
    do {
        DEPECHE_TRY(last.run(id));
        if (!last.next()) {
            DEPECHE_TRY(last.ended());
            DEPECHE_TRY(forget(id));
            progress.finished = true;
            progress.done = progress.total;
            return std::optional(progress);
        }
        const qint64 number = last.number(0);
        const auto part = UndoPart::unpacked(last.bytes(1));
        if (!part)
            return part.error();
        if (done > 0 && done + part->states.size() > MaxAtOnce)
            break;
        DEPECHE_TRY(putBack(m_db, kind, *part));
        DEPECHE_TRY(remove.run(id, number));
        done += int(part->states.size());
    } while (std::chrono::steady_clock::now() - begun < budget);
    Statement note(m_db, QStringLiteral("UPDATE undo SET payload = ? WHERE id = ?"));
    const int left = std::max(0, progress.total - done);
    DEPECHE_TRY(note.run(QByteArray::number(left), id));
    progress.done = progress.total - left;
    return std::optional(progress);
}

Result<> UndoTable::forget(UndoId id)
{
    Statement remove(m_db, QStringLiteral("DELETE FROM undo WHERE id = ?"));
    DEPECHE_TRY(remove.run(id));
    m_db.changes().undo = true;
    return {};
}

Result<> UndoTable::forgetAfter(const std::optional<Step> &step)
{
    Statement remove(m_db, QStringLiteral("DELETE FROM undo WHERE id > ?"));
    DEPECHE_TRY(remove.run(step ? step->id.value : qint64(0)));
    m_db.changes().undo = true;
    return {};
}

Result<UndoId> UndoTable::notePart(UndoId step, const SliceNote &slice)
{
    if (step.isValid()) {
        Statement update(m_db, QStringLiteral("UPDATE undo SET title = ?, payload = ? WHERE id = ?"));
        DEPECHE_TRY(update.run(slice.title, QByteArray::number(slice.changed), step));
        if (update.changed() == 0)
            step = {};
    }
    if (!step.isValid()) {
        const auto noted = note(slice.kind, slice.title, QByteArray::number(slice.changed));
        if (!noted)
            return noted.error();
        step = *noted;
    }
    Statement insert(m_db, QStringLiteral("INSERT INTO undo_parts(undo_id, part, payload) VALUES(@p1, "
                                          "(SELECT coalesce(max(part) + 1, 0) FROM undo_parts "
                                          "WHERE undo_id = @p1), ?)"));
    DEPECHE_TRY(insert.run(step, slice.part.packed()));
    return step;
}

Result<> UndoTable::noteRemovedFeed(const QString &title, FeedId feed)
{
    DEPECHE_TRY(note(QStringLiteral("remove-feed"), title, QByteArray::number(feed.value)));
    return {};
}

Result<> UndoTable::noteImport(const QString &title, const ImportUndo &import)
{
    DEPECHE_TRY(note(QStringLiteral("import"), title, import.packed()));
    return {};
}

Result<> UndoTable::noteFollow(const QString &title, TagId tag)
{
    DEPECHE_TRY(note(QStringLiteral("follow"), title, QByteArray::number(tag.value)));
    return {};
}

Result<> UndoTable::noteUnfollow(const QString &title, TagId tag)
{
    DEPECHE_TRY(note(QStringLiteral("unfollow"), title, QByteArray::number(tag.value)));
    return {};
}

Result<> UndoTable::forgetTag(TagId tag)
{
    Statement remove(m_db,
                     QStringLiteral("DELETE FROM undo WHERE kind IN ('follow', 'unfollow') AND payload = ?"));
    DEPECHE_TRY(remove.run(QByteArray::number(tag.value)));
    m_db.changes().undo = true;
    return {};
}

Result<UndoId> UndoTable::note(const QString &kind, const QString &title, const QByteArray &payload)
{
    Statement insert(m_db, QStringLiteral("INSERT INTO undo(created, kind, title, payload) "
                                          "VALUES(CAST(strftime('%s', 'now') AS INTEGER), ?, ?, ?)"));
    DEPECHE_TRY(insert.run(kind, title, payload));
    Statement prune(m_db, QStringLiteral("DELETE FROM undo WHERE id <= ?"));
    const UndoId id(insert.lastInsertId());
    DEPECHE_TRY(prune.run(id.value - KeptSteps));
    m_db.changes().undo = true;
    return id;
}

} // namespace depeche
