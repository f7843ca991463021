#include "cli/bulkverbs.h"
#include "cli/json.h"
#include "cli/targets.h"
#include "cli/verbs.h"
#include "domain/articlequery.h"
#include "store/articlesearch.h"
#include "store/articletable.h"
#include "store/tagtable.h"

#include <QCoreApplication>

namespace depeche {

namespace {

constexpr int DefaultTop = 50;

/// A tag with the number a follower looks at.
struct TagAnswer
{
    Tag tag;
    int unread = 0;
};

Result<TagAnswer> readTag(Connection &db, TagId id)
{
    auto tag = TagTable(db).tag(id);
    if (!tag)
        return tag.error();
    const auto unread = TagTable(db).unread(id);
    if (!unread)
        return unread.error();
    return TagAnswer{*tag, *unread};
}

Result<TagId> tagNamed(Connection &db, const QString &name)
{
    const auto id = TagTable(db).find(name);
    if (!id)
        return id.error();
    if (!*id)
        return Error{ErrorKind::NotFound,
                     QCoreApplication::translate("depeche", "There is no tag “%1”.").arg(name),
                     {}};
    return **id;
}

void answerTag(Session &session, const TagAnswer &answer)
{
    QStringList names;
    for (const TagAlias &alias : answer.tag.aliases)
        names += alias.name;
    session.answer(
        {{QStringLiteral("tag"), tagToJson(answer.tag)}, {QStringLiteral("unread"), answer.unread}},
        QCoreApplication::translate("depeche", "%1 (%2): %n unread article(s)", nullptr, answer.unread)
            .arg(answer.tag.name, names.join(u", ")));
}

void follow(Session &session, const QString &name)
{
    const QStringList aliases = session.arguments.values(QStringLiteral("alias"));
    const Timestamp now = session.services.library.now();
    session.write(
        [=](Connection &db) -> Result<TagAnswer> {
            const auto id = TagTable(db).follow(name, aliases, now);
            if (!id)
                return id.error();
            return readTag(db, *id);
        },
        [&session](const TagAnswer &answer) { answerTag(session, answer); });
}

void unfollow(Session &session, const QString &name)
{
    session.write(
        [=](Connection &db) -> Result<TagAnswer> {
            const auto id = tagNamed(db, name);
            if (!id)
                return id.error();
            DEPECHE_TRY(TagTable(db).unfollow(*id));
            return readTag(db, *id);
        },
        [&session](const TagAnswer &answer) { answerTag(session, answer); });
}

void merge(Session &session, const QString &from, const QString &into)
{
    session.write(
        [=](Connection &db) -> Result<TagAnswer> {
            const auto source = tagNamed(db, from);
            const auto target = tagNamed(db, into);
            if (!source)
                return source.error();
            if (!target)
                return target.error();
            DEPECHE_TRY(TagTable(db).merge(*source, *target));
            return readTag(db, *target);
        },
        [&session](const TagAnswer &answer) { answerTag(session, answer); });
}

void untag(Session &session, const QString &name, const QStringList &articles)
{
    session.read([name](Connection &db) { return tagNamed(db, name); },
                 [&session, name, articles](TagId) {
                     runOnArticles(session, BulkAction::removeTag(name), articles, OnMisreading::GoOn);
                 });
}

void explain(Session &session, ArticleId id)
{
    session.read(
        [id](Connection &db) -> Result<QList<ArticleTag>> {
            // An unknown id is an error, not an article without tags.
            const auto article = ArticleTable(db).article(id);
            if (!article)
                return article.error();
            return article->tags;
        },
        [&session](const QList<ArticleTag> &tags) {
            QStringList lines;
            QJsonArray array;
            for (const ArticleTag &tag : tags) {
                lines += tag.name + u": " + originName(tag.origin) + u" (" + tag.spelling + u')';
                Tag value;
                value.name = tag.name;
                value.key = tag.key;
                value.kind = tag.kind;
                value.followed = tag.followed;
                QJsonObject json = tagToJson(value);
                json.remove(QLatin1String("aliases"));
                json.insert(QLatin1String("spelling"), tag.spelling);
                json.insert(QLatin1String("origin"), originName(tag.origin));
                json.insert(QLatin1String("main"), tag.origin != TagOrigin::Inferred);
                array.append(json);
            }
            session.answer({{QStringLiteral("tags"), array}}, lines.join(u'\n'));
        });
}

} // namespace

void runTags(Session &session)
{
    bool isNumber = true;
    const int top = session.arguments.has(QStringLiteral("top"))
                        ? session.arguments.value(QStringLiteral("top")).toInt(&isNumber)
                        : DefaultTop;
    if (!isNumber || top < 1) {
        session.wrongUsage(QCoreApplication::translate("depeche", "--top needs a number."));
        return;
    }
    const bool followed = session.arguments.has(QStringLiteral("followed"));
    const Timestamp now = session.services.library.now();
    const QString query = session.queryText();
    session.whenSearchable([&session, followed, top, now, query] {
        session.read(
            [=](Connection &db) -> Result<QList<TagCount>> {
                if (followed)
                    return TagTable(db).followed();
                if (query.isEmpty())
                    return TagTable(db).top(top);
                return ArticleSearch(db, now).topTags(parseQuery(query, now).query, top);
            },
            [&session](const QList<TagCount> &counts) {
                QStringList lines;
                for (const TagCount &count : counts)
                    lines += QStringLiteral("%1  %2  %3")
                                 .arg(count.unread, 6)
                                 .arg(count.count, 6)
                                 .arg(count.tag.name);
                session.answer({{QStringLiteral("tags"), toJsonArray(counts, tagCountToJson)}},
                               lines.join(u'\n'));
            });
    });
}

void runTag(Session &session)
{
    const QStringList &words = session.arguments.words;
    const QString action = words.value(0);
    if (action == u"follow" && words.size() == 2) {
        follow(session, words.at(1));
    } else if (action == u"unfollow" && words.size() == 2) {
        unfollow(session, words.at(1));
    } else if (action == u"merge" && words.size() == 3) {
        merge(session, words.at(1), words.at(2));
    } else if (action == u"add" && !words.value(1).trimmed().isEmpty() && namesArticles(words.mid(2))) {
        runOnArticles(session, BulkAction::addTag(words.at(1).trimmed()), words.mid(2), OnMisreading::GoOn);
    } else if (action == u"remove" && !words.value(1).trimmed().isEmpty() && namesArticles(words.mid(2))) {
        untag(session, words.at(1).trimmed(), words.mid(2));
    } else if (action == u"explain" && words.size() == 2 && articleIdFrom(words.at(1))) {
        explain(session, *articleIdFrom(words.at(1)));
    } else {
        session.wrongUsage(usageOf(*findVerb(QStringLiteral("tag"))));
    }
}

} // namespace depeche
