#include "store/queryplanner.h"

#include "store/querytests.h"

#include <limits>

namespace depeche {

namespace {

using Kind = QueryTerm::Kind;

// Measured with a million articles, in microseconds a row.
constexpr double WalkCost = 0.08;
constexpr double IndexCost = 0.35; // an index of article_state, then the row
constexpr double TagCost = 0.4;
constexpr double WordCost = 0.25;
constexpr double AmongCost = 0.08; // a hit looked for in a set
constexpr double GatherCost = 0.6; // with its share of the sorting
constexpr double SeekCost = 3;     // the first row of a feed or tag
constexpr double ArmCost = 60;     // a stream is prepared

constexpr qsizetype MaxArms = 40; // SQLite takes 500
constexpr int MaxDepth = 2;       // of an Or within an Or that drives

/// The index of article_state that has the articles @p term holds for, if there is one.
QString flagIndex(const QueryTerm &term)
{
    const bool negative = term.kind == Kind::Not && term.children.first().kind == Kind::Flag;
    if (negative)
        return term.children.first().flag == ArticleFlag::Read ? QStringLiteral("state_unread") : QString();
    if (term.kind != Kind::Flag)
        return {};
    switch (term.flag) {
    case ArticleFlag::Starred: return QStringLiteral("state_starred");
    case ArticleFlag::Later: return QStringLiteral("state_later");
    case ArticleFlag::HasAudio: return QStringLiteral("state_audio");
    case ArticleFlag::HasVideo: return QStringLiteral("state_video");
    default: return {};
    }
}

QString feedIndex(const QList<QueryTerm> &conjuncts)
{
    const bool unread = std::any_of(conjuncts.begin(), conjuncts.end(),
                                    [](const QueryTerm &term) { return flagIndex(term) == u"state_unread"; });
    return unread ? QStringLiteral("state_unread_by_feed") : QStringLiteral("state_by_feed");
}

bool isBound(const QueryTerm &term)
{
    return term.kind == Kind::From || term.kind == Kind::Until;
}

QList<QueryTerm> without(QList<QueryTerm> terms, qsizetype at)
{
    if (at >= 0)
        terms.removeAt(at);
    return terms;
}

bool hasWords(const QueryTerm &term)
{
    return term.kind == Kind::Words || std::any_of(term.children.begin(), term.children.end(), hasWords);
}

/// The cheap tests first.
QList<QueryTerm> inOrder(QList<QueryTerm> tests)
{
    std::stable_sort(tests.begin(), tests.end(), [](const QueryTerm &a, const QueryTerm &b) {
        return QueryTests::cost(a, 0, 1) < QueryTests::cost(b, 0, 1);
    });
    return tests;
}

qsizetype armsOf(const QueryTerm &either)
{
    qsizetype arms = 0;
    for (const QueryTerm &child : either.children)
        arms += child.kind == Kind::Tags ? child.ids.size() : child.kind == Kind::Or ? armsOf(child) : 1;
    return arms;
}

} // namespace

CompiledQuery QueryPlanner::compiled(const QueryTerm &term, IdRange range, QueryCompiler::For purpose) const
{
    if (term.kind == Kind::Never)
        return {};
    QList<QueryTerm> conjuncts = conjunctsOf(term);
    const auto bound = [&conjuncts](Kind kind, qint64 id) {
        QueryTerm one;
        one.kind = kind;
        one.bound = id;
        conjuncts += one;
    };
    if (range.from > 0)
        bound(Kind::From, range.from);
    if (range.until < IdRange().until)
        bound(Kind::Until, range.until);
    return {build(conjuncts, 0, purpose), best(conjuncts, 0, purpose).cost};
}

QueryPlanner::Plan QueryPlanner::best(const QList<QueryTerm> &conjuncts, int depth,
                                      QueryCompiler::For purpose) const
{
    const double articles = std::max(m_sizes.articles(), 1.0);
    IdRange range;
    double share = 1; // of the articles within the bounds, what meets all the rest
    for (const QueryTerm &term : conjuncts) {
        if (term.kind == Kind::From)
            range.from = std::max(range.from, term.bound);
        else if (term.kind == Kind::Until)
            range.until = std::min(range.until, term.bound);
        else
            share *= std::clamp(term.size / articles, 0.0, 1.0);
    }
    const double part = m_sizes.part(range);
    const double hits = std::max(articles * part * share, 0.5);
    const auto walked = [&](double size) {
        const double rows = size * part;
        return m_wanted < 0 ? rows : std::min(rows, m_wanted * std::max(rows / hits, 1.0));
    };
    // Of each test only those rows are left that met the one before.
    const auto testing = [&](qsizetype driving, double rows) {
        double cost = 0;
        double left = rows;
        for (const QueryTerm &term : inOrder(without(conjuncts, driving))) {
            if (isBound(term))
                continue;
            cost += left * QueryTests::cost(term, left, part);
            left *= std::clamp(term.size / articles, 0.0, 1.0);
        }
        return cost;
    };
    Plan best{std::numeric_limits<double>::max(), Way::Walk, -1, 0, range};
    const auto consider = [&](Way way, qsizetype driving, double rows, double each, double once) {
        const double cost = rows * each + testing(driving, rows) + once;
        if (cost < best.cost)
            best = {cost, way, driving, rows, range};
    };

    const bool onlyWords = purpose == QueryCompiler::For::Ranking &&
                           std::any_of(conjuncts.begin(), conjuncts.end(),
                                       [](const auto &term) { return term.kind == Kind::Words; });
    if (!onlyWords)
        consider(Way::Walk, -1, walked(articles), WalkCost, 0);
    for (qsizetype i = 0; i < conjuncts.size(); ++i) {
        const QueryTerm &term = conjuncts.at(i);
        if (term.kind == Kind::Words) {
            const double rows = walked(term.size);
            consider(Way::Words, i, rows, WordCost, 0);
            const auto rest = without(conjuncts, i);
            const bool narrowed =
                std::any_of(rest.begin(), rest.end(), [](const auto &t) { return !isBound(t); });
            if (narrowed && depth < MaxDepth) {
                const Plan inner = QueryPlanner(m_sizes, -1).best(rest, depth + 1, QueryCompiler::For::Ids);
                const double cost = inner.cost + rows * AmongCost;
                if (cost < best.cost)
                    best = {cost, Way::WordsAmong, i, rows, range};
            }
            continue;
        }
        if (onlyWords)
            continue;
        if (!flagIndex(term).isEmpty())
            consider(Way::Flagged, i, walked(term.size), IndexCost, 0);
        if (term.kind == Kind::Feeds || term.kind == Kind::Languages) {
            // A language is looked for in the feeds that have it, and tested.
            const qsizetype driving = term.kind == Kind::Feeds ? i : -1;
            const double size = term.kind == Kind::Feeds ? term.size : term.spread;
            const Way way = term.ids.size() == 1 ? Way::Feed : Way::Gather;
            const double rows = way == Way::Feed ? walked(size) : size * part;
            consider(way, driving, rows, way == Way::Feed ? IndexCost : GatherCost,
                     SeekCost * double(term.ids.size()));
            if (best.way == way && best.conjunct == driving)
                best.conjunct = i;
        }
        if (term.kind == Kind::Tags && term.ids.size() == 1)
            consider(Way::Tag, i, walked(term.size), TagCost, 0);
        if (term.kind == Kind::Tags && term.ids.size() > 1) {
            consider(Way::Gather, i, term.size * part, GatherCost, SeekCost * double(term.ids.size()));
            if (term.ids.size() <= MaxArms)
                consider(Way::EachTag, i, walked(term.size), TagCost, ArmCost * double(term.ids.size()));
        }
        if (term.kind == Kind::Or && depth < MaxDepth && armsOf(term) <= MaxArms) {
            double cost = 0;
            for (const QueryTerm &child : term.children)
                cost += ArmCost + this->best(without(conjuncts, i) + conjunctsOf(child), depth + 1,
                                             QueryCompiler::For::Ids)
                                      .cost;
            if (cost < best.cost)
                best = {cost, Way::EachChild, i, 0, range};
        }
    }
    return best;
}

QList<QueryArm> QueryPlanner::build(const QList<QueryTerm> &conjuncts, int depth,
                                    QueryCompiler::For purpose) const
{
    const Plan plan = best(conjuncts, depth, purpose);
    QList<QueryArm> arms;
    if (plan.way == Way::EachChild) {
        const auto rest = without(conjuncts, plan.conjunct);
        for (const QueryTerm &child : conjuncts.at(plan.conjunct).children) {
            const QueryTerm both = allOf(rest + conjunctsOf(child));
            if (both.kind != Kind::Never)
                arms += build(conjunctsOf(both), depth + 1, QueryCompiler::For::Ids);
        }
        return arms;
    }
    if (plan.way == Way::EachTag) {
        const QueryTerm tags = conjuncts.at(plan.conjunct);
        for (const qint64 id : tags.ids) {
            QList<QueryTerm> withOne = conjuncts;
            withOne[plan.conjunct].ids = {id};
            Plan one = plan;
            one.way = Way::Tag;
            arms += streamed(withOne, one);
        }
        return arms;
    }
    if (plan.way == Way::WordsAmong) {
        QueryArm arm;
        arm.from = QStringLiteral("article_fts");
        arm.idColumn = QStringLiteral("article_fts.rowid");
        arm.ranked = true;
        arm.where += QStringLiteral("article_fts MATCH ?");
        arm.values += conjuncts.at(plan.conjunct).words;
        for (const QueryTerm &term : conjuncts) {
            if (isBound(term))
                addTests(arm, {term}, plan);
        }
        const CompiledQuery among{
            QueryPlanner(m_sizes, -1)
                .build(without(conjuncts, plan.conjunct), depth + 1, QueryCompiler::For::Ids)};
        arm.where += QString(u"+article_fts.rowid IN (" + among.setSql() + u')');
        arm.values += among.values();
        arms += arm;
    } else {
        arms += streamed(conjuncts, plan);
    }
    const bool fromIndex = plan.way == Way::Words || plan.way == Way::WordsAmong;
    if (fromIndex && m_sizes.isIndexBehind())
        arms += queued(conjuncts, plan);
    return arms;
}

QueryArm QueryPlanner::streamed(const QList<QueryTerm> &conjuncts, const Plan &plan) const
{
    QueryArm arm;
    arm.from = QStringLiteral("article_state s NOT INDEXED");
    arm.idColumn = QStringLiteral("s.id");
    QList<QueryTerm> rest = conjuncts;
    const QueryTerm driving = conjuncts.value(plan.conjunct);
    const auto indexed = [](const QString &index) { return QString(u"article_state s INDEXED BY " + index); };
    switch (plan.way) {
    case Way::Flagged: arm.from = indexed(flagIndex(driving)); break;
    case Way::Feed: arm.from = indexed(feedIndex(conjuncts)); break;
    case Way::Words:
        arm.from = QStringLiteral("article_fts CROSS JOIN article_state s ON s.id = article_fts.rowid");
        arm.idColumn = QStringLiteral("article_fts.rowid");
        arm.where += QStringLiteral("article_fts MATCH ?");
        arm.values += driving.words;
        arm.ranked = true;
        rest = without(rest, plan.conjunct);
        break;
    case Way::Tag:
        arm.from = QStringLiteral("article_tags t CROSS JOIN article_state s ON s.id = t.article_id");
        arm.idColumn = QStringLiteral("t.article_id");
        arm.where += QStringLiteral("t.tag_id = %1").arg(driving.ids.first());
        arm.distinct = true;
        rest = without(rest, plan.conjunct);
        break;
    case Way::Gather:
        arm.sorts = true;
        if (driving.kind == Kind::Tags) {
            arm.from = QStringLiteral("article_tags t CROSS JOIN article_state s ON s.id = t.article_id");
            arm.idColumn = QStringLiteral("t.article_id");
            arm.where += QStringLiteral("t.tag_id IN (%1)").arg(numberList(driving.ids));
            arm.distinct = true;
            rest = without(rest, plan.conjunct);
        } else {
            arm.from = indexed(feedIndex(conjuncts));
        }
        break;
    default: break;
    }
    // The feeds a language is in: an index of feeds needs them.
    if ((plan.way == Way::Feed || plan.way == Way::Gather) && driving.kind == Kind::Languages)
        arm.where += QStringLiteral("s.feed_id IN (%1)").arg(numberList(driving.ids));
    addTests(arm, rest, plan);
    return arm;
}

QueryArm QueryPlanner::queued(const QList<QueryTerm> &conjuncts, const Plan &plan) const
{
    QueryArm arm;
    arm.from = QStringLiteral("index_queue q CROSS JOIN article_state s ON s.id = q.id");
    arm.idColumn = QStringLiteral("q.id");
    arm.queued = true;
    if (m_wanted >= 0) {
        arm.where +=
            QStringLiteral("q.id >= coalesce((SELECT id FROM index_queue WHERE id < ? ORDER BY id DESC "
                           "LIMIT 1 OFFSET %1), 0)")
                .arg(QueuedWindow - 1);
        arm.values += plan.range.until;
    }
    addTests(arm, conjuncts, plan);
    return arm;
}

void QueryPlanner::addTests(QueryArm &arm, const QList<QueryTerm> &rest, const Plan &plan) const
{
    const auto rows = arm.queued                ? QueryTests::Rows::Queued
                      : m_sizes.isIndexBehind() ? QueryTests::Rows::Mixed
                                                : QueryTests::Rows::Indexed;
    const QueryTests tests(rows, arm.idColumn, plan.range, m_sizes.part(plan.range));
    double left = plan.rows;
    QList<QueryTerm> ordered = inOrder(rest);
    if (arm.queued) // reading and folding a text is what costs most there
        std::stable_partition(ordered.begin(), ordered.end(),
                              [](const QueryTerm &term) { return !hasWords(term); });
    for (const QueryTerm &term : std::as_const(ordered)) {
        arm.where += tests.sql(term, left, arm.values);
        if (!isBound(term))
            left *= std::clamp(term.size / std::max(m_sizes.articles(), 1.0), 0.0, 1.0);
    }
}

} // namespace depeche
