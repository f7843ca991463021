#include "store/bulkundo.h"

#include "core/compress.h"
#include "store/flagmarks.h"
#include "store/deletion.h"
#include "store/usertags.h"

#include <QDataStream>
#include <QIODevice>

namespace depeche {

QByteArray UndoPart::packed() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << mask << qint64(states.size());
    // Column by column, and ids as differences: so there are many zeros, which pack well.
    qint64 last = 0;
    for (const FormerState &state : states) {
        stream << qint64(state.article.value - last);
        last = state.article.value;
    }
    for (const FormerState &state : states)
        stream << state.name;
    for (const FormerState &state : states)
        stream << state.before;
    return pack(bytes);
}

Result<UndoPart> UndoPart::unpacked(const QByteArray &bytes)
{
    const auto plain = unpack(bytes);
    if (!plain)
        return plain.error();
    QDataStream stream(*plain);
    UndoPart part;
    qint64 count = 0;
    stream >> part.mask >> count;
    const qint64 last = qint64(plain->size());
    if (count < 0 || count > last / qint64(sizeof(qint64)))
        return Error{ErrorKind::Storage, {}, QStringLiteral("damaged part of an undo step")};
    part.states.resize(count);
    qint64 id = 0;
    for (FormerState &state : part.states) {
        qint64 step = 0;
        stream >> step;
        id += step;
        state.article = ArticleId(id);
    }
    for (FormerState &state : part.states)
        stream >> state.name;
    for (FormerState &state : part.states)
        stream >> state.before;
    if (stream.status() != QDataStream::Ok)
        return Error{ErrorKind::Storage, {}, QStringLiteral("damaged part of an undo step")};
    return part;
}

Result<> putBack(Connection &db, QStringView kind, const UndoPart &part)
{
    FlagMarks marks(db);
    Deletion deletion(db);
    UserTags tags(db);
    for (const FormerState &state : part.states) {
        if (kind == MarkStep)
            DEPECHE_TRY(marks.restore(state.article, part.mask, quint32(state.before)));
        else if (kind == DeleteStep)
            DEPECHE_TRY(deletion.restore(state.article));
        else if (kind == TagStep)
            DEPECHE_TRY(tags.takeBack(state));
        else if (kind == UntagStep)
            DEPECHE_TRY(tags.giveBack(state));
    }
    return {};
}

} // namespace depeche
