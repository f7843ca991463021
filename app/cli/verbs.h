#pragma once

#include "cli/session.h"

#include <variant>

namespace depeche {

/// What a verb needs before it can run.
enum class Needs {
    Nothing, ///< no profile: it works on a file
    Paths,   ///< the place of the profile, which must not be open
    Profile,
    Engine, ///< a profile and Chromium
};

/// One verb of the command line. verbs.cpp has the table.
struct Verb
{
    using OnFile = int (*)(const QStringList &words);
    using OnPaths = int (*)(const Arguments &arguments, const Paths &paths);
    using OnProfile = void (*)(Session &session);

    QStringView name;
    const char *usage;   ///< translated when shown
    const char *summary; ///< translated when shown
    Needs needs = Needs::Profile;
    std::variant<OnFile, OnPaths, OnProfile> run;
    QList<OptionSpec> options; ///< besides --json
};

const QList<Verb> &verbs();
/// The verb called @p name, or none.
const Verb *findVerb(const QString &name);
/// What `depeche --help` prints.
QString helpText();
QString usageOf(const Verb &verb);

// The verbs on a profile, by file: feedverbs.cpp, feedsverb.cpp, articleverbs.cpp, bulkverbs.cpp, tagverbs.cpp, dataverbs.cpp, checkverb.cpp,
// compactverb.cpp, exportverb.cpp.
void runAdd(Session &session);
void runRemove(Session &session);
void runFeeds(Session &session);
void runRefresh(Session &session);
void runImport(Session &session);
void runExportOpml(Session &session);
void runList(Session &session);
void runSearch(Session &session);
void runShow(Session &session);
void runMark(Session &session);
void runDelete(Session &session);
void runUndo(Session &session);
void runTags(Session &session);
void runTag(Session &session);
void runCheck(Session &session);
void runBackup(Session &session);
void runStats(Session &session);
void runCompact(Session &session);
void runExport(Session &session);
// Closed profile: restoreverb.cpp.
int runRestore(const Arguments &arguments, const Paths &paths);

} // namespace depeche
