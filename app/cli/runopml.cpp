#include "cli/runopml.h"

#include "cli/arguments.h"
#include "cli/opmljson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <cstdio>

namespace depeche {

namespace {

void print(const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
}

} // namespace

int runOpml(const QStringList &words)
{
    const auto arguments = parseArguments(words, {{QStringLiteral("write"), OptionSpec::Value::None}});
    if (!arguments || arguments->words.size() != 1) {
        const QString message =
            arguments ? QCoreApplication::translate("depeche", "Give one file.") : arguments.error().message;
        std::fprintf(stderr, "%s\n", qPrintable(message));
        return 2;
    }
    const Result<OpmlDocument> document = readOpmlFile(arguments->words.first());
    if (!document && document.error().kind == ErrorKind::Storage) { // there is nothing to say about it
        std::fprintf(stderr, "%s\n", qPrintable(document.error().message));
        return 1;
    }
    if (!document) {
        std::fprintf(stderr, "%s\n", qPrintable(document.error().message));
        print(QJsonDocument(QJsonObject{{QStringLiteral("format"), QStringLiteral("unknown")},
                                        {QStringLiteral("wellFormed"), false},
                                        {QStringLiteral("outlines"), QJsonArray()}})
                  .toJson());
        return 1;
    }
    if (!document->note.isEmpty())
        std::fprintf(stderr, "%s\n", qPrintable(document->note));
    print(arguments->has(QStringLiteral("write")) ? writeOpml(*document)
                                                  : QJsonDocument(opmlToJson(*document)).toJson());
    return 0;
}

} // namespace depeche
