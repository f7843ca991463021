#include "store/bulktable.h"

#include "store/flagmarks.h"
#include "store/articlesearch.h"
#include "store/bulkundo.h"
#include "store/deletion.h"
#include "store/idlist.h"
#include "store/undotable.h"
#include "store/usertags.h"

namespace depeche {

namespace {

/// No slice changes more, so that everybody hears of each article and nobody has to read everything again.
constexpr qsizetype MaxSlice = 5000;
/// The clock is looked at after so many articles.
constexpr int ClockInterval = 64;

QString stepKind(BulkAction::Kind kind)
{
    switch (kind) {
    case BulkAction::Kind::Mark: return MarkStep.toString();
    case BulkAction::Kind::Delete: return DeleteStep.toString();
    case BulkAction::Kind::Tag: return TagStep.toString();
    case BulkAction::Kind::Untag: return UntagStep.toString();
    }
    return {};
}

/// The articles whose flags @p action changes.
ArticleQuery changedByMark(const BulkAction &action)
{
    QueryNode any;
    any.kind = QueryNode::Kind::Or;
    for (const ArticleFlag flag : {ArticleFlag::Read, ArticleFlag::Starred, ArticleFlag::Later}) {
        QueryNode has;
        has.kind = QueryNode::Kind::Flag;
        has.flag = flag;
        QueryNode lacks;
        lacks.kind = QueryNode::Kind::Not;
        lacks.children = {has};
        if (action.set.testFlag(flag))
            any.children += lacks;
        else if (action.clear.testFlag(flag))
            any.children += has;
    }
    ArticleQuery query;
    query.root = any.children.size() == 1 ? any.children.first() : any;
    return query;
}

/// The next articles of an action, with what they had before.
class Slice
{
public:
    Slice(Connection &db, const BulkAction &action, Timestamp now)
        : m_action(action)
        , m_now(now)
        , m_marks(db)
        , m_deletion(db)
        , m_tags(db)
    {
        m_part.mask = quint32((action.set | action.clear).toInt());
    }

    Result<> change(ArticleId id)
    {
        switch (m_action.kind) {
        case BulkAction::Kind::Mark: {
            const auto before = m_marks.change(id, m_action.set, m_action.clear);
            if (!before)
                return before.error();
            if (*before)
                note({id, 0, qint32(before.value().value())});
            return {};
        }
        case BulkAction::Kind::Delete: {
            const auto removed = m_deletion.remove(id, m_now);
            if (!removed)
                return removed.error();
            if (*removed)
                note({id, 0, 0});
            return {};
        }
        case BulkAction::Kind::Tag: {
            const auto before = m_tags.add(id, m_action.tag);
            if (!before)
                return before.error();
            if (*before)
                note(before.value().value());
            return {};
        }
        case BulkAction::Kind::Untag: {
            const auto before = m_tags.remove(id, m_action.tag);
            if (!before)
                return before.error();
            for (const FormerState &state : before.value())
                m_part.states += state;
            m_changed += before.value().isEmpty() ? 0 : 1;
            return {};
        }
        }
        return {};
    }

    int changed() const { return m_changed; }
    const UndoPart &part() const { return m_part; }

private:
    void note(const FormerState &state)
    {
        m_part.states += state;
        ++m_changed;
    }

    const BulkAction &m_action;
    Timestamp m_now;
    FlagMarks m_marks;
    Deletion m_deletion;
    UserTags m_tags;
    UndoPart m_part;
    int m_changed = 0;
};

} // namespace

Result<QList<ArticleId>> BulkTable::affected(const BulkAction &action, const BulkTarget &target)
{
    if (!target.query) {
        QList<ArticleId> ids = target.ids;
        std::sort(ids.begin(), ids.end(), std::greater<>());
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        return ids;
    }
    ArticleQuery query = *target.query;
    query.order = ArticleQuery::Order::NewestFirst; // a ranking has only the best of the newest
    if (action.kind == BulkAction::Kind::Mark)
        query = both(query, changedByMark(action));
    else if (action.kind == BulkAction::Kind::Untag)
        query = both(query, ArticleQuery::ofTag(action.tag));
    return ArticleSearch(m_db, m_now).ids(query, -1);
}

Result<BulkProgress> BulkTable::advance(BulkProgress progress, std::chrono::milliseconds budget)
{
    if (progress.isFinished())
        return progress;
    const auto begun = std::chrono::steady_clock::now();
    Slice slice(m_db, progress.action, m_now);
    do {
        DEPECHE_TRY(slice.change(progress.ids.value(progress.done)));
        ++progress.done;
        if (progress.done % ClockInterval == 0 && std::chrono::steady_clock::now() - begun > budget)
            break;
    } while (!progress.isFinished() && slice.part().states.size() < MaxSlice);
    if (slice.changed() == 0)
        return progress;
    progress.changed += slice.changed();
    const auto step = UndoTable(m_db).notePart(progress.step, {stepKind(progress.action.kind),
                                                               doneText(progress.action, progress.changed),
                                                               progress.changed, slice.part()});
    if (!step)
        return step.error();
    progress.step = *step;
    return progress;
}

Result<BulkProgress> BulkTable::perform(const BulkAction &action, const QList<ArticleId> &ids)
{
    BulkProgress progress{action, ids, 0, 0, {}};
    while (!progress.isFinished()) {
        auto further = advance(std::move(progress), std::chrono::hours(1));
        if (!further)
            return further;
        progress = std::move(*further);
    }
    return progress;
}

} // namespace depeche
