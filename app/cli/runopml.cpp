#include "cli/runopml.h"

#include "cli/arguments.h"
#include "cli/opmljson.h"

#include <QCoreApplication>
#include <QFile>
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
    QFile file(arguments->words.first());
    if (!file.open(QIODevice::ReadOnly)) {
        std::fprintf(
            stderr, "%s\n",
            qPrintable(
                QCoreApplication::translate("depeche", "The file %1 cannot be read.").arg(file.fileName())));
        return 1;
    }
    const Result<OpmlDocument> document = readOpml(file.readAll());
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
