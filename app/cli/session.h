#pragma once

#include "cli/arguments.h"
#include "services.h"

#include <QJsonObject>

namespace depeche {

/// Exit codes of the command line (DESIGN 8); stable.
enum class ExitCode { Done = 0, Failed = 1, Usage = 2, Partly = 3 };

/// One verb being carried out: its words, the services, and the one answer it gives. Results go to stdout, progress and
/// complaints to stderr. Main thread; ends the event loop when it is finished.
class Session final : public QObject
{
    Q_OBJECT
public:
    Session(Services &services, Arguments arguments)
        : services(services)
        , arguments(std::move(arguments))
    {
    }

    bool wantsJson() const { return arguments.has(QStringLiteral("json")); }
    /// The words of the verb as a query.
    QString queryText() const { return arguments.words.join(u' '); }

    /// Prints @p json with --json, else @p text, and ends well.
    void answer(const QJsonObject &json, const QString &text, ExitCode code = ExitCode::Done);
    /// Prints why not and ends.
    void fail(const Error &error);
    /// Prints how the verb is used and ends.
    void wrongUsage(const QString &message);
    /// The same as answer(), once everything stored is in the index too: what was fetched is found by the next command.
    void answerWhenIndexed(const QJsonObject &json, const QString &text, ExitCode code = ExitCode::Done);

    /// Runs @p then once searches find everything stored: at once when the index is complete, else when it is, or after
    /// ten seconds with a warning.
    void whenSearchable(std::function<void()> then);

    /// Runs @p job(Connection &) → Result<T> reading, then @p done(T); an error ends the session.
    template <typename Job, typename Done>
    void read(Job job, Done done)
    {
        services.library.read(Library::Lane::Lists, this, std::move(job), orFail(std::move(done)));
    }
    /// The same in a transaction of the user.
    template <typename Job, typename Done>
    void write(Job job, Done done)
    {
        services.library.write(Durability::User, this, std::move(job), orFail(std::move(done)));
    }

    Services &services;
    const Arguments arguments;

private:
    template <typename Done>
    auto orFail(Done done)
    {
        return [this, done = std::move(done)](auto result) mutable {
            if (result)
                done(std::move(*result));
            else
                fail(result.error());
        };
    }
    void finish(ExitCode code);
};

/// Writes to the standard streams, UTF-8, with a line end.
void printLine(const QString &text);
void printError(const QString &text);

} // namespace depeche
