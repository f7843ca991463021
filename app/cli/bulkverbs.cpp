#include "cli/bulkverbs.h"

#include "cli/targets.h"
#include "cli/verbs.h"
#include "domain/articlequery.h"
#include "store/bulkrunner.h"
#include "store/tagtable.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonObject>
#include <QLocale>

namespace depeche {

namespace {

/// Says on stderr how far it is when it takes longer.
void showProgress(Session &session, BulkRunner &runner)
{
    constexpr qint64 PauseMilliseconds = 1000;
    auto *clock = new QElapsedTimer;
    clock->start();
    QObject::connect(&runner, &QObject::destroyed, &session, [clock] { delete clock; });
    QObject::connect(&runner, &BulkRunner::progress, &session, [clock](int done, int total) {
        if (clock->elapsed() < PauseMilliseconds || done == total)
            return;
        clock->restart();
        const QLocale locale;
        printError(QCoreApplication::translate("depeche", "%1 of %2")
                       .arg(locale.toString(done), locale.toString(total)));
    });
}

/// The articles that @p words name: ids, or a query whose misunderstandings are told. None, after the session ended, where
/// that must not be.
std::optional<BulkTarget> targetOf(Session &session, const QStringList &words, OnMisreading misreading)
{
    if (const auto ids = articleIdsFrom(words))
        return BulkTarget{{}, *ids};
    const ParsedQuery parsed = parseQuery(words.join(u' '), session.services.library.now());
    for (const QString &note : parsed.notes)
        printError(note);
    if (!parsed.notes.isEmpty() && misreading == OnMisreading::Refuse) {
        session.wrongUsage(QCoreApplication::translate(
            "depeche", "Nothing was changed, because the query was not fully understood."));
        return std::nullopt;
    }
    return BulkTarget{parsed.query, {}};
}

/// What a word after `mark` does.
struct Change
{
    QStringView name;
    ArticleFlags set;
    ArticleFlags clear;
};

} // namespace

bool namesArticles(const QStringList &words)
{
    // Words of blanks alone are the empty variable of a script, not a query for everything.
    return !words.join(u' ').trimmed().isEmpty();
}

void runOnArticles(Session &session, const BulkAction &action, const QStringList &words,
                   OnMisreading misreading)
{
    const auto target = targetOf(session, words, misreading);
    if (!target)
        return;
    session.whenSearchable([&session, action, target = *target] {
        auto *runner = new BulkRunner(session.services.library, &session);
        showProgress(session, *runner);
        QObject::connect(runner, &BulkRunner::finished, &session, [&session](const BulkOutcome &outcome) {
            if (!outcome.complete) // failed() comes next
                return;
            session.answer({{QStringLiteral("changed"), outcome.changed}},
                           QString(doneText(outcome.action, outcome.changed) % u'.'));
        });
        QObject::connect(runner, &BulkRunner::failed, &session,
                         [&session](const Error &error) { session.fail(error); });
        runner->run(action, target);
    });
}

void runMark(Session &session)
{
    static const std::array<Change, 6> changes{{{u"read", ArticleFlag::Read, {}},
                                                {u"unread", {}, ArticleFlag::Read},
                                                {u"star", ArticleFlag::Starred, {}},
                                                {u"unstar", {}, ArticleFlag::Starred},
                                                {u"later", ArticleFlag::Later, {}},
                                                {u"unlater", {}, ArticleFlag::Later}}};
    QStringList words = session.arguments.words;
    const QString name = words.isEmpty() ? QString() : words.takeFirst();
    const auto change =
        std::find_if(changes.begin(), changes.end(), [&](const Change &known) { return known.name == name; });
    if (change == changes.end() || !namesArticles(words)) {
        session.wrongUsage(QCoreApplication::translate(
            "depeche", "mark needs read, unread, star, unstar, later or unlater, and a query or ids."));
        return;
    }
    runOnArticles(session, BulkAction::mark(change->set, change->clear), words, OnMisreading::GoOn);
}

void runDelete(Session &session)
{
    if (!namesArticles(session.arguments.words)) {
        session.wrongUsage(usageOf(*findVerb(QStringLiteral("delete"))));
        return;
    }
    runOnArticles(session, BulkAction::deletion(), session.arguments.words, OnMisreading::Refuse);
}

void runUndo(Session &session)
{
    if (!session.arguments.words.isEmpty()) {
        session.wrongUsage(usageOf(*findVerb(QStringLiteral("undo"))));
        return;
    }
    auto *runner = new BulkRunner(session.services.library, &session);
    showProgress(session, *runner);
    QObject::connect(runner, &BulkRunner::undone, &session, [&session](const QString &title) {
        if (title.isEmpty())
            session.answer({{QStringLiteral("undone"), QJsonValue()}},
                           QCoreApplication::translate("depeche", "There is nothing to undo."));
        else
            session.answer({{QStringLiteral("undone"), title}},
                           QCoreApplication::translate("depeche", "Undone: %1").arg(title));
    });
    QObject::connect(runner, &BulkRunner::failed, &session,
                     [&session](const Error &error) { session.fail(error); });
    runner->undo();
}

} // namespace depeche
