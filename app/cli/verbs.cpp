#include "cli/verbs.h"

#include "cli/rundiscover.h"
#include "cli/runextract.h"
#include "cli/runopml.h"
#include "cli/runparse.h"
#include "cli/runsanitize.h"

#include <QCoreApplication>

namespace depeche {

const QList<Verb> &verbs()
{
    using V = OptionSpec::Value;
    static const OptionSpec folder{QStringLiteral("folder"), V::One};
    static const OptionSpec limit{QStringLiteral("limit"), V::One};
    static const OptionSpec before{QStringLiteral("before"), V::One};
    static const OptionSpec all{QStringLiteral("all")};
    static const QList<Verb> table{
        {u"add",
         QT_TRANSLATE_NOOP("depeche", "add URL [--folder F] [--all] [--guess]"),
         QT_TRANSLATE_NOOP("depeche", "subscribe to a feed, or to the feed a page offers"),
         Needs::Profile,
         runAdd,
         {folder, all, {QStringLiteral("guess")}}},
        {u"remove",
         QT_TRANSLATE_NOOP("depeche", "remove FEED…"),
         QT_TRANSLATE_NOOP("depeche", "unsubscribe"),
         Needs::Profile,
         runRemove,
         {}},
        {u"feeds",
         QT_TRANSLATE_NOOP("depeche", "feeds [FEED…] [--history]"),
         QT_TRANSLATE_NOOP("depeche", "list the subscriptions, when they were fetched and will be"),
         Needs::Profile,
         runFeeds,
         {{QStringLiteral("history")}}},
        {u"import",
         QT_TRANSLATE_NOOP("depeche", "import FILE.opml [--folder F] [--merge] [--dry-run]"),
         QT_TRANSLATE_NOOP("depeche", "subscribe to the feeds of an OPML file"),
         Needs::Profile,
         runImport,
         {folder, {QStringLiteral("merge")}, {QStringLiteral("dry-run")}}},
        {u"export-opml",
         QT_TRANSLATE_NOOP("depeche", "export-opml FILE|- [--with-passwords] [--force]"),
         QT_TRANSLATE_NOOP("depeche", "write the subscriptions as OPML 2.0"),
         Needs::Profile,
         runExportOpml,
         {{QStringLiteral("with-passwords")}, {QStringLiteral("force")}}},
        {u"refresh",
         QT_TRANSLATE_NOOP("depeche", "refresh [FEED…] [--force]"),
         QT_TRANSLATE_NOOP("depeche", "fetch what is due, or the feeds named"),
         Needs::Profile,
         runRefresh,
         {{QStringLiteral("force")}}},
        {u"list",
         QT_TRANSLATE_NOOP("depeche", "list [QUERY] [--limit N] [--before ID] [--all]"),
         QT_TRANSLATE_NOOP("depeche", "list articles, newest first"),
         Needs::Profile,
         runList,
         {limit, before, all}},
        {u"search",
         QT_TRANSLATE_NOOP("depeche", "search QUERY [--limit N] [--before ID] [--all] [--facets]"),
         QT_TRANSLATE_NOOP("depeche", "search articles, with snippets"),
         Needs::Profile,
         runSearch,
         {limit, before, all, {QStringLiteral("facets")}}},
        {u"show",
         QT_TRANSLATE_NOOP("depeche", "show ID"),
         QT_TRANSLATE_NOOP("depeche", "show one article"),
         Needs::Profile,
         runShow,
         {}},
        {u"mark",
         QT_TRANSLATE_NOOP("depeche", "mark read|unread|star|unstar|later|unlater QUERY|ID…"),
         QT_TRANSLATE_NOOP("depeche", "change the state of articles"),
         Needs::Profile,
         runMark,
         {}},
        {u"delete",
         QT_TRANSLATE_NOOP("depeche", "delete QUERY|ID…"),
         QT_TRANSLATE_NOOP("depeche", "take articles out of all lists; can be undone"),
         Needs::Profile,
         runDelete,
         {}},
        {u"undo",
         QT_TRANSLATE_NOOP("depeche", "undo"),
         QT_TRANSLATE_NOOP("depeche", "take the last change back"),
         Needs::Profile,
         runUndo,
         {}},
        {u"tags",
         QT_TRANSLATE_NOOP("depeche", "tags [--followed] [--top N] [QUERY]"),
         QT_TRANSLATE_NOOP("depeche", "list tags with their counts"),
         Needs::Profile,
         runTags,
         {{QStringLiteral("followed")}, {QStringLiteral("top"), V::One}}},
        {u"tag",
         QT_TRANSLATE_NOOP("depeche",
                           "tag follow NAME [--alias A]… | unfollow NAME | merge FROM INTO | explain ID | "
                           "add NAME QUERY|ID… | remove NAME QUERY|ID…"),
         QT_TRANSLATE_NOOP("depeche", "follow, merge, explain, give and take away tags"),
         Needs::Profile,
         runTag,
         {{QStringLiteral("alias"), V::One}}},
        {u"export",
         QT_TRANSLATE_NOOP("depeche", "export QUERY|ID… --to FILE.pdf"),
         QT_TRANSLATE_NOOP("depeche", "write articles to a file"),
         Needs::Engine,
         runExport,
         {{QStringLiteral("to"), V::One}, limit}},
        {u"check",
         QT_TRANSLATE_NOOP("depeche", "check [--mend]"),
         QT_TRANSLATE_NOOP("depeche", "check the database, and put counts and search index right"),
         Needs::Profile,
         runCheck,
         {{QStringLiteral("mend")}}},
        {u"backup",
         QT_TRANSLATE_NOOP("depeche", "backup FILE"),
         QT_TRANSLATE_NOOP("depeche", "save a complete copy of the database"),
         Needs::Profile,
         runBackup,
         {}},
        {u"restore",
         QT_TRANSLATE_NOOP("depeche", "restore FILE"),
         QT_TRANSLATE_NOOP("depeche", "bring a saved copy back"),
         Needs::Paths,
         runRestore,
         {}},
        {u"stats",
         QT_TRANSLATE_NOOP("depeche", "stats"),
         QT_TRANSLATE_NOOP("depeche", "numbers about the database"),
         Needs::Profile,
         runStats,
         {}},
        {u"compact",
         QT_TRANSLATE_NOOP("depeche", "compact [--keep DAYS] [--dry-run]"),
         QT_TRANSLATE_NOOP("depeche", "remove what need not be kept, tidy the database and give room back"),
         Needs::Profile,
         runCompact,
         {{QStringLiteral("keep"), V::One}, {QStringLiteral("dry-run")}}},
        {u"parse",
         QT_TRANSLATE_NOOP("depeche", "parse [--content-type T] [--base-url U] [--header 'N: v']… FILE|-"),
         QT_TRANSLATE_NOOP("depeche", "one feed document as JSON"),
         Needs::Nothing,
         runParse,
         {}},
        {u"sanitize",
         QT_TRANSLATE_NOOP("depeche", "sanitize [--base-url U]"),
         QT_TRANSLATE_NOOP("depeche", "HTML from stdin as the safe HTML that would be shown"),
         Needs::Nothing,
         runSanitize,
         {}},
        {u"extract",
         QT_TRANSLATE_NOOP("depeche", "extract [--content-type T] --base-url U FILE"),
         QT_TRANSLATE_NOOP("depeche", "text and metadata of a page as JSON"),
         Needs::Nothing,
         runExtract,
         {}},
        {u"discover",
         QT_TRANSLATE_NOOP("depeche", "discover [--guess] URL | --base-url U FILE"),
         QT_TRANSLATE_NOOP("depeche", "the feeds a page offers as JSON"),
         Needs::Nothing,
         runDiscover,
         {}},
        {u"opml",
         QT_TRANSLATE_NOOP("depeche", "opml [--write] FILE"),
         QT_TRANSLATE_NOOP("depeche", "an OPML document as JSON, or written out again"),
         Needs::Nothing,
         runOpml,
         {}},
    };
    return table;
}

const Verb *findVerb(const QString &name)
{
    const auto &table = verbs();
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const Verb &verb) { return verb.name == name; });
    return found == table.end() ? nullptr : &*found;
}

QString usageOf(const Verb &verb)
{
    return QCoreApplication::translate("depeche", "Usage: depeche %1")
        .arg(QCoreApplication::translate("depeche", verb.usage));
}

QString helpText()
{
    QStringList lines{
        QCoreApplication::translate("depeche", "Usage: depeche [--profile DIR] [VERB …] [--json]"), QString(),
        QCoreApplication::translate("depeche", "Without a verb the window opens. The verbs:"), QString()};
    for (const Verb &verb : verbs()) {
        lines += QString(u"  " + QCoreApplication::translate("depeche", verb.usage));
        lines += QString(u"      " + QCoreApplication::translate("depeche", verb.summary));
    }
    lines << QString()
          << QCoreApplication::translate("depeche",
                                         "Options of the window: --demo shows a bundled sample edition on a "
                                         "throw-away profile.")
          << QCoreApplication::translate(
                 "depeche", "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 partly (some feeds failed).");
    return lines.join(u'\n');
}

} // namespace depeche
