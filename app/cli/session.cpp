#include "cli/session.h"

#include <QCoreApplication>
#include <QJsonDocument>
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
