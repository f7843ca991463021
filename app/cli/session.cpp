#include "cli/session.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QTimer>
#include <cstdio>

namespace depeche {

namespace {

void writeLine(FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    if (!bytes.endsWith('\n'))
        std::fputc('\n', stream);
    std::fflush(stream);
}

} // namespace

void printLine(const QString &text)
{
    writeLine(stdout, text.toUtf8());
}

void printError(const QString &text)
{
    writeLine(stderr, text.toUtf8());
}

void Session::answer(const QJsonObject &json, const QString &text, ExitCode code)
{
    if (wantsJson())
        writeLine(stdout, QJsonDocument(json).toJson(QJsonDocument::Indented));
    else if (!text.isEmpty())
        printLine(text);
    finish(code);
}

void Session::answerWhenIndexed(const QJsonObject &json, const QString &text, ExitCode code)
{
    if (!services.indexer.isRunning()) {
        answer(json, text, code);
        return;
    }
    connect(
        &services.indexer, &Indexer::idle, this, [this, json, text, code] { answer(json, text, code); },
        Qt::SingleShotConnection);
}

void Session::whenSearchable(std::function<void()> then)
{
    if (!services.indexer.isRunning()) {
        then();
        return;
    }
    constexpr auto Patience = std::chrono::seconds(10);
    auto *waiting = new QObject(this); // what both ways hang on, so that only one is taken
    const auto go = [waiting, then = std::move(then)] {
        const auto next = then; // this lambda goes with its context
        delete waiting;
        next();
    };
    connect(&services.indexer, &Indexer::idle, waiting, go);
    QTimer::singleShot(Patience, waiting, [go] {
        printError(QCoreApplication::translate(
            "depeche", "The index is still being made, so some articles may not be found."));
        go();
    });
}

void Session::fail(const Error &error)
{
    printError(error.message);
    finish(ExitCode::Failed);
}

void Session::wrongUsage(const QString &message)
{
    printError(message);
    finish(ExitCode::Usage);
}

void Session::finish(ExitCode code)
{
    QCoreApplication::exit(int(code));
}

} // namespace depeche
